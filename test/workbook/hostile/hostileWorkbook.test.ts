/**
 * A workbook in which every text is hostile, refreshed with every sheet there is, its list issued twice with hostile words typed in between, as a file
 * and in Excel: each cell of ours is looked at as it was written.
 *
 * Texts that people type, and values that an issue quotes, are kept letter for letter, those too that XML cannot hold: a file has them as `_xHHHH_`, as Excel
 * writes them. Names and texts of the user's tables are shown as they are read: single spaces, none at the ends, no invisible characters; identifiers in one
 * form of Unicode besides. A text that reads `#N/A` or `#REF!` there counts as blank, and stands in an issue.
 */
import { ACTION_PLAN_TABLE, AUDIT_FINDINGS_TABLE, EXTRA_SUPPORT_TABLE, ISSUES_TABLE, NOTES_KEPT_TABLE, REQUESTED_SHEETS, SUMMARY_TABLE, TEAMS_TABLE, VISITS_DUE_TABLE, WORKERS_TABLE } from '../../../src/sheets'
import { ACTION_PLAN_HEADERS, AUDIT_FINDINGS_HEADERS, EXTRA_SUPPORT_HEADERS, HISTORY_HEADERS, ISSUE_HEADERS, LIST_CATEGORIES, NOTES_KEPT_HEADERS, SUMMARY_HEADERS, TEAMS_HEADERS, VISITS_DUE_HEADERS, WORKERS_HEADERS } from '../../../src/words'
import type { CellValue, TableSource } from '../../../src/workbook'
import { XlsxWorkbook } from '../../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../../src/xlsx/node'
import { openInExcel } from '../../excel/openExcel'
import { readEntry, workbookOf, type Cell, type Sheet, type Table, type Workbook } from '../../excel-host'
import { savedAsFile } from '../../excelAndFiles/savedAsFile'
import { Desk } from '../../notes/openSurgeries'
import { columnOf, valueAt } from '../../notes/wordedTables'
import { HOSTILE } from './hostileTexts'
import { AS_AT, DOMAINS, HOSTILE_WORKBOOK } from './hostileWorkbook'
import { badMarkup } from './markupOfOurs'

const OURS = /^(?:casefile_|History$|Notes_kept$|Holidays$)/

/** As names and texts of the user's tables are shown; none of an error's sign. */
const spelt = (text: string): string => text.replace(/\u200d/g, '').replace(/\s+/g, ' ').trim()
const SPELT = HOSTILE.filter((text) => !/^#/.test(text)).map(spelt)
/** Identifiers in one cell are several where there is one of these between them. */
const ONE_ID = HOSTILE.filter((text) => !/^#/.test(text) && text.split(/[;,&+|\n\r\t]/).filter((part) => part.trim() !== '').length < 2)
const IDS = ONE_ID.map((text) => spelt(text).normalize('NFKC'))

const ourTables = (workbook: Workbook): readonly Table[] => workbook.tables.filter(({ name }) => OURS.test(name))

/** What stands in a column of a table, in rows that some other column chooses. */
function column(workbook: Workbook, name: string, header: string, where: (at: (other: string) => CellValue) => boolean = () => true): readonly CellValue[] {
  const table = workbook.table(name)
  const { row: first, rows } = table.bodyArea
  const at = (row: number) => (other: string) => valueAt(workbook, table, row, columnOf(table, other))
  return Array.from({ length: rows }, (_, place) => first + place).flatMap((row) => (where(at(row)) ? [at(row)(header)] : []))
}

const missingFrom = (values: readonly CellValue[], texts: readonly string[]): readonly string[] => {
  const standing = new Set(values)
  return texts.filter((text) => !standing.has(text))
}

function cellsOf({ grid }: Sheet): readonly { readonly cell: Cell; readonly at: string; readonly format: string }[] {
  return [...grid.rows].flatMap(([row, line]) => [...line.entries()].flatMap(([at, cell]) => (cell === undefined ? [] : [{ cell, at: `R${row + 1}C${at + 1}`, format: grid.lookAt(row, at).numberFormat }])))
}

/** The place inside the workbook that a link leads to; null for any other. */
function isPlaceInside(workbook: Workbook, place: string | undefined): boolean {
  const [, sheet] = /^'((?:[^']|'')+)'![A-Z]{1,3}\d{1,7}$/.exec(place ?? '') ?? []
  return sheet !== undefined && workbook.findSheet(sheet.replaceAll("''", "'")) !== null
}

/** Types into rows of a table, several of its columns beside each other in each. */
async function type(desk: Desk, name: string, headers: readonly string[], texts: readonly string[], isRow: (row: number) => boolean = () => true): Promise<void> {
  const source = (await desk.port.sources()).find((one): one is TableSource => one.kind === 'table' && one.name === name)
  if (source === undefined) throw new Error(`no table ${name}`)
  let row = source.firstRow - 1
  for (let from = 0; from < texts.length; from += headers.length) {
    do row += 1
    while (!isRow(row))
    const edits = texts.slice(from, from + headers.length).map((value, at) => ({ column: source.headers.indexOf(headers[at]), was: null, value }))
    expect(await desk.port.writeRow(source, row, edits)).toBe('written')
  }
}

const { reason, action, owner, byWhen, done } = VISITS_DUE_HEADERS
const TYPED = [reason, action, owner, byWhen, done]
const { agreed, mentor, since } = EXTRA_SUPPORT_HEADERS

/** Issues, types, lets half of those leave who were typed for, and issues again. */
async function twoSurgeries(desk: Desk): Promise<void> {
  await desk.surgeries.at(AS_AT, true, REQUESTED_SHEETS)
  const list = desk.surgeries
  const workbook = await desk.look()
  const table = workbook.table(VISITS_DUE_TABLE)
  const inNeed = (row: number) => valueAt(workbook, table, row - 1, columnOf(table, VISITS_DUE_HEADERS.category)) === LIST_CATEGORIES['in-need']
  await type(desk, VISITS_DUE_TABLE, TYPED, HOSTILE, inNeed)
  await type(desk, EXTRA_SUPPORT_TABLE, [agreed, mentor, since], HOSTILE)
  const measures = column(workbook, SUMMARY_TABLE, SUMMARY_HEADERS.measure).length
  await type(desk, SUMMARY_TABLE, [SUMMARY_HEADERS.commentary], HOSTILE.slice(0, measures))
  const { row: first, rows } = table.bodyArea
  const typedFor = Array.from({ length: rows }, (_, at) => first + at).filter((row) => inNeed(row + 1)).slice(0, Math.ceil(HOSTILE.length / TYPED.length))
  for (const row of typedFor.slice(0, 3)) await list.add('_x0041_', [String(valueAt(workbook, table, row, columnOf(table, VISITS_DUE_HEADERS.child))), AS_AT + 1, 'Yes'])
  await desk.surgeries.at(AS_AT + 14, true)
}

const inExcel = async (): Promise<Desk> => new Desk(await openInExcel(workbookOf(HOSTILE_WORKBOOK)))
const asFile = async (): Promise<Desk> => new Desk(await XlsxWorkbook.open(savedAsFile(workbookOf(HOSTILE_WORKBOOK)), inflateInNode, deflateInNode))

/** What is promised of both. @returns how to ask for the desk once all is written */
function describeWritten(open: () => Promise<Desk>): () => Desk {
  let desk: Desk
  let workbook: Workbook

  beforeAll(async () => {
    desk = await open()
    await twoSurgeries(desk)
    workbook = await desk.look()
  }, 120_000)

  it('every sheet of ours is there', () => {
    const expected = [
      ...['about', 'action_plan', 'audit_findings', 'extra_support', 'fortnightly_report', 'issues', 'summary', 'teams', 'trend', 'visits_due', 'workers'].map((name) => `casefile_${name}`),
      'History',
      'Holidays',
      'Notes_kept',
    ]
    expect(ourTables(workbook).map(({ name }) => name)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    [TEAMS_TABLE, [TEAMS_HEADERS.headOfService, TEAMS_HEADERS.teamManager, TEAMS_HEADERS.team]],
    [VISITS_DUE_TABLE, [VISITS_DUE_HEADERS.worker, VISITS_DUE_HEADERS.team, VISITS_DUE_HEADERS.teamManager]],
    [EXTRA_SUPPORT_TABLE, [EXTRA_SUPPORT_HEADERS.name]],
    [ACTION_PLAN_TABLE, [ACTION_PLAN_HEADERS.workstream, ACTION_PLAN_HEADERS.action, ACTION_PLAN_HEADERS.leadOfficer, ACTION_PLAN_HEADERS.rag, ACTION_PLAN_HEADERS.commitment, ACTION_PLAN_HEADERS.recommendation, ACTION_PLAN_HEADERS.update]],
    [WORKERS_TABLE, [WORKERS_HEADERS.worker, WORKERS_HEADERS.team, WORKERS_HEADERS.teamManager]],
    [ISSUES_TABLE, [ISSUE_HEADERS.worker, ISSUE_HEADERS.team]],
    ['History', [HISTORY_HEADERS.name]],
  ])('names and texts of the user’s stand in %s as text: %j', (table, headers) => {
    for (const header of headers) expect([header, missingFrom(column(workbook, table, header), SPELT)]).toEqual([header, []])
  })

  it('so do identifiers of children, families and audits, actions of audits and headers of domains', () => {
    const children = [VISITS_DUE_TABLE, NOTES_KEPT_TABLE].flatMap((table) => column(workbook, table, VISITS_DUE_HEADERS.child))
    expect(missingFrom(children, IDS)).toEqual([])
    const left = column(workbook, NOTES_KEPT_TABLE, NOTES_KEPT_HEADERS.child)
    expect(missingFrom(column(workbook, VISITS_DUE_TABLE, VISITS_DUE_HEADERS.family), IDS.filter((id) => !left.includes(id)))).toEqual([])
    expect(missingFrom(column(workbook, AUDIT_FINDINGS_TABLE, AUDIT_FINDINGS_HEADERS.actions), ONE_ID.map(spelt))).toEqual([])
    expect(missingFrom(column(workbook, AUDIT_FINDINGS_TABLE, AUDIT_FINDINGS_HEADERS.what), DOMAINS.map((header) => header.trim()))).toEqual([])
  })

  it('an issue quotes each value letter for letter', () => {
    expect(missingFrom(column(workbook, ISSUES_TABLE, ISSUE_HEADERS.value), HOSTILE)).toEqual([])
  })

  it('what was typed stands letter for letter beside whom it was typed for, on the list and in Notes kept', () => {
    const standing = TYPED.flatMap((header) => [VISITS_DUE_TABLE, NOTES_KEPT_TABLE].map((table) => column(workbook, table, header)))
    expect(missingFrom(standing.flat(), HOSTILE)).toEqual([])
    expect(column(workbook, NOTES_KEPT_TABLE, NOTES_KEPT_HEADERS.action).filter((value) => value !== null)).toHaveLength(3)
    expect(missingFrom([agreed, mentor, since].flatMap((header) => column(workbook, EXTRA_SUPPORT_TABLE, header)), HOSTILE)).toEqual([])
    const commentary = column(workbook, SUMMARY_TABLE, SUMMARY_HEADERS.commentary)
    expect(commentary).toEqual(HOSTILE.slice(0, commentary.length))
  })

  it('no cell of ours is a formula but a link to a place inside, of our own constants', () => {
    const formulas = ourTables(workbook).flatMap(({ sheet }) => cellsOf(sheet).flatMap(({ cell, at }) => (cell.formula === undefined ? [] : [`${sheet.name} ${at} ${cell.formula}`])))
    expect(formulas.filter((formula) => !isPlaceInside(workbook, (/ =HYPERLINK\("#((?:[^"]|"")*)","[A-Z]+\d+"\)$/.exec(formula)?.[1] ?? '').replaceAll('""', '"')))).toEqual([])
  })

  it('each sheet of ours holds one table, whose header row says its columns, each by a name of its own', () => {
    for (const table of ourTables(workbook)) {
      expect([table.name, workbook.tablesOn(table.sheet).length]).toEqual([table.name, 1])
      const headers = table.columns.map(({ name }) => name)
      expect(headers.map((_header, at) => table.sheet.grid.at(table.area.row, table.area.column + at)?.value)).toEqual(headers)
      expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length)
      expect(headers.every((header) => header.trim() !== '')).toBe(true)
    }
  })

  it('cells of the user’s are as they were', () => {
    for (const sheet of workbookOf(HOSTILE_WORKBOOK).sheets) {
      const now = workbook.sheet(sheet.name)
      const changed = [...sheet.grid.rows].flatMap(([row, line]) => line.flatMap((cell, at) => (cell !== undefined && now.grid.at(row, at)?.value !== cell.value ? [`${sheet.name} R${row + 1}C${at + 1}`] : [])))
      expect(changed).toEqual([])
    }
  })

  return () => desk
}

describe('in a file', () => {
  const desk = describeWritten(asFile)

  it('nothing leads out of it, links have places inside, and no cells of ours are merged', () => {
    const { port } = desk()
    if (!(port instanceof XlsxWorkbook)) throw new Error('no file')
    expect(badMarkup(port.toBytes(), OURS)).toEqual([])
  })
})

describe('in Excel', () => {
  const desk = describeWritten(inExcel)
  const host = () => {
    const { excel } = desk()
    if (excel === null) throw new Error('not in Excel')
    return excel.host
  }

  it('links lead inside', () => {
    const { workbook } = host()
    const links = ourTables(workbook).flatMap(({ sheet }) => cellsOf(sheet).flatMap(({ cell }) => (cell.link === undefined ? [] : [cell.link])))
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter(({ address, documentReference }) => address !== undefined || !isPlaceInside(workbook, documentReference))).toEqual([])
  })

  it('a text that Excel would read as something else has the format of text, so that it stays one when somebody edits the cell', () => {
    const rules = { numberFormat: 'General', dateSystem: 1900, year: 2019 } as const
    const isReadAsItIs = (value: CellValue): boolean => typeof value !== 'string' || readEntry(value, rules).value === value
    const cells = ourTables(host().workbook).flatMap(({ sheet }) => cellsOf(sheet).map(({ at, ...cell }) => ({ ...cell, at: `${sheet.name} ${at}` })))
    const perhapsNot = cells.filter(({ cell: { value, formula } }) => formula === undefined && !isReadAsItIs(value))
    expect(perhapsNot.length).toBeGreaterThan(500)
    expect(perhapsNot.filter(({ format }) => format !== '@').map(({ at }) => at)).toEqual([])
  })

  it('nothing is merged, and nothing was asked of Excel that the stand-in does not play', () => {
    expect(host().batches.flatMap(({ names }) => [...names].filter((name) => /merge/i.test(name)))).toEqual([])
    expect(host().notPlayed).toEqual([])
  })
})
