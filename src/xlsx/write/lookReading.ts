/** From how a cell looks back to what it means; for sheets that we wrote, perhaps saved again by Excel or LibreOffice since. */
import { FORMAT_CODES, PALETTE, type ColumnSpec, type NumberFormat, type StyleName } from '../../workbook'
import type { CellLook } from '../read'

export interface ReadLook {
  /** Undefined where the colours are none of ours. */
  readonly style?: StyleName
  /** Undefined where the format code is none of ours. */
  readonly format?: NumberFormat
  readonly align: ColumnSpec['align']
  readonly wrap: boolean
}

export function readLook({ numberFormat, fill, font, horizontal, wrap }: CellLook): ReadLook {
  return {
    style: STYLES.get(colours(fill, font.colour, font.bold, font.italic)),
    format: formatOf(numberFormat),
    align: horizontal === 'right' ? 'right' : horizontal === 'center' ? 'centre' : 'left',
    wrap,
  }
}

const STYLES: ReadonlyMap<string, StyleName> = new Map(
  Object.keys(PALETTE)
    .filter((name): name is StyleName => name in PALETTE)
    .map((name) => {
      const { fill, text, bold = false, italic = false } = PALETTE[name]
      return [colours(fill, text, bold, italic), name]
    }),
)

function colours(fill: string | undefined, text: string | undefined, bold: boolean, italic: boolean): string {
  return `${fill ?? ''} ${text ?? ''} ${bold} ${italic}`.toLowerCase()
}

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map(
  Object.keys(FORMAT_CODES)
    .filter((name): name is NumberFormat => name in FORMAT_CODES)
    .map((name) => [FORMAT_CODES[name].toLowerCase(), name]),
)

/** Excel and LibreOffice may put a backslash before a space, and a language before a date, where we put neither. */
function formatOf(code: string): NumberFormat | undefined {
  return FORMATS.get(code.replace(/^\[\$-[0-9A-Fa-f]+\]/, '').replace(/\\ /g, ' ').toLowerCase())
}
