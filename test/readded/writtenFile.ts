/** A written .xlsx as anybody could read it: cells, looks and tables, straight from its XML. Nothing here is the product's. */
import { strFromU8, unzipSync } from 'fflate'

export type Held = string | number | boolean | { readonly error: string } | null

export interface Look {
  /** The number's format code. */
  readonly format: string
  /** Six hexadecimal digits. */
  readonly text: string
  readonly fill: string
}

export interface HeldCell {
  readonly value: Held
  readonly look: Look
}

export interface HeldTable {
  readonly name: string
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export interface HeldSheet {
  readonly name: string
  /** By row, then by column, both from 1. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, HeldCell>>
  readonly tables: readonly HeldTable[]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text
    .replace(/&(#x[0-9a-fA-F]+|#\d+|[a-z]+);/g, (_, code: string) => (code.startsWith('#x') ? String.fromCodePoint(parseInt(code.slice(2), 16)) : code.startsWith('#') ? String.fromCodePoint(Number(code.slice(1))) : ENTITIES[code]))
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

const textIn = (markup: string): string => [...markup.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => unescaped(text)).join('')

/** Elements of one name, without what they stand in: `<x ...>...</x>` or `<x .../>`. */
function elements(markup: string, name: string): string[] {
  return [...markup.matchAll(new RegExp(`<${name}(?=[ />])(?:[^>]*/>|[^>]*>[\\s\\S]*?</${name}>)`, 'g'))].map(([whole]) => whole)
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function placeOf(address: string): { row: number; column: number } {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? []
  return { row: Number(digits), column: columnOf(letters) }
}

/** The looks of a workbook by their number, and how a cell without one looks. */
function looksOf(styles: string): readonly Look[] {
  const section = (name: string): string => elements(styles, name)[0] ?? ''
  const formats = new Map(elements(section('numFmts'), 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode') ?? '']))
  const rgb = (markup: string, name: string): string | undefined => attribute(elements(markup, name)[0] ?? '', 'rgb')?.slice(-6).toUpperCase()
  const fonts = elements(section('fonts'), 'font').map((font) => rgb(font, 'color') ?? '000000')
  const fills = elements(section('fills'), 'fill').map((fill) => rgb(fill, 'fgColor') ?? 'FFFFFF')
  return elements(section('cellXfs'), 'xf').map((tag) => {
    const number = attribute(tag, 'numFmtId')
    return { format: formats.get(number) ?? `#${number}`, text: fonts[Number(attribute(tag, 'fontId') ?? 0)], fill: fills[Number(attribute(tag, 'fillId') ?? 0)] }
  })
}

const PLAIN: Look = { format: '#0', text: '000000', fill: 'FFFFFF' }

function heldIn(cell: string, tag: string, shared: readonly string[]): Held {
  const type = attribute(tag, 't') ?? 'n'
  if (type === 'inlineStr') return textIn(cell)
  const value = /<v(?: [^>]*)?>([^<]*)<\/v>/.exec(cell)?.[1]
  if (value === undefined) return null
  if (type === 's') return shared[Number(value)]
  if (type === 'b') return value === '1'
  if (type === 'e') return { error: unescaped(value) }
  return type === 'n' ? Number(value) : unescaped(value)
}

function rowsOf(sheet: string, shared: readonly string[], looks: readonly Look[]): Map<number, Map<number, HeldCell>> {
  const rows = new Map<number, Map<number, HeldCell>>()
  for (const [, tag, cell] of sheet.matchAll(/<c( [^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const { row, column } = placeOf(attribute(tag, 'r') ?? '')
    const cells = rows.get(row) ?? new Map<number, HeldCell>()
    rows.set(row, cells)
    cells.set(column, { value: heldIn(cell ?? '', tag, shared), look: looks[Number(attribute(tag, 's') ?? 0)] ?? PLAIN })
  }
  return rows
}

/** Where the relationships of a part lead, by id. */
function targetsOf(parts: Readonly<Record<string, Uint8Array>>, part: string): Map<string, { readonly kind: string; readonly part: string }> {
  const slash = part.lastIndexOf('/')
  const relationships = parts[`${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`]
  const tags = relationships === undefined ? [] : elements(strFromU8(relationships), 'Relationship')
  return new Map(
    tags.map((tag) => {
      const target = new URL(attribute(tag, 'Target') ?? '', `file:///${part}`).pathname.slice(1)
      return [attribute(tag, 'Id') ?? '', { kind: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '', part: target }]
    }),
  )
}

function tableOf(markup: string): HeldTable {
  const tag = elements(markup, 'table')[0] ?? ''
  const [first, last] = (attribute(tag, 'ref') ?? '').split(':').map(placeOf)
  return { name: attribute(tag, 'name') ?? '', firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column }
}

/** Every sheet of a file, in the order of its tabs. */
export function readFile(bytes: Uint8Array): readonly HeldSheet[] {
  const parts = unzipSync(bytes)
  const text = (part: string): string => (parts[part] === undefined ? '' : strFromU8(parts[part]))
  const shared = elements(text('xl/sharedStrings.xml'), 'si').map(textIn)
  const looks = looksOf(text('xl/styles.xml'))
  const ofWorkbook = targetsOf(parts, 'xl/workbook.xml')
  return elements(text('xl/workbook.xml'), 'sheet').map((tag) => {
    const part = ofWorkbook.get(attribute(tag, 'r:id') ?? '')?.part ?? ''
    const tables = [...targetsOf(parts, part).values()].filter(({ kind }) => kind === 'table').map((table) => tableOf(text(table.part)))
    return { name: attribute(tag, 'name') ?? '', rows: rowsOf(text(part), shared, looks), tables }
  })
}
