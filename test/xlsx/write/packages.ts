/** Looking into written files. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { SheetSpec } from '../../../src/workbook'
import { openWorkbookFile, XlsxWorkbook } from '../../../src/xlsx'
import { inflateInNode } from '../../../src/xlsx/node'

/** The workbook with these sheets written into it. */
export async function openPlan(bytes: Uint8Array, sheets: readonly SheetSpec[]): Promise<XlsxWorkbook> {
  const workbook = await XlsxWorkbook.open(bytes, inflateInNode)
  await workbook.writeSheets(sheets)
  return workbook
}

export function bytesOf(workbook: XlsxWorkbook): Uint8Array {
  return workbook.toBytes()
}

export async function partText(bytes: Uint8Array, part: string): Promise<string> {
  return strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
}

/** Names of parts that the second file has and the first has not, in the file's order. */
export async function addedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [was, is] = [await openWorkbookFile(before, inflateInNode), await openWorkbookFile(after, inflateInNode)]
  return is.package.entries.map((entry) => entry.name).filter((name) => !was.package.entry(name))
}

/** The file with one part's text changed, as somebody's Excel might have left it. @throws where the change changes nothing */
export function edited(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[part])
  const after = change(before)
  if (after === before) throw new Error(`${part}: nothing to change`)
  return zipSync({ ...parts, [part]: strToU8(after) })
}
