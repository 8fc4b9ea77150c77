import 'server-only'
import { createFirstAdmin } from '@/lib/auth/first-admin'
import { environment } from '@/lib/env'
import { UserError } from '@/lib/errors'

/** Creates the admin of `ADMIN_EMAIL` and `ADMIN_PASSWORD` when there is no user yet; several servers may do so at once. */
export async function bootstrapAdmin(): Promise<void> {
  const { admin } = environment()
  if (!admin) return
  try {
    await createFirstAdmin({ name: 'Admin', ...admin })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}
