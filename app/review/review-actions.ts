import * as server from '@/app/review/actions'
import type { ReviewActions } from '@/components/review/actions'

/** For every page that shows a review. */
export const reviewActions: ReviewActions = {
  decide: server.decideOnPicture,
  undo: server.undoDecision,
  explain: server.explainOwnDecision,
  rate: server.ratePicture,
  check: server.checkDrawnText,
  comment: server.commentOnPicture,
  deleteComment: server.removeComment,
}
