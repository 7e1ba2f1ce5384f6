/** Widths of columns, in Excel's terms. */
/** A digit of the normal font (Calibri 11) is seven pixels wide; a column has five pixels of padding; a pixel is three quarters of a point. */
const DIGIT_PIXELS = 7
const PADDING_PIXELS = 5
const POINTS_A_PIXEL = 0.75
const WIDEST_IN_CHARACTERS = 255 - PADDING_PIXELS / DIGIT_PIXELS

export function widthInPoints(characters: number): number {
  return (Math.min(characters, WIDEST_IN_CHARACTERS) * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_A_PIXEL
}

/** In hundredths of a character. */
export function widthInCharacters(points: number): number {
  return Math.max(0, Math.round(((points / POINTS_A_PIXEL - PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100)
}
