/** Everything decided about one sheet before a byte of it is written. */
import type { Adjustment } from '../../words'
import type { DateSystem, SheetSpec } from '../../workbook'
import { readAreas } from './address'
import type { ExistingSheet } from './existingSheet'
import { keepUsersCells, type UsersCells } from './keepUsersCells'
import { layoutOf, TOP_LEFT, type Layout } from './layout'
import { formulaLinkColumns, linksInIntro, type SheetNameOf } from './links'
import { childNamed } from './markup'
import { mergeTyped, type CarriedCell } from './mergeTyped'

export interface SheetPlan {
  /** What the sheet holds afterwards: what was asked for, with what the user typed. */
  readonly spec: SheetSpec
  readonly sheetName: string
  readonly dateSystem: DateSystem
  readonly layout: Layout
  /** The first sheet of a new workbook is the one that it opens on. */
  readonly isSelected: boolean
  /** Undefined for a new sheet. */
  readonly existing?: ExistingSheet
  /** Per column: its place in the table as it stood. */
  readonly columnBefore: readonly (number | undefined)[]
  /** Cells of the table that are written as they stand in the file, by row and column of the spec. */
  readonly asWritten: ReadonlyMap<number, ReadonlyMap<number, CarriedCell>>
  readonly users: UsersCells
  /** Columns whose links are formulas. */
  readonly formulaLinks: ReadonlySet<number>
  readonly sheetNameOf: SheetNameOf
  readonly adjustments: Adjustment[]
}

/** What all sheets of one write share. */
export interface WriteContext {
  readonly dateSystem: DateSystem
  readonly sheetNameOf: SheetNameOf
}

export function planNewSheet(spec: SheetSpec, sheetName: string, isSelected: boolean, { dateSystem, sheetNameOf }: WriteContext): SheetPlan {
  return {
    spec,
    sheetName,
    isSelected,
    dateSystem,
    layout: layoutOf(spec, TOP_LEFT),
    columnBefore: spec.table.columns.map(() => undefined),
    asWritten: new Map(),
    users: { cells: new Map(), totals: new Map() },
    formulaLinks: formulaLinkColumns(spec, linksInIntro(spec)),
    sheetNameOf,
    adjustments: [],
  }
}

/** @throws {SheetNotWritten} `cells-in-the-way` */
export function planInPlace(spec: SheetSpec, existing: ExistingSheet, { dateSystem, sheetNameOf }: WriteContext): SheetPlan {
  const merged = mergeTyped(spec, existing, dateSystem)
  const layout = layoutOf(merged.spec, existing.origin)
  return {
    spec: merged.spec,
    sheetName: existing.sheet.name,
    isSelected: false,
    dateSystem,
    layout,
    existing,
    columnBefore: merged.columnBefore,
    asWritten: merged.asWritten,
    users: keepUsersCells(existing, merged, layout),
    formulaLinks: formulaLinkColumns(merged.spec, linksInIntro(merged.spec) + linksOfUser(existing)),
    sheetNameOf,
    adjustments: merged.rowsKept.map((index) => ({ kind: 'row-kept', row: layout.firstRow + index })),
  }
}

/** Hyperlinks outside the table's area, or leading out of the workbook: an upper bound of those that stay. */
function linksOfUser({ root, table }: ExistingSheet): number {
  return (childNamed(root, 'hyperlinks')?.children ?? []).filter(({ attributes }) => {
    const [area] = readAreas(attributes.get('ref') ?? '')
    return !area || area.firstRow > table.area.lastRow || area.firstColumn > table.area.lastColumn || !attributes.has('location')
  }).length
}
