/** Which of the pane's themes fits what Excel looks like. */
export type ThemeName = 'light' | 'dark'

/** What Excel tells of its own look; on the web it may tell nothing. */
export interface ExcelLook {
  readonly isDarkTheme?: boolean
  /** `#RRGGBB` */
  readonly bodyBackgroundColor?: string
}

const COLOUR = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i

/** Brightness as seen, 0 black to 255 white; null where it is no colour. */
function brightness(colour: string | undefined): number | null {
  const found = COLOUR.exec(colour ?? '')
  if (found === null) return null
  const [red, green, blue] = found.slice(1).map((part) => Number.parseInt(part, 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue
}

/** Excel's own word first, then its background, then what the system prefers. Contrast themes are the browser's: it paints over either. */
export function themeName(excel: ExcelLook | undefined, system: ThemeName): ThemeName {
  if (excel?.isDarkTheme !== undefined) return excel.isDarkTheme ? 'dark' : 'light'
  const seen = brightness(excel?.bodyBackgroundColor)
  if (seen === null) return system
  return seen < 128 ? 'dark' : 'light'
}
