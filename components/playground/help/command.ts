/** Something a person can do from the command palette. */
export interface Command {
  id: string
  /** In the language of the page. */
  label: string
  /** As shown beside it: `['Ctrl', 'Enter']`. */
  keys?: readonly string[]
  run: () => void
}

/** Every word somewhere in the label, whatever the case; all of them when nothing is typed. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ label }) => {
    const text = label.normalize('NFKC').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
