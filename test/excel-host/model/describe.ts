/** Making a workbook for a test from a few plain words, and doing in it what a person does. */
import type { CellValue } from '../../../src/workbook'
import { type Area, isEntireColumns, parseAddress } from './address'
import { clearCells, enter } from './contents'
import { HostError } from './hostError'
import { addName } from './names'
import { type Keepsake, type ProtectionOptions, type Sheet, type Visibility } from './sheet'
import { deleteCells, insertCells } from './structure'
import { addTable, renameTable } from './tableEdits'
import { Workbook, type WorkbookOptions } from './workbook'

/** A cell with more than its value: number format, formula with the value that it shows. */
export interface DescribedCell {
  readonly value: CellValue
  readonly formula?: string
  readonly numberFormat?: string
}

export interface DescribedTable {
  readonly name: string
  /** Its header row and all its rows; absent: every row of the sheet. */
  readonly address?: string
}

export interface DescribedSheet {
  readonly name: string
  /** Rows from A1 (or `at`) on. */
  readonly rows?: readonly (readonly (CellValue | DescribedCell)[])[]
  readonly at?: string
  readonly tables?: readonly DescribedTable[]
  readonly visibility?: Visibility
  readonly keepsakes?: readonly { readonly kind: Keepsake['kind']; readonly name: string; readonly address: string }[]
  readonly protected?: ProtectionOptions
}

export interface DescribedWorkbook extends WorkbookOptions {
  readonly sheets: readonly DescribedSheet[]
  readonly names?: Readonly<Record<string, string>>
  readonly calculationMode?: string
}

/** The one area of an address such as `B2:C9`. */
export function areaAt(address: string): Area {
  const parsed = parseAddress(address)
  if (parsed?.areas.length !== 1) throw new HostError('InvalidArgument', `${address} is not the address of one area.`)
  return parsed.areas[0]
}

function isDescribed(cell: CellValue | DescribedCell): cell is DescribedCell {
  return typeof cell === 'object' && cell !== null && 'value' in cell
}

/** Puts cells on a sheet as they are: nothing is read as typed, nothing is told. */
export function putCells(sheet: Sheet, address: string, rows: readonly (readonly (CellValue | DescribedCell)[])[]): void {
  const start = areaAt(address)
  rows.forEach((line, row) =>
    line.forEach((given, column) => {
      if (given === null) return
      const cell = sheet.grid.ensure(start.row + row, start.column + column)
      if (!isDescribed(given)) {
        cell.value = given
        return
      }
      cell.value = given.value
      if (given.formula !== undefined) Object.assign(cell, { formula: given.formula, given: true })
      if (given.numberFormat !== undefined)
        sheet.grid.changeLooks(
          { row: start.row + row, column: start.column + column, rows: 1, columns: 1 },
          { numberFormat: given.numberFormat },
        )
    }),
  )
}

function build(workbook: Workbook, described: DescribedSheet): void {
  const sheet = workbook.addSheet(described.name)
  const rows = described.rows ?? []
  putCells(sheet, described.at ?? 'A1', rows)
  for (const table of described.tables ?? []) {
    const start = areaAt(described.at ?? 'A1')
    const area =
      table.address === undefined
        ? { ...start, rows: Math.max(rows.length, 1), columns: Math.max(1, ...rows.map((row) => row.length)) }
        : areaAt(table.address)
    renameTable(workbook, addTable(workbook, sheet, area, true), table.name)
  }
  for (const keepsake of described.keepsakes ?? [])
    sheet.keepsakes.push({ kind: keepsake.kind, name: keepsake.name, area: areaAt(keepsake.address) })
}

/** A workbook as described; without any sheet it has one blank `Sheet1`. */
export function workbookOf(described: DescribedWorkbook): Workbook {
  const workbook = new Workbook(described)
  for (const sheet of described.sheets) build(workbook, sheet)
  if (workbook.sheets.length === 0) workbook.addSheet('Sheet1')
  for (const sheet of described.sheets)
    if (sheet.visibility !== undefined) workbook.setVisibility(workbook.sheet(sheet.name), sheet.visibility)
  for (const sheet of described.sheets)
    if (sheet.protected !== undefined) workbook.sheet(sheet.name).protection = { options: sheet.protected }
  for (const [name, formula] of Object.entries(described.names ?? {})) addName(workbook, null, name, formula)
  workbook.calculationMode = described.calculationMode ?? 'Automatic'
  return workbook
}

/** What somebody does by hand: the person who has the workbook open, or a colleague who has it open elsewhere. */
export class Hand {
  constructor(
    private readonly workbook: Workbook,
    private readonly actor: 'user' | 'colleague',
  ) {}

  /** Does anything at all with the workbook, in this person's name. */
  do<Result>(work: (workbook: Workbook) => Result): Result {
    return this.workbook.as(this.actor, () => work(this.workbook))
  }

  /** Types into one cell (or fills a matrix), read as typed. */
  type(sheet: string, address: string, input: string | number | boolean | readonly (readonly unknown[])[]): void {
    this.do((workbook) => enter(workbook, workbook.sheet(sheet), areaAt(address), input))
  }

  clear(sheet: string, address: string): void {
    this.do((workbook) => clearCells(workbook, workbook.sheet(sheet), areaAt(address), 'Contents'))
  }

  /** `3:4` puts two rows above row 3; `B:B` a column; anything else moves cells down. */
  insert(sheet: string, address: string): void {
    this.do((workbook) => insertCells(workbook, workbook.sheet(sheet), areaAt(address), isColumns(address) ? 'Right' : 'Down'))
  }

  delete(sheet: string, address: string): void {
    this.do((workbook) => deleteCells(workbook, workbook.sheet(sheet), areaAt(address), isColumns(address) ? 'Left' : 'Up'))
  }

  select(sheet: string, address: string): void {
    this.do((workbook) => workbook.select(workbook.sheet(sheet), [areaAt(address)]))
  }
}

function isColumns(address: string): boolean {
  return isEntireColumns(areaAt(address))
}
