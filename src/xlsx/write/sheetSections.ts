/**
 * The sections of a sheet around its rows: ours put in, the user's left as they are.
 *
 * On a sheet that stands already, what the user may have set stays: zoom, widths of columns that stay, page set-up and
 * margins, drawings, comments, conditional formats, protection. Ours are the frozen header, the foot of the page, the
 * drop-downs of our own columns, and links from our own cells.
 */
import { isOn, RELATIONSHIP_NAMESPACE } from '../package'
import type { Area } from '../read'
import { areaAddress, cellAddress, isWithin, overlap, readAreas } from './address'
import {
  columnMarkup,
  footerMarkup,
  frozenOf,
  hasPickList,
  hyperlinkMarkup,
  PAGE_MARGINS,
  pageSetupMarkup,
  paneMarkup,
  pickListFormula,
  pickListMarkup,
  sheetViewMarkup,
} from './sheetFurniture'
import { pageStarts, tableArea } from './layout'
import {
  boundPrefix,
  childNamed,
  insertInOrder,
  outerText,
  prefixed,
  spliced,
  startTag,
  withAttribute,
  type Markup,
  type Splice,
} from './markup'
import type { SheetPlan } from './sheetPlan'
import type { Hyperlink } from './sheetRows'
import { columnAsItStands, columnsPresent } from './standingColumns'

const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios',
  'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations',
  'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches',
  'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems',
  'tableParts', 'extLst',
]
const HEADER_FOOTER_ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']

/** Ids by which a sheet comes to name its table, and its drawing; undefined where it does already, or has none. */
export interface NewParts {
  readonly table?: string
  readonly drawing?: string
}

/** A sheet in its outline (`sheetData` empty), about to be put together again around new rows. */
export class SheetSections {
  private readonly text: string
  private readonly root: Markup
  private readonly data: Markup
  private readonly plan: SheetPlan
  private readonly p: string

  constructor(text: string, root: Markup, plan: SheetPlan) {
    const data = childNamed(root, 'sheetData')
    if (!data) throw new RangeError('A sheet is outlined with its sheetData.')
    this.text = text
    this.root = root
    this.data = data
    this.plan = plan
    this.p = root.prefix
  }

  /** Everything before the rows */
  head(): string {
    const splices = [this.ifAbsent('sheetPr', `<${this.p}sheetPr><${this.p}pageSetUpPr fitToPage="1"/></${this.p}sheetPr>`), this.put('dimension', this.dimension())]
    splices.push(this.views(), this.ifAbsent('sheetFormatPr', `<${this.p}sheetFormatPr defaultRowHeight="15"/>`), this.put('cols', this.columns()))
    return `${spliced(this.text.slice(0, this.data.start), splices.flat())}<${this.p}sheetData>`
  }

  /** Everything after the rows. */
  tail(hyperlinks: readonly Hyperlink[], { table, drawing }: NewParts): string {
    const splices = [
      this.put('mergeCells', this.merges()),
      this.put('dataValidations', this.validations()),
      this.put('hyperlinks', this.links(hyperlinks)),
      this.ifAbsent('pageMargins', prefixed(PAGE_MARGINS, this.p)),
      this.ifAbsent('pageSetup', pageSetupMarkup(this.plan.spec, this.p)),
      this.headerFooter(),
      this.pageBreaks(),
      this.put('ignoredErrors', this.ignoredErrors()),
      drawing === undefined ? [] : this.put('drawing', `<${this.p}drawing${this.relationship(drawing)}/>`),
      table === undefined ? [] : this.put('tableParts', this.tableParts(table)),
    ].flat()
    const offset = this.data.end
    const shifted = splices.map((splice) => ({ ...splice, start: splice.start - offset, end: splice.end - offset }))
    return `</${this.p}sheetData>${spliced(this.text.slice(offset), shifted)}`
  }

  /** The section is this from now on; '' takes it out. */
  private put(name: string, markup: string): Splice[] {
    const present = childNamed(this.root, name)
    if (present) return [{ start: present.start, end: present.end, text: markup }]
    return markup === '' ? [] : [insertInOrder(this.text, this.root, ORDER, name, markup)]
  }

  private ifAbsent(name: string, markup: string): Splice[] {
    return childNamed(this.root, name) ? [] : this.put(name, markup)
  }

  /** A list with the children that stay, as given, and ours after them; '' without any. Attributes of the list stay. */
  private list(name: string, counted: 'counted' | 'uncounted', kept: (child: Markup) => string, ours: readonly string[]): string {
    const present = childNamed(this.root, name)
    const before = present?.children ?? []
    const stays = (children: readonly Markup[]) => children.map(kept).filter((child) => child !== '')
    const children = [...stays(before.filter((child) => child.name !== 'extLst')), ...ours, ...stays(before.filter((child) => child.name === 'extLst'))]
    if (children.length === 0) return ''
    const tag = present ? startTag(this.text, present).replace(/\s*\/?>$/, '>') : `<${this.p}${name}>`
    return `${counted === 'counted' ? withAttribute(tag, 'count', String(children.length)) : tag}${children.join('')}</${this.p}${name}>`
  }

  private dimension(): string {
    const { layout, spec, users } = this.plan
    let { firstIntroRow: firstRow, firstColumn, lastColumn } = layout
    let lastRow = layout.lastRow + (users.totals.size > 0 ? 1 : 0)
    for (const line of spec.intro) lastColumn = Math.max(lastColumn, layout.firstColumn + line.cells.length - 1)
    for (const [row, cells] of users.cells) {
      firstRow = Math.min(firstRow, row)
      lastRow = Math.max(lastRow, row)
      firstColumn = Math.min(firstColumn, cells[0].column)
      lastColumn = Math.max(lastColumn, cells[cells.length - 1].column)
    }
    return `<${this.p}dimension ref="${areaAddress({ firstRow, lastRow, firstColumn, lastColumn })}"/>`
  }

  private views(): Splice[] {
    const { spec, layout } = this.plan
    const views = childNamed(this.root, 'sheetViews')
    const view = views && childNamed(views, 'sheetView')
    if (!view) return this.put('sheetViews', `<${this.p}sheetViews>${sheetViewMarkup(this.plan, this.p)}</${this.p}sheetViews>`)
    const frozen = frozenOf(spec, layout)
    const pane = childNamed(view, 'pane')
    const split = (name: string) => Number(pane?.attributes.get(name) ?? 0)
    if (split('xSplit') === frozen.columns && split('ySplit') === frozen.rows && (pane?.attributes.get('state') ?? 'frozen').startsWith('frozen')) return []
    const tag = withAttribute(startTag(this.text, view), 'topLeftCell', undefined).replace(/\s*\/?>$/, '>')
    const others = view.children.filter((child) => child.name !== 'pane' && child.name !== 'selection').map((child) => outerText(this.text, child))
    return [{ start: view.start, end: view.end, text: `${tag}${paneMarkup(frozen, this.p)}${others.join('')}</${this.p}sheetView>` }]
  }

  /** Widths of ours: as the user has them where the column stood before. Those of columns that are none of ours stay. */
  private columns(): string {
    const { spec, layout, existing } = this.plan
    const present = columnsPresent(this.text, this.root)
    const entries: { column: number; markup: string }[] = []
    const ranged = (tag: string, min: number, max: number) => withAttribute(withAttribute(tag, 'min', String(min)), 'max', String(max))
    spec.table.columns.forEach((column, index) => {
      const kept = columnAsItStands(this.plan, index, present)
      const at = layout.firstColumn + index
      entries.push({ column: at, markup: kept ? ranged(kept.tag, at, at) : columnMarkup(at, column.width, this.p) })
    })
    const firstTaken = layout.firstColumn
    const lastTaken = Math.max(layout.lastColumn, existing?.table.area.lastColumn ?? 0)
    for (const { min, max, tag } of present) {
      if (min < firstTaken) entries.push({ column: min, markup: ranged(tag, min, Math.min(max, firstTaken - 1)) })
      if (max > lastTaken) entries.push({ column: Math.max(min, lastTaken + 1), markup: ranged(tag, Math.max(min, lastTaken + 1), max) })
    }
    entries.sort((one, other) => one.column - other.column)
    return `<${this.p}cols>${entries.map(({ markup }) => markup).join('')}</${this.p}cols>`
  }

  private merges(): string {
    return this.list('mergeCells', 'counted', (child) => (this.standsWhereOursIs(child.attributes.get('ref')) ? '' : outerText(this.text, child)), [])
  }

  private validations(): string {
    const { spec, layout, adjustments } = this.plan
    const ours: string[] = []
    spec.table.columns.forEach((column, index) => {
      if (!hasPickList(column)) return
      const formula = pickListFormula(column)
      const at = layout.firstColumn + index
      if (formula === null) adjustments.push({ kind: 'pick-list-left-out', column: column.header })
      else ours.push(pickListMarkup(formula, { firstRow: layout.firstRow, lastRow: layout.lastRow, firstColumn: at, lastColumn: at }, this.p))
    })
    return this.list('dataValidations', 'counted', (child) => this.usersValidation(child), ours)
  }

  /** Outside our table it stays; over columns that the user added to our table it follows them; over ours, it was ours. */
  private usersValidation(child: Markup): string {
    const { existing, layout } = this.plan
    const areas = readAreas(child.attributes.get('sqref') ?? '')
    if (!existing || areas.length === 0 || !areas.every((area) => isWithin(area, existing.table.area))) return outerText(this.text, child)
    const columns = new Set<number>()
    for (const area of areas) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) columns.add(column - existing.table.area.firstColumn)
    }
    if ([...columns].some((column) => existing.columns[column] !== undefined)) return ''
    const moved = this.plan.columnBefore.flatMap((before, index) => {
      const at = layout.firstColumn + index
      return before !== undefined && columns.has(before) ? [areaAddress({ firstRow: layout.firstRow, lastRow: layout.lastRow, firstColumn: at, lastColumn: at })] : []
    })
    const tag = startTag(this.text, child)
    return moved.length === 0 ? '' : withAttribute(tag, 'sqref', moved.join(' ')) + this.text.slice(child.contentStart, child.end)
  }

  private links(ours: readonly Hyperlink[]): string {
    const moved = new Map<string, string>()
    const { layout, asWritten, users } = this.plan
    for (const [row, cells] of asWritten) {
      for (const [column, { fromRow, fromColumn }] of cells) moved.set(cellAddress(fromRow, fromColumn), cellAddress(layout.firstRow + row, layout.firstColumn + column))
    }
    for (const [row, cells] of users.cells) for (const { column } of cells) moved.set(cellAddress(row, column), cellAddress(row, column))
    const links = ours.map((link) => ({ cell: link.cell, markup: hyperlinkMarkup(link, this.p) }))
    for (const child of childNamed(this.root, 'hyperlinks')?.children ?? []) {
      const reference = child.attributes.get('ref') ?? ''
      const cell = moved.get(reference)
      if (cell !== undefined) links.push({ cell, markup: withAttribute(startTag(this.text, child), 'ref', cell) + this.text.slice(child.contentStart, child.end) })
      else if (!this.stoodInOurs(reference) && !this.standsWhereOursIs(reference)) links.push({ cell: reference, markup: outerText(this.text, child) })
    }
    const places = links.map(({ cell, markup }) => ({ area: readAreas(cell)[0], markup }))
    // In one order, wherever they came from, so that writing the same again gives the same.
    places.sort((one, other) => (one.area?.firstRow ?? 0) - (other.area?.firstRow ?? 0) || (one.area?.firstColumn ?? 0) - (other.area?.firstColumn ?? 0))
    return this.list('hyperlinks', 'uncounted', () => '', places.map(({ markup }) => markup))
  }

  private headerFooter(): Splice[] {
    const footer = footerMarkup(this.plan.spec, this.p)
    const present = childNamed(this.root, 'headerFooter')
    const odd = present && childNamed(present, 'oddFooter')
    if (odd) return [{ start: odd.start, end: odd.end, text: footer }]
    if (present) return [insertInOrder(this.text, present, HEADER_FOOTER_ORDER, 'oddFooter', footer)]
    return this.put('headerFooter', `<${this.p}headerFooter>${footer}</${this.p}headerFooter>`)
  }

  /** Pages of our table begin where they are to begin, and nowhere else; outside it the user's breaks stay. */
  private pageBreaks(): Splice[] {
    const { spec, layout, existing } = this.plan
    const starts = pageStarts(spec)
    if (starts === null) return []
    const lastRow = Math.max(layout.lastRow, existing?.table.area.lastRow ?? 0)
    const isOurs = ({ attributes }: Markup) => Number(attributes.get('id')) >= layout.headerRow && Number(attributes.get('id')) <= lastRow
    const users = childNamed(this.root, 'rowBreaks')?.children.filter((child) => !isOurs(child)) ?? []
    const ours = starts.map((row) => `<${this.p}brk id="${layout.firstRow + row - 1}" max="16383" man="1"/>`)
    const breaks = this.list('rowBreaks', 'counted', (child) => (isOurs(child) ? '' : outerText(this.text, child)), ours)
    const tagEnd = breaks.indexOf('>') + 1
    return this.put('rowBreaks', withAttribute(breaks.slice(0, tagEnd), 'manualBreakCount', String(users.length + ours.length)) + breaks.slice(tagEnd))
  }

  /** Ids are text, also where they are all digits: no green corners. */
  private ignoredErrors(): string {
    const ours = `<${this.p}ignoredError sqref="${areaAddress(tableArea(this.plan.layout))}" numberStoredAsText="1"/>`
    const isOurs = (child: Markup) => {
      const areas = readAreas(child.attributes.get('sqref') ?? '')
      return isOn(child.attributes.get('numberStoredAsText')) && areas.length > 0 && areas.every((area) => this.within(area))
    }
    return this.list('ignoredErrors', 'uncounted', (child) => (child.name === 'ignoredError' && isOurs(child) ? '' : outerText(this.text, child)), [ours])
  }

  private tableParts(relationship: string): string {
    return this.list('tableParts', 'counted', (child) => outerText(this.text, child), [`<${this.p}tablePart${this.relationship(relationship)}/>`])
  }

  private relationship(id: string): string {
    const prefix = boundPrefix(this.text, this.root, RELATIONSHIP_NAMESPACE)
    return prefix ? ` ${prefix}id="${id}"` : ` xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${id}"`
  }

  private within(area: Area): boolean {
    const { existing } = this.plan
    return existing !== undefined && isWithin(area, existing.table.area)
  }

  /** In our table as it stood, or in the lines above it. */
  private stoodInOurs(reference: string): boolean {
    const { existing } = this.plan
    const [area] = readAreas(reference)
    if (!existing || !area) return false
    return this.within(area) || (area.lastRow < existing.table.area.firstRow && area.firstRow >= existing.origin.row && area.firstColumn >= existing.origin.column)
  }

  /** In our table, or one of our lines, as they are written now. */
  private standsWhereOursIs(reference: string | undefined): boolean {
    const [area] = readAreas(reference ?? '')
    if (!area) return false
    const { layout, spec } = this.plan
    if (overlap(area, tableArea(layout))) return true
    return spec.intro.some((line, index) => {
      const row = layout.firstIntroRow + index
      const { firstColumn } = layout
      return line.cells.length > 0 && overlap(area, { firstRow: row, lastRow: row, firstColumn, lastColumn: firstColumn + line.cells.length - 1 })
    })
  }
}

