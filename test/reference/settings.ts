/** `Settings`, `Targets`, `Timescales` and `Holidays`, with the defaults that rule until somebody types over them. */
import { readDate, readNumber, readTarget, readText, readTimescale, readTolerance, readYesNo, type GradeOne } from './cells'
import type { CountingRules, Day, Timescale } from './dates'
import type { FoundRange } from './finding'
import { headerKey, nameKey, wholeValue } from './folding'
import type { CellValue } from './plain'

export interface Settings {
  extractDate: Day | null
  counting: CountingRules
  countOnce: boolean
  supervisionsNeeded: number
  longAbsenceDays: number
  /** How many days after `D` the next surgery is. */
  lookAheadDays: number
  socialWorkerRoles: string[]
  supervisionTypesThatDoNotCount: string[]
  /** Nothing where the user has no list of their own. */
  visitTypesThatDoNotCount: string[] | null
  outcomesThatNeedNoVisit: string[]
  /** Nothing where the user has no list of their own. */
  urgentPriorities: string[]
  /** A contact with neither *Visit required* nor an outcome. */
  withoutOutcomeCallsForVisit: boolean
  gradeOne: GradeOne
  confirmed: Set<string>
}

type RuleRow = (header: string) => CellValue | undefined

function rowsOf(ranges: readonly FoundRange[], table: string): RuleRow[] {
  const rows: RuleRow[] = []
  for (const range of ranges) {
    if (range.schema.name !== table) continue
    for (const { cells } of range.rows) {
      rows.push((header) => {
        const column = range.columns.get(header)
        return column === undefined ? undefined : cells[column]
      })
    }
  }
  return rows
}

/** The question that a setting's own `Confirmed` answers, beside the question's code itself. */
const questionOfSetting: Record<string, string> = {
  'Visit types that do not count': 'visit-types',
  'Supervision types that do not count': 'supervision-types',
  'Outcomes that need no visit': 'contact-calls-for-visit',
  'Outcomes that need a visit': 'contact-calls-for-visit',
  'Contacts without an outcome': 'contact-calls-for-visit',
  'Grade numbers': 'grade-numbers',
}
const questions = ['inadequate-target', 'visit-types', 'contact-calls-for-visit', 'supervision-types', 'grade-numbers']

export function readSettings(ranges: readonly FoundRange[]): Settings {
  const values = new Map<string, CellValue | undefined>()
  const confirmed = new Set<string>()
  for (const row of rowsOf(ranges, 'Settings')) {
    const name = readText(row('Setting'))
    if (name === null) continue
    values.set(headerKey(name), row('Value'))
    const answer = readYesNo(row('Confirmed'))
    if (answer.state !== 'read' || !answer.value) continue
    for (const question of questions) if (wholeValue(question) === wholeValue(name)) confirmed.add(question)
    for (const [setting, question] of Object.entries(questionOfSetting)) if (headerKey(setting) === headerKey(name)) confirmed.add(question)
  }
  const value = (name: string) => values.get(headerKey(name))
  const choice = (name: string) => wholeValue(readText(value(name)) ?? '')
  const list = (name: string): string[] | null => {
    const text = readText(value(name))
    return text === null ? null : text.split(';').map((entry) => entry.trim()).filter((entry) => entry !== '')
  }
  const number = (name: string, otherwise: number): number => {
    const reading = readNumber(value(name))
    return reading.state === 'read' ? reading.value : otherwise
  }
  const extractDate = readDate(value('Extract date'))
  const holidays = new Set<Day>()
  for (const row of rowsOf(ranges, 'Holidays')) {
    const date = readDate(row('Date'))
    if (date.state === 'read') holidays.add(date.value.day)
  }
  return {
    extractDate: extractDate.state === 'read' ? extractDate.value.day : null,
    counting: {
      dayOne: choice('Counting rule') === 'the day itself is day 1' ? 'itself' : 'after',
      workingDays: choice('Working-day rule') === 'weekdays only' ? 'weekdays only' : 'not bank holidays',
      holidays,
    },
    countOnce: choice('Count a child once') !== 'no',
    supervisionsNeeded: number('Supervisions needed', 3),
    longAbsenceDays: number('Long absence (days)', 28),
    lookAheadDays: number('Look ahead (days)', 14),
    socialWorkerRoles: list('Social worker roles') ?? [
      'Social worker', 'Senior social worker', 'Advanced practitioner', 'Advanced social worker', 'Newly qualified social worker', 'NQSW', 'ASYE',
    ],
    supervisionTypesThatDoNotCount: list('Supervision types that do not count') ?? ['case', 'child', 'group', 'peer', 'informal', 'ad hoc'],
    visitTypesThatDoNotCount: list('Visit types that do not count'),
    outcomesThatNeedNoVisit: list('Outcomes that need no visit') ?? [
      'no further action', 'NFA', 'early help', 'advice', 'signpost*', 'another agency', 'universal', 'allocated worker', 'open case',
    ],
    urgentPriorities: list('Urgent priorities') ?? [
      'urgent', 'immediate', 'red', 'high', 'P1', 'priority 1', 's47', 'section 47', 'same day', '24 hours', '1 day',
    ],
    withoutOutcomeCallsForVisit: choice('Contacts without an outcome') !== 'they call for no visit',
    gradeOne: choice('Grade numbers').startsWith('1 is inadequate') ? 'inadequate' : 'outstanding',
    confirmed,
  }
}

export const printedNames: Record<string, string> = {
  'audits-inadequate': 'Audits judged inadequate',
  supervision: 'Supervisions in the last 3 months',
  'seen-after-contact': 'Children seen after contact',
  'seen-cin': 'Children in need seen',
  'seen-cp': 'Children on a child protection plan seen',
  'seen-cic': 'Children in care seen',
  'visits-on-time-cin': 'Visits on time: children in need',
  'visits-on-time-cp': 'Visits on time: children on a child protection plan',
  'visits-on-time-cic': 'Visits on time: children in care',
}

/** The measure that a cell of `Targets` names, by its id or its printed name. */
function measureOfName(text: string): string | null {
  for (const [id, name] of Object.entries(printedNames)) {
    if (wholeValue(text) === wholeValue(id) || wholeValue(text) === wholeValue(name)) return id
  }
  return null
}

/** The rule in force for one measure on one day: target and tolerance in millionths, the window in months. */
export interface TargetRule {
  target: number | null
  tolerance: number | null
  window: number
  /** Whether the row is marked as confirmed. */
  confirmed: boolean
}

/** Targets and tolerances in millionths. */
const defaultRules: Record<string, TargetRule> = {
  'audits-inadequate': { target: 85_000, tolerance: 20_000, window: 1, confirmed: false },
  supervision: { target: 800_000, tolerance: 50_000, window: 3, confirmed: false },
  'seen-after-contact': { target: 800_000, tolerance: 50_000, window: 1, confirmed: false },
  'seen-cin': { target: 800_000, tolerance: 50_000, window: 1, confirmed: false },
  'seen-cp': { target: 850_000, tolerance: 50_000, window: 1, confirmed: false },
  'seen-cic': { target: 900_000, tolerance: 50_000, window: 1, confirmed: false },
  'visits-on-time-cin': { target: null, tolerance: null, window: 1, confirmed: false },
  'visits-on-time-cp': { target: null, tolerance: null, window: 1, confirmed: false },
  'visits-on-time-cic': { target: null, tolerance: null, window: 1, confirmed: false },
}

/**
 * For each measure, the rule in force on a day: the latest From, of equals the lower row; before the first From, the first. For a
 * team's own figure its own rows, if it has rows; the whole is judged by the rows without a team.
 */
export function readTargets(ranges: readonly FoundRange[]): (measure: string, day: Day, team?: string | null) => TargetRule {
  const rows: { measure: string | null; team: string | null; from: Day; row: RuleRow }[] = []
  for (const row of rowsOf(ranges, 'Targets')) {
    const measure = readText(row('Measure'))
    if (measure === null) continue
    const team = readText(row('Team'))
    const from = readDate(row('From'))
    rows.push({ measure: measureOfName(measure), team: team === null ? null : nameKey(team), from: from.state === 'read' ? from.value.day : Number.NEGATIVE_INFINITY, row })
  }
  return (measure, day, team = null) => {
    const otherwise = defaultRules[measure]
    const own = rows.filter((row) => row.measure === measure && team !== null && row.team === nameKey(team))
    const mine = own.length > 0 ? own : rows.filter((row) => row.measure === measure && row.team === null)
    if (mine.length === 0) return otherwise
    const first = mine.reduce((earliest, row) => Math.min(earliest, row.from), Number.POSITIVE_INFINITY)
    const judged = Math.max(day, first)
    let ruling = mine[0]
    let found = false
    for (const row of mine) {
      if (row.from > judged) continue
      if (!found || row.from >= ruling.from) ruling = row
      found = true
    }
    const target = readTarget(ruling.row('Target'))
    const tolerance = readTolerance(ruling.row('Amber tolerance'))
    const window = readNumber(ruling.row('Window (months)'))
    const confirmed = readYesNo(ruling.row('Confirmed'))
    const noTarget = otherwise.target === null
    return {
      target: !noTarget && target.state === 'read' ? target.value : otherwise.target,
      tolerance: !noTarget && tolerance.state === 'read' ? tolerance.value : otherwise.tolerance,
      window: window.state === 'read' && Number.isInteger(window.value) && window.value >= 1 ? window.value : otherwise.window,
      confirmed: confirmed.state === 'read' && confirmed.value,
    }
  }
}

export type AppliesTo = 'Child in need' | 'Child protection plan' | 'Child in care' | 'Child in care, long term' | 'Contact' | 'Urgent contact'

const defaultTimescales: Record<AppliesTo, { firstVisit: Timescale; thenEvery: Timescale }> = {
  'Child in need': { firstVisit: { count: 20, unit: 'working days' }, thenEvery: { count: 20, unit: 'working days' } },
  'Child protection plan': { firstVisit: { count: 10, unit: 'working days' }, thenEvery: { count: 10, unit: 'working days' } },
  'Child in care': { firstVisit: { count: 1, unit: 'weeks' }, thenEvery: { count: 6, unit: 'weeks' } },
  'Child in care, long term': { firstVisit: { count: 1, unit: 'weeks' }, thenEvery: { count: 3, unit: 'months' } },
  Contact: { firstVisit: { count: 5, unit: 'working days' }, thenEvery: { count: 5, unit: 'working days' } },
  'Urgent contact': { firstVisit: { count: 1, unit: 'working days' }, thenEvery: { count: 1, unit: 'working days' } },
}

export interface Timescales {
  firstVisit(appliesTo: AppliesTo, team: string | null): Timescale
  thenEvery(appliesTo: AppliesTo, team: string | null): Timescale
  /** The general interval and those of the teams. */
  everyInterval(appliesTo: AppliesTo): Timescale[]
}

export function readTimescales(ranges: readonly FoundRange[]): Timescales {
  const rows = rowsOf(ranges, 'Timescales').map((row) => {
    const team = readText(row('Team'))
    const first = readTimescale(row('First visit'))
    const then = readTimescale(row('Then every'))
    return {
      appliesTo: wholeValue(readText(row('Applies to')) ?? ''),
      team: team === null ? null : nameKey(team),
      firstVisit: first.state === 'read' ? first.value : null,
      thenEvery: then.state === 'read' ? then.value : null,
    }
  })
  /** The team's row, else the general row, else the default; of several rows the lowest that says something. */
  const find = (appliesTo: AppliesTo, team: string | null, column: 'firstVisit' | 'thenEvery'): Timescale => {
    let general: Timescale | null = null
    let own: Timescale | null = null
    for (const row of rows) {
      if (row.appliesTo !== wholeValue(appliesTo)) continue
      const timescale = row[column]
      if (timescale === null) continue
      if (row.team === null) general = timescale
      else if (team !== null && row.team === nameKey(team)) own = timescale
    }
    return own ?? general ?? defaultTimescales[appliesTo][column]
  }
  return {
    firstVisit: (appliesTo, team) => find(appliesTo, team, 'firstVisit'),
    thenEvery: (appliesTo, team) => find(appliesTo, team, 'thenEvery'),
    everyInterval: (appliesTo) => {
      const teams = rows.filter((row) => row.appliesTo === wholeValue(appliesTo)).map((row) => row.team)
      return [null, ...teams].map((team) => find(appliesTo, team, 'thenEvery'))
    },
  }
}
