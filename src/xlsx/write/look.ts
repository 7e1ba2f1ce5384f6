/** How a cell of ours looks, and the pieces of the styles part that say so. Colours and format codes come from the one palette. */
import { FORMAT_CODES, PALETTE, type ColumnSpec, type NumberFormat, type StyleName } from '../../workbook'
import { plainText } from './markupText'

export interface Look {
  readonly style: StyleName
  readonly format: NumberFormat
  readonly align: ColumnSpec['align']
  readonly wrap: boolean
  /** Cells of the table have a thin rule beneath; its headings wrap; lines above it do neither. */
  readonly place: 'intro' | 'heading' | 'table'
  readonly linked: boolean
  /** Text that begins like a formula: Excel's mark for "this is text", so that editing the cell does not make it one. */
  readonly guarded: boolean
}

/** The workbook's normal font, which ours follow. */
export interface NormalFont {
  readonly name: string
  readonly size: number
  readonly family?: string
  readonly charset?: string
  readonly scheme?: string
}

/** Format codes that Excel numbers itself. */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = { General: 0, '0.00%': 10, '#,##0': 3, '@': 49 }

export function builtInFormat(code: string): number | undefined {
  return BUILT_IN_FORMATS[code]
}

export function formatCodeOf(look: Look): string {
  return FORMAT_CODES[look.format]
}

export function fontMarkup(look: Look, normal: NormalFont, prefix: string): string {
  const { text, bold, italic, size } = PALETTE[look.style]
  const p = prefix
  const optional = (name: string, value: string | undefined) => (value === undefined ? '' : `<${p}${name} val="${plainText(value)}"/>`)
  return (
    `<${p}font>${bold ? `<${p}b/>` : ''}${italic ? `<${p}i/>` : ''}${look.linked ? `<${p}u/>` : ''}` +
    `<${p}sz val="${size ?? normal.size}"/><${p}color rgb="FF${text}"/><${p}name val="${plainText(normal.name)}"/>` +
    `${optional('family', normal.family)}${optional('charset', normal.charset)}${optional('scheme', normal.scheme)}</${p}font>`
  )
}

/** Undefined: no fill, which is always fill 0. */
export function fillMarkup(look: Look, prefix: string): string | undefined {
  const { fill } = PALETTE[look.style]
  const p = prefix
  return fill && `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
}

/** Undefined: no border, which is always border 0. */
export function borderMarkup(look: Look, prefix: string): string | undefined {
  const p = prefix
  if (look.place !== 'table') return undefined
  return `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom style="thin"><${p}color rgb="FF${PALETTE.subtotal.fill}"/></${p}bottom><${p}diagonal/></${p}border>`
}

const HORIZONTAL = { left: 'left', right: 'right', centre: 'center' } as const

export function cellFormatMarkup(look: Look, ids: { readonly format: number; readonly font: number; readonly fill: number; readonly border: number }, prefix: string): string {
  const p = prefix
  const wrap = look.place === 'heading' || (look.wrap && look.place === 'table')
  const vertical = look.place === 'heading' ? ' vertical="center"' : look.place === 'table' ? ' vertical="top"' : ''
  // Figures that end at the right would touch words that begin at the left.
  const indent = look.align === 'left' && look.place !== 'intro' ? ' indent="1"' : ''
  return (
    `<${p}xf numFmtId="${ids.format}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0"${look.guarded ? ' quotePrefix="1"' : ''}` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<${p}alignment horizontal="${HORIZONTAL[look.align]}"${vertical}${wrap ? ' wrapText="1"' : ''}${indent}/></${p}xf>`
  )
}
