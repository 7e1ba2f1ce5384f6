/**
 * Column widths: a SpreadsheetML width counts characters of the normal font plus five pixels of padding, in units of the
 * seven pixels that a digit of Calibri 11 is wide.
 */
const DIGIT_PIXELS = 7
const PADDING_PIXELS = 5
const WIDEST = 255

export function widthInFile(characters: number): number {
  return Math.min(WIDEST, Math.trunc(((characters * DIGIT_PIXELS + PADDING_PIXELS) / DIGIT_PIXELS) * 256) / 256)
}

/** In hundredths of a character. */
export function widthInCharacters(width: number): number {
  return Math.max(0, Math.round((width - PADDING_PIXELS / DIGIT_PIXELS) * 100) / 100)
}
