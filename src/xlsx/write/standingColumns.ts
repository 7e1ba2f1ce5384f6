/** Columns of a sheet that stands already: their widths are the user's from the first writing on. */
import { widthInCharacters } from './columnWidths'
import { childNamed, startTag, type Markup } from './markup'
import type { SheetPlan } from './sheetPlan'

/** A `col` element: the columns that it speaks of, and its tag as written. */
export interface StandingColumns {
  readonly min: number
  readonly max: number
  readonly width: number
  readonly tag: string
}

export function columnsPresent(text: string, root: Markup): readonly StandingColumns[] {
  return (childNamed(root, 'cols')?.children ?? []).map((column) => ({
    min: Number(column.attributes.get('min')),
    max: Number(column.attributes.get('max')),
    width: Number(column.attributes.get('width')),
    tag: startTag(text, column),
  }))
}

/** What the sheet says of a column of the spec where it stood before; undefined for a new one, and where the sheet says nothing. */
export function columnAsItStands({ columnBefore, existing }: SheetPlan, index: number, present: readonly StandingColumns[]): StandingColumns | undefined {
  const before = columnBefore[index]
  if (existing === undefined || before === undefined) return undefined
  const stood = existing.table.area.firstColumn + before
  return present.find(({ min, max }) => min <= stood && stood <= max)
}

/** The widths that the table's columns will have, in characters of the normal font. */
export function widthsInPlace(plan: SheetPlan): readonly number[] {
  const { spec, existing } = plan
  const present = existing === undefined ? [] : columnsPresent(existing.outline.text, existing.root)
  return spec.table.columns.map(({ width }, index) => {
    const stands = columnAsItStands(plan, index, present)?.width
    return stands === undefined || Number.isNaN(stands) ? width : widthInCharacters(stands)
  })
}
