/** The `Timescales` table: what it says for whom; a timescale that cannot be read is an issue, and the default rules. */
import { parseTimescale, printTimescale, type Timescale } from '../../calendar'
import { foldName, lettersOf } from '../cells/folding'
import type { NameBook } from '../cells/names'
import { TIMESCALE_DEFAULTS } from '../defaults'
import type { TimescaleRow, TimescaleSubject } from '../records'
import type { IssueLog } from '../reading/issueLog'
import type { SettingsRow } from './settingsRows'

const OTHER_NAMES: Readonly<Record<TimescaleSubject, readonly string[]>> = {
  'Child in need': ['Children in need', 'CIN', 'In need', 'Child in need plan'],
  'Child protection plan': ['CP', 'CPP', 'Child protection', 'Child protection plans', 'On a child protection plan', 'Children on a child protection plan'],
  'Child in care': ['Children in care', 'CIC', 'CLA', 'LAC', 'In care', 'Looked after child', 'Looked after children', 'Child looked after', 'Children looked after'],
  'Child in care, long term': ['Children in care, long term', 'CIC long term', 'CLA long term', 'LAC long term', 'Long term', 'In care, long term'],
  Contact: ['Contacts'],
  'Urgent contact': ['Urgent contacts', 'Contact, urgent'],
}

/** Brackets are no hints here: `Child in care (long term)`. */
function foldSubject(name: string): string {
  return lettersOf(foldName(name))
}

const SUBJECTS: ReadonlyMap<string, TimescaleSubject> = new Map(
  (Object.keys(TIMESCALE_DEFAULTS) as TimescaleSubject[]).flatMap((subject) =>
    [subject, ...OTHER_NAMES[subject]].map((name): [string, TimescaleSubject] => [foldSubject(name), subject]),
  ),
)

/** What a row of `Timescales` applies to. */
export function subjectNamed(name: string): TimescaleSubject | undefined {
  return SUBJECTS.get(foldSubject(name))
}

/** Reads the rows of `Timescales`, in sheet order. */
export function readTimescales(rows: readonly SettingsRow[], teams: NameBook, log: IssueLog): readonly TimescaleRow[] {
  const read: TimescaleRow[] = []
  for (const row of rows) {
    const name = row.text('Applies to')
    const subject = subjectNamed(name)
    if (subject === undefined) {
      log.addSetting(row.plan, row.row, 'Applies to', 'setting-unknown', name, 'default-used')
      continue
    }
    const timescale = (field: string, part: 'firstVisit' | 'thenEvery'): Timescale | undefined => {
      const text = row.text(field)
      if (text === '') return undefined
      const found = typeof row.cell(field) === 'string' ? parseTimescale(text) : null
      if (found !== null) return found
      log.addSetting(row.plan, row.row, field, 'timescale-unreadable', text, 'default-used', [printTimescale(TIMESCALE_DEFAULTS[subject][part])])
      return undefined
    }
    const firstVisit = timescale('First visit', 'firstVisit')
    const thenEvery = timescale('Then every', 'thenEvery')
    const team = row.text('Team')
    if (firstVisit || thenEvery) read.push({ subject, team: team === '' ? -1 : teams.text(team), firstVisit, thenEvery })
  }
  return read
}
