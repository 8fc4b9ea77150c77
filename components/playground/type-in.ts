/**
 * Replaces the words of a text area as if a person had typed them, so that Undo brings the old ones back:
 * a value that is set by a script forgets them. The command is old, but nothing newer keeps the history.
 */
export function typeIn(area: HTMLTextAreaElement, text: string): void {
  area.focus()
  area.select()
  const done =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
  if (done && area.value === text) return
  area.setRangeText(text, 0, area.value.length, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The prompt on this page. */
export function typePrompt(text: string): void {
  const area = document.getElementById('prompt')
  if (area instanceof HTMLTextAreaElement && area.value !== text) typeIn(area, text)
  area?.focus()
}
