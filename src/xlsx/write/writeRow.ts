/**
 * Writes cells of one row of a table into the file, where they still hold what was read. The sheet's other rows stay as they
 * are written; so does every part but the sheet, its table where it grows, and the mark that formulas are to be worked out anew.
 */
import { type CellEdit, type CellValue, cutText, type SpecValue, type TableSource } from '../../workbook'
import { relationshipKind, relationshipsPartOf, WorkbookRefused } from '../package'
import type { SheetOfFile, TablePart, XlsxReader } from '../read'
import { areaAddress, cellAddress, inSheet } from './address'
import { childNamed, innerText, parseMarkup, spliced, startTag, withAttribute, type Markup } from './markup'
import { plainText, textElement } from './markupText'
import { PackageEdit } from './packageEdit'
import { changedRelationships, changedWorkbook } from './packageParts'
import { findRow, sheetMarkup, withRow, type FoundRow, type SheetMarkup } from './rowMarkup'
import { formulaOf, valueOf, type ScannedCell } from './scannedCell'
import { sharedTexts } from './sharedTexts'
import { SheetNotWritten } from './sheetNotWritten'

interface Standing {
  readonly sheet: SheetOfFile
  readonly table: TablePart
}

/**
 * @returns the file's new bytes, or `changed-meanwhile`
 * @throws {WorkbookRefused} `signed`
 * @throws {SheetNotWritten} `cells-in-the-way`, `totals-in-the-way` where something stands below a table that is to grow
 */
export async function writeRow(file: XlsxReader, source: TableSource, row: number, edits: readonly CellEdit[]): Promise<Uint8Array | 'changed-meanwhile'> {
  if (file.workbook.signed) throw new WorkbookRefused('signed')
  const standing = standingOf(file, source)
  if (standing === null) return 'changed-meanwhile'
  const { sheet, table } = standing
  const first = table.area.firstRow + table.headerRowCount
  const last = table.area.lastRow - table.totalsRowCount
  if (row < first || row > last + 1) return 'changed-meanwhile'
  const edit = new PackageEdit(file.package)
  const markup = sheetMarkup(await edit.text(sheet.part))
  const found = findRow(markup, row)
  const sharedText = await sharedTexts(file.package, file.workbook)
  const valueAt = (column: number): CellValue => {
    const cell = found?.cells.find((one) => one.column === table.area.firstColumn + column)
    return cell === undefined ? null : valueOf(cell, sharedText)
  }
  const isNew = row === last + 1
  if (isNew) requireFree(standing, row, valueAt, found)
  if (!edits.every(({ column, was }) => isSame(valueAt(column), was))) return 'changed-meanwhile'
  const written = edits.filter(({ was, value }) => !isSame(was, value === '' ? null : value))
  if (written.length === 0 && !isNew) return edit.finish()
  const formulas = isNew ? formulasOf(await edit.text(table.part), written) : new Map<number, string>()
  const above = isNew ? (findRow(markup, row - 1)?.cells ?? []) : []
  const { cells, tookFormula } = changedCells(markup, table, found, { row, written, formulas, above })
  edit.replace(sheet.part, withRow(markup, row, found, cells))
  if (isNew) edit.replace(table.part, grown(await edit.text(table.part), table))
  await recalculated(edit, file, tookFormula)
  return edit.finish()
}

/** The table as the file has it now; null where it is gone, moved sideways, or has other columns. */
function standingOf(file: XlsxReader, source: TableSource): Standing | null {
  for (const sheet of file.sheets) {
    const table = sheet.tables.find(({ part }) => `table ${part}` === source.id)
    if (table === undefined) continue
    const isSameTable = table.area.firstColumn === source.firstColumn && table.columns.length === source.headers.length && table.columns.every((header, at) => header === source.headers[at])
    return isSameTable ? { sheet, table } : null
  }
  return null
}

function requireFree({ sheet, table }: Standing, row: number, valueAt: (column: number) => CellValue, found: FoundRow | null): void {
  const refuse = (reason: 'cells-in-the-way' | 'totals-in-the-way', column: number): never => {
    throw new SheetNotWritten(reason, sheet.name, inSheet(sheet.name, cellAddress(row, column)))
  }
  if (table.totalsRowCount > 0) refuse('totals-in-the-way', table.area.firstColumn)
  table.columns.forEach((_, column) => {
    const at = table.area.firstColumn + column
    const hasFormula = found?.cells.some((cell) => cell.column === at && formulaOf(cell) !== undefined)
    if (hasFormula || valueAt(column) !== null) refuse('cells-in-the-way', at)
  })
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (one !== null && other !== null && typeof one === 'object' && typeof other === 'object') return one.error === other.error
  return one === other
}

/** Formulas that the table fills its columns with, for those of a new row that nobody gives a value. By column of the table. */
function formulasOf(text: string, written: readonly CellEdit[]): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>()
  childNamed(parseMarkup(text), 'tableColumns')?.children.forEach((column, at) => {
    const formula = childNamed(column, 'calculatedColumnFormula')
    if (formula && formula.attributes.get('array') !== '1' && !written.some((cell) => cell.column === at)) formulas.set(at, innerText(text, formula))
  })
  return formulas
}

interface Wanted {
  readonly row: number
  readonly written: readonly CellEdit[]
  readonly formulas: ReadonlyMap<number, string>
  /** Of the row above, whose looks a new row takes on. */
  readonly above: readonly ScannedCell[]
}

function changedCells({ prefix: p }: SheetMarkup, { area, columns }: TablePart, found: FoundRow | null, { row, written, formulas, above }: Wanted): { readonly cells: ScannedCell[]; readonly tookFormula: boolean } {
  const cells = new Map((found?.cells ?? []).map((cell) => [cell.column, cell]))
  let tookFormula = false
  columns.forEach((_, at) => {
    const column = area.firstColumn + at
    const before = cells.get(column)
    const like = before ?? above.find((cell) => cell.column === column)
    const style = like !== undefined && like.style > 0 ? ` s="${like.style}"` : ''
    const edit = written.find((cell) => cell.column === at)
    const formula = formulas.get(at)
    if (edit === undefined && formula === undefined && (before !== undefined || style === '')) return
    if (before !== undefined && formulaOf(before) !== undefined) tookFormula = true
    const held = edit !== undefined ? holding(edit.value, p) : { type: '', content: formula === undefined ? '' : `<${p}f>${formula}</${p}f>` }
    cells.set(column, { row, column, attributes: style + held.type, content: held.content, style: like?.style ?? 0 })
  })
  return { cells: [...cells.values()], tookFormula }
}

function holding(value: SpecValue, p: string): { readonly type: string; readonly content: string } {
  if (value === null || value === '') return { type: '', content: '' }
  if (typeof value === 'string') return { type: ' t="inlineStr"', content: `<${p}is>${textElement(cutText(value), p)}</${p}is>` }
  if (typeof value === 'boolean') return { type: ' t="b"', content: `<${p}v>${value ? 1 : 0}</${p}v>` }
  return { type: '', content: `<${p}v>${plainText(String(value))}</${p}v>` }
}

/** The table part with one row more. */
function grown(text: string, { area }: TablePart): string {
  const root = parseMarkup(text)
  const ref = areaAddress({ ...area, lastRow: area.lastRow + 1 })
  const resized = (element: Markup) => ({ start: element.start, end: element.contentStart, text: withAttribute(startTag(text, element), 'ref', ref) })
  const filter = childNamed(root, 'autoFilter')
  return spliced(text, [resized(root), ...(filter ? [resized(filter)] : [])])
}

/** Formulas that look at the row are worked out when Excel opens the file. A chain that names a cell without its formula Excel takes for damage. */
async function recalculated(edit: PackageEdit, { workbook }: XlsxReader, tookFormula: boolean): Promise<void> {
  edit.replace(workbook.part, changedWorkbook(await edit.text(workbook.part), { sheets: [], printTitles: [], recalculate: true }))
  const chain = tookFormula ? workbook.relationships.find((relationship) => relationshipKind(relationship) === 'calcChain') : undefined
  if (chain === undefined) return
  const relationshipsPart = relationshipsPartOf(workbook.part)
  edit.replace(relationshipsPart, changedRelationships(await edit.text(relationshipsPart), [], [chain.id]))
  edit.remove(chain.target)
}
