import clsx from 'clsx'
import type { Segment } from '@/components/playground/segments'

/** Everything that decides where a letter lands: the text area and its layers must have it to the pixel. */
export const promptTextClass =
  'words col-start-1 row-start-1 m-0 min-h-[calc(5*var(--lead-prompt))] w-full border-0 p-0 text-prompt ' +
  'whitespace-pre-wrap wrap-break-word text-start [tab-size:8] [unicode-bidi:plaintext] [line-break:inherit] ' +
  '[text-autospace:inherit]'

/** Behind the letters: a wash under the words that are to be drawn. */
export function MarksBehind({ segments }: { segments: Segment[] }) {
  return (
    <div
      aria-hidden="true"
      className={`${promptTextClass} pointer-events-none text-transparent select-none`}
    >
      {segments.map(({ text, quoted, cut }, index) =>
        quoted && !cut ? (
          <mark key={index} className="bg-mark text-transparent">
            {text}
          </mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
      {'\u200b'}
    </div>
  )
}

/** Before the letters: a veil over what the provider will not read, its first edge, and the limit in the margin. */
export function VeilBefore({ segments, limit }: { segments: Segment[]; limit: number }) {
  const first = segments.findIndex(({ cut }) => cut)
  if (first === -1) return null
  return (
    <div
      aria-hidden="true"
      className={`${promptTextClass} pointer-events-none relative text-transparent select-none`}
    >
      {segments.map(({ text, quoted, cut }, index) => (
        <span
          key={index}
          className={clsx(
            cut && 'hatch veil',
            cut && quoted && 'underline decoration-warn decoration-1 underline-offset-4',
            index === first && 'shadow-[-1px_0_0_var(--warn)]',
          )}
        >
          {index === first ? (
            <span className="absolute -left-6 w-5.5 text-right whitespace-nowrap font-sans text-micro font-semibold text-warn max-sm:hidden">
              {limit}
            </span>
          ) : null}
          {text}
        </span>
      ))}
    </div>
  )
}
