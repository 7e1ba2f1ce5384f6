/** Small awkward workbooks from a seed, for the reference and the engine to be held against one another. */
import { readIdentifier } from './cells'
import { isoDate } from './dates'
import type { CellValue, PlainSheet, PlainWorkbook } from './plain'
import { Random } from './random'
import { randomCases, randomContacts, randomVisits } from './randomChildren'
import { randomHolidays, randomMergedRecords, randomSettings, randomTargets, randomTimescales } from './randomRules'
import { randomAudits, randomSupervisions, randomWorkers } from './randomWork'
import { cellsOf, World, writtenHeader, type RandomRow } from './randomWorld'
import { aliases, dataTables, ruleTables, type TableSchema } from './schema'

/** The columns that a workbook has of one table: the needed ones nearly always, the others mostly. */
function chooseColumns(random: Random, schema: TableSchema, always: readonly string[] = []): string[] {
  const tidy = random.chance(0.45)
  const without = schema.fields.filter((field) => {
    if (field.needed) return random.chance(0.006)
    return !always.includes(field.header) && random.chance(tidy ? 0.02 : 0.15)
  })
  return schema.fields.filter((field) => !without.includes(field)).map((field) => field.header)
}

/** The same row, with its dates and answers written in another way. */
function respelled(row: RandomRow): RandomRow {
  const again: RandomRow = {}
  for (const [header, cell] of Object.entries(row)) {
    if (typeof cell === 'number' && Number.isInteger(cell) && cell > 33_000 && cell < 70_000) again[header] = isoDate(cell)
    else if (cell === 'Yes' || cell === 'No') again[header] = cell.toLowerCase()
    else if (cell === 'Inadequate') again[header] = 'inad.'
    else again[header] = cell
  }
  return again
}

class Layout {
  readonly sheets: PlainSheet[] = []

  constructor(private readonly random: Random, private readonly mess: number) {}

  /** One table, on one sheet or two, found by its own name, the sheet's, or its headers. */
  add(schema: TableSchema, headers: readonly string[], rows: readonly RandomRow[], mayBeSplit: 'may be split' | 'in one piece'): void {
    const { random } = this
    const written = new Map<string, string>()
    for (const header of headers) written.set(header, writtenHeader(random, header, aliases[header] ?? []))
    if (mayBeSplit === 'may be split' && rows.length > 3 && random.chance(0.08) && this.findableByHeaders(schema, headers)) {
      const at = random.whole(1, rows.length - 1)
      this.place(schema, cellsOf(random, headers, rows.slice(0, at), written), 'by name')
      this.place(schema, cellsOf(random, headers, rows.slice(at), written), 'by headers')
      return
    }
    const cells = cellsOf(random, headers, rows, written)
    const byHeaders = mayBeSplit === 'may be split' && random.chance(0.12) && this.findableByHeaders(schema, headers)
    this.place(schema, cells, byHeaders ? 'by headers' : 'by name')
  }

  private findableByHeaders(schema: TableSchema, headers: readonly string[]): boolean {
    const needed = schema.fields.filter((field) => field.needed).map((field) => field.header)
    return needed.every((header) => headers.includes(header)) && headers.length >= Math.max(4, needed.length + 1)
  }

  private place(schema: TableSchema, cells: CellValue[][], found: 'by name' | 'by headers'): void {
    const { random } = this
    const other = `Sheet${this.sheets.length + 1}`
    const width = cells[0].length
    for (let i = 1; i < cells.length; i++) if (random.chance(this.mess * 0.2)) cells.splice(i, 0, new Array<CellValue>(width).fill(null))
    const named = random.chance(0.75) ? schema.name : random.pick([schema.name.toLowerCase(), schema.name.toUpperCase(), ` ${schema.name}`])
    const sheet: PlainSheet = { name: found === 'by name' ? named : other, rows: cells }
    if (found === 'by name' && random.chance(0.25)) {
      sheet.table = schema.name.replace(/ /g, '_')
      sheet.name = random.chance(0.5) ? other : named
      if (random.chance(0.4)) sheet.firstRow = random.whole(2, 15)
    } else if (random.chance(0.2)) {
      sheet.rows = [...(random.chance(0.5) ? [['Extract of the case system' as CellValue]] : []), [null], ...cells]
    } else if (random.chance(0.15)) sheet.firstRow = random.whole(2, 4)
    this.sheets.push(sheet)
  }
}

export function randomWorkbook(seed: number): { workbook: PlainWorkbook; asAt: string; today: string } {
  const random = new Random(seed)
  const world = new World(random)
  const layout = new Layout(random, world.mess)
  const schemaOf = (name: string): TableSchema => {
    const schema = [...dataTables, ...ruleTables].find((table) => table.name === name)
    if (!schema) throw new Error(`There is no table ${name}`)
    return schema
  }
  const columns = new Map<string, string[]>()
  for (const schema of dataTables) columns.set(schema.name, chooseColumns(random, schema, schema.name === 'Merged records' ? ['Old ID', 'Kept ID'] : []))
  /** Missing, empty or filled. */
  const fate = (missing: number, empty: number) => {
    const draw = random.next()
    return draw < missing ? 'missing' : draw < missing + empty ? 'empty' : 'filled'
  }
  const fates = new Map<string, 'missing' | 'empty' | 'filled'>([
    ['Audits', fate(0.04, 0.03)], ['Workers', fate(0.05, 0.03)], ['Supervisions', fate(0.05, 0.03)], ['Contacts', fate(0.04, 0.03)],
    ['Cases', fate(0.03, 0.02)], ['Visits', fate(0.12, 0.03)],
  ])
  if (random.chance(0.2)) {
    // Somebody who has no case system's last date: the columns go together.
    columns.set('Cases', columns.get('Cases')?.filter((header) => header !== 'Last seen') ?? [])
    columns.set('Contacts', columns.get('Contacts')?.filter((header) => header !== 'First seen') ?? [])
  }
  const auditColumns = columns.get('Audits') ?? []
  if (!auditColumns.includes('Overall grade') && !auditColumns.includes('Moderated grade')) auditColumns.push('Overall grade')

  const workers = randomWorkers(world, new Set(fates.get('Workers') === 'filled' ? columns.get('Workers') : []))
  if (world.workersHaveIdentifiers && !columns.get('Workers')?.includes('Worker ID')) columns.get('Workers')?.push('Worker ID')
  if (fates.get('Workers') !== 'filled') world.spelledInWorkers.clear()
  const { episodes, rows: cases } = randomCases(world)
  const { rows: contacts, seen } = randomContacts(world)
  const rowsOf = new Map<string, RandomRow[]>([
    ['Workers', workers], ['Cases', cases], ['Contacts', contacts], ['Visits', randomVisits(world, episodes, seen)],
    ['Supervisions', randomSupervisions(world)], ['Audits', randomAudits(world)],
  ])

  const merging = random.chance(0.2) ? randomMergedRecords(world) : null
  if (merging) {
    for (const rows of rowsOf.values()) {
      for (const row of rows) {
        const old = merging.oldOf.get(readIdentifier(row['Child ID'] ?? null) ?? '')
        if (old !== undefined && random.chance(0.35)) row['Child ID'] = random.chance(0.5) ? Number(old) : old
      }
    }
  }
  for (const rows of rowsOf.values()) {
    if (rows.length > 0 && random.chance(0.12)) rows.splice(random.whole(0, rows.length), 0, respelled(random.pick(rows)))
  }

  const order = random.chance(0.6) ? [...rowsOf.keys()] : random.shuffled([...rowsOf.keys()])
  for (const name of order) {
    if (fates.get(name) === 'missing') continue
    const rows = fates.get(name) === 'empty' ? [] : (rowsOf.get(name) ?? [])
    layout.add(schemaOf(name), columns.get(name) ?? [], rows, name === 'Workers' ? 'in one piece' : 'may be split')
  }
  if (merging) layout.add(schemaOf('Merged records'), ['Old ID', 'Kept ID'], merging.rows, 'in one piece')
  const rules: [string, number, () => RandomRow[]][] = [
    ['Targets', 0.4, () => randomTargets(world)], ['Timescales', 0.35, () => randomTimescales(world)], ['Settings', 0.55, () => randomSettings(world)],
    ['Holidays', 0.35, () => randomHolidays(world)],
  ]
  for (const [name, probability, make] of rules) {
    if (random.chance(probability)) layout.add(schemaOf(name), schemaOf(name).fields.map((field) => field.header), make(), 'in one piece')
  }
  return { workbook: { sheets: layout.sheets }, asAt: isoDate(world.asAt), today: isoDate(world.today) }
}
