/** What the wall may ask the server to do with many pictures; the page hands it to it. Client-safe. */
import type { ActionResult } from '@/lib/errors'
import type { BulkDecision, BulkResult, Undo } from '@/lib/gallery/bulk'
import type { Selected } from '@/lib/gallery/selected'

export interface BulkActions {
  /** The ids of what is selected. */
  list(input: { selected: Selected }): Promise<ActionResult<string[]>>
  decide(input: { selected: Selected; verb: BulkDecision }): Promise<ActionResult<BulkResult>>
  tag(input: { selected: Selected; names: string[] }): Promise<ActionResult<BulkResult>>
  collect(input: {
    selected: Selected
    into: { id: string } | { name: string }
  }): Promise<ActionResult<BulkResult>>
  trash(input: { selected: Selected }): Promise<ActionResult<BulkResult>>
  restore(input: { selected: Selected }): Promise<ActionResult<BulkResult>>
  /** How many pictures are as they were. */
  undo(input: { undo: Undo }): Promise<ActionResult<number>>
}
