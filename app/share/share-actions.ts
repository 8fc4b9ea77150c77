import * as server from '@/app/share/actions'
import type { ShareActions } from '@/components/share/actions'

/** For every page that shares something. */
export const shareActions: ShareActions = {
  create: server.createLink,
  list: server.listLinks,
  revoke: server.revokeLink,
}
