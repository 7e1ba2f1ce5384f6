/** The workbook that the stand-in holds in memory: sheets, tables, names, selection, and who is changing it. */
import type { CellValue, DateSystem } from '../../../src/workbook'
import { type Area, areaText, intersection } from './address'
import type { CellSource } from './calculate'
import { HostError } from './hostError'
import type { NamedItem } from './names'
import { ALL_CELLS, Sheet, type Visibility } from './sheet'
import type { Table } from './table'
import type { Actor, EventKind, WorkbookEvent } from './workbookEvent'

export interface WorkbookOptions {
  readonly name?: string
  readonly dateSystem?: DateSystem
  /** The year that an entered date without a year is given; the stand-in has no clock. */
  readonly thisYear?: number
}

export class Workbook {
  readonly name: string
  readonly dateSystem: DateSystem
  readonly thisYear: number
  readonly sheets: Sheet[] = []
  readonly tables: Table[] = []
  names: NamedItem[] = []
  readonly settings = new Map<string, unknown>()
  calculationMode = 'Automatic'
  readOnly = false
  /** Structure protection: sheets cannot be added, deleted, renamed, moved or hidden. */
  protection: { readonly password?: string } | null = null
  selection: { sheet: Sheet; areas: readonly Area[] } | null = null
  actor: Actor = 'user'
  private active: Sheet | null = null
  private readonly listeners = new Set<(event: WorkbookEvent) => void>()
  private ids = 0

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? 'Book1.xlsx'
    this.dateSystem = options.dateSystem ?? 1900
    this.thisYear = options.thisYear ?? 2026
  }

  /** A GUID-like id that no other thing of this workbook has. */
  newId(): string {
    const number = (++this.ids).toString(16).toUpperCase()
    return `{00000000-0001-0000-${number.padStart(4, '0')}-000000000000}`
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  emit(kind: EventKind, of: { sheet: Sheet; table?: Table }, args: Record<string, unknown> = {}): void {
    const table = of.table === undefined ? {} : { tableId: of.table.id }
    const event: WorkbookEvent = { kind, actor: this.actor, sheetId: of.sheet.id, ...table, args }
    for (const listener of this.listeners) listener(event)
  }

  /** Does something in someone's name; events carry it. */
  as<Result>(actor: Actor, work: () => Result): Result {
    const before = this.actor
    this.actor = actor
    try {
      return work()
    } finally {
      this.actor = before
    }
  }

  /** For formulas of one sheet. */
  cellSource(own: Sheet): CellSource {
    const sheetNamed = (name: string | undefined): Sheet => (name === undefined ? own : this.sheet(name))
    return {
      valueAt: (name, row, column) => {
        const sheet = sheetNamed(name)
        return sheet.valueOf(sheet.grid.at(row, column), this.cellSource(sheet))
      },
      valuesIn: (name, area) => {
        const sheet = sheetNamed(name)
        const values: CellValue[] = []
        sheet.grid.each(area, (cell) => values.push(sheet.valueOf(cell, this.cellSource(sheet))))
        return values
      },
    }
  }

  findSheet(nameOrId: string): Sheet | null {
    const wanted = nameOrId.toLowerCase()
    return this.sheets.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted) ?? null
  }

  /** The sheet of this name; ItemNotFound where there is none. */
  sheet(nameOrId: string): Sheet {
    const sheet = this.findSheet(nameOrId)
    if (sheet === null) throw new HostError('ItemNotFound', `There is no sheet ${nameOrId}.`)
    return sheet
  }

  findTable(nameOrId: string): Table | null {
    const wanted = nameOrId.toLowerCase()
    return this.tables.find((table) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted) ?? null
  }

  table(nameOrId: string): Table {
    const table = this.findTable(nameOrId)
    if (table === null) throw new HostError('ItemNotFound', `There is no table ${nameOrId}.`)
    return table
  }

  tablesOn(sheet: Sheet, area: Area = ALL_CELLS): Table[] {
    return this.tables.filter((table) => table.sheet === sheet && intersection(table.area, area) !== null)
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets.find((other) => other.visibility === 'Visible')
    if (sheet === undefined) throw new HostError('ItemNotFound', 'The workbook has no sheet in view.')
    return sheet
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', `The sheet ${sheet.name} is hidden.`)
    const before = this.activeSheet
    if (before === sheet) return
    this.active = sheet
    this.emit('sheet deactivated', { sheet: before })
    this.emit('sheet activated', { sheet })
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet)
    this.selection = { sheet, areas }
    this.emit('selection changed', { sheet }, { address: areas.map((area) => areaText(area)).join(',') })
  }

  addSheet(name?: string): Sheet {
    this.requireStructure()
    const sheet = new Sheet(this.newId(), name === undefined ? this.freeSheetName() : this.newSheetName(name, null), this.dateSystem)
    this.sheets.push(sheet)
    this.emit('sheet added', { sheet })
    return sheet
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.requireStructure()
    sheet.name = this.newSheetName(name, sheet)
  }

  deleteSheet(sheet: Sheet): void {
    this.requireStructure()
    if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation', 'A very hidden sheet cannot be deleted.')
    this.requireAnotherInView(sheet)
    for (const table of this.tablesOn(sheet)) this.tables.splice(this.tables.indexOf(table), 1)
    this.names = this.names.filter((item) => item.sheet !== sheet)
    const wasActive = this.activeSheet === sheet
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    sheet.deleted = true
    if (this.selection?.sheet === sheet) this.selection = null
    if (wasActive) this.active = this.sheets.find((other) => other.visibility === 'Visible') ?? null
    this.emit('sheet deleted', { sheet })
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.requireStructure()
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      throw new HostError('InvalidArgument', `There is no position ${position}.`)
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    this.sheets.splice(position, 0, sheet)
  }

  setVisibility(sheet: Sheet, visibility: Visibility): void {
    this.requireStructure()
    if (visibility !== 'Visible') this.requireAnotherInView(sheet)
    sheet.visibility = visibility
    if (visibility !== 'Visible' && this.active === sheet) this.active = null
  }

  requireStructure(): void {
    if (this.protection !== null) throw new HostError('AccessDenied', 'The structure of the workbook is protected.')
  }

  private requireAnotherInView(sheet: Sheet): void {
    const others = this.sheets.some((other) => other !== sheet && other.visibility === 'Visible')
    if (!others) throw new HostError('InvalidOperation', 'The last sheet in view must stay.')
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number++) if (this.findSheet(`Sheet${number}`) === null) return `Sheet${number}`
  }

  /** Excel's rules for a sheet's name. */
  private newSheetName(name: string, own: Sheet | null): string {
    const wrong = name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name) || name.startsWith("'") || name.endsWith("'")
    if (wrong || name.toLowerCase() === 'history') throw new HostError('InvalidArgument', `${name} cannot be the name of a sheet.`)
    const taken = this.findSheet(name)
    if (taken !== null && taken !== own) throw new HostError('ItemAlreadyExists', `There is a sheet ${name} already.`)
    return name
  }
}
