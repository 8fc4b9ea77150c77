import { open, toGenerate, toManage, toView, type Row } from './row'

const request = {
  provider: 'reapi',
  requestKey: 'key-of-a-draft',
  prompt: 'A red door',
  count: 1,
  aspectRatio: '1:1',
  contentCheck: true,
}
const byNobody = { foreign: 'not_found', foreignBy: 'admin' } as const

/** A creator judges their own pictures, and nobody else's. */
const judging = { viewer: 'forbidden', foreign: 'not_found', others: 'forbidden' } as const

export const actions: Record<string, Row> = {
  'action app/actions#createGenerations': toGenerate(() => request),
  'action app/actions#cancelGeneration': toGenerate(({ queued }) => queued, {
    // It says whether it was canceled, and no more.
    stranger: 'false',
    viewer: 'false',
    member: 'true',
    admin: 'true',
    foreign: 'false',
  }),
  // Both say for how many they held, and no more.
  'action app/generation-actions#pauseQueued': toGenerate(({ queued }) => ({ ids: [queued] }), {
    foreign: 'ok',
  }),
  'action app/generation-actions#resumeQueued': toGenerate(({ queued }) => ({ ids: [queued] }), {
    foreign: 'ok',
  }),
  'action app/generation-actions#resumePolling': toGenerate(({ unknown }) => ({ id: unknown }), {
    foreign: 'not_found',
  }),
  'action app/generation-actions#markCharged': toGenerate(({ unknown }) => ({ id: unknown }), {
    foreign: 'not_found',
  }),
  'action app/generation-actions#markNotCharged': toGenerate(({ unknown }) => ({ id: unknown }), {
    foreign: 'not_found',
  }),
  'action app/generation-actions#tryAgain': toGenerate(({ unknown }) => ({ id: unknown }), {
    foreign: 'not_found',
  }),
  'action app/generation-actions#releaseFromQuarantine': toManage(
    ({ quarantined }) => ({ id: quarantined }),
    byNobody,
  ),
  'action app/generation-actions#setProviderPace': toManage(() => ({
    provider: 'reapi',
    perSecond: 3,
  })),
  'action app/review/actions#decideOnPicture': toView(
    ({ image }) => ({ imageId: image, verb: 'reopen', reason: '', seenVersion: 1 }),
    judging,
  ),
  // Says whether anything was undone.
  'action app/review/actions#undoDecision': toView(
    ({ image, decision }) => ({ imageId: image, decisionId: decision }),
    { foreign: 'ok' },
  ),
  'action app/review/actions#explainOwnDecision': toView(
    ({ decision }) => ({ decisionId: decision, reason: 'sharp' }),
    { foreign: 'not_found' },
  ),
  'action app/review/actions#ratePicture': toView(
    ({ image }) => ({ imageId: image, stars: 4 }),
    judging,
  ),
  'action app/review/actions#checkDrawnText': toView(
    ({ image }) => ({ imageId: image, position: 0, correct: true }),
    judging,
  ),
  'action app/review/actions#commentOnPicture': toView(
    ({ image }) => ({ imageId: image, text: '好', parentId: null, pin: null }),
    { viewer: 'forbidden', foreign: 'not_found', others: 'ok' },
  ),
  'action app/review/actions#removeComment': toView(({ comment }) => ({ commentId: comment }), {
    foreign: 'not_found',
  }),
  'action app/review/actions#changeReviewRule': toManage(() => ({ rule: 'notYourOwn', on: true })),
  'action app/settings/actions#testProviderKey': toManage(() => ({ provider: 'reapi' })),
  'action app/settings/actions#resume': toManage(() => ({ provider: 'reapi', sandbox: true })),
  'action app/settings/actions#createToken': toView(() => ({ name: 'a script' })),
  'action app/settings/actions#revokeToken': toView(({ token }) => ({ id: token }), {
    foreign: 'not_found',
  }),
  'action app/settings/actions#signOutSession': toView(({ session }) => ({ id: session }), {
    foreign: 'not_found',
  }),
  'action app/settings/actions#signOutEverywhere': toView(() => ({})),
  'action app/settings/people-actions#invitePerson': toManage(() => ({
    email: 'new@harbour.studio',
    role: 'viewer',
  })),
  'action app/settings/people-actions#uninvitePerson': toManage(
    ({ invitation }) => ({ id: invitation }),
    byNobody,
  ),
  'action app/settings/people-actions#changeRole': toManage(
    ({ person }) => ({ id: person, role: 'reviewer' }),
    byNobody,
  ),
  'action app/settings/people-actions#disablePerson': toManage(
    ({ person }) => ({ id: person }),
    byNobody,
  ),
  'action app/settings/people-actions#enablePerson': toManage(
    ({ person }) => ({ id: person }),
    byNobody,
  ),
  'action app/settings/people-actions#removePerson': toManage(
    ({ person }) => ({ id: person }),
    byNobody,
  ),
  'action app/settings/people-actions#makeResetLink': toManage(
    ({ person }) => ({ id: person }),
    byNobody,
  ),
  // Nobody here has a password, so the current one is always wrong.
  'action app/settings/people-actions#changePassword': toView(
    () => ({ current: 'not this one', password: 'another password' }),
    { viewer: 'wrong_password', member: 'wrong_password', admin: 'wrong_password' },
  ),
  'action app/spend/actions#changeBudget': toManage(() => ({
    scope: 'team',
    period: 'day',
    usd: '5',
  })),
  'action app/spend/actions#changePrice': toManage(() => ({
    key: 'reapi',
    usd: '0.01',
    source: 'a contract',
  })),
  // The sandbox has no account to compare with.
  'action app/spend/actions#restartReapiBalance': toManage(() => ({}), { admin: 'no_balance' }),
  'action app/templates-actions#searchPastPrompts': toView(() => ({ search: '门', after: null })),
  'action app/templates-actions#listTemplates': toView(() => ({})),
  'action app/templates-actions#saveTemplate': toGenerate(() => ({
    name: 'Doors',
    prompt: 'a {colour} door',
    settings: null,
  })),
  'action app/templates-actions#removeTemplate': toGenerate(({ template }) => ({ id: template }), {
    foreign: 'not_found',
  }),
  'action app/templates-actions#changeConfirmLimits': toManage(() => ({
    pictures: 20,
    microUsd: 1_000_000,
  })),
  'action app/setup/actions#createAccount': open('already_set_up', () => ({
    name: 'Second',
    email: 'second@harbour.studio',
    password: 'long enough a password',
  })),
  'action app/join/[token]/actions#joinTeam': open(
    'ok',
    ({ invitationToken }) => ({
      token: invitationToken,
      name: 'New',
      password: 'long enough a password',
    }),
    { foreign: 'passage_closed' },
  ),
  'action app/reset/[token]/actions#setPassword': open(
    'ok',
    ({ resetToken }) => ({ token: resetToken, password: 'long enough a password' }),
    { foreign: 'passage_closed' },
  ),
  'action lib/auth/sign-out-action#signOut': open('redirect /sign-in', () => undefined),
  'action lib/notifications/read-action#markNotificationsRead': toView(() => ({
    newestId: 'cmissing',
  })),
}
