/**
 * Identifiers: `1234`, `1234.0` and `"1234 "` are one child, whether number or text; case and spaces do not matter, leading
 * zeros do (tables.md, section 2).
 */
import { Cell, type CellReader } from './cellReader'
import { foldName, tidy } from './folding'
import { NumberCodes } from './numberCodes'

const TRAILING_ZERO = /^(\d+)\.0+$/
const SEPARATORS = /[;,&+|\n\r\t]| and | or /i
/** Letters and digits of plain ASCII: as most identifiers are. */
const PLAIN = /^[0-9A-Za-z]+$/
const YEAR = /^(?:19|20)\d\d$/

/** An identifier as it is compared: no spaces, lower case, no `.0`. */
export function foldIdentifier(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return foldName(text).replaceAll(' ', '').replace(TRAILING_ZERO, '$1')
}

/** The shape of an identifier: `ab123` and `cd456` have one shape. */
function shape(part: string): string {
  return part.replace(/\d/g, '9').replace(/\p{L}/gu, 'a')
}

/** Whether a cell holds several identifiers: `1234; 5678`, `1234 & 5678`, one a line, `1234/5678` (but not `2019/1234`, a year and a number). */
export function holdsSeveralIdentifiers(text: string): boolean {
  const filled = (parts: readonly string[]) => parts.map((part) => foldIdentifier(part)).filter((part) => part !== '')
  if (filled(text.split(SEPARATORS)).length > 1) return true
  const parts = filled(text.split('/'))
  return parts.length > 1 && !YEAR.test(parts[0]) && parts.every((part) => part.length > 2 && /\d/.test(part) && shape(part) === shape(parts[0]))
}

/** Identifiers by code, each under the spelling first met. */
export class IdentifierBook implements CellReader {
  readonly unreadable = 'several-ids'
  /** By code. */
  readonly shown: string[] = []
  /** By code. */
  readonly folded: string[] = []
  private readonly byFolded = new Map<string, number>()
  private readonly byNumber = new NumberCodes()

  text(text: string): number {
    if (PLAIN.test(text)) return this.codeOf(text.toLowerCase(), text)
    if (holdsSeveralIdentifiers(text)) return Cell.severalIds
    return this.codeOf(foldIdentifier(text), tidy(text).replace(TRAILING_ZERO, '$1'))
  }

  number(value: number): number {
    let code = this.byNumber.get(value)
    if (code < 0) {
      code = this.codeOf(String(value), String(value))
      this.byNumber.set(value, code)
    }
    return code
  }

  truth(value: boolean): number {
    return this.text(String(value))
  }

  /** The code of a folded identifier that is known; -1 where none is. */
  known(folded: string): number {
    return this.byFolded.get(folded) ?? -1
  }

  private codeOf(folded: string, spelling: string): number {
    const known = this.byFolded.get(folded)
    if (known !== undefined) return known
    const code = this.shown.length
    this.byFolded.set(folded, code)
    this.shown.push(spelling)
    this.folded.push(folded)
    return code
  }
}
