/** Who may throw a picture away, and take it back. Pure and client-safe. */
import { can, type Role } from '@/lib/auth/permissions'

/** An admin any picture, whoever makes pictures their own. A reviewer rejects instead. */
export function mayTrash(role: Role, own: boolean): boolean {
  return can(role, 'manage') || (own && can(role, 'generate'))
}
