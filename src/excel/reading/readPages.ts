/**
 * Chosen columns of a source, page by page.
 *
 * A page is some 500 kB: Excel for the web refuses answers over 5 MB, and taking in more at once would make the pane stutter.
 * How many rows that is shows from the page before; a page that Excel finds too large is asked for again by halves.
 */
import type { CellPage, ReadOptions, Source } from '../../workbook'
import { batch, type Query } from '../batch'
import { nextTask } from '../nextTask'
import { ExcelFault, isTooMuchAtOnce } from '../excelFault'
import { PagePacker, type Values } from './packPage'
import type { FoundSource } from './sources'
import { Landmarks, standsAsListed, type ColumnRun } from './unmoved'

const PAGE_BYTES = 750_000
/** What was read at once is handed on in parts, so that no page holds up whoever else waits. */
const PACKED_CELLS = 12_000
const FIRST_PAGE_CELLS = 30_000
/** Above this Excel leaves out the values without a word. */
const MOST_CELLS = 5_000_000
/** A page grows step by step, since later rows may hold longer texts. */
const GROWTH = 4

/**
 * @param source as whoever reads had it listed
 * @throws {ExcelFault} `edited-meanwhile` where it was sorted, moved or made longer or shorter since: no figure rests on rows of before and after
 */
export async function* readPages(found: FoundSource, source: Source, options: ReadOptions): AsyncGenerator<CellPage> {
  const { sheetId, tables } = found
  const { firstRow, lastRow, progress, signal } = options
  signal?.throwIfAborted()
  const wanted = options.columns.map((column) => source.firstColumn - 1 + column)
  const runs = runsOf(wanted)
  if (runs.length === 0 || lastRow < firstRow) return
  const width = runs.reduce((sum, { count }) => sum + count, 0)
  const packer = new PagePacker(source.kind === 'range' ? tables : [])
  const landmarks = new Landmarks(sheetId, runs)
  const stands = standsAsListed(found, source, options)
  const total = lastRow - firstRow + 1
  let rows = Math.max(1, Math.floor(FIRST_PAGE_CELLS / width))
  for (let row = firstRow - 1; row < lastRow; ) {
    const count = Math.min(rows, lastRow - row)
    const isLast = row + count === lastRow
    const questions = [...(isLast || row === firstRow - 1 ? [stands] : []), ...(isLast ? [landmarks.hold] : [])]
    const values = await readRange(sheetId, runs, row, count, questions).catch((thrown: unknown) => {
      if (count === 1 || !isTooMuchAtOnce(thrown)) throw thrown
      return null
    })
    signal?.throwIfAborted()
    if (values === null) {
      rows = Math.ceil(count / 2)
      continue
    }
    if (values === 'moved') throw new ExcelFault('edited-meanwhile')
    landmarks.note(row, values)
    const places = wanted.map((at) => {
      const run = runs.findIndex(({ first, count: columns }) => at >= first && at < first + columns)
      return { at, values: values[run], index: at - runs[run].first }
    })
    const atATime = Math.max(1, Math.floor(PACKED_CELLS / width))
    for (let from = 0; from < count; from += atATime) {
      // whoever clicks or types comes first
      if (from > 0) await nextTask()
      const part = places.map((place) => ({ ...place, values: place.values.slice(from, from + atATime) }))
      const page = packer.pack(row + from, Math.min(atATime, count - from), part)
      if (page.rows.length > 0) yield page
      signal?.throwIfAborted()
    }
    row += count
    progress?.(row - firstRow + 1, total)
    const bytes = values.reduce((sum, ofRun) => sum + bytesOf(ofRun), 0)
    rows = Math.max(1, Math.min(count * GROWTH, Math.floor((PAGE_BYTES / bytes) * count), Math.floor(MOST_CELLS / width)))
    signal?.throwIfAborted()
  }
}

function readRange(sheetId: string, runs: readonly ColumnRun[], row: number, rows: number, questions: readonly Query<boolean>[]): Promise<readonly Values[] | 'moved'> {
  return batch((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId)
    const ranges = runs.map(({ first, count }) => sheet.getRangeByIndexes(row, first, rows, count).load('values'))
    const answers = questions.map((question) => question(context))
    return () => {
      if (!answers.every((isAsItWas) => isAsItWas())) return 'moved'
      return ranges.map((range): Values => {
        const values: Values | null = range.values
        if (values === null) throw new ExcelFault('too-much-data')
        return values
      })
    }
  })
}

function runsOf(columns: readonly number[]): ColumnRun[] {
  const runs: { first: number; count: number }[] = []
  for (const column of [...new Set(columns)].sort((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last !== undefined && last.first + last.count === column) last.count++
    else runs.push({ first: column, count: 1 })
  }
  return runs
}

/** About what the values took on their way here. */
function bytesOf(values: Values): number {
  let bytes = values.length * 2
  for (const line of values) {
    for (const value of line) bytes += typeof value === 'string' ? value.length + 3 : typeof value === 'number' && Number.isInteger(value) ? 7 : 18
  }
  return bytes
}
