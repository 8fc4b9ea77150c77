import type { ReactNode } from 'react'

/** A plain table of numbers. On a phone it scrolls inside its own box, never the page. */
export function NumberTable({
  label,
  head,
  children,
  foot,
}: {
  label: string
  /** The first names the rows; the others stand above numbers. */
  head: readonly string[]
  children: ReactNode
  foot?: ReactNode
}) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={label}>
      <table className="w-full tabular-nums">
        <thead>
          <tr className="border-b border-edge text-small text-ink-2">
            {head.map((name, index) => (
              <th
                key={name}
                scope="col"
                className={`py-2 font-normal whitespace-nowrap ${index === 0 ? 'pr-4 text-left' : 'pl-4 text-right'}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </div>
  )
}

export function NumberRow({
  name,
  cells,
  strong = false,
}: {
  name: ReactNode
  cells: readonly (string | null)[]
  strong?: boolean
}) {
  return (
    <tr className={strong ? 'font-semibold' : 'border-b border-line'}>
      <th
        scope="row"
        className={`min-w-28 py-2 pr-4 text-left wrap-anywhere ${strong ? 'font-semibold' : 'font-normal'}`}
      >
        {name}
      </th>
      {cells.map((cell, index) => (
        <td key={index} className="pl-4 text-right whitespace-nowrap">
          {cell ?? <span className="text-ink-3">–</span>}
        </td>
      ))}
    </tr>
  )
}
