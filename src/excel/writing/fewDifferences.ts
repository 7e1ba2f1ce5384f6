/**
 * What of a sheet that stands differs from what is asked for. After a refresh in which nothing has changed that is next to
 * nothing, and then nothing more than that is written, and the stamp: others' undo, the co-authors' traffic and the formulas that
 * rest on the sheet are left in peace. Whatever is in doubt is written whole.
 *
 * Compared is what a refresh writes and a reader goes by: values, formats, colours, links, drop-downs, charts, the page's foot.
 */
import { footerCode, pickListSource, type SheetSpec, STAMP_LINE } from '../../workbook'
import { ask, type Query } from '../batch'
import { areDrawn } from '../charts/readCharts'
import { nextTask } from '../nextTask'
import { formulaLinkColumns, placeOf } from '../rules/links'
import { formatOf, horizontalOf, loadLook, wears } from '../rules/looks'
import { arrange, isInOrder, type Arrangement } from './arrange'
import { tableContent, writtenCell, type CellContext, type ColumnContent, type TableContent, type WrittenCell } from './content'
import { freezeSteps } from './furnitureSteps'
import type { IntroPlan } from './introPlan'
import type { Standing } from './standing'
import { stageOf } from './steps'

export interface DifferingCell {
  /** In the table's body, from 0. */
  readonly row: number
  readonly at: number
  readonly input: string | number | boolean
}

export interface Differing {
  readonly arrangement: Arrangement
  readonly cells: readonly DifferingCell[]
}

/** More than so many cells are written with all the rest: each is a call of its own. */
const FEW = 20
/** Some 20 bytes each, as Excel tells them. */
const CELLS_AT_A_TIME = 20_000

/** A sheet that stands, and what it is to be. */
export interface Compared {
  readonly spec: SheetSpec
  readonly standing: Standing
  readonly intro: IntroPlan
}

/** A question about one sheet, with about how many cells its answer tells of. */
interface Question {
  readonly of: Comparison
  readonly cells: number
  readonly query: Query<boolean>
}

/** One sheet while it is compared. */
interface Comparison {
  readonly arrangement: Arrangement
  readonly found: DifferingCell[]
  areFew: boolean
}

/** Reads, and changes nothing; sheets together, in as few batches as fit. @returns for each sheet what differs; null where it is to be written whole */
export async function fewDifferences(compared: readonly Compared[], context: CellContext): Promise<readonly (Differing | null)[]> {
  const asked = await Promise.all(compared.map((one) => questionsOf(one, context)))
  const waiting = asked.flat()
  while (waiting.length > 0) {
    let cells = 0
    const together: Question[] = []
    while (waiting.length > 0 && (together.length === 0 || cells + waiting[0].cells <= CELLS_AT_A_TIME)) {
      const [next] = waiting.splice(0, 1)
      if (!next.of.areFew) continue
      together.push(next)
      cells += next.cells
    }
    const answers = together.length === 0 ? [] : await ask(together.map(({ query }) => query))
    answers.forEach((isAsWanted, index) => {
      const { of } = together[index]
      of.areFew &&= isAsWanted && of.found.length <= FEW
    })
  }
  const differing: (Differing | null)[] = []
  for (const [index, [first]] of asked.entries()) {
    const { spec, standing } = compared[index]
    const isLittle = first?.of.areFew === true && (await areDrawn(spec, standing))
    differing.push(isLittle ? { arrangement: first.of.arrangement, cells: first.of.found } : null)
  }
  return differing
}

/** What is to be asked about one sheet; nothing where it is seen already that it is to be written whole. */
async function questionsOf({ spec, standing, intro }: Compared, context: CellContext): Promise<Question[]> {
  const { area, rows, plan } = standing
  if (!isInShape(spec, standing, intro)) return []
  const arrangement = arrange(spec, plan.columns, rows, context.dateSystem)
  const stands = arrangement.places.length === rows.length && isInOrder(arrangement) && arrangement.finals.length === rows.length && arrangement.finals.every(({ standing: how }) => how !== 'new')
  if (!stands) return []
  await nextTask()
  const content = await tableContent(spec, plan, arrangement, formulaLinkColumns(spec), { row: area.row + 1, column: area.column }, context)
  const of: Comparison = { arrangement, found: [], areFew: true }
  const bodyRows = area.rows - 1
  const rowsAtATime = Math.max(1, Math.floor(CELLS_AT_A_TIME / area.columns))
  const pages = Array.from({ length: Math.ceil(bodyRows / rowsAtATime) }, (_, page): Question => {
    const from = page * rowsAtATime
    const count = Math.min(rowsAtATime, bodyRows - from)
    return { of, cells: count * area.columns, query: differingCells(of.found, standing, content, from, count) }
  })
  return [{ of, cells: 0, query: isFramed(spec, standing, context) }, { of, cells: 0, query: isDressed(standing, content) }, ...pages]
}

/** Whether table and lines stand where they are wanted, under a stamp, all their rows to be seen. */
function isInShape(spec: SheetSpec, standing: Standing, { insert, remove, stale, headerRow }: IntroPlan): boolean {
  const { plan, isFresh, filters, area } = standing
  const isSettled = plan.gone.length === 0 && plan.added.length === 0 && insert === null && remove === null && stale.length === 0
  const hasHeaders = plan.columns.every(({ column, header }) => column === null || column.header === header)
  return isSettled && hasHeaders && !isFresh && spec.intro.length > STAMP_LINE && filters.length === 0 && headerRow === area.row && freezeSteps(spec, standing, headerRow).length === 0
}

/** Whether lines, headings, drop-downs and the page's foot are as they are wanted; the stamp is not looked at. */
function isFramed(spec: SheetSpec, standing: Standing, context: CellContext): Query<boolean> {
  const { area, introRow, plan } = standing
  const lines = spec.intro.flatMap(({ cells }, line) =>
    line === STAMP_LINE ? [] : cells.map((cell, index) => ({ cell, row: introRow + line, column: area.column + index, written: writtenCell(cell, cell.format ?? 'general', cell.style ?? 'plain', 'hyperlinks', context) })),
  )
  return (excel) => {
    const on = stageOf(excel, standing)
    const foot = on.sheet.pageLayout.headersFooters.defaultForAllPages.load('leftFooter')
    on.table.load('showFilterButton')
    const seenLines = lines.map(({ cell, row, column, written }) => {
      const range = on.sheet.getCell(row, column).load('values,formulas,numberFormat,hyperlink')
      return { isNothing: written.input === '' && cell.style === undefined, written, range, look: loadLook(range.format) }
    })
    const columns = plan.columns.flatMap(({ column }, at) => {
      if (column === null) return []
      const body = on.cells(0, at, area.rows - 1, 1)
      const heading = loadLook(on.table.getHeaderRowRange().getCell(0, at).format)
      return [{ column, heading, format: body.format.load('horizontalAlignment,wrapText'), validation: body.dataValidation.load('rule') }]
    })
    return () =>
      foot.leftFooter === footerCode(spec) &&
      on.table.showFilterButton === spec.table.filterButtons &&
      seenLines.every(({ isNothing, written, range, look }) => (isNothing ? range.values[0][0] === '' : isWritten(range, written) && wears(look(), written.style))) &&
      columns.every(
        ({ column, heading, format, validation }) =>
          wears(heading(), 'heading') &&
          wordsOf(validation.rule) === pickListSource(column) &&
          // how typed cells stand is the user's
          (column.content === 'typed' || (format.horizontalAlignment === horizontalOf(column.align) && format.wrapText === (column.wrap === true))),
      )
  }
}

function wordsOf(rule: Excel.DataValidationRule | null): string | null {
  const source = rule?.list?.source
  return typeof source === 'string' ? source : null
}

function isWritten(range: Excel.Range, { input, format, location }: WrittenCell): boolean {
  return holds(range.values[0][0], range.formulas[0][0], input) && isFormat(range.numberFormat[0][0], format) && leadsTo(range.hyperlink, location)
}

/** Notes the cells of some rows whose value is another. Answers whether formats and formulas are as they are wanted. */
function differingCells(found: DifferingCell[], standing: Standing, { computed }: TableContent, from: number, count: number): Query<boolean> {
  return (excel) => {
    const body = stageOf(excel, standing).cells(from, 0, count, standing.area.columns).load('values,formulas,numberFormat')
    return () => computed.every((column) => addDiffering(found, column, body, from, count))
  }
}

/** @returns whether all formats are as they are wanted, and no formula is another */
function addDiffering(found: DifferingCell[], { at, inputs, formats }: ColumnContent, { values, formulas, numberFormat }: Excel.Range, from: number, count: number): boolean {
  for (let row = 0; row < count; row++) {
    const input = inputs[from + row]
    if (input === null || !isFormat(numberFormat[row][at], formats[from + row])) return false
    if (holds(values[row][at], formulas[row][at], input)) continue
    if (isFormula(input) || isFormula(formulas[row][at])) return false
    found.push({ row: from + row, at, input })
  }
  return true
}

/** Whether each cell wears its colours, and leads where it should. */
function isDressed(standing: Standing, { looks, hyperlinks }: TableContent): Query<boolean> {
  return (excel) => {
    const on = stageOf(excel, standing)
    const seen = [...looks.lists()].flatMap(([style, lists]) => lists.map((addresses) => ({ style, look: loadLook(on.sheet.getRanges(addresses).format) })))
    const links = hyperlinks.map(({ row, at, location }) => ({ location, range: on.cells(row, at, 1, 1).load('hyperlink') }))
    return () => seen.every(({ style, look }) => wears(look(), style)) && links.every(({ location, range }) => leadsTo(range.hyperlink, location))
  }
}

function isFormula(entered: unknown): boolean {
  return typeof entered === 'string' && entered.startsWith('=')
}

/** Whether a cell holds what such an input makes of it. */
function holds(value: unknown, formula: unknown, input: string | number | boolean): boolean {
  if (isFormula(input) && formula === input) return value !== input
  const held = typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input
  return value === held && formula === held
}

function isFormat(seen: unknown, code: string): boolean {
  const format = formatOf(code)
  return format !== undefined && formatOf(String(seen)) === format
}

function leadsTo(seen: Excel.RangeHyperlink | null | undefined, location: string | null): boolean {
  const place = seen?.documentReference ? placeOf(seen.documentReference) : null
  const wanted = location === null ? null : placeOf(location)
  return place?.sheet === wanted?.sheet && place?.cell === wanted?.cell
}
