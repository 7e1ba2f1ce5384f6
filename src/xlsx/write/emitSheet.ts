import type { ZipEntry } from '../package'
import { RELATIONSHIP_NAMESPACE } from '../package'
import { parseMarkup } from './markup'
import { EntryBuilder } from './newEntry'
import type { SheetPlan } from './sheetPlan'
import { RowWriter } from './sheetRows'
import { SheetSections } from './sheetSections'
import type { StyleBook } from './styleBook'
import type { WriteOptions } from './writeSheets'

const NEW_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIP_NAMESPACE}"><sheetData/></worksheet>`

/** Between two looks at the signal, which let other work have its turn. */
const ROWS_AT_A_TIME = 16_384

/** A planned sheet as a part. @param tableRelationship the id by which a new sheet names its table */
export async function emitSheet(part: string, plan: SheetPlan, styles: StyleBook, tableRelationship: string | undefined, { signal, progress }: WriteOptions): Promise<ZipEntry> {
  const text = plan.existing?.outline.text ?? NEW_SHEET
  const sections = new SheetSections(text, plan.existing?.root ?? parseMarkup(NEW_SHEET), plan)
  const rows = new RowWriter(plan, styles, plan.existing?.outline.prefix ?? '')
  const builder = new EntryBuilder(part)
  builder.add(sections.head())
  let count = 0
  const total = plan.spec.table.rows.length
  for (const row of rows.rows()) {
    builder.add(row)
    if (++count % ROWS_AT_A_TIME !== 0) continue
    progress?.(Math.min(count, total), total)
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
  }
  builder.add(sections.tail(rows.hyperlinks, tableRelationship))
  progress?.(total, total)
  return builder.finish()
}
