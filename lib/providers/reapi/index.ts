/** reAPI, model `z-image`: submit, then poll. */
import { type Clock, systemClock } from '@/lib/clock'
import { models } from '@/lib/catalog/models'
import type { JsonAnswer } from '@/lib/net/request'
import { ProviderError } from '../errors'
import { exchange, type Phase } from '../exchange'
import { parseImageUrl } from '../image-url'
import type { ImageOrder, ImageProvider, Json, Outcome, ProviderSettings } from '../provider'
import { failedTask, refusal, unreadable } from './errors'
import { balance, imageUrlOf, type Task, task, ticket } from './wire'

/** Creating a task takes the provider a moment; its reference names no worst case. */
const submitTimeoutMs = 60_000
const readTimeoutMs = 20_000
const resultHost = 'cdn.reapi.ai'

export function createReapi(settings: ProviderSettings, clock: Clock = systemClock): ImageProvider {
  const { apiKey } = settings

  function accepted(answer: JsonAnswer, phase: Phase): JsonAnswer {
    if (answer.status >= 200 && answer.status < 300) return answer
    throw refusal(apiKey, answer, phase, clock.now())
  }

  return {
    id: 'reapi',

    async submit(order, call) {
      const body = bodyOf(order)
      const answer = accepted(
        await exchange(
          settings,
          { phase: 'submit', path: '/images/generations', body, defaultTimeoutMs: submitTimeoutMs },
          call,
        ),
        'submit',
      )
      const { data } = task.safeParse(answer.json)
      if (data?.status === 'failed') throw failedTask(apiKey, answer, data)
      const outcome = data && (finished(data) ?? running(data))
      if (!outcome) throw unreadable(apiKey, answer, 'submit')
      return outcome
    },

    async poll(stored, call) {
      const path = `/tasks/${encodeURIComponent(idOf(stored))}`
      const answer = accepted(
        await exchange(settings, { phase: 'read', path, defaultTimeoutMs: readTimeoutMs }, call),
        'read',
      )
      const { data } = task.safeParse(answer.json)
      if (data?.status === 'failed') throw failedTask(apiKey, answer, data)
      if (data?.status === 'processing') return { state: 'running', ticket: stored }
      const outcome = data && finished(data)
      if (!outcome) throw unreadable(apiKey, answer, 'read')
      return outcome
    },

    async balance(call) {
      const request = { phase: 'read', path: '/balance', defaultTimeoutMs: readTimeoutMs } as const
      const answer = accepted(await exchange(settings, request, call), 'read')
      const { data } = balance.safeParse(answer.json)
      if (!data) throw unreadable(apiKey, answer, 'read')
      return { credits: data.balance }
    },

    isResultHost: (host) => host === resultHost,
  }
}

function bodyOf(order: ImageOrder): Record<string, Json> {
  if (order.provider !== 'reapi')
    throw new TypeError(`reAPI was given an order for ${order.provider}`)
  return {
    model: models.reapi.model,
    prompt: order.prompt,
    aspect_ratio: order.aspectRatio,
    // Its documents and its schema disagree about the default.
    nsfw_checker: order.contentCheck,
  }
}

function running(answer: Task): Outcome | undefined {
  const id = answer.id ?? answer.task_id
  return id === undefined
    ? undefined
    : { state: 'running', ticket: { id }, receipt: { requestId: id } }
}

function finished(answer: Task): Outcome | undefined {
  const url = answer.status === 'completed' ? parseImageUrl(imageUrlOf(answer)) : undefined
  if (!url) return undefined
  const requestId = answer.id ?? answer.task_id
  return {
    state: 'finished',
    image: { url: url.href },
    warnings: [],
    ...(requestId === undefined ? {} : { receipt: { requestId } }),
  }
}

function idOf(stored: Json): string {
  const { data } = ticket.safeParse(stored)
  if (data) return data.id
  throw new ProviderError({
    kind: 'malformed',
    code: 'unreadable_ticket',
    message: 'The stored ticket of this task cannot be read, so it cannot be asked for.',
  })
}
