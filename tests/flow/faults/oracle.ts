import { expect } from 'vitest'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { isActive, type GenerationState } from '@/lib/generations/view'
import type { LedgeringProvider } from './ledgering-provider'

export interface Truth {
  provider: Pick<LedgeringProvider, 'posts' | 'made'>
  /** SHA-256 of the picture that the provider made of a prompt. */
  sha256Of(prompt: string): string
  /** SHA-256 of what lies under a key; `null` when nothing does. */
  stored(key: string): Promise<string | null>
  /** Look at this one alone. */
  prompt?: string
}

const money = (kinds: string[]) => kinds.sort().join('+')

/** What FAULTS.md asks for after every case. `prompt` tells the generations apart. */
export async function check(client: PrismaClient, truth: Truth): Promise<void> {
  const rows = await client.generation.findMany({
    where: { prompt: truth.prompt },
    include: { image: true, ledger: true },
  })
  for (const row of rows) {
    const { id, prompt } = row
    const state = row.state as GenerationState
    const posts = truth.provider.posts.filter((post) => post.prompt === prompt)
    const made = truth.provider.made(prompt)
    const paid = money(row.ledger.map(({ kind }) => kind))
    const says = `${id} “${prompt}” ${state} ${paid} made ${made} ${row.failureCode ?? ''}`

    expect(isActive(state), `at rest: ${says}`).toBe(false)
    // 1. Only what was provably refused is sent again.
    expect(
      posts.slice(0, -1).some(({ accepted }) => accepted),
      `one POST: ${says}`,
    ).toBe(false)
    expect(made, `one picture: ${says}`).toBeLessThanOrEqual(1)
    // 2. What was billed is ours, or visibly not.
    if (made > 0) {
      const reviewed = state === 'failed' && paid === 'hold'
      expect(
        ['ready', 'unknown', 'quarantined', 'lost'].includes(state) || reviewed,
        `accounted for: ${says}`,
      ).toBe(true)
    }
    // 3. The ledger tells the truth, or leaves it open where nobody can know it.
    const right: Partial<Record<GenerationState, string[]>> = {
      ready: ['hold+settle'],
      quarantined: ['hold+settle'],
      lost: ['hold+settle'],
      canceled: ['hold+release'],
      failed: ['hold+release', 'hold'],
      unknown: ['hold'],
    }
    expect(right[state], `money: ${says}`).toContain(paid)
    if (paid === 'hold+settle') expect(made, `charged for nothing: ${says}`).toBe(1)
    if (paid === 'hold+release') expect(made, `free of charge: ${says}`).toBe(0)
    // 4. No picture without its bytes, and they are the right ones.
    if (state === 'ready') {
      expect(row.image?.sha256, `right picture: ${says}`).toBe(truth.sha256Of(prompt))
      expect(await truth.stored(row.image?.originalKey ?? ''), `bytes: ${says}`).toBe(
        truth.sha256Of(prompt),
      )
      expect(row.resultUrl, `no link is kept: ${says}`).toBeNull()
    } else expect(row.image, `no picture: ${says}`).toBeNull()
    expect(row.leaseBeat, `let go: ${says}`).toBeNull()
  }
}
