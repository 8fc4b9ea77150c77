/** The models we offer: limits, shapes and list prices. Source: the providers' references, as read on `asOf`. Client-safe. */

export const providerIds = ['reapi', 'model-studio'] as const
export type ProviderId = (typeof providerIds)[number]

export const regions = ['singapore', 'beijing'] as const
export type Region = (typeof regions)[number]

/** reAPI's five. */
export const aspectRatios = ['1:1', '4:3', '3:4', '16:9', '9:16'] as const
export type AspectRatio = (typeof aspectRatios)[number]

export interface ListPrice {
  /** US dollars per picture, as the provider prints it: a decimal string, never a float. */
  usd: string
  source: string
  /** ISO date of the snapshot. */
  asOf: string
}

export const models = {
  reapi: {
    model: 'z-image',
    name: 'reAPI',
    promptLimit: 1000,
    /** Over the limit: the provider answers 400. */
    overLimit: 'refused',
    price: { usd: '0.0044', source: 'https://reapi.ai/models/z-image', asOf: '2026-07-01' },
    /** Usual time of a job in milliseconds, until this team has a history of its own. */
    usualMs: { from: 2000, to: 6000 },
  },
  'model-studio': {
    model: 'z-image-turbo',
    name: 'Model Studio',
    promptLimit: 800,
    /** Over the limit: the provider cuts the rest without a word. */
    overLimit: 'cut',
    price: {
      singapore: {
        plain: {
          usd: '0.015',
          source: 'https://www.alibabacloud.com/help/en/model-studio/model-pricing',
          asOf: '2026-07-01',
        },
        rewritten: {
          usd: '0.03',
          source: 'https://www.alibabacloud.com/help/en/model-studio/model-pricing',
          asOf: '2026-07-01',
        },
      },
      beijing: {
        plain: {
          usd: '0.01434',
          source: 'https://help.aliyun.com/zh/model-studio/model-pricing',
          asOf: '2026-07-01',
        },
        rewritten: {
          usd: '0.02868',
          source: 'https://help.aliyun.com/zh/model-studio/model-pricing',
          asOf: '2026-07-01',
        },
      },
    },
    usualMs: { from: 2000, to: 5000 },
    seed: { min: 0, max: 2147483647 },
    pixels: { min: 512 * 512, max: 2048 * 2048 },
    sizeStep: 16,
  },
} as const

/** At most this many pictures from one press of Generate. */
export const maxImagesPerSubmit = 50
