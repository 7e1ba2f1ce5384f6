/** What comes back from a calculation: plain data, small enough to be unpacked between two key strokes. The rest is asked for. */
import type { Day } from '../calendar'
import type { Figures, MeasureFigure } from '../measures'
import type { Records, TableReading } from '../records'
import type { Issue, IssueCode } from '../words'
import type { WrittenSheet } from '../workbook'

/** What is fetched of one measure when somebody looks. */
export interface MeasureDetails {
  readonly rows: ReturnType<MeasureFigure['rows']>
  readonly behind: ReturnType<MeasureFigure['behind']>
  readonly groups: MeasureFigure['groups']
  readonly lookAhead: MeasureFigure['lookAhead']
}
export type DetailName = keyof MeasureDetails

/** A measure's figure, without what {@link MeasureDetails} holds, and what the sheets alone show. */
export type MeasureReport = Omit<MeasureFigure, DetailName | 'nested' | 'byPerson' | 'planned' | 'earlier'>

/** How often one thing is wrong in one table. */
export interface IssueCount {
  readonly table: string
  readonly code: IssueCode
  readonly count: number
  /** How many of them left a row out of the figures. */
  readonly leftOut: number
}

export interface CalculationReport {
  readonly asAt: Day
  /** The moment of the refresh: a day serial with the time of day as its fraction. */
  readonly now: number
  readonly measures: readonly MeasureReport[]
  readonly newestVisit: Day
  readonly extractLooksOld: boolean
  readonly readings: readonly TableReading[]
  /** Most first. */
  readonly issues: readonly IssueCount[]
  /** The sheets written; none where the workbook holds no table for any measure, or where only figures were asked for. */
  readonly written: readonly WrittenSheet[]
}

/** Issues counted by table and kind, most first; equal counts in the order met. */
export function issueCounts(issues: readonly Issue[]): readonly IssueCount[] {
  const counts = new Map<string, { table: string; code: IssueCode; count: number; leftOut: number }>()
  for (const { table, code, outcome } of issues) {
    const key = `${table}\n${code}`
    const counted = counts.get(key) ?? { table, code, count: 0, leftOut: 0 }
    counted.count += 1
    if (outcome === 'left-out') counted.leftOut += 1
    counts.set(key, counted)
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

function measureReport({ rows: _rows, behind: _behind, groups: _groups, lookAhead: _lookAhead, nested: _nested, byPerson: _byPerson, planned: _planned, earlier: _earlier, ...report }: MeasureFigure): MeasureReport {
  return report
}

export interface Calculated {
  readonly records: Records
  readonly figures: Figures
  readonly written?: readonly WrittenSheet[]
}

export function reportOf({ records, figures, written = [] }: Calculated, now: number): CalculationReport {
  const { asAt, measures, newestVisit, extractLooksOld } = figures
  return { asAt, now, measures: measures.map(measureReport), newestVisit, extractLooksOld, readings: records.readings, issues: issueCounts(records.issues), written }
}

/** One detail of a measure that was worked out. */
export function detailOf(figure: MeasureFigure, detail: DetailName): MeasureDetails[DetailName] {
  switch (detail) {
    case 'rows':
      return figure.rows()
    case 'behind':
      return figure.behind()
    case 'groups':
      return figure.groups
    case 'lookAhead':
      return figure.lookAhead
  }
}
