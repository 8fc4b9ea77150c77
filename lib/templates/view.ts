/** What a browser is told of past prompts and saved templates. Client-safe. */

export interface PastPrompt {
  prompt: string
  /** ISO 8601: when it was last asked for. */
  usedAt: string
  /** Pictures asked for with it. */
  times: number
}

/** The prompt a page ended with. */
export interface PastPlace {
  usedAt: string
  prompt: string
}

export interface PastPrompts {
  prompts: PastPrompt[]
  /** `null`: there are no older ones. */
  next: PastPlace | null
}

export interface TemplateView {
  id: string
  name: string
  /** May hold variables. */
  prompt: string
  /** As `readSettings` of the playground reads it; `null`: words alone. */
  settings: string | null
  /** `null` when the account is gone. */
  author: string | null
  /** May be removed by who asks. */
  mine: boolean
  /** ISO 8601. */
  createdAt: string
}
