import { Fragment } from 'react'
import { findQuoted } from '@/lib/catalog/prompt-rules'

/** The author's words; what was to be drawn as text lies on mark. */
export function QuotedWords({ text }: { text: string }) {
  const quoted = findQuoted(text)
  return (
    <p dir="auto" className="words text-prompt wrap-anywhere whitespace-pre-wrap">
      {quoted.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(quoted[index - 1]?.end ?? 0, start)}
          <mark className="bg-mark text-ink">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(quoted.at(-1)?.end ?? 0)}
    </p>
  )
}
