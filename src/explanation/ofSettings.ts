/** A row of the tables that hold the rules: what it sets, what is in force, and which figures move with it. */
import { longDate } from '../calendar'
import { DATA_TABLES, matchingOf, SETTING_DEFAULTS, type MeasureId, type QuestionCode, type SettingName, type TimescaleSubject } from '../records'
import { targetPercent } from '../sheets'
import { inForce, MEASURE_NAMES, moves, movesEvery, QUESTION_WORDS, ruleInForceIs, ruleSentence, SETTING_MEANINGS, SETTINGS_EXPLAINED, SETTINGS_HEADERS, targetText, toleranceText, TIMESCALE_NOTES } from '../words'
import { measureOf, textIn, type AskedRow, type SheetNow } from './asked'
import { heldAs } from './printed'
import { measureCalled } from './rowOf'

const AUDITS: readonly MeasureId[] = ['audits-inadequate']
const SUPERVISION: readonly MeasureId[] = ['supervision']
const CONTACTS: readonly MeasureId[] = ['seen-after-contact']
const IN_NEED: readonly MeasureId[] = ['seen-cin', 'visits-on-time-cin']
const ON_PLAN: readonly MeasureId[] = ['seen-cp', 'visits-on-time-cp']
const IN_CARE: readonly MeasureId[] = ['seen-cic', 'visits-on-time-cic']
const CHILDREN: readonly MeasureId[] = [...IN_NEED, ...ON_PLAN, ...IN_CARE]
const VISITS: readonly MeasureId[] = [...CONTACTS, ...CHILDREN]

/** The figures that move with a setting; of one that moves none, what goes by it. */
export const SETTING_MOVES: Readonly<Record<SettingName, readonly MeasureId[] | 'every' | 'lookAhead' | 'report' | 'issues' | 'none'>> = {
  'Extract date': 'every',
  'Counting rule': VISITS,
  'Working-day rule': VISITS,
  'Count a child once': CHILDREN,
  'Supervisions needed': SUPERVISION,
  'Long absence (days)': SUPERVISION,
  'Social worker roles': SUPERVISION,
  'Supervision types that do not count': SUPERVISION,
  'Visit types that do not count': VISITS,
  'Outcomes that need no visit': CONTACTS,
  'Outcomes that need a visit': CONTACTS,
  'Urgent priorities': CONTACTS,
  'Limiting domains': 'issues',
  'Look ahead (days)': 'lookAhead',
  'Report period': 'report',
  'Contacts without an outcome': CONTACTS,
  'Grade numbers': AUDITS,
  'Refresh when a table changes': 'none',
}

const TIMESCALE_MOVES: Readonly<Record<TimescaleSubject, readonly MeasureId[]>> = {
  'Child in need': IN_NEED,
  'Child protection plan': ON_PLAN,
  'Child in care': IN_CARE,
  'Child in care, long term': IN_CARE,
  Contact: CONTACTS,
  'Urgent contact': CONTACTS,
}

const namesOf = (measures: readonly MeasureId[]): readonly string[] => measures.map((id) => MEASURE_NAMES[id])
const isSetting = (name: string): name is SettingName => Object.hasOwn(SETTING_MOVES, name)
const isSubject = (name: string): name is TimescaleSubject => Object.hasOwn(TIMESCALE_MOVES, name)
const isQuestion = (name: string): name is QuestionCode => Object.hasOwn(QUESTION_WORDS, name)

function movesLines(setting: SettingName): readonly string[] {
  const moved = SETTING_MOVES[setting]
  if (moved === 'every') return [movesEvery()]
  if (moved === 'none') return [SETTINGS_EXPLAINED.noFigure]
  return typeof moved === 'string' ? [SETTINGS_EXPLAINED.noFigure, SETTINGS_EXPLAINED[moved]] : [moves(namesOf(moved))]
}

function questionLines(question: QuestionCode, { records }: SheetNow): readonly string[] {
  return [QUESTION_WORDS[question].question, QUESTION_WORDS[question].matters, records.confirmed.has(question) ? SETTINGS_EXPLAINED.confirmed : SETTINGS_EXPLAINED.notConfirmed]
}

function settingLines(name: string, now: SheetNow): readonly string[] {
  if (isQuestion(name)) return questionLines(name, now)
  if (!isSetting(name)) return [SETTINGS_EXPLAINED.unknown]
  const standing = now.records.settings.shown.find(({ setting }) => setting === name)
  const question = SETTING_DEFAULTS.find(({ setting }) => setting === name)?.question ?? null
  return [
    SETTING_MEANINGS[name],
    ...(standing === undefined ? [] : [inForce(standing.value, standing.isDefault ? 'default' : 'typed')]),
    ...movesLines(name),
    ...(question === null ? [] : questionLines(question, now)),
  ]
}

function targetLines(row: AskedRow, now: SheetNow): readonly string[] {
  const id = measureCalled(textIn(row, SETTINGS_HEADERS.targets.measure))
  if (id === undefined) return [SETTINGS_EXPLAINED.unknownMeasure]
  const figure = measureOf(now, id)
  const standing = figure === undefined || figure.target === null ? [] : [`${inForce(targetText(targetPercent(figure.target), figure.direction), 'typed')}${figure.tolerance === null ? '' : ` ${toleranceText(`${figure.tolerance / 10_000}`)}`}`]
  const confirmed = id === 'audits-inadequate' ? questionLines('inadequate-target', now) : []
  return [...standing, SETTINGS_EXPLAINED.targetMoves, moves([MEASURE_NAMES[id]]), ...confirmed]
}

function timescaleLines(row: AskedRow, now: SheetNow): readonly string[] {
  const subject = textIn(row, SETTINGS_HEADERS.timescales.appliesTo)
  if (!isSubject(subject)) return [SETTINGS_EXPLAINED.unknownSubject]
  const moved = TIMESCALE_MOVES[subject]
  const rules = moved.flatMap((id) => {
    const figure = measureOf(now, id)
    return figure === undefined ? [] : [ruleInForceIs(ruleSentence(id, figure.rule))]
  })
  return [TIMESCALE_NOTES[subject], ...rules.slice(0, 1), moves(namesOf(moved))]
}

function holidayLines(row: AskedRow, now: SheetNow): readonly string[] {
  const date = heldAs(row[SETTINGS_HEADERS.holidays.date] ?? null, 'date', now.dateSystem)
  if (date === null || date === '') return [SETTINGS_EXPLAINED.holidayBlank]
  const counted = typeof date === 'number' ? now.records.holidays.includes(Math.floor(date)) : now.records.holidays.some((day) => longDate(day) === date)
  return [counted ? SETTINGS_EXPLAINED.holidayCounted : SETTINGS_EXPLAINED.holidayNot, SETTINGS_EXPLAINED.workingDays, moves(namesOf(VISITS))]
}

function columnLines(row: AskedRow, { records }: SheetNow): readonly string[] {
  const [field, table, column] = [SETTINGS_HEADERS.columns.field, SETTINGS_HEADERS.columns.table, SETTINGS_HEADERS.columns.column].map((header) => textIn(row, header).trim())
  if (field === '') return [SETTINGS_EXPLAINED.columnBlank]
  const [ours, ...rest] = field.split(':')
  const isHere = (name: string): boolean => name.toLowerCase() === table.toLowerCase()
  const used = records.ranges.map(matchingOf).some((range) => {
    if (!DATA_TABLES.some((one) => one === range.table && one === ours.trim()) || range.use !== 'read' || !(isHere(range.source) || isHere(range.sheet))) return false
    return column === '' || range.fields.some((one) => one.field === rest.join(':').trim() && one.header === column)
  })
  return [used ? SETTINGS_EXPLAINED.columnUsed : SETTINGS_EXPLAINED.columnNotUsed]
}

/** A row of a settings table: what is in force by it now, and which figures move with it. */
export function settingsLines(key: 'settings' | 'targets' | 'timescales' | 'holidays' | 'columns', row: AskedRow, now: SheetNow): readonly string[] {
  switch (key) {
    case 'settings':
      return settingLines(textIn(row, SETTINGS_HEADERS.settings.setting).trim(), now)
    case 'targets':
      return targetLines(row, now)
    case 'timescales':
      return timescaleLines(row, now)
    case 'holidays':
      return holidayLines(row, now)
    case 'columns':
      return columnLines(row, now)
  }
}
