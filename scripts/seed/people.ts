import { tagKey } from '../../lib/tags/tag-key'
import type { PrismaClient } from '../../lib/generated/sqlite/client'

const people = ['Mei Lin 林梅', 'Jonas Ek', 'Ana Ruiz', '周以诺', 'Ola Berg']
const collections = ['Morning Light Bakery', '中秋夜市', 'Tea, spring', '深夜食堂']
const tags = ['poster', 'neon', '茶', 'packaging', '春节', 'type', 'still life', 'draft']

export interface Team {
  userIds: string[]
  collectionIds: string[]
  tagIds: string[]
}

/** Nobody of them can sign in. Those that are there are used again. */
export async function seedTeam(client: PrismaClient): Promise<Team> {
  const userIds: string[] = []
  for (const [index, name] of people.entries()) {
    const email = `seed-${index + 1}@example.test`
    const create = { name, email, role: index === 0 ? 'reviewer' : 'creator' }
    const { id } = await client.user.upsert({ where: { email }, create, update: {} })
    userIds.push(id)
  }
  const collectionIds: string[] = []
  for (const name of collections) {
    const found = await client.collection.findFirst({ where: { name } })
    collectionIds.push((found ?? (await client.collection.create({ data: { name } }))).id)
  }
  const tagIds: string[] = []
  for (const name of tags) {
    const key = tagKey(name)
    const { id } = await client.tag.upsert({ where: { key }, create: { key, name }, update: {} })
    tagIds.push(id)
  }
  return { userIds, collectionIds, tagIds }
}
