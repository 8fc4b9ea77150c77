import { Fragment } from 'react'

/** A comment's words; whoever is named in it stands out. */
export function CommentText({
  text,
  mentions,
}: {
  text: string
  mentions: readonly [start: number, end: number][]
}) {
  return (
    <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {mentions.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(mentions[index - 1]?.[1] ?? 0, start)}
          <span className="font-medium text-accent">{text.slice(start, end)}</span>
        </Fragment>
      ))}
      {text.slice(mentions.at(-1)?.[1] ?? 0)}
    </p>
  )
}
