/** One workbook, read by the words of the design alone, and its measures, each ready to be asked for any day. */
import { judgeAudits, readAudits } from './audits'
import type { Category } from './cells'
import { Children, readEpisodes, unbornChildren } from './children'
import { judgeContacts, readContacts, type Contact } from './contacts'
import { dayOfIso, type Day } from './dates'
import { findRanges } from './finding'
import { judgeFlow } from './flows'
import { Groups } from './groups'
import type { Judgement } from './judgement'
import { logBeginsTooLate, visitsBeginTooLate, type Month } from './months'
import { mergedIdentifiers } from './merged'
import { People } from './people'
import type { PlainWorkbook } from './plain'
import type { Direction } from './rates'
import { momentOf, readTable, type ReadingContext, type Row, type TableRead } from './reading'
import { readSettings, readTargets, readTimescales, type Settings, type TargetRule } from './settings'
import { Supervisions } from './supervision'
import { VisitLog } from './visits'

/** One measure, ready to be asked for any day. */
export interface Measure {
  id: string
  direction: Direction
  /** Whether there is a table and a column, not empty, that could hold the fact. */
  hasFacts: boolean
  judge(day: Day, window: number): Judgement
  /** Whether the rows cannot know a past month. */
  unknowable(month: Month, window: number): boolean
  /** The rows that are listed; where they are not the things counted. */
  listed?(day: Day, window: number): { numerator: Row[]; denominator: Row[] }
  questions: string[]
}

function firstDay(table: TableRead, header: string): Day | null {
  let first: Day | null = null
  for (const row of table.rows) {
    const moment = momentOf(row, header)
    if (moment !== null && (first === null || moment.day < first)) first = moment.day
  }
  return first
}

/** What a workbook holds. */
export interface WorkbookRead {
  asAt: Day
  settings: Settings
  /** The rule in force for a measure on a day; for a team's own figure, the team's. */
  ruleOn(measure: string, day: Day, team?: string | null): TargetRule
  measures: Measure[]
  groups: Groups
  people: People
  supervisions: Supervisions
  contacts: Contact[]
  children: Children
  visits: VisitLog
  /** Every table of figures, by name. */
  tables: ReadonlyMap<string, TableRead>
  context: ReadingContext
}

export function readWorkbook(workbook: PlainWorkbook, options: { asAt?: string; today: string }): WorkbookRead {
  const ranges = findRanges(workbook)
  const settings = readSettings(ranges)
  const targets = readTargets(ranges)
  const timescales = readTimescales(ranges)
  const asAt = options.asAt !== undefined ? dayOfIso(options.asAt) : (settings.extractDate ?? dayOfIso(options.today))

  const context: ReadingContext = { asAt, gradeOne: settings.gradeOne, kept: (identifier) => identifier, workerKey: () => null }
  const merged = readTable('Merged records', ranges, context)
  context.kept = mergedIdentifiers(merged)
  const workers = readTable('Workers', ranges, context)
  const people = new People(workers, asAt)
  context.workerKey = (cell) => people.keyOf(cell)
  const [auditTable, supervisionTable, contactTable, caseTable, visitTable] =
    ['Audits', 'Supervisions', 'Contacts', 'Cases', 'Visits'].map((name) => readTable(name, ranges, context))

  const groups = new Groups(workers, people, asAt)
  const audits = readAudits(auditTable, groups, asAt, settings.gradeOne)
  const supervisions = new Supervisions(supervisionTable, workers, people, groups, settings, asAt)
  const contacts = readContacts(contactTable, groups, settings, timescales, context)
  const visits = new VisitLog(visitTable, settings, unbornChildren(caseTable, context), context)
  const children = new Children(readEpisodes(caseTable, groups, context), visits, settings, timescales)
  const anEnd = children.episodes.some((episode) => episode.end !== null)

  const measures: Measure[] = []
  if (auditTable.present) {
    const first = firstDay(auditTable, 'Audit date')
    measures.push({
      id: 'audits-inadequate',
      direction: 'lower',
      hasFacts: auditTable.complete && audits.length > 0,
      judge: (day, window) => judgeAudits(audits, day, window),
      unknowable: (month, window) => logBeginsTooLate(first, month.day, window),
      questions: ['inadequate-target', ...(audits.some((audit) => audit.bareNumber) ? ['grade-numbers'] : [])],
    })
  }
  if (workers.present) {
    const first = firstDay(supervisionTable, 'Supervision date')
    measures.push({
      id: 'supervision',
      direction: 'higher',
      hasFacts: workers.complete && supervisionTable.complete && supervisionTable.rows.length > 0,
      judge: (day, window) => supervisions.judge(day, window),
      unknowable: (month, window) => logBeginsTooLate(first, month.day, window),
      questions: ['supervision-types'],
    })
  }
  if (contactTable.present) {
    const first = firstDay(contactTable, 'Contact date')
    measures.push({
      id: 'seen-after-contact',
      direction: 'higher',
      hasFacts: contactTable.complete && (visits.hasRows || contacts.some((contact) => contact.firstSeen !== null)),
      judge: (day, window) => judgeContacts(contacts, visits, settings, day, window),
      unknowable: (month, window) =>
        logBeginsTooLate(first, month.day, window) ||
        (visits.hasRows && visitsBeginTooLate(visits.firstDay, month, [{ count: 5, unit: 'working days' }], settings.counting)),
      questions: ['visit-types', 'contact-calls-for-visit'],
    })
  }
  if (caseTable.present) {
    const categories: Category[] = ['cin', 'cp', 'cic']
    const tooLate = (category: Category, month: Month) =>
      visits.hasRows && visitsBeginTooLate(visits.firstDay, month, children.intervalsInForce(category), settings.counting)
    for (const category of categories) {
      measures.push({
        id: `seen-${category}`,
        direction: 'higher',
        hasFacts: caseTable.complete && (visits.hasRows || children.episodes.some((episode) => episode.lastSeen !== null)),
        judge: (day) => children.judge(category, day),
        unknowable: (month) => !anEnd || tooLate(category, month) || mostlyUnknown(children.judge(category, month.day)),
        questions: ['visit-types'],
      })
    }
    for (const category of categories) {
      measures.push({
        id: `visits-on-time-${category}`,
        direction: 'higher',
        hasFacts: caseTable.complete && visits.hasRows,
        judge: (day, window) => judgeFlow(children, category, day, window),
        unknowable: (month) => !anEnd || tooLate(category, month),
        listed: (day, window) => {
          const flow = judgeFlow(children, category, day, window)
          return { numerator: flow.withNoneMissed.map((episode) => episode.row), denominator: flow.withDueDate.map((episode) => episode.row) }
        },
        questions: ['visit-types'],
      })
    }
  }

  return {
    asAt, settings, ruleOn: targets, measures, groups, people, supervisions, contacts, children, visits, context,
    tables: new Map([['Audits', auditTable], ['Workers', workers], ['Supervisions', supervisionTable], ['Contacts', contactTable], ['Cases', caseTable], ['Visits', visitTable], ['Merged records', merged]]),
  }
}

/** Whether the children whose state then is unknown are over a tenth of unknown, judged and not yet due together. */
function mostlyUnknown(judgement: Judgement): boolean {
  const unknown = judgement.leftOut.filter(({ reason }) => reason === 'unknown-then').length
  const notYetDue = judgement.leftOut.filter(({ reason }) => reason === 'not-yet-due').length
  return unknown * 10 > unknown + notYetDue + judgement.counted.length
}
