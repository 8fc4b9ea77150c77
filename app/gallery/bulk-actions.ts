import {
  collectSelected,
  decideSelected,
  listSelected,
  restoreSelected,
  tagSelected,
  trashSelected,
  undoSelected,
} from '@/app/gallery/actions'
import type { BulkActions } from '@/components/gallery/bulk-actions'

export const bulkActions: BulkActions = {
  list: listSelected,
  decide: decideSelected,
  tag: tagSelected,
  collect: collectSelected,
  trash: trashSelected,
  restore: restoreSelected,
  undo: undoSelected,
}
