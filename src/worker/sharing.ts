/** What may be asked of the sheets that could be shared: who could be told from a copy, and the copy itself. */
import { previewShare, shareCopy, type ShareOptions, type SharePreview } from '../share'
import type { Shareable } from '../sharing'
import type { SheetKey } from '../workbook'
import { deflateAnywhere, inflateAnywhere, newWorkbook } from '../xlsx'

/** A sheet that may be chosen. */
export interface OfferedSheet {
  readonly key: SheetKey
  readonly name: string
}

export interface ShareChoice {
  readonly sheets: readonly SheetKey[]
  readonly options: ShareOptions
}

export interface ChosenPreview extends SharePreview {
  /** Typed notes of the sheets chosen that have no row any more, and cannot come along. */
  readonly unplaced: number
}

/** Of a workbook without a table for any measure: none. */
export function offerOf({ sheets }: Shareable): readonly OfferedSheet[] {
  return sheets.map(({ sheet: { key, name } }) => ({ key, name }))
}

function chosen({ sheets }: Shareable, choice: ShareChoice) {
  return sheets.filter(({ sheet }) => choice.sheets.includes(sheet.key))
}

export function previewOf(shareable: Shareable, choice: ShareChoice): ChosenPreview {
  const sheets = chosen(shareable, choice)
  const unplaced = choice.options.typedNotes === 'included' ? sheets.reduce((sum, sheet) => sum + sheet.unplaced, 0) : 0
  return { ...previewShare(sheets.map(({ sheet }) => sheet), choice.options), unplaced }
}

/** The bytes of the new workbook. */
export async function copyOf(shareable: Shareable, choice: ShareChoice): Promise<Uint8Array> {
  const sheets = chosen(shareable, choice).map(({ sheet }) => sheet)
  return (await newWorkbook(shareCopy(sheets, choice.options), inflateAnywhere, deflateAnywhere)).toBytes()
}
