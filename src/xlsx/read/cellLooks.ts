/** How cells look, by the number that each has in the styles part. */
import { decodePart, isOn, pullXml, type Package, type XmlOpen } from '../package'

export interface CellLook {
  /** Excel's format code: `General`, `0.0%`, `d mmm yyyy` … */
  readonly numberFormat: string
  /** Six hexadecimal digits of a solid fill; undefined where there is none, or the theme says it. */
  readonly fill?: string
  readonly font: { readonly colour?: string; readonly bold: boolean; readonly italic: boolean; readonly size?: number }
  /** As the file has it: `left`, `center` …; undefined: by what the cell holds. */
  readonly horizontal?: string
  readonly wrap: boolean
}

const PLAIN: CellLook = { numberFormat: 'General', font: { bold: false, italic: false }, wrap: false }

/** The codes that have no entry of their own in a file, by number; those that depend on the country of the reader as in the United States. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'mm-dd-yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)', 38: '#,##0 ;[Red](#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;[Red](#,##0.00)', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@',
}

/** @param part the styles part; undefined where the workbook has none: then every cell is plain */
export async function readCellLooks(from: Package, part: string | undefined): Promise<(style: number) => CellLook> {
  if (part === undefined) return () => PLAIN
  const formats = new Map<number, string>()
  const fonts: { -readonly [Key in keyof CellLook['font']]: CellLook['font'][Key] }[] = []
  const fills: (string | undefined)[] = []
  const looks: CellLook[] = []
  let list = ''
  let solid = false
  for (const token of pullXml(decodePart(await from.read(part)))) {
    if (token.kind !== 'open') continue
    const number = (name: string) => Number(token.attributes.get(name) ?? 0)
    const font = fonts.at(-1)
    if (token.depth === 1) list = token.name
    else if (list === 'numFmts') formats.set(number('numFmtId'), token.attributes.get('formatCode') ?? '')
    else if (list === 'fonts') {
      if (token.depth === 2) fonts.push({ bold: false, italic: false })
      else if (!font) continue
      else if (token.name === 'b') font.bold = isSwitchedOn(token)
      else if (token.name === 'i') font.italic = isSwitchedOn(token)
      else if (token.name === 'sz') font.size = number('val')
      else if (token.name === 'color') font.colour = colour(token)
    } else if (list === 'fills') {
      if (token.depth === 2) fills.push(undefined)
      else if (token.name === 'patternFill') solid = token.attributes.get('patternType') === 'solid'
      else if (token.name === 'fgColor' && solid) fills[fills.length - 1] = colour(token)
    } else if (list === 'cellXfs') {
      if (token.depth === 2) {
        const format = number('numFmtId')
        looks.push({ numberFormat: formats.get(format) ?? BUILT_IN[format] ?? 'General', fill: fills[number('fillId')], font: fonts[number('fontId')] ?? PLAIN.font, wrap: false })
      } else if (token.name === 'alignment') {
        looks.push({ ...(looks.pop() ?? PLAIN), horizontal: token.attributes.get('horizontal'), wrap: isOn(token.attributes.get('wrapText')) })
      }
    }
  }
  return (style) => looks[style] ?? PLAIN
}

/** `<b/>` is on, `<b val="0"/>` is off. */
function isSwitchedOn(token: XmlOpen): boolean {
  return isOn(token.attributes.get('val') ?? '1')
}

function colour(token: XmlOpen): string | undefined {
  return token.attributes.get('rgb')?.slice(-6).toUpperCase()
}
