/**
 * Row heights. Excel fits a row to its wrapped text when it opens a file that says nothing of the height; LibreOffice,
 * and what draws previews, does not. So rows of more than one line say how high they are, as near as can be told
 * without the font at hand, and leave Excel free to fit them again when somebody types.
 */
const LINE_PER_POINT = 15 / 11
/** Widths of the characters from space to `~` in Calibri, Excel's own font, in hundredths of its digits; those of other common fonts are close. */
const HUNDREDTHS = [
  45, 64, 79, 98, 100, 141, 135, 44, 60, 60, 98, 98, 49, 60, 50, 76, // space to /
  100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 53, 53, 98, 98, 98, 91, // 0 to ?
  176, 114, 107, 105, 121, 96, 91, 124, 123, 50, 63, 103, 83, 169, 127, 131, // @ to O
  102, 133, 107, 91, 96, 127, 112, 176, 102, 96, 92, 61, 76, 61, 98, 98, // P to _
  57, 95, 104, 83, 104, 98, 60, 93, 104, 45, 47, 90, 45, 158, 104, 104, // ` to o
  104, 104, 69, 77, 66, 104, 89, 141, 85, 89, 78, 62, 91, 62, 98, // p to ~
]
const FIRST = 0x20
const WIDE = /[—…✔✖◆]/

function characterWidth(character: string): number {
  const hundredths = HUNDREDTHS[character.charCodeAt(0) - FIRST]
  if (hundredths !== undefined) return hundredths / 100
  if (character === '’') return 0.5
  return WIDE.test(character) ? 1.8 : 1.05
}

const WIDTHS: readonly number[] = Array.from({ length: 128 }, (_, code) => characterWidth(String.fromCharCode(code)))
const BOLD = 1.03
/** A column is measured in digits of 7 pixels, with 5 beside them; a digit of Calibri as drawn is 7.43 wide, so fewer fit than the width says. */
const PIXELS_PER_DIGIT = 7
const PIXELS_BESIDE = 5
const PIXELS_DRAWN = 7.43
/** Left free, so that a font that runs a little wider is not cut. */
const MARGIN = 0.5

/** How many lines a text takes in a column of some width in characters, broken between words. */
export function linesOf(text: string, width: number, weight: 'bold' | 'regular'): number {
  const digits = (width * PIXELS_PER_DIGIT + PIXELS_BESIDE) / PIXELS_DRAWN
  const room = Math.max(1, (digits - MARGIN) / (weight === 'bold' ? BOLD : 1))
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
