/** Workbooks as tests write them: a table a key, its rows as lines with bars between the cells. */
import { longDate, parseIsoDate } from '../../src/calendar'
import { calculate, type MeasureFigure, type RowBehind } from '../../src/measures'
import { loadRecords } from '../../src/records'
import { memoryWorkbook } from '../records/memoryWorkbook'

/** `{ asAt, Cases: 'Child ID | Start\n1 | 2019-01-07' }`; as at 31 July 2019 unless said. */
export type County = Record<string, string>

const cellsOf = (line: string): (string | null)[] => line.split('|').map((cell) => cell.trim() || null)

/** `3 Jul`; `-` for none. */
const short = (day: number): string => (day === 0 ? '-' : longDate(day).replace(/^(\d+ \w{3}).*$/, '$1'))

/** A figure whose rows have their days as `3 Jul`. */
export interface ReadableFigure extends Omit<MeasureFigure, 'behind'> {
  behind(month?: string): (Omit<RowBehind, 'from' | 'due' | 'done'> & { from: string; due: string; done: string })[]
}

/** One figure of a workbook. */
export async function figureOf(id: string, { asAt = '2019-07-31', ...tables }: County): Promise<ReadableFigure> {
  const workbook = memoryWorkbook(
    Object.entries(tables).map(([name, text]) => {
      const [header, ...rows] = text.trim().split('\n').map(cellsOf)
      return { name, table: name, rows: [header, ...rows.map((row) => header.map((_, column) => row[column] ?? null))] }
    }),
  )
  const records = await loadRecords(workbook, { asAt: parseIsoDate(asAt), today: parseIsoDate(asAt) })
  const found = calculate(records).measures.find((measure) => measure.id === id)
  if (!found) throw new Error(`The workbook has no table for ${id}.`)
  return { ...found, behind: (month) => found.behind(month).map((row) => ({ ...row, from: short(row.from), due: short(row.due), done: short(row.done) })) }
}
