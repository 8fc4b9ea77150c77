import { team, type Row } from './row'
import type { Belongings } from './world'

/** A stranger, a missing picture and a foreign one hear the very same. */
const picture = (params: (ids: Belongings) => Record<string, string>): Row => ({
  knock: (ids) => ({ params: params(ids) }),
  stranger: '404',
  viewer: '200',
  member: '200',
  admin: '200',
  foreign: '404',
})

export const routes: Record<string, Row> = {
  'GET /api/health': {
    ...team('503'), // no runner in a test
    stranger: '503',
  },
  'GET /api/activity': team('200', { knock: () => ({ query: { after: 'start.0.0' } }) }),
  'GET /api/gallery': team('200'),
  'GET /api/generations': team('200'),
  'GET /api/notifications': team('200'),
  'GET /api/review': team('200', { knock: ({ image }) => ({ query: { ids: image } }) }),
  'GET /api/review/queue': team('200'),
  'GET /api/spend': team('200'),
  'POST /api/generations/zip': team('200', {
    knock: ({ ready }) => ({ form: { id: ready } }),
    foreign: '404',
  }),
  'GET /api/handover': team('200', {
    knock: ({ image }) => ({ query: { ids: image } }),
    foreign: '404',
  }),
  'POST /api/handover': team('200', {
    knock: ({ image }) => ({ form: { ids: image } }),
    foreign: '404',
  }),
  'GET /api/images/[imageId]/[rendition]': picture(({ image }) => ({
    imageId: image,
    rendition: 'thumb',
  })),
  'HEAD /api/images/[imageId]/[rendition]': picture(({ image }) => ({
    imageId: image,
    rendition: 'original',
  })),
  'GET /api/images/[imageId]/with-settings': picture(({ image }) => ({ imageId: image })),
  'GET /api/quarantine/[generationId]': team('200', {
    knock: ({ quarantined }) => ({ params: { generationId: quarantined } }),
    viewer: '403',
    member: '403',
    foreign: '404',
    foreignBy: 'admin',
  }),
  'POST /api/v1/images/generations': team('200', {
    knock: () => ({ body: { model: 'z-image', prompt: 'A red door', aspect_ratio: '1:1' } }),
    viewer: '403',
  }),
  'GET /api/v1/tasks/[id]': team('200', {
    knock: ({ ready }) => ({ params: { id: ready } }),
    foreign: '404',
  }),
}
