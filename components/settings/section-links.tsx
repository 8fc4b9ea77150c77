/** What a long page holds, each a jump away. On a phone one line that is pushed along. */
export function SectionLinks({
  label,
  sections,
}: {
  label: string
  sections: readonly { id: string; title: string }[]
}) {
  return (
    <nav aria-label={label} className="max-sm:-mx-4 max-sm:overflow-x-auto">
      <ul className="flex gap-x-5 gap-y-1 pt-3 text-small max-sm:w-max max-sm:px-4 sm:flex-wrap">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex items-center text-accent underline-offset-4 hover:underline max-sm:min-h-11"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
