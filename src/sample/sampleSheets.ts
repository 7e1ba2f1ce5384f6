/**
 * The sample: the source tables of a made-up county, a year and a half of them, from a seed.
 *
 * Deterministic: the same children, seed, as-at date and kind of extract give the same sheets. Work and memory grow in step with the
 * number of children.
 */
import { monthsBefore, workingDays, type Day } from '../calendar'
import type { RowSpec, SheetSpec } from '../workbook'
import { SOURCE_SHEET_WORDS } from '../words'
import { actionRows } from './actionRows'
import { auditRows } from './auditRows'
import { caseRows, logVisits, VisitLog } from './caseRows'
import { cellMaker } from './cells'
import { contactRows } from './contactRows'
import { makeCounty } from './county'
import { childIds, makeHouseholds } from './families'
import { messySheets } from './messy/messySheets'
import { drawsFor, evenDraws } from './random'
import { introOf, sourceSheet, tableParts, type TablePart } from './sourceSheets'
import { columnSpec, SOURCE_TABLES, type SourceTableName } from './sourceTables'
import type { VisitingRules } from './visiting'
import { supervisionRows, workerRows } from './workforceRows'

export interface SampleOptions {
  /** Open cases at the as-at date, in children; about as many closed since the log began. At least 1. */
  readonly children: number
  /** A whole number: another seed, another county. */
  readonly seed: number
  readonly asAt: Day
  /** `messy` spoils the tables as real extracts are spoilt: see `messy/`. */
  readonly extract: 'clean' | 'messy'
}

/** Months of history before the as-at date. */
const MONTHS_OF_HISTORY = 18

type RowsByTable = Readonly<Record<SourceTableName, readonly RowSpec[]>>

function makeRows({ children, seed, asAt }: SampleOptions): RowsByTable {
  const logStart = monthsBefore(asAt, MONTHS_OF_HISTORY)
  const calendar = workingDays('bank-holidays-off')
  const cell = cellMaker()
  const nextId = childIds(drawsFor(seed, 'ids'))
  const county = makeCounty(children, logStart, asAt, drawsFor(seed, 'county'))
  const draws = drawsFor(seed, 'families')
  const even = { 1: evenDraws(draws), 2: evenDraws(draws), 3: evenDraws(draws) }
  const rules: VisitingRules = { calendar, logStart, asAt, draws, even }
  const households = makeHouseholds(children, county, rules, nextId)

  const visitDraws = drawsFor(seed, 'visits')
  const log = new VisitLog(rules, visitDraws, cell)
  for (const household of households) logVisits(household, log, asAt, visitDraws)
  const contacts = contactRows({ children, county, households, rules, nextId }, log, drawsFor(seed, 'contacts'), cell)

  const cases: RowSpec[] = []
  const merged: RowSpec[] = []
  for (const household of households) {
    for (const row of caseRows(household, log.lastSeen(), asAt, cell)) cases.push(row)
    for (const { id, former } of household.children) if (former !== null) merged.push({ cells: { 'Old ID': cell(former.id), 'Kept ID': cell(id) } })
  }
  return {
    Audits: auditRows({ children, county, households, asAt, calendar }, logStart, drawsFor(seed, 'audits'), cell),
    Workers: workerRows(county.workforce, cell),
    Supervisions: supervisionRows(county.workforce, logStart, asAt, drawsFor(seed, 'supervisions'), cell),
    Contacts: contacts,
    Cases: cases,
    Visits: log.sheetRows(),
    'Merged records': merged,
    Actions: actionRows(county, asAt, drawsFor(seed, 'actions'), cell),
  }
}

function cleanSheet({ table, part, rows }: TablePart): SheetSpec {
  const name = part === 1 ? table.name : `${table.name} ${part}`
  return sourceSheet({
    key: part === 1 ? table.key : `${table.key}-${part}`,
    name,
    table: name.replaceAll(' ', '_'),
    columns: table.columns.map((column) => columnSpec(column)),
    rows,
    intro: introOf(name, SOURCE_SHEET_WORDS.sampleNote),
    footer: SOURCE_SHEET_WORDS.sampleFooter,
  })
}

/** The sheets of the sample's source tables, in the order of the template. */
export function sampleSheets(options: SampleOptions): SheetSpec[] {
  const rows = makeRows(options)
  const parts = SOURCE_TABLES.flatMap((table) => tableParts(table, rows[table.name]))
  if (options.extract === 'clean') return parts.map(cleanSheet)
  const draws = drawsFor(options.seed, 'messy')
  return parts.flatMap((part) => messySheets(part, options.asAt, draws))
}
