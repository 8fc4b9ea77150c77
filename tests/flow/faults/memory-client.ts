import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/**
 * The part of the database client that the lifecycle stands on, in memory: thousands of lives a
 * minute, each the same again for the same seed. The crash sweep and some of the seeds run on the
 * real databases, and hold this one to its word.
 */
type Row = Record<string, unknown>
type Where = Record<string, unknown>

const now = () => new Date(0)

/** What the schema gives by default. */
const defaults: Record<string, () => Row> = {
  generation: () => ({
    id: randomUUID(),
    epoch: 0,
    leaseBeat: null,
    submitTries: 0,
    pollTries: 0,
    mirrorTries: 0,
    freshPolled: false,
    ticket: null,
    resultUrl: null,
    resultExpiresAt: null,
    acceptedAt: null,
    pollUntil: null,
    rewritePrompt: false,
    negativePrompt: '',
    contentCheck: false,
    resolution: null,
    pausedAt: null,
    failureCode: null,
  }),
  ledgerEntry: () => ({ id: randomUUID() }),
  image: () => ({ id: randomUUID() }),
  submission: () => ({ id: randomUUID() }),
  auditEntry: () => ({ id: randomUUID(), at: now() }),
  activity: () => ({ id: randomUUID() }),
  providerState: () => ({ pausedAt: null, notBefore: null, failures: 0, probeUntil: null }),
  setting: () => ({}),
}

const unique: Record<string, string[]> = {
  generation: ['id'],
  ledgerEntry: ['generationId', 'kind'],
  image: ['generationId'],
  submission: ['userId', 'door', 'requestKey'],
  auditEntry: ['id'],
  activity: ['id'],
  providerState: ['id'],
  setting: ['name'],
}

const comparable = (value: unknown) => (value instanceof Date ? value.getTime() : value)
const same = (one: unknown, other: unknown) => comparable(one) === comparable(other)

function compare(one: unknown, other: unknown): number {
  const [a, b] = [comparable(one), comparable(other)] as [number, number]
  return a < b ? -1 : a > b ? 1 : 0
}

const isPlain = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function holds(value: unknown, condition: unknown): boolean {
  if (!isPlain(condition)) return condition === undefined || same(value, condition)
  return Object.entries(condition).every(([operator, operand]) => {
    const known = value !== null && value !== undefined
    switch (operator) {
      case 'in':
        return (operand as unknown[]).some((one) => same(value, one))
      case 'not':
        return !same(value, operand)
      case 'lt':
        return known && compare(value, operand) < 0
      case 'lte':
        return known && compare(value, operand) <= 0
      case 'gt':
        return known && compare(value, operand) > 0
      case 'gte':
        return known && compare(value, operand) >= 0
      default:
        throw new Error(`The memory client does not know ${operator}`)
    }
  })
}

function matches(row: Row, where: Where = {}): boolean {
  return Object.entries(where).every(([field, condition]) => {
    if (field === 'OR') return (condition as Where[]).some((one) => matches(row, one))
    if (field === 'NOT') return ![condition].flat().some((one) => matches(row, one as Where))
    // A compound key names its fields together.
    if (field.includes('_')) return matches(row, condition as Where)
    return holds(row[field], condition)
  })
}

function changed(row: Row, data: Row): Row {
  const next = { ...row }
  for (const [field, value] of Object.entries(data))
    if (value !== undefined)
      next[field] =
        isPlain(value) && 'increment' in value
          ? Number(row[field]) + Number(value.increment)
          : isPlain(value) && 'decrement' in value
            ? Number(row[field]) - Number(value.decrement)
            : value
  return next
}

interface Query {
  where?: Where
  data?: Row | Row[]
  create?: Row
  update?: Row
  orderBy?: Record<string, 'asc' | 'desc'> | Record<string, 'asc' | 'desc'>[]
  take?: number
  include?: Record<string, unknown>
}

class Table {
  rows: Row[] = []

  constructor(
    private readonly name: string,
    private readonly tables: Map<string, Table>,
  ) {}

  find({ where, orderBy, take, include }: Query): Row[] {
    const found = this.rows.filter((row) => matches(row, where))
    for (const order of [orderBy ?? []].flat().reverse())
      for (const [field, direction] of Object.entries(order))
        found.sort((a, b) => compare(a[field], b[field]) * (direction === 'asc' ? 1 : -1))
    return found.slice(0, take).map((row) => this.with(row, include))
  }

  /** Rows are handed out as copies: what a process holds does not change under it. */
  private with(row: Row, include: Query['include'] = {}): Row {
    const copy = { ...row }
    if (include.image) copy.image = this.children('image', row)[0] ?? null
    if (include.ledger) copy.ledger = this.children('ledgerEntry', row)
    if (include.generations)
      copy.generations = (this.tables.get('generation')?.rows ?? []).filter(
        ({ submissionId }) => submissionId === row.id,
      )
    return copy
  }

  private children(table: string, { id }: Row): Row[] {
    return (this.tables.get(table)?.rows ?? []).filter(({ generationId }) => generationId === id)
  }

  insert(data: Row): Row {
    const row = { ...defaults[this.name]?.(), ...data }
    const key = unique[this.name] ?? []
    if (this.rows.some((other) => key.every((field) => same(other[field], row[field]))))
      throw Object.assign(new Error(`There is such a ${this.name} already`), { code: 'P2002' })
    this.rows.push(row)
    return { ...row }
  }

  change(where: Where | undefined, data: Row): Row[] {
    const hit: Row[] = []
    this.rows = this.rows.map((row) => {
      if (!matches(row, where)) return row
      const next = changed(row, data)
      hit.push(next)
      return next
    })
    return hit
  }
}

/** `yields` is how often each query gives way to others; a seeded one shuffles who is first. */
export function memoryClient(yields: () => number): PrismaClient {
  const tables = new Map<string, Table>()
  for (const name of Object.keys(defaults)) tables.set(name, new Table(name, tables))
  let last: Promise<unknown> = Promise.resolve()

  /** One at a time, as SQLite has it. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act)
    last = next.catch(() => undefined)
    return next
  }

  const verbs = (table: Table): Record<string, (query: Query) => unknown> => ({
    findMany: (query = {}) => table.find(query),
    findFirst: (query = {}) => table.find(query)[0] ?? null,
    findUnique: (query) => table.find(query)[0] ?? null,
    findUniqueOrThrow: (query) => {
      const [row] = table.find(query)
      if (!row) throw new Error('Not found')
      return row
    },
    count: (query = {}) => table.find(query).length,
    create: ({ data }) => table.insert(data as Row),
    createMany: ({ data }) => {
      for (const row of data as Row[]) table.insert(row)
      return { count: (data as Row[]).length }
    },
    updateMany: ({ where, data }) => ({ count: table.change(where, data as Row).length }),
    update: ({ where, data }) => table.change(where, data as Row)[0],
    upsert: ({ where, create, update }) =>
      table.change(where, update ?? {})[0] ?? table.insert(create ?? {}),
  })

  const facade = (run: <T>(act: () => Promise<T>) => Promise<T>): Record<string, unknown> =>
    Object.fromEntries(
      [...tables].map(([name, table]) => [
        name,
        Object.fromEntries(
          Object.entries(verbs(table)).map(([verb, act]) => [
            verb,
            (query: Query) =>
              run(async () => {
                for (let turns = yields(); turns > 0; turns -= 1) await Promise.resolve()
                return act(query)
              }),
          ]),
        ),
      ]),
    )

  const inside = facade((act) => act())
  const outside = facade(inTurn)
  outside.$transaction = (run: (transaction: unknown) => Promise<unknown>) =>
    inTurn(async () => {
      const before = new Map([...tables].map(([name, table]) => [name, table.rows]))
      for (const table of tables.values()) table.rows = [...table.rows]
      try {
        return await run(inside)
      } catch (error) {
        for (const [name, rows] of before) {
          const table = tables.get(name)
          if (table) table.rows = rows
        }
        throw error
      }
    })
  return outside as unknown as PrismaClient
}
