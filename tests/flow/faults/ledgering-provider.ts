import type { Clock } from '@/lib/clock'
import { ProviderError, type ProviderFailure } from '@/lib/providers/errors'
import type { ImageOrder, ImageProvider, Json, Outcome } from '@/lib/providers/provider'

/** One POST, as the provider saw it. */
export interface Post {
  prompt: string
  /** It was, or may have been; false: provably refused before any work. */
  accepted: boolean
}

export interface Task {
  id: string
  prompt: string
  doneAt: number
  /** What polling ends with; `undefined` is the picture. */
  failure?: ProviderFailure
}

export type SubmitAct =
  | { answer: 'properly'; takesMs: number; failure?: ProviderFailure }
  /** Nothing was made: the failure arrives instead. */
  | { answer: 'refused'; failure: ProviderFailure }
  /** Made and charged, but the answer never arrives as such. */
  | { answer: 'lost'; failure: ProviderFailure; afterMs: number }
  /** Nothing was made, but who could know: the failure leaves it open. */
  | { answer: 'vanished'; failure: ProviderFailure }
  /** Something in our own process breaks while the request is out. */
  | { answer: 'broken' }

export type PollAct = 'properly' | 'still running' | ProviderFailure

export interface Script {
  submit(order: ImageOrder): SubmitAct
  poll(task: Task): PollAct
  /** How long a result is served, in milliseconds. */
  resultLifeMs(): number
}

interface Result {
  prompt: string
  until: number
}

const origin = 'https://results.test/'

/** A provider that keeps its own bill, to be compared with our ledger; it has both wires' shapes. */
export class LedgeringProvider {
  readonly posts: Post[] = []
  /** Pictures charged, by prompt. */
  readonly bill = new Map<string, number>()
  private readonly tasks = new Map<string, Task>()
  private readonly results = new Map<string, Result>()
  private count = 0

  constructor(
    private readonly clock: Clock,
    private readonly script: Script,
  ) {}

  made = (prompt: string): number => this.bill.get(prompt) ?? 0

  /** As one process reaches it; `effect` is where that process may die. */
  reach(
    id: 'reapi' | 'model-studio',
    effect: <T>(name: string, act: () => Promise<T>) => Promise<T>,
  ): ImageProvider {
    return {
      id,
      submit: async (order) =>
        settled(await effect('POST', () => caught(() => this.submit(id, order)))),
      ...(id === 'reapi'
        ? {
            poll: async (ticket) =>
              settled(await effect('GET', () => caught(() => this.poll(ticket)))),
          }
        : {}),
      isResultHost: () => true,
    }
  }

  /** The prompt whose picture this is, or `null` when it is no longer served. */
  fetch(url: string): string | null {
    const result = this.results.get(url)
    return result && result.until > this.clock.monotonic() ? result.prompt : null
  }

  private async submit(id: string, order: ImageOrder): Promise<Outcome> {
    const { prompt } = order
    const act = this.script.submit(order)
    this.posts.push({ prompt, accepted: act.answer !== 'refused' })
    if (act.answer === 'refused') throw new ProviderError(act.failure)
    if (act.answer === 'vanished') throw new ProviderError(act.failure)
    const failure = act.answer === 'properly' ? act.failure : undefined
    if (!failure) this.bill.set(prompt, this.made(prompt) + 1)
    if (act.answer === 'broken') throw new Error('out of memory')
    if (act.answer === 'lost') {
      await this.clock.sleep(act.afterMs)
      throw new ProviderError(act.failure)
    }
    if (id === 'reapi') {
      const task = { id: `task-${++this.count}`, prompt, failure }
      this.tasks.set(task.id, { ...task, doneAt: this.clock.monotonic() + act.takesMs })
      return { state: 'running', ticket: { id: task.id } }
    }
    await this.clock.sleep(act.takesMs)
    if (failure) throw new ProviderError(failure)
    return this.finished(prompt)
  }

  private async poll(ticket: Json): Promise<Outcome> {
    const { id } = ticket as { id: string }
    const task = this.tasks.get(id)
    if (!task) throw new Error(`There is no task ${id}`)
    const act = this.script.poll(task)
    if (typeof act === 'object') throw new ProviderError(act)
    if (act === 'still running' || task.doneAt > this.clock.monotonic())
      return { state: 'running', ticket: { id } }
    if (task.failure) throw new ProviderError(task.failure)
    return this.finished(task.prompt)
  }

  private finished(prompt: string): Outcome {
    const url = `${origin}${++this.count}?Signature=secret`
    const lifeMs = this.script.resultLifeMs()
    this.results.set(url, { prompt, until: this.clock.monotonic() + lifeMs })
    const expiresAt = new Date(this.clock.now().getTime() + lifeMs)
    return { state: 'finished', image: { url, expiresAt }, warnings: [] }
  }
}

/** A failure is an answer too: a process that dies of the effect must not see it. */
type Caught<T> = { ok: T } | { error: unknown }

async function caught<T>(act: () => Promise<T>): Promise<Caught<T>> {
  try {
    return { ok: await act() }
  } catch (error) {
    return { error }
  }
}

function settled<T>(answer: Caught<T>): T {
  if ('error' in answer) throw answer.error
  return answer.ok
}
