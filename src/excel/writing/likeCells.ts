/** Cells that are to look alike, as few addresses as may be: Excel takes a list of them in one call. */
import { areaAddress, type Area } from '../rules/place'

/** Excel refuses lists of 8,192 characters and more. */
export const LONGEST_ADDRESS_LIST = 8000

/** Collects cells from the top down, and joins those that stand below each other. */
export class LikeCells<Kind extends string> {
  private readonly areas = new Map<Kind, Area[]>()
  private readonly open = new Map<number, { kind: Kind; row: number; rows: number }>()

  add(kind: Kind, row: number, column: number): void {
    const last = this.open.get(column)
    if (last !== undefined && last.kind === kind && last.row + last.rows === row) {
      last.rows++
      return
    }
    if (last !== undefined) this.close(column, last)
    this.open.set(column, { kind, row, rows: 1 })
  }

  /** By kind: lists of addresses, each short enough for one call. */
  lists(): ReadonlyMap<Kind, readonly string[]> {
    for (const [column, last] of this.open) this.close(column, last)
    this.open.clear()
    return new Map([...this.areas].map(([kind, areas]) => [kind, addressLists(sideBySide(areas))]))
  }

  private close(column: number, { kind, row, rows }: { kind: Kind; row: number; rows: number }): void {
    const areas = this.areas.get(kind) ?? []
    areas.push({ row, column, rows, columns: 1 })
    this.areas.set(kind, areas)
  }
}

/** Joins areas of the same rows that stand beside each other. */
function sideBySide(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((one, other) => one.row - other.row || one.rows - other.rows || one.column - other.column)
  const joined: Area[] = []
  for (const area of sorted) {
    const last = joined.at(-1)
    const joins = last !== undefined && last.row === area.row && last.rows === area.rows && last.column + last.columns === area.column
    if (joins) joined[joined.length - 1] = { ...last, columns: last.columns + 1 }
    else joined.push(area)
  }
  return joined
}

function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = []
  let list = ''
  for (const area of areas) {
    const address = areaAddress(area)
    if (list !== '' && list.length + 1 + address.length > LONGEST_ADDRESS_LIST) {
      lists.push(list)
      list = ''
    }
    list = list === '' ? address : `${list},${address}`
  }
  return list === '' ? lists : [...lists, list]
}
