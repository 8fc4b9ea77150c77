import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { publicOrigin } from '@/app/api/public-origin'
import { database } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { readGeneration } from '@/lib/generations/queries'
import { taskOf } from '@/lib/generations/task'

export const dynamic = 'force-dynamic'

export function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const { id } = await params
    const view = /^[A-Za-z0-9_-]{1,80}$/.test(id)
      ? await readGeneration(database(), actor, id)
      : null
    if (!view) throw notFound()
    return Response.json(taskOf(view, publicOrigin(request)))
  })
}
