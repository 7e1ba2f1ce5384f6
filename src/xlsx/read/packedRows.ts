import { CellKind, type CellColumn } from '../../workbook'
import { WorkbookRefused } from '../package'
import type { SharedStrings } from './sharedStrings'
import { TextStore } from './textStore'

/** A cell that holds the number of a shared string, which {@link SharedTexts} has yet to look up. Not one of {@link CellKind}. */
export const SHARED_KIND = 5

/** Some rows of the wanted columns, before the shared strings are looked up. */
export interface PackedPage {
  readonly rows: Int32Array
  readonly columns: readonly CellColumn[]
  readonly hasShared: boolean
}

/** The rows of a page while they are scanned: cell (slot, index) stands at `slot * pageRows + index`. */
export class PackedRows {
  readonly pageRows: number
  readonly kinds: Uint8Array
  readonly values: Float64Array
  hasShared = false
  private readonly slots: number
  /** Whether a page has every slot as a column, or only those up to the last one that holds anything. */
  private readonly pages: 'every-slot' | 'used-slots'
  private readonly rows: Int32Array
  private count = 0
  private finished: PackedPage[] = []

  constructor(slots: number, pageRows: number, pages: 'every-slot' | 'used-slots') {
    this.slots = slots
    this.pages = pages
    this.pageRows = pageRows
    this.kinds = new Uint8Array(slots * pageRows)
    this.values = new Float64Array(slots * pageRows)
    this.rows = new Int32Array(pageRows)
  }

  /** Begins a row that has a cell; returns its index in the page. */
  begin(row: number): number {
    if (this.count === this.pageRows) this.endPage()
    this.rows[this.count] = row
    return this.count++
  }

  /** Closes the page as it is, if it holds a row. */
  endPage(): void {
    if (this.count === 0) return
    const columns: CellColumn[] = []
    const used = this.slotsUsed()
    const slots = this.pages === 'every-slot' ? this.slots : used
    for (let slot = 0; slot < slots; slot++) {
      const from = slot * this.pageRows
      columns.push({ kinds: this.kinds.slice(from, from + this.count), values: this.values.slice(from, from + this.count) })
    }
    this.finished.push({ rows: this.rows.slice(0, this.count), columns, hasShared: this.hasShared })
    for (let slot = 0; slot < used; slot++) {
      const from = slot * this.pageRows
      this.kinds.fill(CellKind.blank, from, from + this.count)
      this.values.fill(0, from, from + this.count)
    }
    this.count = 0
    this.hasShared = false
  }

  /** Only the rows that were begun are looked at: a page of many slots is large, and most sheets are small. */
  private slotsUsed(): number {
    const { blank } = CellKind
    for (let slot = this.slots - 1; slot >= 0; slot--) {
      const from = slot * this.pageRows
      for (let index = from; index < from + this.count; index++) if (this.kinds[index] !== blank) return slot + 1
    }
    return 0
  }

  /** The pages that are full since this was last asked. */
  takeFinished(): readonly PackedPage[] {
    const pages = this.finished
    if (pages.length > 0) this.finished = []
    return pages
  }
}

/** The texts that several reads of one workbook share, so that each is decoded once. */
export class ReadTexts {
  readonly store = new TextStore()
  private shared: SharedTexts | undefined

  /** The workbook's shared strings among them. */
  sharedTexts(shared: SharedStrings): SharedTexts {
    return (this.shared ??= new SharedTexts(shared, this.store))
  }
}

/** Shared strings by number as texts: each is looked up once. */
export class SharedTexts {
  private readonly shared: SharedStrings
  private readonly texts: TextStore
  /** Code plus one by number; 0 while it is unknown. */
  private readonly codes: Int32Array

  constructor(shared: SharedStrings, texts: TextStore) {
    this.shared = shared
    this.texts = texts
    this.codes = new Int32Array(shared.count)
  }

  /** Puts texts to the cells of a page that name shared strings. An empty text is a blank cell: Excel shows no difference. */
  name(page: PackedPage): void {
    const { codes } = this
    for (const { kinds, values } of page.columns) {
      for (let index = 0; index < kinds.length; index++) {
        if (kinds[index] !== SHARED_KIND) continue
        const number = values[index]
        const code = codes[number] > 0 ? codes[number] : this.codeOf(number)
        kinds[index] = code === EMPTY ? CellKind.blank : CellKind.text
        values[index] = code === EMPTY ? 0 : code - 1
      }
    }
  }

  private codeOf(number: number): number {
    if (!(number < this.codes.length)) throw new WorkbookRefused('damaged', `there is no shared string ${number}`)
    const end = this.shared.ends[number]
    const start = number === 0 ? 0 : this.shared.ends[number - 1]
    if (start === end) return EMPTY
    return (this.codes[number] = this.texts.codeOf(this.shared.bytes, start, end) + 1)
  }
}

const EMPTY = -1
