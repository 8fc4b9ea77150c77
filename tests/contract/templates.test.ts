import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { normalizeForSearch } from '@/lib/catalog/search-text'
import { createGenerations } from '@/lib/generations/create'
import { readConfirmLimits, setConfirmLimits } from '@/lib/playground/confirm-limits'
import { usualConfirmLimits } from '@/lib/playground/list/list-cost'
import { templateInput } from '@/lib/templates/input'
import { readPastPrompts } from '@/lib/templates/past-prompts'
import {
  mostTemplates,
  readTemplates,
  removeTemplate,
  saveTemplate,
} from '@/lib/templates/templates'
import type { PastPlace } from '@/lib/templates/view'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { reapiRequest } from '../requests'
import { installation } from '../scripted-world'

describe.each(availableDialects)('%s', (dialect) => {
  let db: TestDatabase
  beforeEach(async () => {
    db = await openTestDatabase(dialect)
  })
  afterEach(() => db.close())

  const at = (minute: number) => new Date(Date.UTC(2026, 6, 20, 12, minute))

  async function asked(
    actor: Awaited<ReturnType<typeof testActor>>,
    prompt: string,
    minute: number,
    count = 1,
  ) {
    const request = reapiRequest({ prompt, count })
    await createGenerations(db.client, {
      actor,
      door: 'page',
      request,
      installation,
      now: at(minute),
    })
  }

  describe('past prompts', () => {
    it('are listed once each, the latest used first', async () => {
      const actor = await testActor(db.client)
      const other = await testActor(db.client)
      await asked(actor, '茶馆', 1)
      await asked(actor, 'A red mug', 2, 3)
      await asked(actor, '茶馆', 3)
      await asked(other, 'not mine', 4)
      expect(await readPastPrompts(db.client, actor, { search: '', after: null })).toEqual({
        prompts: [
          { prompt: '茶馆', usedAt: at(3).toISOString(), times: 2 },
          { prompt: 'A red mug', usedAt: at(2).toISOString(), times: 3 },
        ],
        next: null,
      })
    })

    it('are found by any part of their words, and nothing typed is a pattern', async () => {
      const actor = await testActor(db.client)
      await asked(actor, 'A RED Mug,  on stone', 1)
      await asked(actor, '清晨的茶馆，100% 手工_制作', 2)
      const found = async (search: string) =>
        (await readPastPrompts(db.client, actor, { search, after: null })).prompts.length
      expect(await found('red mug, on')).toBe(1)
      expect(await found('茶馆')).toBe(1)
      expect(await found('100%')).toBe(1)
      expect(await found('%')).toBe(1)
      expect(await found('_')).toBe(1)
      expect(await found('a_red')).toBe(0)
      expect(await found('\'; DROP TABLE "Generation"; --\0')).toBe(0)
      expect(await found(' \n ')).toBe(2)
    })

    it('go on page by page, none twice, none left out, also of one moment', async () => {
      const actor = await testActor(db.client)
      const { id: submissionId } = await db.client.submission.create({
        data: { userId: actor.userId, door: 'page', requestKey: 'key', requestHash: '' },
      })
      await db.client.generation.createMany({
        data: Array.from({ length: 70 }, (_, position) => ({
          submissionId,
          position,
          userId: actor.userId,
          provider: 'reapi',
          model: 'z-image',
          sandbox: true,
          prompt: `prompt ${position} 红`,
          promptSearch: normalizeForSearch(`prompt ${position} 红`),
          state: 'ready',
          estimateMicroUsd: 5000,
          createdAt: at(Math.floor(position / 20)),
        })),
      })
      const seen: string[] = []
      let after: PastPlace | null = null
      do {
        const page = await readPastPrompts(db.client, actor, { search: '红', after })
        seen.push(...page.prompts.map(({ prompt }) => prompt))
        after = page.next
      } while (after)
      expect(seen).toHaveLength(70)
      expect(new Set(seen).size).toBe(70)
      expect(seen[0]).toBe('prompt 69 红')
    })
  })

  describe('templates', () => {
    const input = (name: string, settings: string | null = null) =>
      templateInput.parse({ name, prompt: '{red|蓝} mug\r\n「OPEN」', settings })

    it('are kept for the whole team, and removed by their author or an admin', async () => {
      const [author, other, admin] = [
        await testActor(db.client),
        await testActor(db.client),
        await testActor(db.client, 'admin'),
      ]
      const first = await saveTemplate(db.client, author, input('  Mugs \n 杯 ', '{"kind":"x"}'))
      const second = await saveTemplate(db.client, author, input('Plain'))
      const templates = await readTemplates(db.client, other)
      expect(templates.find(({ id }) => id === first)).toMatchObject({
        name: 'Mugs 杯',
        prompt: '{red|蓝} mug\n「OPEN」',
        settings: '{"kind":"x"}',
        author: author.name,
        mine: false,
      })
      expect(templates.find(({ id }) => id === second)?.settings).toBeNull()

      await expect(removeTemplate(db.client, other, first)).rejects.toMatchObject({ status: 404 })
      await removeTemplate(db.client, author, first)
      await removeTemplate(db.client, admin, second)
      expect(await readTemplates(db.client, author)).toEqual([])
    })

    it('outlive their author', async () => {
      const author = await testActor(db.client)
      await saveTemplate(db.client, author, input('Mugs'))
      await db.client.user.delete({ where: { id: author.userId } })
      const reader = await testActor(db.client)
      expect(await readTemplates(db.client, reader)).toMatchObject([{ author: null, mine: false }])
    })

    it('have an end', async () => {
      const author = await testActor(db.client)
      await db.client.template.createMany({
        data: Array.from({ length: mostTemplates }, (_, n) => ({
          userId: author.userId,
          name: `${n}`,
          prompt: 'x',
        })),
      })
      await expect(saveTemplate(db.client, author, input('one more'))).rejects.toMatchObject({
        code: 'too_many_templates',
      })
    })

    it.each([
      { name: ' ', prompt: 'x', settings: null },
      { name: 'x'.repeat(81), prompt: 'x', settings: null },
      { name: 'x', prompt: '\0', settings: null },
      { name: 'x', prompt: 'x', settings: null, userId: 'somebody' },
      { name: 'x', prompt: 'x' },
    ])('are refused as %j', (wrong) => {
      expect(templateInput.safeParse(wrong).success).toBe(false)
    })
  })

  it('a list is confirmed from the limits an admin set', async () => {
    const [admin, creator] = [await testActor(db.client, 'admin'), await testActor(db.client)]
    expect(await readConfirmLimits(db.client)).toEqual(usualConfirmLimits)
    const limits = { pictures: 5, microUsd: 1_500_000 }
    await expect(setConfirmLimits(db.client, creator, limits)).rejects.toMatchObject({
      status: 403,
    })
    await setConfirmLimits(db.client, admin, limits)
    expect(await readConfirmLimits(db.client)).toEqual(limits)
    expect(await db.client.auditEntry.findMany()).toMatchObject([
      { verb: 'confirm.set', actorName: admin.name, details: limits },
    ])
  })
})
