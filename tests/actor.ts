import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/permissions'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/** A member of a test database. Only here is an actor made without a door; tests of the doors make theirs the real way. */
export async function testActor(client: PrismaClient, role: Role = 'creator'): Promise<Actor> {
  const name = `${role}-${crypto.randomUUID()}`
  const { id, email } = await client.user.create({
    data: { name, email: `${name}@example.test`, role },
  })
  return { userId: id, name, email, role, via: 'session' } as unknown as Actor
}
