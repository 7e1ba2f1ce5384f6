/** What texts and numbers have come to: each distinct one is read once for all columns of one kind, in all tables whose reads share their texts. */
import { isBlankText, isErrorText, isPlainlyFilled } from '../cells/blank'
import { Cell, type CellReader } from '../cells/cellReader'

/** Of a text: only spaces, which is as good as an empty cell. */
export const SPACES_ONLY = -2
/** Of a text: an error cell's, pasted. */
export const ERROR = -6
export const NOT_YET_READ = -100

/** Whole numbers below this are remembered: all that are days, and many ids. */
const MOST_REMEMBERED = 1 << 17
/** In fewer rows than this, remembering numbers would cost more than reading them. */
const FEW_ROWS = 1000
const NONE = new Int32Array(0)

/** Remembers what cells come to by one reader. */
export class ValuesRead {
  private texts: readonly string[] = []
  private ofText = NONE
  private ofNumber = NONE

  constructor(readonly reader: CellReader) {}

  /** By text, {@link NOT_YET_READ} of most: the reading column fills it in. Forgotten once a read has other texts. */
  byText(texts: readonly string[]): Int32Array {
    if (texts !== this.texts) this.ofText = NONE
    this.texts = texts
    const known = this.ofText
    if (known.length < texts.length) {
      this.ofText = new Int32Array(Math.max(texts.length, known.length * 2)).fill(NOT_YET_READ)
      this.ofText.set(known)
    }
    return this.ofText
  }

  /** By whole number, likewise, of those that are remembered for a page of so many rows. */
  byNumber(rows: number): Int32Array {
    if (this.ofNumber === NONE && rows >= FEW_ROWS) this.ofNumber = new Int32Array(MOST_REMEMBERED).fill(NOT_YET_READ)
    return this.ofNumber
  }

  /** What a text comes to, {@link SPACES_ONLY} and {@link ERROR} among the reader's own answers. */
  readText(text: string): number {
    if (isPlainlyFilled(text)) return this.reader.text(text)
    if (text.trim() === '') return SPACES_ONLY
    if (isErrorText(text)) return ERROR
    return isBlankText(text) ? Cell.blank : this.reader.text(text)
  }
}
