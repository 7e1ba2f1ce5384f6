/** The visits that count, at which the child was seen (measures.md, section 2.4). */
import { readText, type Moment } from './cells'
import type { Day } from './dates'
import { hasAnyEntry, hasEntry, wholeValue, words } from './folding'
import { momentOf, readChild, yesNoOf, type ReadingContext, type TableRead } from './reading'
import type { Settings } from './settings'

const typesThatDoNotCount = [
  'supervised contact', 'family time', 'IRO', 'reviewing officer', 'telephone', 'phone', 'call', 'video', 'virtual', 'Teams', 'Zoom',
  'letter', 'email', 'text', 'review', 'conference', 'core group',
]
/** These do count where the type says *visit* as well. */
const unlessAVisit = ['review', 'conference', 'core group']

export function typeCounts(type: string | null, settings: Settings): boolean {
  if (type === null) return true
  const said = words(type)
  const isVisit = hasEntry(said, 'visit')
  const list = settings.visitTypesThatDoNotCount ?? typesThatDoNotCount
  return !list.some((entry) => {
    if (isVisit && unlessAVisit.some((word) => wholeValue(word) === wholeValue(entry))) return false
    return hasAnyEntry(said, [entry])
  })
}

export class VisitLog {
  /** Whether there is any used row. */
  readonly hasRows: boolean
  /** The first day of any used row, of whatever type. */
  readonly firstDay: Day | null
  private readonly moments = new Map<string, Moment[]>()
  private readonly days = new Map<string, Set<Day>>()

  constructor(table: TableRead, settings: Settings, unborn: ReadonlySet<string>, context: ReadingContext) {
    this.hasRows = table.rows.length > 0
    let firstDay: Day | null = null
    for (const row of table.rows) {
      const child = readChild(row.cell('Child ID'), context)
      const on = momentOf(row, 'Visit date')
      if (child === null || on === null) continue
      if (firstDay === null || on.day < firstDay) firstDay = on.day
      const seen = yesNoOf(row, 'Seen')
      const wasSeen = !table.columns.has('Seen') || seen === true || (seen === null && unborn.has(child))
      if (!wasSeen || !typeCounts(readText(row.cell('Visit type')), settings)) continue
      const moments = this.moments.get(child) ?? []
      moments.push(on)
      this.moments.set(child, moments)
      const days = this.days.get(child) ?? new Set<Day>()
      days.add(on.day)
      this.days.set(child, days)
    }
    this.firstDay = firstDay
  }

  momentsOf(child: string): readonly Moment[] {
    return this.moments.get(child) ?? []
  }

  daysOf(child: string): ReadonlySet<Day> {
    return this.days.get(child) ?? new Set<Day>()
  }
}
