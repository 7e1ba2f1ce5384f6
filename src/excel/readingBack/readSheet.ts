/**
 * A sheet of ours, read back from Excel as a SheetSpec.
 *
 * What a sheet cannot say of itself comes from the spec that it should equal: its key, the columns' keys, which of them are
 * for typing, what a row is known by. Columns that the user added to our table are not in it; rows that stay for what
 * somebody typed are.
 */
import { type ColumnSpec, type DateSystem, footerOfCode, type IntroLine, type Link, type NumberFormat, type RowSpec, type SheetKey, type SheetSpec, type SpecCell, type SpecValue } from '../../workbook'
import { batch } from '../batch'
import { readCharts } from '../charts/readCharts'
import { cellValueOf } from '../reading/packPage'
import { fromWorkbookSerial, isDateFormat } from '../rules/entry'
import { widthInCharacters } from '../rules/columnWidths'
import { locationInFormula, placeOf, type SheetNameOf } from '../rules/links'
import { alignOf, formatOf, styleOf } from '../rules/looks'
import { readStanding, seenLook, type Standing } from '../writing/standing'
import { findOurTable, sheetNamesNow } from '../writing/survey'

/** Each comes with its look: some 250 bytes. */
const CELLS_AT_A_TIME = 3000

const CELL: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: { fill: { color: true }, font: { color: true, bold: true, italic: true }, wrapText: true, horizontalAlignment: true },
}

/** A cell as Excel tells of it. */
interface SeenCell {
  readonly value: unknown
  readonly formula: unknown
  readonly numberFormat: string
  readonly properties: Excel.CellProperties
}

/** @returns null where the workbook holds no such sheet */
export async function readSheet(like: SheetSpec, dateSystem: DateSystem): Promise<SheetSpec | null> {
  const ours = await findOurTable(like)
  if (ours === null) return null
  const standing = await readStanding(ours, like, dateSystem)
  const reader = new CellReader(dateSystem, keysOfSheets(like, await sheetNamesNow()))
  const { area } = standing
  const width = Math.max(area.column + area.columns, ...like.intro.map(({ cells }) => area.column + cells.length))
  const lines = await readCells(ours.sheetId, 0, area.row, width)
  const table = await readCells(ours.sheetId, area.row, area.rows, area.column + area.columns)
  const places = like.table.columns.flatMap((column) => {
    const at = standing.plan.columns.findIndex((one) => one.column === column)
    return at < 0 || !ours.headers.includes(standing.plan.columns[at].header) ? [] : [{ column, at, sheetColumn: area.column + at }]
  })
  const charts = await readCharts(like, standing)
  const furniture = await readFurniture(standing, places.map(({ sheetColumn }) => sheetColumn))
  const rows = table.slice(1).map((line): RowSpec => ({ cells: Object.fromEntries(places.map(({ column, sheetColumn }) => [column.key, reader.cell(line[sheetColumn], column.format)])) }))
  const isNone = rows.length === 1 && Object.values(rows[0].cells).every(({ value }) => value === null)
  return {
    key: like.key,
    name: ours.sheetName,
    intro: introOf(lines, standing, reader),
    table: {
      name: ours.name,
      columns: places.map(({ column, sheetColumn }, index) => columnOf(column, table, sheetColumn, furniture, index)),
      rowKey: like.table.rowKey,
      rows: isNone ? [] : rows,
      filterButtons: furniture.filterButtons,
    },
    ...(charts.length > 0 && { charts }),
    view: {
      freezeHeader: standing.frozen.rows === area.row + 1,
      freezeColumns: standing.frozen.columns === 0 ? 0 : standing.frozen.columns - area.column,
    },
    print: { orientation: furniture.orientation, footer: furniture.footer },
  }
}

async function readCells(sheetId: string, firstRow: number, rows: number, width: number): Promise<SeenCell[][]> {
  const found: SeenCell[][] = []
  const rowsAtATime = Math.max(1, Math.floor(CELLS_AT_A_TIME / width))
  for (let row = firstRow; row < firstRow + rows; row += rowsAtATime) {
    const count = Math.min(rowsAtATime, firstRow + rows - row)
    const lines = await batch((context) => {
      const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, 0, count, width).load('values,formulas,numberFormat')
      const properties = range.getCellProperties(CELL)
      return () =>
        properties.value.map((line, down) =>
          line.map((one, across): SeenCell => ({ value: range.values[down][across], formula: range.formulas[down][across], numberFormat: range.numberFormat[down][across], properties: one })),
        )
    })
    found.push(...lines)
  }
  return found
}

function introOf(lines: readonly (readonly SeenCell[])[], { area, introRow }: Standing, reader: CellReader): IntroLine[] {
  return lines.slice(introRow, Math.max(introRow, area.row - 1)).map((line) => {
    // what does not wear our colours is the user's
    const cells = line.slice(area.column).map((cell) => reader.cell(cell, 'general')).map((cell) => (cell.style === undefined ? { value: null } : cell))
    const last = cells.findLastIndex(({ style }) => style !== undefined)
    return { cells: cells.slice(0, last + 1) }
  })
}

class CellReader {
  constructor(
    private readonly dateSystem: DateSystem,
    private readonly keyOfSheet: ReadonlyMap<string, SheetKey>,
  ) {}

  cell({ value, formula, numberFormat, properties }: SeenCell, otherwise: NumberFormat): SpecCell {
    const style = styleOf(seenLook(properties))
    const link = this.link(formula, properties)
    const isLinkFormula = link !== undefined && typeof formula === 'string' && locationInFormula(formula) !== null
    // a formula cannot stand in a cell of text, so its own format says nothing
    const format = isLinkFormula && otherwise === 'text' ? otherwise : (formatOf(numberFormat) ?? otherwise)
    return { value: this.value(value, format), ...(style && { style }), format, ...(link && { link }) }
  }

  private value(value: unknown, format: NumberFormat): SpecValue {
    const cell = cellValueOf(value)
    if (typeof cell === 'number' && isDateFormat(format)) return fromWorkbookSerial(cell, this.dateSystem)
    return typeof cell === 'object' && cell !== null ? cell.error : cell
  }

  private link(formula: unknown, { hyperlink }: Excel.CellProperties): Link | undefined {
    const location = (typeof formula === 'string' ? locationInFormula(formula) : null) ?? hyperlink?.documentReference
    const place = location === undefined || location === '' ? null : placeOf(location)
    if (place === null) return undefined
    const key = this.keyOfSheet.get(place.sheet)
    return key !== undefined && place.cell === 'A1' ? { kind: 'our-sheet', key } : { kind: 'cell', ...place }
  }
}

interface Furniture {
  readonly filterButtons: boolean
  readonly orientation: 'landscape' | 'portrait'
  readonly footer: string
  readonly columns: readonly { readonly width: number; readonly pickList: readonly string[] }[]
}

function readFurniture({ sheetId, tableId, area }: Standing, columns: readonly number[]): Promise<Furniture> {
  return batch((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId)
    const table = context.workbook.tables.getItem(tableId).load('showFilterButton')
    const layout = sheet.pageLayout.load('orientation')
    const footer = layout.headersFooters.defaultForAllPages.load('leftFooter')
    const parts = columns.map((column) => {
      const first = sheet.getCell(area.row + 1, column)
      return { format: first.format.load('columnWidth'), validation: first.dataValidation.load('rule') }
    })
    return () => ({
      filterButtons: table.showFilterButton,
      orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
      footer: footerOfCode(footer.leftFooter),
      columns: parts.map(({ format, validation }) => ({ width: widthInCharacters(format.columnWidth), pickList: wordsOf(validation.rule) })),
    })
  })
}

function wordsOf({ list }: Excel.DataValidationRule): readonly string[] {
  return typeof list?.source === 'string' && !list.source.startsWith('=') ? list.source.split(',') : []
}

function columnOf(like: ColumnSpec, table: readonly (readonly SeenCell[])[], sheetColumn: number, furniture: Furniture, index: number): ColumnSpec {
  const heading = table[0][sheetColumn]
  const { width, pickList } = furniture.columns[index]
  const wraps = table[1]?.[sheetColumn]?.properties.format?.wrapText === true
  return {
    key: like.key,
    format: like.format,
    content: like.content,
    header: String(heading.value),
    width,
    align: alignOf(String(heading.properties.format?.horizontalAlignment ?? '')),
    ...(wraps && { wrap: true }),
    ...(pickList.length > 0 && { pickList }),
  }
}

function keysOfSheets(spec: SheetSpec, sheetNameOf: SheetNameOf): ReadonlyMap<string, SheetKey> {
  const keys = new Map<string, SheetKey>()
  const note = ({ link }: SpecCell) => {
    const name = link?.kind === 'our-sheet' ? sheetNameOf(link.key) : undefined
    if (link?.kind === 'our-sheet' && name !== undefined) keys.set(name, link.key)
  }
  for (const line of spec.intro) line.cells.forEach(note)
  for (const row of spec.table.rows) for (const key in row.cells) note(row.cells[key])
  return keys
}
