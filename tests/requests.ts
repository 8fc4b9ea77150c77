import type { ModelStudioRequest, ReapiRequest } from '@/lib/generations/request'

/** Requests that may be sent as they are; each a draft of its own. */
export const reapiRequest = (more: Partial<ReapiRequest> = {}): ReapiRequest => ({
  provider: 'reapi',
  requestKey: crypto.randomUUID(),
  prompt: 'A sign that says “即将开业 OPENING SOON”',
  count: 1,
  aspectRatio: '1:1',
  contentCheck: true,
  ...more,
})

export const modelStudioRequest = (more: Partial<ModelStudioRequest> = {}): ModelStudioRequest => ({
  provider: 'model-studio',
  requestKey: crypto.randomUUID(),
  prompt: '茶馆',
  count: 1,
  width: 1024,
  height: 1024,
  seed: null,
  rewritePrompt: false,
  negativePrompt: '',
  ...more,
})
