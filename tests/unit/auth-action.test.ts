import { redirect } from 'next/navigation'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { action, publicAction } from '@/lib/auth/action'
import type { Role } from '@/lib/auth/permissions'
import { UserError } from '@/lib/errors'
import { TooManyRequests } from '@/lib/rate-limit/too-many-requests'

const world = vi.hoisted(() => ({
  headers: new Headers(),
  actor: null as { role: Role; via: 'session' | 'token' } | null,
  logged: [] as unknown[],
}))

const limitWrites = vi.hoisted(() => vi.fn(async (_actor: unknown) => undefined))

vi.mock('next/headers', () => ({ headers: async () => world.headers }))
vi.mock('@/lib/auth/actor', () => ({ currentActor: async () => world.actor }))
vi.mock('@/lib/log', () => ({ logError: (...line: unknown[]) => world.logged.push(line) }))
vi.mock('@/lib/auth/request-limits', () => ({ limitWrites }))

const schema = z.strictObject({ id: z.string().max(5, 'Too long.') })
const run = vi.fn(async (_: unknown, { id }: { id: string }): Promise<string> => id)
const cancel = action('generate', schema, run)

beforeEach(() => {
  run.mockClear()
  world.headers = new Headers({ origin: 'http://studio.lan:3000', host: 'studio.lan:3000' })
  world.actor = { role: 'creator', via: 'session' }
  world.logged = []
})

async function refusal(...input: unknown[]) {
  // What arrives from a browser has no type.
  const result = await Reflect.apply(cancel, undefined, input)
  return result.ok ? null : result.error
}

describe('a server action', () => {
  test('runs for a member who may, with the input', async () => {
    expect(await cancel({ id: '光' })).toEqual({ ok: true, data: '光' })
    expect(run).toHaveBeenCalledWith(world.actor, { id: '光' })
  })

  test.each([
    ['foreign', { origin: 'https://evil.example' }],
    ['null', { origin: 'null' }],
    ['missing', {}],
    [
      'foreign behind a forged proxy',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
    ['cross-site', { origin: 'http://studio.lan:3000', 'sec-fetch-site': 'cross-site' }],
  ])('refuses a %s origin before anything else', async (_, headers) => {
    world.headers = new Headers({ host: 'studio.lan:3000', ...headers })
    expect(await refusal({ nonsense: true })).toMatchObject({ code: 'forbidden' })
    expect(run).not.toHaveBeenCalled()
  })

  test('refuses strangers, other roles and tokens', async () => {
    world.actor = null
    expect(await refusal({ id: '光' })).toMatchObject({ code: 'unauthenticated' })
    world.actor = { role: 'viewer', via: 'session' }
    expect(await refusal({ id: '光' })).toMatchObject({ code: 'forbidden' })
    world.actor = { role: 'admin', via: 'token' }
    expect(await refusal({ id: '光' })).toMatchObject({ code: 'forbidden' })
    expect(run).not.toHaveBeenCalled()
  })

  test('counts against the limit of the member, and stops there', async () => {
    limitWrites.mockRejectedValueOnce(new TooManyRequests(12))
    expect(await refusal({ id: '光' })).toMatchObject({ code: 'rate_limited', limit: 12 })
    expect(limitWrites).toHaveBeenLastCalledWith(world.actor)
    expect(run).not.toHaveBeenCalled()
  })

  test('tells a stranger nothing about the input', async () => {
    world.actor = null
    expect(await refusal({ id: 'far too long' })).not.toHaveProperty('field', 'id')
  })

  test('names the field that is wrong', async () => {
    expect(await refusal({ id: 'far too long' })).toMatchObject({
      code: 'invalid',
      field: 'id',
      message: 'Too long.',
    })
  })

  test.each([
    [undefined],
    [null],
    [[]],
    ['id'],
    [{ id: '1', role: 'admin' }],
    [JSON.parse('{"id":"1","__proto__":{"x":1}}')],
    [{ id: '1', constructor: { prototype: {} } }],
  ])('refuses %j', async (input) => {
    expect(await refusal(input)).toMatchObject({ code: 'invalid' })
    expect(run).not.toHaveBeenCalled()
  })

  test('passes on what is meant for people, and nothing else', async () => {
    run.mockRejectedValueOnce(
      new UserError('budget', { code: 'budget', message: 'Over budget.', limit: 10 }),
    )
    expect(await refusal({ id: '光' })).toEqual({
      code: 'budget',
      message: 'Over budget.',
      limit: 10,
    })

    const secret = new Error('connection to postgres://user:hunter2@db failed')
    run.mockRejectedValueOnce(secret)
    const error = await refusal({ id: '光' })
    expect(error).toMatchObject({ code: 'internal' })
    expect(JSON.stringify(error)).not.toContain('hunter2')
    expect(world.logged).toEqual([['An action failed', secret]])
  })

  test('lets a redirect through', async () => {
    run.mockImplementationOnce(async () => redirect('/sign-in'))
    await expect(cancel({ id: '1' })).rejects.toMatchObject({
      digest: expect.stringContaining('/sign-in'),
    })
  })
})

test('a public action asks for our own page and good input, not for a member', async () => {
  world.actor = null
  const open = publicAction(schema, async ({ id }) => id)
  expect(await open({ id: '1' })).toEqual({ ok: true, data: '1' })
  expect(await open({ id: 'far too long' })).toMatchObject({ ok: false, error: { field: 'id' } })
  world.headers = new Headers({ host: 'studio.lan:3000' })
  expect(await open({ id: '1' })).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})
