/** Widths, drop-downs and feet of pages, in Excel's terms. */
import type { ColumnSpec, SheetSpec } from '../../workbook'

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

const LONGEST_PICK_LIST = 255

/** The words as Excel lists them; null where there are none, or where it cannot. */
export function pickListSource({ pickList = [] }: ColumnSpec): string | null {
  const list = pickList.join(',')
  const fits = list.length <= LONGEST_PICK_LIST && pickList.every((word) => word !== '' && word === word.trim() && !/[,\u0000-\u001f]|_x[0-9a-fA-F]{4}_/.test(word))
  return fits && pickList.length > 0 ? list : null
}

export const PAGE_NUMBERS = 'Page &P of &N'
const LONGEST_FOOTER = 255

/** What the sheet says of itself at the left of a page's foot. */
export function footerCode({ print }: SheetSpec): string {
  return print.footer.replaceAll('&', '&&')
}

export function footerOfCode(code: string): string {
  return code.replaceAll('&&', '&')
}

export function footerFits(spec: SheetSpec): boolean {
  return `&L${footerCode(spec)}&R${PAGE_NUMBERS}`.length <= LONGEST_FOOTER
}
