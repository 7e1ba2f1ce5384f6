/** RangeFormat and its parts, for one range or for several at once. */
import { type BorderLine, colourOf, HostError, type Look, type LookChange, STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../../model'
import { flagOf, numberOf, textOf, wholeOf, wordOf } from '../coerce'
import { describeType, type Scalar } from '../hostObject'
import type { LiveRange } from '../liveRange'

/** What has a format: a range, or several. */
export interface Formatted {
  readonly ranges: readonly LiveRange[]
}

/** What all cells agree on; null where they do not. */
function common<T>(target: Formatted, pick: (look: Look) => T): T | null {
  let found: { value: T } | null = null
  for (const { sheet, area } of target.ranges) {
    for (const look of sheet.grid.looksIn(area)) {
      const value = pick(look)
      if (found !== null && found.value !== value) return null
      found = { value }
    }
  }
  return found === null ? null : found.value
}

function change(target: Formatted, change: LookChange): void {
  for (const { sheet, area } of target.ranges) {
    sheet.requireUnprotected(null, 'allowFormatCells')
    sheet.grid.changeLooks(area, change)
  }
}

function part<Name extends keyof Look>(name: Name, coerce: (value: unknown) => Look[Name]): Scalar<Formatted> {
  return {
    get: (target) => common(target, (look) => look[name]),
    set: (target, value) => {
      const one: LookChange = {}
      Object.assign(one, { [name]: coerce(value) })
      change(target, one)
    },
  }
}

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const
const NO_LINE: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' }

const rangeFill = describeType<Formatted>({
  name: 'RangeFill',
  scalars: {
    Color: {
      get: (target) => common(target, (look) => (look.fillColor === '' ? '#FFFFFF' : look.fillColor)),
      set: (target, value) =>
        value === ''
          ? change(target, { fillColor: '', fillPattern: 'None' })
          : change(target, { fillColor: colourOf(value), fillPattern: 'Solid' }),
    },
    Pattern: part('fillPattern', textOf),
  },
  methods: { Clear: (target) => change(target, { fillColor: '', fillPattern: 'None' }) },
})

const rangeFont = describeType<Formatted>({
  name: 'RangeFont',
  scalars: {
    Name: part('fontName', textOf),
    Size: part('fontSize', numberOf),
    Color: part('fontColor', colourOf),
    Bold: part('bold', flagOf),
    Italic: part('italic', flagOf),
    Strikethrough: part('strikethrough', flagOf),
    Subscript: part('subscript', flagOf),
    Superscript: part('superscript', flagOf),
    Underline: part('underline', (value) => wordOf(value, UNDERLINES)),
  },
})

interface Side extends Formatted {
  readonly side: (typeof SIDES)[number]
}

function line<Name extends keyof BorderLine>(name: Name, coerce: (value: unknown) => string): Scalar<Side> {
  return {
    get: (target) => common(target, (look) => (look.borders[target.side] ?? NO_LINE)[name]),
    set: (target, value) => {
      const before = common(target, (look) => look.borders[target.side] ?? NO_LINE) ?? NO_LINE
      const started = name === 'style' || before.style !== 'None' ? before : { ...before, style: 'Continuous' }
      change(target, { borders: { [target.side]: { ...started, [name]: coerce(value) } } })
    },
  }
}

const rangeBorder = describeType<Side>({
  name: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: line('style', (value) => wordOf(value, LINES)),
    Weight: line('weight', (value) => wordOf(value, WEIGHTS)),
    Color: line('color', colourOf),
  },
})

const rangeBorders = describeType<Formatted>({
  name: 'RangeBorderCollection',
  scalars: { Count: { get: () => SIDES.length } },
  items: (target, session) => SIDES.map((side) => rangeBorder({ ranges: target.ranges, side }, session)),
  item: (target, key, session) => rangeBorder({ ranges: target.ranges, side: wordOf(key, SIDES) }, session),
})

const formatProtection = describeType<Formatted>({
  name: 'FormatProtection',
  scalars: { Locked: part('locked', flagOf), FormulaHidden: part('formulaHidden', flagOf) },
})

function sizes(target: Formatted, which: 'columns' | 'rows'): number | null {
  let found: number | null = null
  for (const { sheet, area } of target.ranges) {
    const start = which === 'columns' ? area.column : area.row
    for (let index = start; index < start + area[which]; index++) {
      const size = which === 'columns' ? sheet.widthOf(index) : sheet.heightOf(index)
      if (found !== null && found !== size) return null
      found = size
    }
  }
  return found
}

function setSizes(target: Formatted, which: 'columns' | 'rows', size: number): void {
  if (size < 0 || size > (which === 'rows' ? 409.5 : 1800)) throw new HostError('InvalidArgument', `${size} is no width or height.`)
  for (const { sheet, area } of target.ranges) {
    sheet.requireUnprotected(null, which === 'columns' ? 'allowFormatColumns' : 'allowFormatRows')
    const kept = which === 'columns' ? sheet.columnWidths : sheet.rowHeights
    const start = which === 'columns' ? area.column : area.row
    for (let index = start; index < start + area[which]; index++) kept.set(index, size)
  }
}

/** Fits columns to the longest text of their cells, at some five and a half points a character. */
function autofitColumns(target: Formatted): void {
  for (const { sheet, area } of target.ranges) {
    sheet.requireUnprotected(null, 'allowFormatColumns')
    const longest = new Map<number, number>()
    sheet.grid.each(area, (cell, _, column) => longest.set(column, Math.max(longest.get(column) ?? 0, String(cell.value ?? '').length)))
    for (const [column, length] of longest) sheet.columnWidths.set(column, Math.max(STANDARD_COLUMN_WIDTH / 4, length * 5.5 + 5))
  }
}

export const rangeFormat = describeType<Formatted>({
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: part('horizontalAlignment', (value) => wordOf(value, HORIZONTAL)),
    VerticalAlignment: part('verticalAlignment', (value) => wordOf(value, VERTICAL)),
    WrapText: part('wrapText', flagOf),
    ShrinkToFit: part('shrinkToFit', flagOf),
    IndentLevel: part('indentLevel', wholeOf),
    TextOrientation: part('textOrientation', wholeOf),
    ColumnWidth: { get: (target) => sizes(target, 'columns'), set: (target, value) => setSizes(target, 'columns', numberOf(value)) },
    RowHeight: { get: (target) => sizes(target, 'rows'), set: (target, value) => setSizes(target, 'rows', numberOf(value)) },
  },
  links: {
    Fill: (target, session) => rangeFill(target, session),
    Font: (target, session) => rangeFont(target, session),
    Borders: (target, session) => rangeBorders(target, session),
    Protection: (target, session) => formatProtection(target, session),
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: (target) => {
      for (const { sheet, area } of target.ranges)
        for (let row = area.row; row < area.row + area.rows; row++) sheet.rowHeights.set(row, STANDARD_ROW_HEIGHT)
    },
  },
})
