import { handleSandbox } from '@/lib/sandbox/handle'
import { sandboxIsOpen } from '@/lib/sandbox/open'

export const dynamic = 'force-dynamic'

async function door(request: Request, { params }: { params: Promise<{ wire: string[] }> }) {
  if (!sandboxIsOpen()) return new Response(null, { status: 404 })
  return handleSandbox(request, (await params).wire)
}

export { door as GET, door as POST }
