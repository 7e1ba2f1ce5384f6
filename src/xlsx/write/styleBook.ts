/**
 * The styles part, only ever appended to: what stands in it keeps its number, since every cell of the user's refers to
 * it by number. What we need and find there already, however spelled, is used again, so that a workbook does not grow
 * by a set of styles with every refresh.
 */
import { borderMarkup, builtInFormat, cellFormatMarkup, fillMarkup, fontMarkup, formatCodeOf, type Look, type NormalFont } from './look'
import { plainText } from './markupText'
import { appendInside, childNamed, insertInOrder, parseMarkup, prefixed, spliced, startTag, withAttribute, type Markup, type Splice } from './markup'
import { EMPTY_STYLES } from './emptyStyles'

const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst']
/** Excel takes fills 0 and 1 for "none" and "grey dots", whatever the file says. */
const RESERVED = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
} as const
type SectionName = keyof typeof RESERVED
const LOWEST_OWN_FORMAT = 164

export class StyleBook {
  private readonly original: string
  private readonly root: Markup
  private readonly sections: Readonly<Record<SectionName, Section>>
  private readonly normal: NormalFont
  private readonly formats = new Map<string, number>()
  private highestFormat = LOWEST_OWN_FORMAT - 1
  private readonly known = new Map<string, number>()

  /** @param text the styles part; null where the workbook has none */
  constructor(text: string | null) {
    this.original = text ?? EMPTY_STYLES
    this.root = parseMarkup(this.original)
    const section = (name: SectionName) => new Section(childNamed(this.root, name), RESERVED[name].map((markup) => prefixed(markup, this.root.prefix)))
    this.sections = {
      numFmts: section('numFmts'),
      fonts: section('fonts'),
      fills: section('fills'),
      borders: section('borders'),
      cellStyleXfs: section('cellStyleXfs'),
      cellXfs: section('cellXfs'),
    }
    this.normal = normalFont(this.root)
    for (const format of descendants(this.root, 'numFmt')) {
      const id = Number(format.attributes.get('numFmtId'))
      if (id > this.highestFormat) this.highestFormat = id
    }
    for (const format of childNamed(this.root, 'numFmts')?.children ?? []) {
      const code = format.attributes.get('formatCode') ?? ''
      if (!this.formats.has(code)) this.formats.set(code, Number(format.attributes.get('numFmtId')))
    }
  }

  /** Points. */
  get normalSize(): number {
    return this.normal.size
  }

  /** The number that a cell of this look has in its `s` attribute. */
  cellFormat(look: Look): number {
    const key = `${look.style} ${look.format} ${look.align} ${look.wrap} ${look.place} ${look.linked} ${look.guarded}`
    let index = this.known.get(key)
    if (index === undefined) {
      index = this.addCellFormat(look)
      this.known.set(key, index)
    }
    return index
  }

  /** The part as it is now; the text that it was opened with where nothing had to be added. */
  text(): string {
    const splices: Splice[] = []
    let inserted = ''
    for (const [name, section] of Object.entries(this.sections)) {
      if (section.added.length === 0) continue
      if (section.existing) splices.push(...section.splices(this.original))
      else {
        const p = this.root.prefix
        const markup = `<${p}${name} count="${section.count}">${section.added.join('')}</${p}${name}>`
        if (this.root.children.length === 0) inserted += markup
        else splices.push(insertInOrder(this.original, this.root, ORDER, name, markup))
      }
    }
    if (inserted !== '') splices.push(appendInside(this.original, this.root, inserted))
    return spliced(this.original, splices)
  }

  private addCellFormat(look: Look): number {
    const p = this.root.prefix
    const fill = fillMarkup(look, p)
    const border = borderMarkup(look, p)
    return this.sections.cellXfs.indexOf(
      cellFormatMarkup(
        look,
        {
          format: this.format(formatCodeOf(look)),
          font: this.sections.fonts.indexOf(fontMarkup(look, this.normal, p)),
          fill: fill === undefined ? 0 : this.sections.fills.indexOf(fill),
          border: border === undefined ? 0 : this.sections.borders.indexOf(border),
        },
        p,
      ),
    )
  }

  private format(code: string): number {
    const present = builtInFormat(code) ?? this.formats.get(code)
    if (present !== undefined) return present
    const id = ++this.highestFormat
    this.formats.set(code, id)
    this.sections.numFmts.append(`<${this.root.prefix}numFmt numFmtId="${id}" formatCode="${plainText(code)}"/>`)
    return id
  }
}

/** One list of the styles part, in which a thing's place is its number. */
class Section {
  readonly existing: Markup | undefined
  readonly added: string[] = []
  count = 0
  private readonly places = new Map<string, number>()
  /** By markup as it was asked for, so that it is read once. */
  private readonly asked = new Map<string, number>()

  constructor(existing: Markup | undefined, reserved: readonly string[]) {
    this.existing = existing
    for (const child of existing?.children ?? []) this.note(child)
    for (const markup of reserved.slice(this.count)) this.append(markup)
  }

  indexOf(markup: string): number {
    let place = this.asked.get(markup)
    if (place === undefined) this.asked.set(markup, (place = this.places.get(meaning(parseMarkup(markup))) ?? this.append(markup)))
    return place
  }

  append(markup: string): number {
    this.added.push(markup)
    return this.note(parseMarkup(markup))
  }

  splices(text: string): Splice[] {
    if (!this.existing) return []
    const tag = startTag(text, this.existing)
    const counted = withAttribute(tag, 'count', String(this.count))
    const addition = appendInside(text, this.existing, this.added.join(''))
    if (this.existing.empty) return [{ ...addition, text: addition.text.replace(tag.slice(0, -2).trimEnd(), counted.slice(0, -2).trimEnd()) }]
    return [{ start: this.existing.start, end: this.existing.contentStart, text: counted }, addition]
  }

  private note(child: Markup): number {
    const key = meaning(child)
    if (!this.places.has(key)) this.places.set(key, this.count)
    return this.count++
  }
}

const SAYS_NOTHING = new Set(['bgColor', 'family', 'charset'])
const SAYS_NOTHING_EMPTY = new Set(['left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal', 'protection'])

/** The same for two elements that mean the same: attributes and children sorted, what is true by default left out. */
function meaning(element: Markup): string {
  if (SAYS_NOTHING.has(element.name)) return ''
  const attributes = [...element.attributes]
    .map(([name, value]) => [name, value === 'true' ? '1' : value === 'false' ? '0' : value.toUpperCase()] as const)
    .filter(([name, value]) => !isDefault(element.name, name, value))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
  const children = element.children.map(meaning).filter((child) => child !== '').sort()
  if (attributes.length === 0 && children.length === 0 && SAYS_NOTHING_EMPTY.has(element.name)) return ''
  return `${element.name}(${attributes.join(' ')}${children.join('')})`
}

function isDefault(element: string, attribute: string, value: string): boolean {
  if (attribute.startsWith('apply') || attribute.startsWith('{')) return true
  if (element === 'xf') return (attribute === 'xfId' || attribute === 'quotePrefix' || attribute === 'pivotButton') && value === '0'
  if (element === 'alignment') return (attribute === 'vertical' && value === 'BOTTOM') || value === '0'
  if (element === 'protection') return value === (attribute === 'locked' ? '1' : '0')
  if (element === 'b' || element === 'i') return attribute === 'val' && value === '1'
  if (element === 'u') return attribute === 'val' && value === 'SINGLE'
  return false
}

function* descendants(element: Markup, name: string): Generator<Markup> {
  for (const child of element.children) {
    if (child.name === name) yield child
    yield* descendants(child, name)
  }
}

/** The font of the style "Normal". */
function normalFont(root: Markup): NormalFont {
  const normal = childNamed(root, 'cellStyles')?.children.find((style) => style.attributes.get('builtinId') === '0')
  const format = childNamed(root, 'cellStyleXfs')?.children[Number(normal?.attributes.get('xfId') ?? 0)]
  const font = childNamed(root, 'fonts')?.children[Number(format?.attributes.get('fontId') ?? 0)]
  const value = (name: string) => font && childNamed(font, name)?.attributes.get('val')
  return { name: value('name') ?? 'Calibri', size: Number(value('sz') ?? 11), family: value('family'), charset: value('charset'), scheme: value('scheme') }
}
