/** How the key is called with which this machine's shortcuts begin; only in the browser. */
export function modifierKey(control: string): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : control
}
