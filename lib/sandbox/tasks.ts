/**
 * What was ordered, one small JSON file per picture, so that a killed server knows its jobs again.
 * Pictures themselves are never kept: they are painted anew from the order at every download.
 */
import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { environment } from '@/lib/env'

const taskSchema = z.strictObject({
  id: z.string(),
  wire: z.enum(['reapi', 'model-studio']),
  prompt: z.string(),
  width: z.int(),
  height: z.int(),
  seed: z.int(),
  /** Milliseconds since 1970, as is `readyAt`; a job that never ends has no `readyAt`. */
  createdAt: z.number(),
  readyAt: z.number().nullable(),
})
export type Task = z.infer<typeof taskSchema>
/** Without a seed, the place among equal orders is the seed: the second try looks different. */
export type NewTask = Omit<Task, 'id' | 'seed'> & { seed?: number }

export const taskIdPattern = /^[A-Za-z0-9_-]{1,80}$/
const keptMs = 48 * 3600 * 1000
const sweepEveryMs = 3600 * 1000

function folder(): string {
  return path.join(environment().dataDir, 'sandbox', 'tasks')
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** Complete or absent, and never over another task: written aside, then linked to its name. */
async function writeOnce(task: Task): Promise<boolean> {
  const draft = path.join(folder(), `.${randomBytes(8).toString('hex')}`)
  await fs.writeFile(draft, JSON.stringify(task), { flag: 'wx' })
  try {
    await fs.link(draft, path.join(folder(), `${task.id}.json`))
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  } finally {
    await fs.unlink(draft)
  }
}

export async function createTask(order: NewTask): Promise<Task> {
  await fs.mkdir(folder(), { recursive: true })
  await sweep(order.createdAt)
  const { wire, prompt, width, height } = order
  const digest = createHash('sha256').update(
    JSON.stringify([wire, prompt, width, height, order.seed]),
  )
  const name = digest.digest('hex').slice(0, 20)
  for (let place = 1; ; place += 1) {
    const task = { ...order, id: `task_${name}_${place}`, seed: order.seed ?? place }
    if (await writeOnce(task)) return task
  }
}

export async function findTask(id: string): Promise<Task | null> {
  if (!taskIdPattern.test(id)) return null
  try {
    return taskSchema.parse(
      JSON.parse(await fs.readFile(path.join(folder(), `${id}.json`), 'utf8')),
    )
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

export async function allTasks(): Promise<Task[]> {
  const names = await listed()
  const tasks = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => findTask(name.slice(0, -5))),
  )
  return tasks.filter((task) => task !== null)
}

async function listed(): Promise<string[]> {
  try {
    return await fs.readdir(folder())
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

const lastSweep = globalThis as typeof globalThis & { zimageSandboxSweptAt?: number }

/** Removes what no link can reach any more, drafts of a killed server included. */
async function sweep(now: number) {
  if (Math.abs(now - (lastSweep.zimageSandboxSweptAt ?? -Infinity)) < sweepEveryMs) return
  lastSweep.zimageSandboxSweptAt = now
  for (const name of await listed()) {
    const file = path.join(folder(), name)
    const stat = await fs.stat(file).catch(() => null)
    if (stat && stat.mtimeMs < now - keptMs) await fs.rm(file, { force: true })
  }
}
