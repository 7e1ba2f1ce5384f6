/**
 * A sheet of ours, read back from the file as a SheetSpec.
 *
 * What a sheet cannot say of itself comes from the spec that it should equal: its key, the columns' keys, which of them
 * are for typing, what a row is known by. Columns that the user added to our table are not in it; rows that stay for
 * what somebody typed are. Each cell comes with its own style, format and link, whatever they came from.
 */
import { ourTable, type ColumnSpec, type IntroLine, type RowSpec, type SheetKey, type SheetSpec, type SpecCell } from '../../workbook'
import { unescapeExcel, unescapeXml } from '../package'
import type { TablePart, XlsxReader } from '../read'
import { cellAddress, readAreas, splitAddress } from './address'
import { chartSpecs, drawnCharts, type DrawnChart } from './charts/readCharts'
import { widthInCharacters } from './columnWidths'
import { eachTableRow, namedTables, readExistingSheet, type ExistingSheet, type OnTableRow, type WorkbookTexts } from './existingSheet'
import { locationInFormula, type SheetNameOf } from './links'
import { childNamed, innerText, type Markup } from './markup'
import { specValue } from './mergeTyped'
import { leftOfFooter, wordsOfPickList } from './sheetFurniture'
import type { RowBytes } from './rowBytes'
import { formulaOf, type ScannedCell } from './scannedCell'

/** A sheet being read back: all but its rows at once, the rows one by one. */
export interface SheetReading {
  /** With no rows. */
  readonly frame: SheetSpec
  /** The sheet itself, without the rows of its table. */
  readonly existing: ExistingSheet
  /** Hands over each row of the table, from the top down. A table cannot be without a row: a single blank one stands for none, and is not handed over. */
  eachRow(onRow: (row: RowSpec) => void): Promise<void>
}

/**
 * @param glanceAt given the table, says who sees its rows on the way
 * @returns null where the workbook holds no such sheet
 */
export async function openSheet(
  file: XlsxReader,
  like: SheetSpec,
  texts: WorkbookTexts,
  sheetNameOf: SheetNameOf,
  glanceAt?: (table: TablePart) => OnTableRow,
): Promise<SheetReading | null> {
  const ours = ourTable(namedTables(file), like.table)
  if (!ours) return null
  const { sheet, table } = ours
  const existing = await readExistingSheet(file.package, sheet, table, like, texts, 'none', glanceAt?.(table))
  return new Reading(file, existing, await drawnCharts(file.package, sheet.part, table.displayName), like, sheetNameOf)
}

export async function readBack(file: XlsxReader, like: SheetSpec, texts: WorkbookTexts, sheetNameOf: SheetNameOf): Promise<SheetSpec | null> {
  const reading = await openSheet(file, like, texts, sheetNameOf)
  if (!reading) return null
  const rows: RowSpec[] = []
  await reading.eachRow((row) => rows.push(row))
  return { ...reading.frame, table: { ...reading.frame.table, rows } }
}

class Reading implements SheetReading {
  readonly frame: SheetSpec
  private readonly file: XlsxReader
  readonly existing: ExistingSheet
  private readonly locations = new Map<string, string>()
  private readonly like: SheetSpec
  private readonly sheetNameOf: SheetNameOf
  /** Sheets of ours that links lead to, by name: of the lines above the table, and of its rows; made when the first link asks for them. */
  private inLines: ReadonlyMap<string, SheetKey> | undefined
  private inRows: ReadonlyMap<string, SheetKey> | undefined
  /** By the column's place in the table as it stands. */
  private readonly columnAt: (ColumnSpec | undefined)[] = []

  constructor(file: XlsxReader, existing: ExistingSheet, charts: readonly DrawnChart[], like: SheetSpec, sheetNameOf: SheetNameOf) {
    this.file = file
    this.existing = existing
    for (const { attributes } of childNamed(existing.root, 'hyperlinks')?.children ?? []) {
      const location = attributes.get('location')
      if (location !== undefined) this.locations.set(attributes.get('ref') ?? '', unescapeExcel(location))
    }
    this.like = like
    this.sheetNameOf = sheetNameOf
    const columns = like.table.columns.flatMap((column) => {
      const place = existing.columns.indexOf(column)
      return place < 0 ? [] : [{ column: this.column(column, place), place }]
    })
    for (const { column, place } of columns) this.columnAt[place] = column
    this.frame = {
      key: like.key,
      name: existing.sheet.name,
      intro: this.intro(),
      table: {
        name: existing.table.displayName,
        columns: columns.map(({ column }) => column),
        rowKey: like.table.rowKey,
        rows: [],
        filterButtons: existing.table.hasFilterButtons,
      },
      ...(charts.length > 0 && { charts: this.charts(charts) }),
      view: this.view(),
      print: { orientation: this.section('pageSetup')?.attributes.get('orientation') === 'landscape' ? 'landscape' : 'portrait', footer: this.footer() },
    }
  }

  async eachRow(onRow: (row: RowSpec) => void): Promise<void> {
    const { area, headerRowCount, totalsRowCount } = this.existing.table
    const isSingle = area.lastRow - area.firstRow + 1 - headerRowCount - totalsRowCount === 1
    await eachTableRow(this.file.package, this.existing, (bytes) => {
      const row = this.row(bytes)
      if (!isSingle || Object.values(row.cells).some((cell) => cell.value !== null)) onRow(row)
    })
  }

  private charts(drawn: readonly DrawnChart[]): SheetSpec['charts'] {
    const { sheet, table } = this.existing
    const { firstRow, firstColumn } = table.area
    return chartSpecs(drawn, sheet.name, { firstRow: firstRow + table.headerRowCount, firstColumn, columns: this.columnAt.map((column) => column?.key) })
  }

  private row(bytes: RowBytes): RowSpec {
    const { firstColumn } = this.existing.table.area
    const row: Record<string, SpecCell> = {}
    for (let index = 0; index < bytes.count; index++) {
      const column = this.columnAt[bytes.column(index) - firstColumn]
      if (column) row[column.key] = this.cell(bytes.cell(index), column.format)
    }
    return { cells: row }
  }

  private intro(): IntroLine[] {
    const { origin, table, outside, value, look } = this.existing
    const lines: SpecCell[][] = []
    for (let row = origin.row; row < table.area.firstRow - 1; row++) lines.push([])
    for (const cell of outside) {
      const line = lines[cell.row - origin.row]
      if (!line || cell.column < origin.column || (look(cell).style === undefined && value(cell) !== null)) continue
      for (let gap = line.length; gap < cell.column - origin.column; gap++) line.push({ value: null })
      line.push(this.cell(cell, 'general'))
    }
    return lines.map((cells) => ({ cells }))
  }

  private cell(cell: ScannedCell, otherwise: ColumnSpec['format']): SpecCell {
    const { style, format = otherwise } = this.existing.look(cell)
    const link = this.link(cell)
    return { value: specValue(this.existing.value(cell), format, this.file.dateSystem), ...(style && { style }), format, ...(link && { link }) }
  }

  private link(cell: ScannedCell): SpecCell['link'] {
    const formula = formulaOf(cell)
    const location = (formula && locationInFormula(formula)) || this.locations.get(cellAddress(cell.row, cell.column))
    const place = location === undefined ? null : splitAddress(location)
    if (!place) return undefined
    const key = this.keyOfSheet(place.sheet)
    return key !== undefined && place.cell === 'A1' ? { kind: 'our-sheet', key } : { kind: 'cell', ...place }
  }

  private keyOfSheet(name: string): SheetKey | undefined {
    const { like, sheetNameOf } = this
    this.inLines ??= sheetsOfLinks(like.intro.flatMap(({ cells }) => cells), sheetNameOf)
    const key = this.inLines.get(name)
    if (key !== undefined) return key
    this.inRows ??= sheetsOfLinks(cellsOfRows(like), sheetNameOf)
    return this.inRows.get(name)
  }

  private column(like: ColumnSpec, place: number): ColumnSpec {
    const at = this.existing.table.area.firstColumn + place
    const heading = this.existing.headerCells.get(place)
    const look = heading && this.existing.look(heading)
    const width = childNamed(this.existing.root, 'cols')?.children.find(({ attributes }) => Number(attributes.get('min')) <= at && at <= Number(attributes.get('max')))
    const words = this.pickList(at)
    const firstCell = this.existing.firstCells.get(place)
    const wraps = firstCell !== undefined && this.existing.look(firstCell).wrap
    return {
      key: like.key,
      format: like.format,
      content: like.content,
      header: this.existing.table.columns[place],
      width: widthInCharacters(Number(width?.attributes.get('width') ?? 0)),
      align: look?.align ?? 'left',
      ...(wraps && { wrap: true }),
      ...(words && { pickList: words }),
    }
  }

  private pickList(column: number): readonly string[] | null {
    const { table, root } = this.existing
    const first = table.area.firstRow + table.headerRowCount
    for (const validation of childNamed(root, 'dataValidations')?.children ?? []) {
      const isHere = readAreas(validation.attributes.get('sqref') ?? '').some((area) => area.firstColumn <= column && column <= area.lastColumn && area.firstRow === first)
      const formula = isHere && validation.attributes.get('type') === 'list' ? childNamed(validation, 'formula1') : undefined
      const words = formula ? wordsOfPickList(unescapeXml(innerText(this.existing.outline.text, formula))) : null
      if (words) return words
    }
    return null
  }

  private view(): SheetSpec['view'] {
    const view = this.section('sheetViews')?.children[0]
    const pane = view && childNamed(view, 'pane')
    const split = (name: string) => Number(pane?.attributes.get(name) ?? 0)
    const columns = split('xSplit')
    return { freezeHeader: split('ySplit') === this.existing.table.area.firstRow, freezeColumns: columns === 0 ? 0 : columns - this.existing.origin.column + 1 }
  }

  private footer(): string {
    const section = this.section('headerFooter')
    const footer = section && childNamed(section, 'oddFooter')
    const code = footer ? unescapeExcel(unescapeXml(innerText(this.existing.outline.text, footer))) : ''
    return leftOfFooter(code) ?? code
  }

  private section(name: string): Markup | undefined {
    return childNamed(this.existing.root, name)
  }
}

/** Sheets of ours that some cells lead to, by the name that each has in the workbook. */
function sheetsOfLinks(cells: Iterable<SpecCell>, sheetNameOf: SheetNameOf): ReadonlyMap<string, SheetKey> {
  const found = new Map<string, SheetKey>()
  for (const { link } of cells) {
    const name = link?.kind === 'our-sheet' ? sheetNameOf(link.key) : undefined
    if (link?.kind === 'our-sheet' && name !== undefined) found.set(name, link.key)
  }
  return found
}

function* cellsOfRows({ table }: SheetSpec): Generator<SpecCell> {
  for (const { cells } of table.rows) for (const { key } of table.columns) if (key in cells) yield cells[key]
}
