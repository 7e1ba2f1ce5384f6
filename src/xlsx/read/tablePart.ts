/** A table part: where an Excel table stands and what its columns are called. */
import { decodePart, isOn, pullXml, unescapeExcel, WorkbookRefused, type Package } from '../package'
import { readArea, type Area } from './area'

export interface TablePart {
  readonly part: string
  readonly id: number
  /** The name that formulas use; Excel shows it as the table's. */
  readonly displayName: string
  readonly name: string
  /** The whole table: header, data and totals. */
  readonly area: Area
  /** 0 or 1 in practice. */
  readonly headerRowCount: number
  readonly totalsRowCount: number
  readonly hasFilterButtons: boolean
  /** The columns' names as the header cells show them, or would. */
  readonly columns: readonly string[]
}

/** @throws {WorkbookRefused} `damaged` where the part is no table, or stands nowhere */
export async function readTablePart(from: Package, part: string): Promise<TablePart> {
  let table: Omit<TablePart, 'columns' | 'hasFilterButtons'> | undefined
  let hasFilterButtons = false
  const columns: string[] = []
  for (const token of pullXml(decodePart(await from.read(part)))) {
    if (token.kind !== 'open') continue
    const attribute = (name: string) => token.attributes.get(name)
    if (token.depth === 0 && token.name === 'table') {
      const area = readArea(attribute('ref') ?? '')
      if (!area) break
      const displayName = unescapeExcel(attribute('displayName') ?? attribute('name') ?? '')
      table = {
        part,
        id: Number(attribute('id') ?? 0),
        displayName,
        name: unescapeExcel(attribute('name') ?? displayName),
        area,
        headerRowCount: count(attribute('headerRowCount'), 1),
        totalsRowCount: count(attribute('totalsRowCount'), 0),
      }
    } else if (token.depth === 1 && token.name === 'autoFilter') hasFilterButtons = true
    else if (token.depth === 2 && token.name === 'filterColumn' && isOn(attribute('hiddenButton'))) hasFilterButtons = false
    else if (token.depth === 2 && token.name === 'tableColumn') columns.push(unescapeExcel(attribute('name') ?? ''))
  }
  if (!table) throw new WorkbookRefused('damaged', `${part} is no table`)
  return { ...table, hasFilterButtons, columns }
}

function count(written: string | undefined, otherwise: number): number {
  const number = Number(written ?? otherwise)
  return Number.isInteger(number) && number >= 0 ? number : otherwise
}
