/** Between what a cell means and how Excel shows it. */
import { FORMAT_CODES, PALETTE, type NumberFormat, type StyleLook, type StyleName } from '../../workbook'

/** What Excel says of how a cell looks. */
export interface SeenLook {
  readonly fill: string
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

/** What Excel calls a cell without a fill. */
const NO_FILL = '#FFFFFF'

/** The style that looks so; undefined where the colours are none of ours. */
export function styleOf({ fill, text, bold, italic }: SeenLook): StyleName | undefined {
  return STYLES.get(spelled(fill === '' ? NO_FILL : fill, text, bold, italic))
}

function spelled(fill: string, text: string, bold: boolean, italic: boolean): string {
  return `${fill} ${text} ${bold} ${italic}`.toUpperCase()
}

function lookOf(style: StyleName): string {
  const { fill, text, bold = false, italic = false } = PALETTE[style]
  return spelled(fill === undefined ? NO_FILL : `#${fill}`, `#${text}`, bold, italic)
}

/** Whether that is how a style looks; of several cells, that all of them look so. */
export function wears({ fill, text, bold, italic }: SeenLook, style: StyleName): boolean {
  return spelled(fill === '' ? NO_FILL : fill, text, bold, italic) === lookOf(style)
}

/** Asks for the look of cells; Excel says nothing of what they do not agree on. @returns how to take the answer */
export function loadLook(format: Excel.RangeFormat): () => SeenLook {
  const fill = format.fill.load('color')
  const font = format.font.load('color,bold,italic')
  return () => ({ fill: String(fill.color), text: String(font.color), bold: font.bold, italic: font.italic })
}

const STYLES: ReadonlyMap<string, StyleName> = new Map(
  Object.keys(PALETTE)
    .filter((name): name is StyleName => name in PALETTE)
    .map((name) => [lookOf(name), name]),
)

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map(
  Object.keys(FORMAT_CODES)
    .filter((name): name is NumberFormat => name in FORMAT_CODES)
    .map((name) => [FORMAT_CODES[name].toLowerCase(), name]),
)

/** Excel may put a backslash before a space, and a language before a date, where we put neither. */
export function formatOf(code: string): NumberFormat | undefined {
  return FORMATS.get(code.replace(/^\[\$-[0-9A-Fa-f]+\]/, '').replace(/\\ /g, ' ').toLowerCase())
}

/** Gives cells the look of a style; the font's name and, but for titles, its size stay the workbook's own. */
export function putLook(format: Excel.RangeFormat, style: StyleName): void {
  const look: StyleLook = PALETTE[style]
  if (look.fill === undefined) format.fill.clear()
  else format.fill.color = `#${look.fill}`
  format.font.color = `#${look.text}`
  format.font.bold = look.bold === true
  format.font.italic = look.italic === true
  if (look.size !== undefined) format.font.size = look.size
}

const HORIZONTAL = { left: 'Left', right: 'Right', centre: 'Center' } as const

export function horizontalOf(align: 'left' | 'right' | 'centre'): 'Left' | 'Right' | 'Center' {
  return HORIZONTAL[align]
}

export function alignOf(horizontal: string): 'left' | 'right' | 'centre' {
  return horizontal === 'Right' ? 'right' : horizontal === 'Center' ? 'centre' : 'left'
}
