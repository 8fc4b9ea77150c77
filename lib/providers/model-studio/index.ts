/** Alibaba Cloud Model Studio, model `z-image-turbo`: one call that answers with the picture. */
import { models, type Region } from '@/lib/catalog/models'
import { type Clock, systemClock } from '@/lib/clock'
import { exchange } from '../exchange'
import type { ImageOrder, ImageProvider, Json, ProviderSettings, Receipt } from '../provider'
import { storable } from '../redact'
import { normaliseBaseUrl } from './base-url'
import { generationFailure } from './errors'
import { isResultHost, remoteImage } from './result'
import { generatedBy, generationAnswer, type GenerationAnswer } from './wire'

export interface ModelStudioSettings extends ProviderSettings {
  /** Named in messages alone; the base URL decides where requests go. */
  region?: Region
}

/** The provider gives up after 300 s; giving up before it would turn its answer into a riddle. */
const submitTimeoutMs = 320_000
const path = '/services/aigc/multimodal-generation/generation'

export function createModelStudio(
  settings: ModelStudioSettings,
  clock: Clock = systemClock,
): ImageProvider {
  const { apiKey, region } = settings
  const target = { apiKey, baseUrl: normaliseBaseUrl(settings.baseUrl) }

  return {
    id: 'model-studio',

    async submit(order, call) {
      const body = bodyOf(order)
      const answer = await exchange(
        target,
        { phase: 'submit', path, body, defaultTimeoutMs: submitTimeoutMs },
        call,
      )
      const now = clock.now()
      const { data } = generationAnswer.safeParse(answer.json)
      const { image: imageUrl, text, reasoning } = data ? generatedBy(data) : {}
      const image = remoteImage(imageUrl, now)
      if (answer.status < 200 || answer.status > 299 || !data || data.code || !image)
        throw generationFailure({ apiKey, region, now }, answer, data)
      return {
        state: 'finished',
        image,
        // Without rewriting, the text is only an echo.
        promptUsed: body.parameters.prompt_extend && text ? storable(text) : undefined,
        reasoning: reasoning && storable(reasoning),
        warnings: [],
        receipt: receiptOf(data),
      }
    },

    isResultHost,
  }
}

function bodyOf(order: ImageOrder) {
  if (order.provider !== 'model-studio')
    throw new TypeError(`Model Studio was given an order for ${order.provider}`)
  return {
    model: models['model-studio'].model,
    input: { messages: [{ role: 'user', content: [{ text: order.prompt }] }] },
    parameters: {
      size: `${order.width}*${order.height}`,
      prompt_extend: order.rewritePrompt,
      seed: order.seed,
      ...(order.negativePrompt === '' ? {} : { negative_prompt: order.negativePrompt }),
    },
  }
}

function receiptOf({ request_id: requestId, usage }: GenerationAnswer): Receipt {
  const counts = Object.entries(usage ?? {}).flatMap<[string, Json]>(([name, count]) =>
    count === undefined ? [] : [[name, count]],
  )
  return {
    requestId: requestId && storable(requestId),
    usage: counts.length > 0 ? Object.fromEntries(counts) : undefined,
  }
}
