import type { Deflate, ZipEntry } from '../package'
import { RELATIONSHIP_NAMESPACE } from '../package'
import { parseMarkup } from './markup'
import { entryOfPieces } from './newEntry'
import { PieceWriter } from './pieceWriter'
import type { SheetPlan } from './sheetPlan'
import { RowWriter } from './sheetRows'
import { SheetSections, type NewParts } from './sheetSections'
import type { StyleBook } from './styleBook'
import type { WriteOptions } from './graft'

const NEW_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIP_NAMESPACE}"><sheetData/></worksheet>`

/** Between two looks at the signal, which let other work have its turn. */
const ROWS_AT_A_TIME = 16_384

export interface EmitOptions extends WriteOptions {
  readonly styles: StyleBook
  readonly deflate: Deflate
  readonly newParts: NewParts
}

/** A planned sheet as a part. */
export function emitSheet(part: string, plan: SheetPlan, options: EmitOptions): Promise<ZipEntry> {
  return entryOfPieces(part, piecesOf(plan, options), options.deflate)
}

async function* piecesOf(plan: SheetPlan, { styles, newParts, signal, progress }: EmitOptions): AsyncGenerator<Uint8Array> {
  const text = plan.existing?.outline.text ?? NEW_SHEET
  const sections = new SheetSections(text, plan.existing?.root ?? parseMarkup(NEW_SHEET), plan)
  const out = new PieceWriter()
  const rows = new RowWriter(plan, styles, plan.existing?.outline.prefix ?? '', out)
  out.text(sections.head())
  const total = plan.spec.table.rows.length
  for (const count of rows.write()) {
    if (out.isReady) yield out.take()
    if (count % ROWS_AT_A_TIME !== 0) continue
    progress?.(Math.min(count, total), total)
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
  }
  out.text(sections.tail(rows.hyperlinks, newParts))
  progress?.(total, total)
  yield out.take()
}
