/** Calculating everything, against grouping the visits by child and touching each once. */
import { calculate } from '../src/measures'
import type { VisitRecords } from '../src/records'
import { fastestInTurn, fastestMs, type Finding } from './measure'
import { syntheticRecords } from './syntheticRecords'

const LARGE = { visits: 1_000_000, episodes: 100_000, workers: 5_000 }
const SMALL = { visits: 10_000, episodes: 1_000, workers: 50 }
const MOST_TIMES_FLOOR = 15
const TRIES = 21

/** The floor: a counting sort by child, then one look at each visit. */
function groupAndTouch(visits: VisitRecords, children: number): number {
  const starts = new Int32Array(children + 1)
  for (let index = 0; index < visits.count; index++) starts[visits.child[index] + 1]++
  for (let child = 0; child < children; child++) starts[child + 1] += starts[child]
  const next = starts.slice(0, children)
  const day = new Int32Array(visits.count)
  for (let index = 0; index < visits.count; index++) day[next[visits.child[index]]++] = visits.day[index]
  let sum = 0
  for (let child = 0; child < children; child++) {
    let latest = 0
    for (let slot = starts[child]; slot < starts[child + 1]; slot++) if (day[slot] > latest) latest = day[slot]
    sum += latest
  }
  return sum
}

export function calculating(): readonly Finding[] {
  const large = syntheticRecords(LARGE)
  const small = syntheticRecords(SMALL)
  const { visits } = large
  if (!visits) throw new Error('The made-up county has no visits.')
  let kept = 0
  const [floor, all] = fastestInTurn(TRIES, [() => (kept += groupAndTouch(visits, large.children.length)), () => (kept += calculate(large).measures.length)])
  const few = fastestMs(TRIES * 3, () => (kept += calculate(small).measures.length))
  if (kept === 0) throw new Error('Nothing was worked out.')
  const growth = all / LARGE.visits / (few / SMALL.visits)
  return [
    {
      what: 'calculating everything on 1,000,000 visits, 100,000 episodes, 5,000 workers, in times of grouping the visits by child and touching each once',
      measured: `${(all / floor).toFixed(1)} (${all.toFixed(0)} ms, ${floor.toFixed(1)} ms)`,
      limit: String(MOST_TIMES_FLOOR),
      holds: all <= MOST_TIMES_FLOOR * floor,
    },
    {
      what: 'time a visit at 1,000,000 visits, in times of that at 10,000',
      measured: growth.toFixed(2),
      limit: '1.25',
      holds: growth <= 1.25,
    },
  ]
}
