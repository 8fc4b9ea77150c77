/** The wall's words, handed down from the server so that no translation code goes to the browser. Client-safe. */
export interface WallWords {
  today: string
  yesterday: string
  loadMore: string
  loading: string
  loadFailed: string
  tryAgain: string
  allShown: string
  /** Holds `{shown}`. */
  shown: string
  sandbox: string
}
