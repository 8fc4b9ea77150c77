import type { DraftStore } from '@/components/playground/draft-store'
import { typePrompt } from '@/components/playground/type-in'
import type { ReusedSettings } from '@/lib/playground/reuse-settings'
import { escapeVariables } from '@/lib/playground/variables'

/** Words for the editor, and whatever settings come with them. */
export type TakeOver = (content: { prompt: string } & Partial<ReusedSettings>) => void

/** As they stand there; Undo brings the words back that were there before. */
export const takeOver =
  (store: DraftStore): TakeOver =>
  ({ prompt, ...settings }) => {
    if (settings.provider) store.change({ compare: false, ...settings })
    typePrompt(prompt)
  }

/** Of a picture: exactly these words were sent, so that braces in them stand for themselves. */
export const takeOverSent =
  (store: DraftStore): TakeOver =>
  ({ prompt, ...settings }) =>
    takeOver(store)({ ...settings, prompt: escapeVariables(prompt) })
