import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { currentActor, type Actor } from '@/lib/auth/actor'
import { can, type Permission } from '@/lib/auth/permissions'
import { limitWrites } from '@/lib/auth/request-limits'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { environment } from '@/lib/env'
import { forbidden, unauthenticated, UserError, type ActionResult } from '@/lib/errors'
import { logError } from '@/lib/log'

/**
 * A server action that checks its own door: our own page sent it, a member with `permission` is
 * signed in, the input fits `schema`. It answers and never throws (a redirect aside): what was not
 * meant for people is logged and called `internal`.
 */
export function action<Schema extends z.ZodType, Data>(
  permission: Permission,
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Data>,
): (input: z.input<Schema>) => Promise<ActionResult<Data>> {
  return (input) =>
    answer(async () => {
      const actor = await admit(permission)
      return run(actor, parse(schema, input))
    })
}

/** The same door for somebody who is not signed in yet. */
export function publicAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Data>,
): (input: z.input<Schema>) => Promise<ActionResult<Data>> {
  return (input) => answer(() => run(parse(schema, input)))
}

/** Throws `UserError` `forbidden` for a request that our own page did not send. */
export async function requireSameOrigin(): Promise<void> {
  const received = await headers()
  const request = {
    origin: received.get('origin'),
    host: received.get('host'),
    secFetchSite: received.get('sec-fetch-site'),
  }
  if (!isSameOrigin(request, environment().nextAuthUrl))
    throw forbidden('This request did not come from our own page.')
}

/** Actions belong to pages: API tokens have the HTTP API, and cannot make more of themselves here. */
async function admit(permission: Permission): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw unauthenticated()
  if (actor.via !== 'session' || !can(actor.role, permission)) throw forbidden()
  await limitWrites(actor)
  return actor
}

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new UserError('invalid', {
    code: 'invalid',
    message: issue?.message ?? 'The input is not valid.',
    field: issue?.path.join('.') || undefined,
  })
}

async function answer<Data>(run: () => Promise<Data>): Promise<ActionResult<Data>> {
  try {
    await requireSameOrigin()
    return { ok: true, data: await run() }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof UserError) return { ok: false, error: error.body }
    logError('An action failed', error)
    return { ok: false, error: { code: 'internal', message: 'Something went wrong on our side.' } }
  }
}
