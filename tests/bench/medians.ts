/** So many runs of what takes a few milliseconds: with fewer the figures are of the machine, not of the query. */
export const smallTimes = 201

/** What ran a few times is compiled, and its rows are at hand. */
const warmUps = 10

const middle = (times: number[], runs: number): number =>
  [...times].sort((a, b) => a - b)[runs >> 1] ?? Number.NaN

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/**
 * Medians in milliseconds of things done in rounds, each in another order, so that whatever else the machine
 * does strikes all of them alike and none always follows the same. After rounds that warm up.
 */
export async function mediansMs(
  acts: readonly (() => Promise<unknown>)[],
  runs = smallTimes,
): Promise<number[]> {
  const times: number[][] = acts.map(() => [])
  for (let run = -warmUps; run < runs; run += 1)
    for (const index of shuffled([...acts.keys()])) {
      const started = performance.now()
      await acts[index]?.()
      if (run >= 0) times[index]?.push(performance.now() - started)
    }
  return times.map((each) => middle(each, runs))
}
