/** What stands around the rows of a sheet of ours and is ours alone: frozen panes, widths, drop-downs, print set-up. */
import { type ColumnSpec, footerCode, footerOfCode, PAGE_NUMBERS, pickListSource, type SheetSpec } from '../../workbook'
import type { Area } from '../read'
import { areaAddress, cellAddress } from './address'
import { widthInFile } from './columnWidths'
import type { Layout } from './layout'
import { attributeText, elementText, plainText } from './markupText'
import type { SheetPlan } from './sheetPlan'
import type { Hyperlink } from './sheetRows'

export interface Frozen {
  readonly rows: number
  readonly columns: number
}

export function frozenOf({ view }: SheetSpec, layout: Layout): Frozen {
  return {
    rows: view.freezeHeader ? layout.headerRow : 0,
    columns: view.freezeColumns === 0 ? 0 : layout.firstColumn - 1 + view.freezeColumns,
  }
}

/** The pane and the selection in it; the cursor waits on the first cell that scrolls. */
export function paneMarkup({ rows, columns }: Frozen, p: string): string {
  if (rows === 0 && columns === 0) return ''
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const first = cellAddress(rows + 1, columns + 1)
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  return `<${p}pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/><${p}selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`
}

/** Grid lines show on sheets that are for filling in. */
export function sheetViewMarkup({ spec, layout, isSelected }: SheetPlan, p: string): string {
  const isReport = spec.table.columns.some((column) => column.content === 'computed')
  const start = `<${p}sheetView${isReport ? ' showGridLines="0"' : ''}${isSelected ? ' tabSelected="1"' : ''} workbookViewId="0"`
  const pane = paneMarkup(frozenOf(spec, layout), p)
  return pane === '' ? `${start}/>` : `${start}>${pane}</${p}sheetView>`
}

export function columnMarkup(column: number, width: number, p: string): string {
  return `<${p}col min="${column}" max="${column}" width="${widthInFile(width)}" customWidth="1"/>`
}


/** The words as Excel lists them, between quotes; null where it cannot. */
export function pickListFormula(column: ColumnSpec): string | null {
  const list = pickListSource(column)
  return list && `"${list.replaceAll('"', '""')}"`
}

export function wordsOfPickList(formula: string): readonly string[] | null {
  const found = /^"((?:[^"]|"")*)"$/.exec(formula.trim())
  return found && found[1].replaceAll('""', '"').split(',')
}

/** A drop-down that offers words and forbids none. */
export function pickListMarkup(formula: string, area: Area, p: string): string {
  return `<${p}dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${areaAddress(area)}"><${p}formula1>${plainText(formula)}</${p}formula1></${p}dataValidation>`
}

export function hasPickList(column: ColumnSpec): boolean {
  return column.pickList !== undefined && column.pickList.length > 0
}

export function hyperlinkMarkup({ cell, location }: Hyperlink, p: string): string {
  return `<${p}hyperlink ref="${cell}" location="${attributeText(location)}"/>`
}

export const PAGE_MARGINS = '<pageMargins left="0.25" right="0.25" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'

/** A4, one page wide and as long as it needs. */
export function pageSetupMarkup({ print }: SheetSpec, p: string): string {
  return `<${p}pageSetup paperSize="9" orientation="${print.orientation}" fitToHeight="0"/>`
}

/** What the sheet says of itself at the left, the page at the right. */
function footer({ print }: SheetSpec): string {
  return `${print.footer === '' ? '' : `&L${footerCode({ print })}`}&R${PAGE_NUMBERS}`
}

/** The left part of such a footer; null where it is another. */
export function leftOfFooter(code: string): string | null {
  const found = /^(?:&L([\s\S]*))?&RPage &P of &N$/.exec(code)
  return found && footerOfCode(found[1] ?? '')
}

export function footerMarkup(spec: SheetSpec, p: string): string {
  return `<${p}oddFooter>${elementText(footer(spec))}</${p}oddFooter>`
}
