import type { CDPSession } from 'playwright-core'
import type { Figure } from './run'

export const milliseconds = (value: number) => `${value.toFixed(0)} ms`

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds: by the clock on the wall, and of its own on a processor. */
  dur?: number
  tdur?: number
  args: { name?: string }
}

/** The tasks of the pages' main threads while `act` runs. */
export async function tasksOf(
  session: CDPSession,
  act: () => Promise<void>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const isTask = ({ name }: TraceEvent) => name.endsWith('::RunTask')
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value as TraceEvent[])
      if (isTask(event) || event.name === 'thread_name') events.push(event)
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], recordMode: 'recordAsMuchAsPossible' },
  })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  const thread = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(thread),
  )
  return events.filter((event) => isTask(event) && main.has(thread(event)))
}

export function taskFigures(name: string, tasks: TraceEvent[], promised: string): Figure[] {
  const over50 = (microseconds: number[]) => {
    const longest = microseconds.reduce((most, each) => Math.max(most, each), 0)
    return `${microseconds.filter((each) => each > 50_000).length}, ${milliseconds(longest / 1000)}`
  }
  return [
    {
      name: `${name}: tasks over 50 ms, and the longest`,
      measured: over50(tasks.map(({ dur = 0 }) => dur)),
      promised,
    },
    {
      name: `${name}: the same by time on a processor`,
      measured: over50(tasks.map(({ tdur = 0 }) => tdur)),
      promised,
    },
  ]
}
