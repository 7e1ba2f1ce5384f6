/** What the sheets' own tests share that re-add figures: workbooks, their figures, and numbers read back from cells as anybody would read them. */
import { parseIsoDate, type Day } from '../../src/calendar'
import { calculate, type Figures, type MeasureFigure, type RowBehind } from '../../src/measures'
import { sampleWorkbook } from '../../src/newWorkbooks'
import { loadRecords, type Records } from '../../src/records'
import { MEASURE_NAMES } from '../../src/words'
import type { SheetSpec, WorkbookPort } from '../../src/workbook'
import { plainPort } from '../reference/plainPort'
import { randomWorkbook } from '../reference/randomWorkbook'
import { sheetsAsWorkbook } from '../sample/sheetsAsWorkbook'

export interface Worked {
  readonly records: Records
  readonly figures: Figures
}

export async function worked(workbook: WorkbookPort, asAt: Day, today = asAt): Promise<Worked> {
  const records = await loadRecords(workbook, { asAt, today })
  return { records, figures: calculate(records) }
}

/** The day of the made-up county's extract. */
const COUNTY_DAY = parseIsoDate('2019-07-31')

/** The made-up county, also as at an earlier day. */
export function workedCounty(children: number, seed: number, extract: 'clean' | 'messy', asAt = COUNTY_DAY): Promise<Worked> {
  return worked(sheetsAsWorkbook(sampleWorkbook({ children, seed, extract })), asAt, COUNTY_DAY)
}

/** An awkward small workbook. */
export function workedRandom(seed: number): Promise<Worked> {
  const { workbook, asAt, today } = randomWorkbook(seed)
  return worked(plainPort(workbook), parseIsoDate(asAt), parseIsoDate(today))
}

export interface Counted {
  readonly part: number
  readonly whole: number
  /** What the rate's cell holds. */
  readonly rate: unknown
}

/** One row as read: names by header, figures by the printed name of their measure. */
export interface ReadRow {
  readonly names: Readonly<Record<string, string>>
  readonly counted: ReadonlyMap<string, Counted>
}

const PRINTED: ReadonlySet<string> = new Set(Object.values(MEASURE_NAMES))

/** Rows of a sheet with a rate and, in the column after it, `*7 of 9`, for each measure. */
export function rowsRead({ table }: SheetSpec): readonly ReadRow[] {
  return table.rows.map(({ cells }) => {
    const counted = new Map<string, Counted>()
    const names: Record<string, string> = {}
    table.columns.forEach(({ key, header }, place) => {
      const value = cells[key]?.value ?? null
      if (!PRINTED.has(header)) {
        if (typeof value === 'string') names[header] = value
        return
      }
      const [, part, whole] = /^\*?([\d,]+) of ([\d,]+)$/.exec(String(cells[table.columns[place + 1].key]?.value ?? '')) ?? []
      if (part !== undefined) counted.set(header, { part: Number(part.replaceAll(',', '')), whole: Number(whole.replaceAll(',', '')), rate: value })
    })
    return { names, counted }
  })
}

/** `3/7` of some rows together. */
export function added(rows: readonly ReadRow[], measure: MeasureFigure): string {
  const all = rows.flatMap(({ counted }) => counted.get(MEASURE_NAMES[measure.id]) ?? [])
  return `${all.reduce((sum, { part }) => sum + part, 0)}/${all.reduce((sum, { whole }) => sum + whole, 0)}`
}

/** `3/7` of the rows behind a figure. */
export function behindAdded(rows: readonly RowBehind[]): string {
  const counted = rows.filter(({ list }) => list === 'numerator' || list === 'missed')
  return `${counted.filter(({ list }) => list === 'numerator').length}/${counted.length}`
}

/** The measures that are held against a target. */
export const judgedOf = ({ figures }: Worked): readonly MeasureFigure[] => figures.measures.filter(({ id }) => !id.startsWith('visits-on-time'))
