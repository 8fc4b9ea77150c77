/** What the share dialog may ask the server for. Client-safe. */
import type { ActionResult } from '@/lib/errors'
import type { ShareDuration, ShareLinkView, ShareSubject } from '@/lib/share/view'

export interface ShareActions {
  create(input: {
    subject: ShareSubject
    days: ShareDuration
    password: string | null
    withPrompt: boolean
    withCost: boolean
  }): Promise<ActionResult<{ id: string; token: string }>>
  list(input: { subject: ShareSubject }): Promise<ActionResult<ShareLinkView[]>>
  revoke(input: { id: string }): Promise<ActionResult<void>>
}
