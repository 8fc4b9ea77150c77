import { open, page, toView, type Row } from './row'

const takingPart = { viewer: 'forbidden', foreign: 'not_found', others: 'ok' } as const
const some = (image: string) => ({ kind: 'some', ids: [image] })

/** Selections, collections, tags and share links: what the team has in common. */
export const sharing: Record<string, Row> = {
  'page /compare': page('/compare?ids='),
  'page /collections': page('/collections'),
  'page /collections/[id]': page('/collections/x', {
    knock: ({ collection }) => ({ params: { id: collection } }),
    stranger: 'redirect /sign-in?callbackUrl=%2Fcollections%2F*',
    foreign: 'not found',
  }),
  'page /share/[token]': page('/', {
    knock: ({ linkToken }) => ({ params: { token: linkToken } }),
    stranger: 'shown',
    foreign: 'not found',
  }),
  ...Object.fromEntries(
    ['GET', 'HEAD'].map((method): [string, Row] => [
      `${method} /api/share/[token]/[imageId]/[rendition]`,
      {
        knock: ({ linkToken, image }) => ({
          params: { token: linkToken, imageId: image, rendition: 'preview' },
        }),
        stranger: '200',
        viewer: '200',
        member: '200',
        admin: '200',
        foreign: '404',
      },
    ]),
  ),
  'action app/share/actions#createLink': toView(
    ({ image }) => ({
      subject: { imageId: image },
      days: 7,
      password: null,
      withPrompt: false,
      withCost: false,
    }),
    takingPart,
  ),
  'action app/share/actions#listLinks': toView(({ image }) => ({ subject: { imageId: image } }), {
    foreign: 'ok',
  }),
  // One's own, whatever became of one's role.
  'action app/share/actions#revokeLink': toView(({ link }) => ({ id: link }), {
    foreign: 'not_found',
  }),
  'action app/share/actions#openWithPassword': open(
    'ok',
    ({ linkToken }) => ({ token: linkToken, password: 'guess' }),
    { foreign: 'not_found' },
  ),
  'action app/collections/actions#createCollection': toView(() => ({ name: '新' }), {
    viewer: 'forbidden',
  }),
  'action app/collections/actions#renameCollection': toView(
    ({ collection }) => ({ collectionId: collection, name: '春' }),
    takingPart,
  ),
  'action app/collections/actions#chooseCover': toView(
    ({ collection, image }) => ({ collectionId: collection, imageId: image }),
    takingPart,
  ),
  'action app/collections/actions#trashCollection': toView(
    ({ collection }) => ({ collectionId: collection }),
    takingPart,
  ),
  'action app/collections/actions#movePicture': toView(
    ({ collection, image }) => ({ collectionId: collection, imageId: image, afterId: null }),
    takingPart,
  ),
  'action app/collections/actions#setCollected': toView(
    ({ collection, image }) => ({ collectionId: collection, imageId: image, collected: true }),
    takingPart,
  ),
  'action app/collections/actions#morePictures': toView(
    ({ collection }) => ({ collectionId: collection, after: 0 }),
    { foreign: 'ok', others: 'ok' },
  ),
  'action app/collections/actions#addTag': toView(({ image }) => ({ imageId: image, name: '海' }), {
    viewer: 'forbidden',
    foreign: 'ok',
  }),
  'action app/collections/actions#takeTagOff': toView(
    ({ image }) => ({ imageId: image, name: '海' }),
    { viewer: 'forbidden', foreign: 'ok' },
  ),
  'action app/gallery/actions#listSelected': toView(({ image }) => ({ selected: some(image) })),
  'action app/gallery/actions#decideSelected': toView(
    // Says how many were left out: for a viewer all of them.
    ({ image }) => ({ selected: some(image), verb: 'approve' }),
  ),
  'action app/gallery/actions#tagSelected': toView(
    ({ image }) => ({ selected: some(image), names: ['海'] }),
    { viewer: 'forbidden' },
  ),
  'action app/gallery/actions#collectSelected': toView(
    ({ image, collection }) => ({ selected: some(image), into: { id: collection } }),
    takingPart,
  ),
  'action app/gallery/actions#trashSelected': toView(({ image }) => ({ selected: some(image) }), {
    viewer: 'forbidden',
  }),
  'action app/gallery/actions#restoreSelected': toView(({ image }) => ({ selected: some(image) }), {
    viewer: 'forbidden',
  }),
  'action app/gallery/actions#undoSelected': toView(
    ({ image }) => ({ undo: { kind: 'trashed', ids: [image] } }),
    { viewer: 'forbidden' },
  ),
}
