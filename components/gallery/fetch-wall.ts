import type { WallPage } from '@/lib/gallery/view'

/** A page of the wall. `query` is the filter as the address has it. Throws when it does not come. */
export async function fetchWall(query: string, cursor: string | null): Promise<WallPage> {
  const params = new URLSearchParams(query)
  if (cursor !== null) params.set('cursor', cursor)
  const response = await fetch(`/api/gallery?${params}`)
  if (!response.ok) throw new Error(`The wall answered ${response.status}`)
  return response.json()
}
