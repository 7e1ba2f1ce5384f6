/**
 * Row heights. Excel fits a row to its wrapped text when it opens a file that says nothing of the height; LibreOffice,
 * and what draws previews, does not. So rows of more than one line say how high they are, as near as can be told
 * without the font at hand, and leave Excel free to fit them again when somebody types.
 */
const LINE_PER_POINT = 15 / 11
/** Classes of characters by their width in Calibri, Excel's own font, in digits; those of other common fonts are close. */
const HAIRLINE = /[ijlI .,;:'|!’]/
const NARROW = /[ftrJ()[\]{}/\\"-]/
const WIDE = /[mwMW@%—…✔✖◆]/

function characterWidth(character: string): number {
  if (HAIRLINE.test(character)) return 0.5
  if (NARROW.test(character)) return 0.7
  if (WIDE.test(character)) return 1.65
  if (character >= 'a' && character <= 'z') return 0.97
  return character >= 'A' && character <= 'Z' ? 1.15 : 1
}

const WIDTHS: readonly number[] = Array.from({ length: 128 }, (_, code) => characterWidth(String.fromCharCode(code)))
const BOLD = 1.03
/** Left free, so that a font that runs a little wider is not cut. */
const MARGIN = 0.5

/** How many lines a text takes in a column of some width in characters, broken between words. */
export function linesOf(text: string, width: number, weight: 'bold' | 'regular'): number {
  const room = Math.max(1, (width - MARGIN) / (weight === 'bold' ? BOLD : 1))
  let lines = 1
  let used = 0
  let word = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a) {
      lines++
      used = 0
      word = 0
      continue
    }
    const wide = code < 128 ? WIDTHS[code] : characterWidth(text[at])
    used += wide
    word = code === 0x20 || code === 0x2d ? 0 : word + wide
    if (used <= room || code === 0x20) continue
    // The word that does not fit goes to the next line; one that is longer than a line is broken.
    lines++
    used = word < room ? word : wide
    if (word >= room) word = wide
  }
  return lines
}

/** In points; undefined for a row of one line of the normal font, which needs no saying. Excel's rows end at 409 points. */
export function rowHeight(lines: number, normalSize: number, size = normalSize): number | undefined {
  if (lines <= 1 && size <= normalSize) return undefined
  return Math.min(409, Math.ceil(lines * size * LINE_PER_POINT * 4) / 4)
}
