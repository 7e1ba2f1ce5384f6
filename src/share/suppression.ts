/**
 * Which counts a copy must not show: those of 1 to 5, and as many more as it takes that none of them can be worked out.
 *
 * A cell is left out as a whole if one of its counts is: of `4 of 40`, the rate and *needed* too. What then still shows is
 * known; a sum with just one member unknown makes that one known. As long as this gives a small count away, one more count of
 * the sum that gave it away is left out: the one that takes the fewest cells with it, and of several such the smallest.
 */
import type { CountSum, SpecCell } from '../workbook'

const SMALLEST_SHOWN = 6

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN
}

type Cells = readonly SpecCell[]

export function isLeftOut({ counts }: SpecCell, hidden: ReadonlySet<string>): boolean {
  return counts?.some(({ name }) => hidden.has(name)) === true
}

/** What a reader knows of the counts, and from which sum they know what no cell shows. */
interface Known {
  readonly shown: ReadonlySet<string>
  readonly workedOut: ReadonlyMap<string, CountSum>
}

/** Counts that a sum with these unknown ones gives away: a single one; and ones that can each be only 1, as nothing less is left out. */
function givenAway({ totals, parts }: CountSum, isKnown: (name: string) => boolean, counts: ReadonlyMap<string, number>): readonly string[] {
  if (totals.length === 0 || parts.length === 0) return []
  const unknownTotals = totals.filter((name) => !isKnown(name))
  const unknownParts = parts.filter((name) => !isKnown(name))
  if (unknownTotals.length + unknownParts.length === 1) return [...unknownTotals, ...unknownParts]
  const oneSide = unknownTotals.length === 0 ? unknownParts : unknownParts.length === 0 ? unknownTotals : []
  return oneSide.every((name) => counts.get(name) === 1) ? oneSide : []
}

function known(cells: Cells, hidden: ReadonlySet<string>, sums: readonly CountSum[], counts: ReadonlyMap<string, number>): Known {
  const shown = new Set<string>()
  for (const cell of cells) if (!isLeftOut(cell, hidden)) for (const { name } of cell.counts ?? []) shown.add(name)
  const workedOut = new Map<string, CountSum>()
  const isKnown = (name: string) => shown.has(name) || workedOut.has(name)
  for (let before = -1; before < workedOut.size; ) {
    before = workedOut.size
    for (const sum of sums) for (const name of givenAway(sum, isKnown, counts)) workedOut.set(name, sum)
  }
  return { shown, workedOut }
}

/** Every count that a known one was worked out from, itself among them. */
function behind(name: string, workedOut: Known['workedOut'], found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found
  found.add(name)
  const sum = workedOut.get(name)
  if (sum !== undefined) for (const member of [...sum.totals, ...sum.parts]) behind(member, workedOut, found)
  return found
}

/** Of the counts that show, the one whose loss costs least: the fewest cells, then the smallest; a nought, which hides little, last. */
function leastMissed(names: readonly string[], counts: ReadonlyMap<string, number>, cells: Cells): string {
  const nought = (name: string) => (counts.get(name) === 0 ? 1 : 0)
  const taken = new Map(names.map((name) => [name, cells.filter((cell) => cell.counts?.some((count) => count.name === name)).length]))
  const dearer = (one: string, other: string) => nought(one) - nought(other) || (taken.get(one) ?? 0) - (taken.get(other) ?? 0) || (counts.get(one) ?? 0) - (counts.get(other) ?? 0)
  return names.reduce((least, name) => (dearer(name, least) < 0 ? name : least))
}

/** The names of the counts that must not be shown. Cells of all sheets of the copy together, since a count that stands on two can be worked out from either. */
export function hiddenCounts(cells: Cells, sums: readonly CountSum[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const small = new Set<string>()
  for (const cell of cells) {
    for (const { name, count } of cell.counts ?? []) {
      counts.set(name, count)
      if (isSmall(count)) small.add(name)
    }
  }
  const hidden = new Set(small)
  for (;;) {
    const reader = known(cells, hidden, sums, counts)
    const away = [...reader.workedOut].find(([name]) => small.has(name))
    if (away === undefined) return hidden
    const [name, { totals, parts }] = away
    const direct = [...parts, ...totals].filter((member) => reader.shown.has(member))
    hidden.add(leastMissed(direct.length > 0 ? direct : [...behind(name, reader.workedOut)].filter((member) => reader.shown.has(member)), counts, cells))
  }
}
