/** Words and free text by code. */
import { Cell, type CellReader } from './cellReader'
import { asSpelt, foldName, tidy } from './folding'

const NONE = /^(?:no|none|0|0\.0)$/

/** Distinct texts, with how they group once case, spaces and quotes are folded. Every text can be read. */
export class WordBook implements CellReader {
  readonly unreadable = 'error-cell'
  /** As first written, by code. */
  readonly written: string[] = []
  /** The first text of each group, as written. */
  readonly groups: string[] = []
  private readonly groupOf: number[] = []
  private readonly byText = new Map<string, number>()
  private readonly byFolded = new Map<string, number>()

  text(text: string): number {
    const tidied = tidy(text)
    const known = this.byText.get(tidied)
    if (known !== undefined) return known
    const folded = foldName(tidied)
    let group = this.byFolded.get(folded)
    if (group === undefined) {
      group = this.groups.length
      this.byFolded.set(folded, group)
      this.groups.push(asSpelt(text))
    }
    const code = this.written.length
    this.byText.set(tidied, code)
    this.written.push(asSpelt(text))
    this.groupOf.push(group)
    return code
  }

  number(value: number): number {
    return this.text(String(value))
  }

  truth(value: boolean): number {
    return this.text(value ? 'Yes' : 'No')
  }

  /** The group of each code, -1 of -1. */
  grouped(codes: Int32Array): Int32Array {
    const groups = new Int32Array(codes.length)
    for (let row = 0; row < codes.length; row++) groups[row] = codes[row] < 0 ? codes[row] : this.groupOf[codes[row]]
    return groups
  }
}

/** Distinct texts, of which *no*, *none* and *0* are blank (measures.md 2.1, `Re-audit of`). */
export class FilledBook extends WordBook {
  override text(text: string): number {
    return NONE.test(foldName(text)) ? Cell.blank : super.text(text)
  }
}
