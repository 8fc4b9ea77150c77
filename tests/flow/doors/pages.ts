import { page, type Row } from './row'

export const pages: Record<string, Row> = {
  'page /': page('/'),
  'page /activity': page('/activity'),
  'page /gallery': page('/gallery'),
  'page /gallery/[imageId]': page('/gallery/x', {
    knock: ({ image }) => ({ params: { imageId: image } }),
    stranger: 'redirect /sign-in?callbackUrl=%2Fgallery%2F*',
    foreign: 'not found',
  }),
  'page /review': page('/review'),
  'page /settings': page('/settings'),
  'page /spend': page('/spend'),
  'page /sign-in': page('/', {
    stranger: 'shown',
    viewer: 'redirect /',
    member: 'redirect /',
    admin: 'redirect /',
  }),
  'page /setup': page('/', {
    stranger: 'redirect /',
    viewer: 'redirect /',
    member: 'redirect /',
    admin: 'redirect /',
  }),
  'page /join/[token]': page('/', {
    knock: ({ invitationToken }) => ({ params: { token: invitationToken } }),
    stranger: 'shown',
    foreign: 'not found',
  }),
  'page /reset/[token]': page('/', {
    knock: ({ resetToken }) => ({ params: { token: resetToken } }),
    stranger: 'shown',
    foreign: 'not found',
  }),
}
