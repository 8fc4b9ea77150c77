/** What the one suite has to know of each provider. */
import { createModelStudio } from '@/lib/providers/model-studio'
import type { ImageOrder, ImageProvider, Outcome, ProviderSettings } from '@/lib/providers/provider'
import { createReapi } from '@/lib/providers/reapi'
import type { Clock } from '@/lib/clock'
import modelStudioErrors from '@/tests/recordings/model-studio/errors.json'
import modelStudioPlain from '@/tests/recordings/model-studio/generated.json'
import reapiErrors from '@/tests/recordings/reapi/errors.json'
import reapiAccepted from '@/tests/recordings/reapi/submit-accepted.json'

export const apiKeys = { reapi: 'rk_live_Kanarienvogel42', 'model-studio': 'sk-Kanarienvogel42x' }

export const now = new Date('2026-07-20T12:00:00Z')

const clock: Clock = {
  now: () => now,
  monotonic: () => 0,
  sleep: () => Promise.reject(new Error('an adapter never waits')),
}

export const prompt = 'Ein Schild mit der Aufschrift "你好, Welt" 🏮 \u202eRTL\u202c\nline "two"'

export const orders = {
  reapi: { provider: 'reapi', prompt, aspectRatio: '16:9', contentCheck: false },
  'model-studio': {
    provider: 'model-studio',
    prompt,
    width: 1248,
    height: 1872,
    seed: 0,
    rewritePrompt: false,
    negativePrompt: '',
  },
} as const satisfies Record<string, ImageOrder>

export interface Subject {
  id: 'reapi' | 'model-studio'
  create(settings: ProviderSettings): ImageProvider
  /** What people may configure, below the server's origin. */
  basePath: string
  order: ImageOrder
  submitPath: string
  body: unknown
  success: { status: number; body: unknown }
  outcome: Outcome
  errors: unknown
}

export const subjects: Subject[] = [
  {
    id: 'reapi',
    create: (settings) => createReapi(settings, clock),
    basePath: '/some/proxy/api/v1',
    order: orders.reapi,
    submitPath: '/some/proxy/api/v1/images/generations',
    body: { model: 'z-image', prompt, aspect_ratio: '16:9', nsfw_checker: false },
    success: { status: 201, body: reapiAccepted },
    outcome: {
      state: 'running',
      ticket: { id: 'task_9fKq2-Lx_07' },
      receipt: { requestId: 'task_9fKq2-Lx_07' },
    },
    errors: reapiErrors,
  },
  {
    id: 'model-studio',
    create: (settings) => createModelStudio({ ...settings, region: 'beijing' }, clock),
    basePath: '/compatible-mode/v1',
    order: orders['model-studio'],
    submitPath: '/api/v1/services/aigc/multimodal-generation/generation',
    body: {
      model: 'z-image-turbo',
      input: { messages: [{ role: 'user', content: [{ text: prompt }] }] },
      parameters: { size: '1248*1872', prompt_extend: false, seed: 0 },
    },
    success: { status: 200, body: modelStudioPlain },
    outcome: {
      state: 'finished',
      image: {
        url: 'https://dashscope-result-bj.oss-cn-beijing.aliyuncs.com/1d/2f/20260720/8f3e.png?Expires=1784635200&OSSAccessKeyId=LTAI0000&Signature=c2lnbmVk%3D',
        expiresAt: new Date('2026-07-21T12:00:00Z'),
      },
      promptUsed: undefined,
      reasoning: undefined,
      warnings: [],
      receipt: {
        requestId: '4f6c3a52-9f1e-9a55-8a3c-6a1f2a0f3c77',
        usage: {
          width: 1248,
          height: 1872,
          image_count: 1,
          input_tokens: 0,
          output_tokens: 0,
          total_tokens: 0,
        },
      },
    },
    errors: modelStudioErrors,
  },
]
