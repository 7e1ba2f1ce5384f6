/** The content of a table as steps: formats first, so that values are read as they are meant; then values, links, colours. */
import { PALETTE, type ColumnSpec } from '../../workbook'
import { horizontalOf, putLook } from '../rules/looks'
import type { ColumnContent, TableContent } from './content'
import { setForAll, SMALL_STEP, type Stage, type Step } from './steps'
import type { TableColumn } from './tableRows'

/** Of one block of values. */
const BLOCK_BYTES = 100_000

export function contentSteps(columns: readonly TableColumn[], content: TableContent, sheet: 'new' | 'standing'): Step[] {
  const all = [...content.computed, ...content.typed]
  return [
    ...baseLooks(columns, content, sheet),
    ...all.flatMap(formatSteps),
    ...blocks(content.computed).flatMap(valueSteps),
    ...content.typed.filter(({ inputs }) => inputs.some((input) => input !== '' && input !== null)).flatMap((run) => valueSteps([run])),
    ...content.hyperlinks.map(hyperlinkStep),
    ...[...content.underlined.lists().values()].flat().map((addresses) => likeStep(addresses, (format) => (format.font.underline = 'Single'))),
    ...[...content.looks.lists()].flatMap(([style, lists]) => (style === 'plain' ? [] : lists.map((addresses) => likeStep(addresses, (format) => putLook(format, style))))),
  ]
}

/** The plain look of every column that is written; on a sheet that stood, links of before go. */
function baseLooks(columns: readonly TableColumn[], { computed, typed }: TableContent, sheet: 'new' | 'standing'): Step[] {
  return [...computed, ...typed].map(({ at, firstRow, inputs }) => ({
    bytes: SMALL_STEP,
    queue: (on) => {
      const range = on.cells(firstRow, at, inputs.length, 1)
      if (sheet === 'standing') range.clear('Hyperlinks')
      const { column } = columns[at]
      if (column !== null) putBase(range, column, inputs.length)
    },
  }))
}

function putBase(range: Excel.Range, { align, wrap }: ColumnSpec, rows: number): void {
  const { format } = range
  putLook(format, 'plain')
  format.font.underline = 'None'
  format.horizontalAlignment = horizontalOf(align)
  format.verticalAlignment = 'Top'
  format.wrapText = wrap === true
  // figures that end at the right would touch words that begin at the left
  format.indentLevel = align === 'left' ? 1 : 0
  // a single row has no lines inside
  for (const side of rows > 1 ? (['InsideHorizontal', 'EdgeBottom'] as const) : (['EdgeBottom'] as const)) {
    const line = format.borders.getItem(side)
    line.style = 'Continuous'
    line.color = `#${PALETTE.subtotal.fill}`
  }
}

function formatSteps({ at, firstRow, formats }: ColumnContent): Step[] {
  const [first] = formats
  if (formats.every((format) => format === first)) {
    return [{ bytes: SMALL_STEP, queue: (on) => setForAll(on.cells(firstRow, at, formats.length, 1), { numberFormat: first }) }]
  }
  return rowBlocks(formats.length, (row) => formats[row].length + 6).map(({ from, to, bytes }) => ({
    bytes: bytes + SMALL_STEP,
    queue: (on) => {
      on.cells(firstRow + from, at, to - from, 1).numberFormat = formats.slice(from, to).map((format) => [format])
    },
  }))
}

/** Columns that stand side by side, written as one block. */
function blocks(computed: readonly ColumnContent[]): ColumnContent[][] {
  const found: ColumnContent[][] = []
  for (const column of [...computed].sort((one, other) => one.at - other.at)) {
    const last = found.at(-1)
    if (last !== undefined && last[last.length - 1].at + 1 === column.at) last.push(column)
    else found.push([column])
  }
  return found
}

function valueSteps(columns: readonly ColumnContent[]): Step[] {
  const [{ at, firstRow, inputs }] = columns
  const size = (row: number) => columns.reduce((sum, column) => sum + inputBytes(column.inputs[row]), 3)
  return rowBlocks(inputs.length, size).map(({ from, to, bytes }) => ({
    bytes: bytes + SMALL_STEP,
    queue: (on) => {
      const values = Array.from({ length: to - from }, (_, row) => columns.map((column) => column.inputs[from + row]))
      on.cells(firstRow + from, at, to - from, columns.length).values = values
    },
  }))
}

function inputBytes(input: string | number | boolean | null): number {
  if (input === null) return 5
  if (typeof input === 'number') return Number.isInteger(input) ? 8 : 20
  if (typeof input === 'boolean') return 6
  return /^[ -~]*$/.test(input) ? input.length + 3 : input.length * 3 + 3
}

/** Rows from and to (not included), so many that a block has its size. */
function rowBlocks(rows: number, size: (row: number) => number): { from: number; to: number; bytes: number }[] {
  const found: { from: number; to: number; bytes: number }[] = []
  let from = 0
  let bytes = 0
  for (let row = 0; row < rows; row++) {
    bytes += size(row)
    if (bytes < BLOCK_BYTES && row < rows - 1) continue
    found.push({ from, to: row + 1, bytes })
    from = row + 1
    bytes = 0
  }
  return found
}

/** Excel colours a link as links are; ours keep the colour of what they mean. */
function hyperlinkStep({ row, at, location, style }: TableContent['hyperlinks'][number]): Step {
  return {
    bytes: SMALL_STEP,
    queue: (on) => {
      const cell = on.cells(row, at, 1, 1)
      cell.hyperlink = { documentReference: location }
      cell.format.font.color = `#${PALETTE[style].text}`
    },
  }
}

function likeStep(addresses: string, put: (format: Excel.RangeFormat) => void): Step {
  return { bytes: addresses.length + SMALL_STEP, queue: (on: Stage) => put(on.sheet.getRanges(addresses).format) }
}
