/** A county's workbook with every sheet that Casefile writes, as months of surgeries leave it; and what somebody may change in it since. */
import { parseIsoDate, type Day } from '../../src/calendar'
import { explainCell, cellAsked, type CellAsked, type Explained } from '../../src/explanation'
import { readSheetNow } from '../../src/explaining'
import { refresh } from '../../src/refresh'
import { columnsSheet, keyOfTable, REQUESTED_SHEETS, type OwnSheetKey } from '../../src/sheets'
import type { CellValue, SelectedCell, SpecValue, TableSource } from '../../src/workbook'
import { XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { Refreshed } from '../readded/refreshed'
import { county } from '../readded/workbooks'
import { readFile, type HeldSheet } from '../readded/writtenFile'
import { writtenTable } from '../readded/writtenTable'

export const AS_AT = parseIsoDate('2019-07-31')
export const MOMENT = { now: AS_AT + 1.4, version: '0.1.0' }

const tableOf = async (workbook: XlsxWorkbook, name: string): Promise<TableSource> => {
  const found = (await workbook.sources()).find((source): source is TableSource => source.kind === 'table' && source.name === name)
  if (found === undefined) throw new Error(`The workbook has no ${name}.`)
  return found
}

/** Puts words into the first rows of a table that a condition holds for; Infinity: into every one. */
export async function put(workbook: XlsxWorkbook, table: string, cells: Readonly<Record<string, SpecValue>>, rows: number, isMeant: (row: Readonly<Record<string, CellValue>>) => boolean = () => true): Promise<void> {
  const source = await tableOf(workbook, table)
  const held = readFile(workbook.toBytes()).find(({ name }) => name === source.sheet)
  let left = rows
  for (let row = source.firstRow; row <= source.lastRow && left > 0; row++) {
    const line = rowAt({ source, held }, row)
    if (!isMeant(line)) continue
    left -= 1
    const edits = Object.entries(cells).map(([header, value]) => ({ column: source.headers.indexOf(header), was: line[header], value }))
    if ((await workbook.writeRow(source, row, edits)) !== 'written') throw new Error('The row was not written.')
  }
  if (left > 0 && left < Infinity) throw new Error(`${left} rows of ${table} are not there.`)
}

export async function refreshAt(workbook: XlsxWorkbook, asAt: Day, issue = false): Promise<void> {
  await refresh(workbook, { asAt, today: asAt, ...MOMENT, issue, sheets: REQUESTED_SHEETS })
}

const seen = (row: Readonly<Record<string, CellValue>>) => /^[✖◆]/.test(String(row.Status ?? ''))

/** Two lists issued, notes kept, support agreed, a column chosen, a holiday and every sheet on request. */
export async function workbookInUse(): Promise<XlsxWorkbook> {
  const workbook = await county(40, 5, 'clean')
  await put(workbook, 'Visits', { 'Visit date': 'soon' }, 3)
  await refreshAt(workbook, AS_AT - 33, true)
  const list = new Refreshed(workbook)
  await put(workbook, 'casefile_visits_due', { Reason: 'Nobody in', 'By when': AS_AT - 20 }, 6, seen)
  const rows = writtenTable(readFile(workbook.toBytes()), 'casefile_visits_due')?.rows.filter((row) => /^[✖◆]/.test(row.text('Status'))) ?? []
  await list.inBetween(rows.map((row) => [row.text('Child'), row.text('Case type')] as const), AS_AT - 30)
  await refreshAt(workbook, AS_AT - 14, true)
  await workbook.writeSheets([{ ...columnsSheet(), table: { ...columnsSheet().table, rows: [{ cells: { field: { value: 'Cases: Last seen' }, table: { value: 'Cases' }, column: { value: 'Last seen' } } }] } }])
  await put(workbook, 'casefile_extra_support', { 'Support agreed': 'A second practice lead', Since: AS_AT - 60 }, 2)
  await put(workbook, 'Holidays', { Date: AS_AT - 9, Reason: 'Flooding' }, 1)
  await put(workbook, 'casefile_summary', { Commentary: 'Two new workers since May' }, 1)
  await refreshAt(workbook, AS_AT)
  return workbook
}

export async function copyOf(workbook: XlsxWorkbook): Promise<XlsxWorkbook> {
  return XlsxWorkbook.open(workbook.toBytes(), inflateInNode)
}

/** A sheet of ours as its file holds it. */
export interface OurSheet {
  readonly key: OwnSheetKey
  readonly source: TableSource
  readonly held: HeldSheet
}

export async function ourSheets(workbook: XlsxWorkbook): Promise<readonly OurSheet[]> {
  const sheets = readFile(workbook.toBytes())
  return (await workbook.sources()).flatMap((source): OurSheet[] => {
    const key = keyOfTable(source)
    const held = sheets.find(({ name }) => name === source.sheet)
    return source.kind !== 'table' || key === undefined || held === undefined ? [] : [{ key, source, held }]
  })
}

export function rowAt({ source, held }: { readonly source: TableSource; readonly held: HeldSheet | undefined }, row: number): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(source.headers.map((header, place): [string, CellValue] => [header, held?.rows.get(row)?.get(source.firstColumn + place)?.value ?? null]))
}

/** Each cell of the table, its headers, and whatever stands in the lines above it, as somebody may select them. */
export function* cellsOf(sheet: OurSheet): Generator<SelectedCell> {
  const { source, held } = sheet
  for (const [row, cells] of held.rows) {
    if (row > source.headerRow) continue
    for (const [column, { value }] of cells) if (value !== null && value !== '') yield { sheet: source.sheet, row, column, value, table: null }
  }
  for (let row = source.firstRow; row <= source.lastRow; row++) {
    const line = rowAt(sheet, row)
    for (const [place, header] of source.headers.entries()) yield { sheet: source.sheet, row, column: source.firstColumn + place, value: line[header], table: { name: source.name, header, row: line } }
  }
}

export interface Answer {
  readonly sheet: OurSheet
  readonly selected: SelectedCell
  readonly asked: CellAsked
  readonly explained: Explained
}

/**
 * Every cell of every sheet of ours, explained as at the day of the sheets; a cell that is not answered is thrown.
 *
 * @param only one of them
 */
export async function explainEveryCell(workbook: XlsxWorkbook, only?: OwnSheetKey): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  const sources = await workbook.sources()
  for (const sheet of await ourSheets(workbook)) {
    if (only !== undefined && sheet.key !== only) continue
    const now = await readSheetNow(workbook, sheet.key, { asAt: AS_AT, today: AS_AT, ...MOMENT })
    for (const selected of cellsOf(sheet)) {
      const asked = cellAsked(sources, selected)
      if (asked === null) throw new Error(`${selected.sheet} ${selected.row}:${selected.column} is not asked about.`)
      answers.push({ sheet, selected, asked, explained: explainCell(asked, now) })
    }
  }
  return answers
}
