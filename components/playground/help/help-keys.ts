export type HelpDialog = 'shortcuts' | 'palette'

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented' | 'repeat'
>

/** Which dialog a key opens. `writing`: it was pressed in a field, where a question mark is a question mark. */
export function helpFor(press: Press, writing: boolean): HelpDialog | null {
  if (press.isComposing || press.defaultPrevented || press.repeat || press.altKey) return null
  const modified = press.ctrlKey || press.metaKey
  if (modified) return press.key.toLowerCase() === 'k' ? 'palette' : null
  return (press.key === '?' || press.key === '？') && !writing ? 'shortcuts' : null
}

export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
