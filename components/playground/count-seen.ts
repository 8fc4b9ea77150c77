let segmenter: Intl.Segmenter | null | undefined

/**
 * Characters as the eye counts them: a family of four is one, a letter with its accent is one. Providers
 * count code points; where the two differ a person wonders, so both are shown.
 */
export function countSeen(text: string): number {
  segmenter ??= 'Segmenter' in Intl ? new Intl.Segmenter(undefined) : null
  // Latin and Chinese text has nothing to join: the common case costs nothing.
  const simple =
    /^[\n\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u3000-\u30ff\u4e00-\u9fff\uff00-\uff60]*$/
  if (segmenter === null || simple.test(text)) return [...text].length
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}
