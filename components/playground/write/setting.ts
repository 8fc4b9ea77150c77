import type { DraftChange, DraftOptions } from '@/components/playground/draft'
import type { RequestField } from '@/lib/generations/request'

/** What every part of the settings is given. */
export interface SettingProps {
  draft: DraftOptions
  change: (change: DraftChange) => void
  /** What is wrong with a field, in words; `undefined` when nothing is. */
  problemOf: (...fields: RequestField[]) => string | undefined
}
