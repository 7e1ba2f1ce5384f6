/** Widths of columns: our sheets say characters, Excel points. */

/** A digit of the normal font (Calibri 11) is seven pixels wide; a column has five pixels of padding; a pixel is three quarters of a point. */
const DIGIT_PIXELS = 7
const PADDING_PIXELS = 5
const POINTS_A_PIXEL = 0.75
const WIDEST_IN_CHARACTERS = 255 - PADDING_PIXELS / DIGIT_PIXELS

/** A width in characters as Excel wants it, in points; at most the widest that it has. */
export function widthInPoints(characters: number): number {
  return (Math.min(characters, WIDEST_IN_CHARACTERS) * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_A_PIXEL
}

/** Points as characters, to the hundredth. */
export function widthInCharacters(points: number): number {
  return Math.max(0, Math.round(((points / POINTS_A_PIXEL - PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100)
}
