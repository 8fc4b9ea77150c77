import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { errorResponse } from '@/app/api/error-response'

/** Runs one API call; whatever fails becomes the documented error answer, and nothing internal is told. */
export async function answer(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run()
  } catch (error) {
    unstable_rethrow(error)
    return errorResponse(error)
  }
}
