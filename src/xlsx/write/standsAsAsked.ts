/**
 * Whether a sheet that stands in the file is as it is asked for, so that it need not be written again. Nothing is known of
 * it but what the file holds now, and whatever is in doubt is written whole: a formula of anybody's, a filter, a hidden
 * row, a column that is not ours, not in its place or not as wide as ours (its rows may need other heights), a row that
 * stays for its words. Where charts stand and how they are drawn is not looked at here.
 *
 * Compared is what {@link ./sheetComparison} compares. What was typed is not looked at: rows that stand where they are
 * wanted keep it.
 */
import { STAMP_LINE, type SheetSpec } from '../../workbook'
import { decodePart } from '../package'
import type { XlsxReader } from '../read'
import type { WorkbookTexts } from './existingSheet'
import { Glance } from './glance'
import { openSheet, type SheetReading } from './readBack'
import { frameDifference, type Expected } from './sheetComparison'
import { hasPickList, pickListFormula } from './sheetFurniture'

/** The stamp of a sheet: a text. Null where it has none, or it was taken off. */
export function stampOf({ intro }: SheetSpec): string | null {
  const value = intro[STAMP_LINE]?.cells[0]?.value
  return typeof value === 'string' && value !== '' ? value : null
}

/** A sheet with another stamp; null, or a sheet without one, changes nothing. */
function withStamp(spec: SheetSpec, stamp: string | null): SheetSpec {
  if (stamp === null || stampOf(spec) === null) return spec
  const [first, ...others] = spec.intro[STAMP_LINE].cells
  return { ...spec, intro: spec.intro.map((line, index) => (index === STAMP_LINE ? { ...line, cells: [{ ...first, value: stamp }, ...others] } : line)) }
}

/** Whether a sheet has to have the stamp that is asked for, or may have any. */
export type StampWanted = 'whatever-stamp' | 'the-stamp'

/** @returns the sheet as it was read, but for its rows, if it is as expected; else null */
export async function standsAsAsked(file: XlsxReader, expected: Expected, texts: WorkbookTexts, wanted: StampWanted): Promise<SheetReading | null> {
  let glance: Glance | undefined
  let hasHiddenRows = false
  const reading = await openSheet(file, expected.spec, texts, expected.sheetNameOf, (table) => {
    const seen = (glance = new Glance(expected, table, texts, file.dateSystem, 'as-they-stand'))
    return (row) => {
      seen.onRow(row)
      hasHiddenRows ||= HIDDEN.test(row.attributes())
    }
  })
  if (!reading || hasHiddenRows || glance?.isSatisfied(reading.existing.root) !== true) return null
  const spec = wanted === 'the-stamp' ? expected.spec : withStamp(expected.spec, stampOf(reading.frame))
  const isFramed = isInShape(reading, spec) && frameDifference({ ...expected, spec, stoodAlready: false }, reading.frame) === null && canHoldPickLists(spec)
  if (!isFramed) return null
  return PUT_ON.test(decodePart(await file.package.read(reading.existing.table.part))) ? null : reading
}

const HIDDEN = /\shidden\s*=/
/** What somebody has put on the table since. */
const PUT_ON = /<(?:[\w.-]+:)?(?:filterColumn|sortState|calculatedColumnFormula)[\s/>]/

/** Whether our columns, and no others, stand in their order under their headings, with no formula around them. */
function isInShape({ existing: { columns, headerCells, hasFormulas, value, look } }: SheetReading, { table }: SheetSpec): boolean {
  if (hasFormulas || columns.length !== table.columns.length) return false
  return table.columns.every((column, index) => {
    const heading = headerCells.get(index)
    return columns[index] === column && heading !== undefined && value(heading) === column.header && look(heading).style === 'heading'
  })
}

/** A list that no drop-down can hold is told of each time. */
function canHoldPickLists({ table }: SheetSpec): boolean {
  return table.columns.every((column) => !hasPickList(column) || pickListFormula(column) !== null)
}
