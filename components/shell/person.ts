import type { Role } from '@/lib/auth/permissions'

/** What the shell shows of the person at the table. */
export interface Person {
  name: string
  role: Role
}
