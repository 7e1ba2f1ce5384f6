/** The `Targets` table (tables.md, section 1): a target over 1 is per cent, up to 1 a fraction; 8/5 typed into Excel has become 8 May. */
import { NO_DAY } from '../../calendar'
import type { DateSystem } from '../../workbook'
import type { IssueCode } from '../../words'
import { foldHeader, foldName } from '../cells/folding'
import { momentOfText } from '../cells/moments'
import type { NameBook } from '../cells/names'
import { TARGET_DEFAULTS } from '../defaults'
import type { MeasureId, TargetRow } from '../records'
import type { IssueLog } from '../reading/issueLog'
import { dayOfCell, isConfirmed, wholeNumberOf } from './settingsTable'
import type { SettingsCell, SettingsRow } from './settingsRows'

const MILLION = 1_000_000
const HUNDREDTH = MILLION / 100
/** A target of this or more is no rate but the serial of a date. */
const LEAST_SERIAL = 1000

const RATE = /^(\d+(?:\.\d+)?|\.\d+) ?(%|per ?cent|percent|pp|points?|percentage points?)?$/
const DAY_AND_MONTH = /^\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/

const MEASURES: ReadonlyMap<string, MeasureId> = new Map(
  (Object.keys(TARGET_DEFAULTS) as MeasureId[]).flatMap((measure): [string, MeasureId][] => [
    [foldHeader(measure), measure],
    [foldHeader(TARGET_DEFAULTS[measure].name), measure],
    [foldHeader(TARGET_DEFAULTS[measure].name.replace(': children', ':')), measure],
  ]),
)

/** The measure that a cell of `Targets` names, by id or printed name. */
export function measureNamed(name: string): MeasureId | undefined {
  return MEASURES.get(foldHeader(name))
}

/** What a cell says of a rate, in millionths; null where it says nothing of the kind. */
function millionthsOf(cell: SettingsCell, isOne: number): number | null {
  const read = (value: number, perCent: boolean): number | null => {
    const millionths = perCent || value > 1 ? value * HUNDREDTH : value === 1 ? isOne : value * MILLION
    return value >= 0 && millionths <= MILLION ? Math.round(millionths) : null
  }
  if (typeof cell === 'number') return read(cell, false)
  if (typeof cell !== 'string') return null
  const found = RATE.exec(foldName(cell))
  return found === null ? null : read(Number(found[1]), found[2] !== undefined)
}

/** Whether Excel has made a date of what was typed. */
function isDate(cell: SettingsCell): boolean {
  if (typeof cell === 'number') return cell >= LEAST_SERIAL
  if (typeof cell !== 'string') return false
  const folded = foldName(cell)
  return DAY_AND_MONTH.test(folded) || (!/^\d+(\.\d+)?$/.test(folded) && momentOfText(cell, 0) > 0)
}

/** A target, in millionths: 1 is 100%. Null where it cannot be read. */
export function targetOf(cell: SettingsCell): number | null {
  return millionthsOf(cell, MILLION)
}

/** A tolerance, in millionths: 1 is one point. */
export function toleranceOf(cell: SettingsCell): number | null {
  return millionthsOf(cell, HUNDREDTH)
}

const DIRECTIONS: ReadonlyMap<string, 'higher' | 'lower'> = new Map([
  ...['higher', 'higherisbetter', 'high', 'up', 'more', 'moreisbetter'].map((word): [string, 'higher'] => [word, 'higher']),
  ...['lower', 'lowerisbetter', 'low', 'down', 'fewer', 'less', 'lessisbetter'].map((word): [string, 'lower'] => [word, 'lower']),
])

/** The default that rules meanwhile, as printed. */
function shownDefault(field: string, measure: MeasureId): readonly string[] {
  const { target, tolerance, direction, window } = TARGET_DEFAULTS[measure]
  switch (field) {
    case 'Target':
      return target === null ? [] : [`${target / HUNDREDTH}%`]
    case 'Amber tolerance':
      return tolerance === null ? [] : [`${tolerance / HUNDREDTH} points`]
    case 'Direction':
      return [field, direction]
    case 'Window (months)':
      return window === null ? [] : [String(window)]
    default:
      return []
  }
}

/** Reads one cell, with an issue where it is filled and cannot be read: the default rules meanwhile. */
function optional<Value>(row: SettingsRow, field: string, read: (cell: SettingsCell) => Value | null, report: (value: string) => void): Value | undefined {
  const cell = row.cell(field)
  if (cell === null) return undefined
  const value = read(cell)
  if (value !== null) return value
  report(row.text(field))
  return undefined
}

/** Reads the rows of `Targets`. A row whose target cannot be read keeps its place with the default target. */
export function readTargets(rows: readonly SettingsRow[], teams: NameBook, system: DateSystem, log: IssueLog): readonly TargetRow[] {
  const read: TargetRow[] = []
  for (const row of rows) {
    const name = row.text('Measure')
    const measure = measureNamed(name)
    if (measure === undefined) {
      log.addSetting(row.plan, row.row, 'Measure', 'measure-unknown', name, 'default-used')
      continue
    }
    const issue = (field: string, code: IssueCode) => (value: string) =>
      log.addSetting(row.plan, row.row, field, code, value, code === 'date-unreadable' ? 'counted-blank' : 'default-used', shownDefault(field, measure))
    const target = optional(row, 'Target', targetOf, issue('Target', isDate(row.cell('Target')) ? 'target-is-date' : 'target-unreadable'))
    const team = row.text('Team')
    read.push({
      measure,
      team: team === '' ? -1 : teams.text(team),
      target,
      tolerance: optional(row, 'Amber tolerance', toleranceOf, issue('Amber tolerance', isDate(row.cell('Amber tolerance')) ? 'target-is-date' : 'target-unreadable')),
      direction: optional(row, 'Direction', (cell) => DIRECTIONS.get(foldHeader(String(cell))) ?? null, issue('Direction', 'setting-unreadable')),
      window: optional(row, 'Window (months)', (cell) => wholeNumberOf(cell, 1), issue('Window (months)', 'number-unreadable')),
      from: optional(row, 'From', (cell) => dayOfCell(cell, system), issue('From', 'date-unreadable')) ?? NO_DAY,
      confirmed: isConfirmed(row, log),
    })
  }
  return read
}
