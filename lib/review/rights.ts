/** Who may judge, and who may speak. Pure and client-safe. */
import { can, type Role } from '@/lib/auth/permissions'

export interface ReviewRules {
  /** Two different people must approve. */
  twoApprovals: boolean
  /** Nobody decides on a picture they made, whatever their role. */
  notYourOwn: boolean
}

export const noRules: ReviewRules = { twoApprovals: false, notYourOwn: false }

export type Judgement = 'allowed' | 'role' | 'own_picture'

/** May this person decide on, rate and check a picture? If not, why. */
export function mayJudge(role: Role, own: boolean, rules: ReviewRules): Judgement {
  if (!can(role, own ? 'review-own' : 'review')) return 'role'
  return own && rules.notYourOwn ? 'own_picture' : 'allowed'
}

/** Comments, tags, collections and share links: everybody who works with pictures, viewers not. */
export function mayTakePart(role: Role): boolean {
  return can(role, 'review') || can(role, 'review-own')
}
