/** Defined names. */
import { areaText, parseAddress, quotedSheet } from './address'
import { HostError } from './hostError'
import type { Following, Sheet } from './sheet'
import type { Workbook } from './workbook'

export class NamedItem {
  visible = true
  comment = ''
  /** Where the name leads; null for a constant or a formula. */
  target: { readonly sheet: Sheet; readonly place: Following } | null = null
  private text = ''

  constructor(
    readonly name: string,
    /** The sheet that the name belongs to; null: the workbook. */
    readonly sheet: Sheet | null,
  ) {}

  get formula(): string {
    if (this.target === null) return this.text
    const { sheet, place } = this.target
    return sheet.deleted || place.area === null ? '=#REF!' : `=${quotedSheet(sheet.name)}!${areaText(place.area, 'absolute')}`
  }

  /** Takes a formula with its equals sign; an address of one area is followed from then on. */
  setFormula(formula: string, workbook: Workbook): void {
    if (!formula.startsWith('=')) throw new HostError('InvalidArgument', `${formula} is no formula.`)
    if (this.target !== null) this.target.sheet.letGo(this.target.place)
    this.text = formula
    this.target = null
    const address = parseAddress(formula)
    if (address?.sheet === undefined || address.areas.length !== 1) return
    const sheet = workbook.sheet(address.sheet)
    const place: Following = { area: address.areas[0] }
    sheet.follow(place)
    this.target = { sheet, place }
  }
}

/** A name that Excel takes for a name or a table: it begins with a letter or underscore, and is no cell. */
export function requireName(name: string): void {
  const cellLike = parseAddress(name) !== null || /^r(\d+)?c(\d+)?$/i.test(name) || /^[rc]$/i.test(name)
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255 || cellLike)
    throw new HostError('InvalidArgument', `${name} cannot be a name.`)
}

export function findName(workbook: Workbook, sheet: Sheet | null, name: string): NamedItem | null {
  return workbook.names.find((item) => item.sheet === sheet && item.name.toLowerCase() === name.toLowerCase()) ?? null
}

export function addName(workbook: Workbook, sheet: Sheet | null, name: string, formula: string, comment = ''): NamedItem {
  requireName(name)
  if (findName(workbook, sheet, name) !== null || workbook.findTable(name) !== null)
    throw new HostError('ItemAlreadyExists', `There is a name ${name} already.`)
  const item = new NamedItem(name, sheet)
  item.comment = comment
  item.setFormula(formula, workbook)
  workbook.names.push(item)
  return item
}
