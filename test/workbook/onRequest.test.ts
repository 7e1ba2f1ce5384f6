/** Sheets on request, on files and on Excel: written when asked for, renewed from then on, with what was typed, hostile names as text. */
import { parseIsoDate } from '../../src/calendar'
import { refresh, type RefreshOptions } from '../../src/refresh'
import { ACTION_PLAN_TABLE, actionPlanSheet, AUDIT_FINDINGS_TABLE, auditFindingsSheet, EXTRA_SUPPORT_TABLE, extraSupportSheet, keptSheets, standingSupport, teamsSheet, WORKERS_TABLE, workersSheet } from '../../src/sheets'
import type { CellValue, OpenWorkbook, SheetSpec, SpecCell, TableSource, WorkbookPort } from '../../src/workbook'
import { newWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { openExcel } from '../excel/openExcel'
import { CONTEXT } from '../sheets/fixtures'

const HOSTILE = '=HYPERLINK("http://example.org","x")'

const child = (id: number, team: string, manager: string): (string | number)[] => [String(id), 'CIN', parseIsoDate('2018-01-08'), `@${team} worker`, team, manager]
const SOURCES: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  Cases: [['Child ID', 'Case type', 'Start', 'Worker', 'Team', 'Team manager'], ...[1, 2, 3, 4, 5, 6].map((id) => child(id, 'North', '+Finch')), ...[11, 12, 13, 14, 15].map((id) => child(id, HOSTILE, '-Stork'))],
  Visits: [['Child ID', 'Visit date'], ['1', parseIsoDate('2019-07-30')], ['2', parseIsoDate('2019-07-30')]],
}

/** The same with a case that has ended, so that earlier days can be known. */
const ENDED: typeof SOURCES = {
  ...SOURCES,
  Cases: SOURCES.Cases.map((row, place) => [...row, place === 0 ? 'End' : '']).concat([[...child(21, 'North', '+Finch'), parseIsoDate('2018-03-05')]]),
}

/** The same with audits. */
const AUDITED: typeof SOURCES = {
  ...SOURCES,
  Audits: [
    ['Audit ID', 'Child ID', 'Audit date', 'Worker', 'Team', 'Overall grade', 'Moderated grade', 'Re-audit of', 'Risk', '=Quality rating', 'Actions', 'Action due'],
    ['A0', '9', parseIsoDate('2019-05-08'), '@North worker', 'North', 'RI', 'RI', 'no', 'RI', 'Good', '-', parseIsoDate('2019-06-08')],
    ['A1', '=1*2', parseIsoDate('2019-07-08'), '@North worker', HOSTILE, 'RI', 'Inadequate', 'no', 'Good', 'Good', HOSTILE, parseIsoDate('2019-08-08')],
    ['A2', '+2', parseIsoDate('2019-07-09'), '-Stork', 'North', 'Good', 'Agreed', 'no', 'RI', 'Inadequate', '+cmd', parseIsoDate('2019-08-08')],
    ['A3', '9', parseIsoDate('2019-07-10'), '@North worker', 'North', 'Good', '-', 'A0', 'Good', 'Good', '-', parseIsoDate('2019-08-10')],
  ],
}

/** The same with an improvement plan. */
const PLANNED: typeof SOURCES = {
  ...SOURCES,
  Actions: [
    ['Action', 'Workstream', 'Commitment', 'Recommendation', 'Lead officer', 'Target date', 'RAG', 'Status update'],
    [HOSTILE, '=Front door', '+1', '-1', '@Lead', parseIsoDate('2019-06-30'), 'Red', '=1+1'],
    ['Train', '=Front door', '-', '-', 'B Board', parseIsoDate('2019-07-30'), '=Purple', '-'],
    ['Agree', 'Workforce', '-', '-', 'B Board', parseIsoDate('2019-08-10'), '-', '-'],
  ],
}

function sourceSheet(name: string, source: (typeof SOURCES)[string]): SheetSpec {
  const [header, ...rows] = source.map((row) => row.map(String))
  const cellsOf = (row: readonly (string | number)[]) => Object.fromEntries(header.map((key, column): [string, SpecCell] => [key, { value: row[column], ...(typeof row[column] === 'number' && { format: 'date' as const }) }]))
  return {
    key: `source-${name}`,
    name: `My ${name}`,
    intro: [],
    table: { name, columns: header.map((key) => ({ key, header: key, width: 12, format: 'text', align: 'left', content: 'typed' })), rowKey: [header[0]], rows: rows.map((_, place) => ({ cells: cellsOf(source[place + 1]) })), filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 0 },
    print: { orientation: 'landscape', footer: '' },
  }
}

/** What both kinds of workbook do. */
type Workbook = Pick<OpenWorkbook, keyof WorkbookPort | 'writeRow' | 'removeSheets'>

const OPTIONS: RefreshOptions = { today: parseIsoDate('2019-07-31'), now: CONTEXT.now, version: CONTEXT.version }

async function tableOf(workbook: Workbook, name: string): Promise<TableSource> {
  const found = (await workbook.sources()).find((source): source is TableSource => source.kind === 'table' && source.name === name)
  if (found === undefined) throw new Error(`The workbook has no ${name}.`)
  return found
}

const ourTables = async (workbook: Workbook) => (await workbook.sources()).flatMap((source) => (source.kind === 'table' && source.name.startsWith('casefile_') ? [source.name] : []))

/** Types words into one row, by header. */
async function type(workbook: Workbook, source: TableSource, row: number, words: Readonly<Record<string, string | number>>): Promise<void> {
  const edits = Object.entries(words).map(([header, value]) => ({ column: source.headers.indexOf(header), was: null as CellValue, value }))
  expect(await workbook.writeRow(source, row, edits)).toBe('written')
}

/** Typed cells by the name that they stand beside. */
async function agreed(workbook: Workbook): Promise<Readonly<Record<string, unknown>>> {
  const { records, figures } = await refresh(workbook, OPTIONS)
  const read = await workbook.readSheet(extraSupportSheet(figures, records, CONTEXT))
  return Object.fromEntries((read?.table.rows ?? []).flatMap(({ cells }) => (cells.agreed.value === null ? [] : [[cells.name.value, [cells.agreed.value, cells.mentor.value, cells.since.value]]])))
}

const PORTS: readonly (readonly [string, (sources?: typeof SOURCES) => Promise<Workbook>])[] = [
  ['files', async (sources = SOURCES) => newWorkbook(Object.entries(sources).map(([name, rows]) => sourceSheet(name, rows)), inflateInNode, deflateInNode)],
  [
    'Excel',
    async (sources = SOURCES) =>
      (await openExcel({ workbook: { sheets: Object.entries(sources).map(([name, rows]) => ({ name: `My ${name}`, rows, tables: [{ name }] })) } })).port,
  ],
]

describe.each(PORTS)('on %s', (_, open) => {
  test('are not written unasked; once asked for, every refresh renews them; deleted, they are gone', async () => {
    const workbook = await open()
    await refresh(workbook, OPTIONS)
    expect(await ourTables(workbook)).not.toContain(WORKERS_TABLE)
    const { written } = await refresh(workbook, { ...OPTIONS, sheets: ['workers'] })
    expect(written.map(({ key }) => key)).toContain('workers')
    expect(await ourTables(workbook)).toEqual(expect.arrayContaining([WORKERS_TABLE]))
    expect(await ourTables(workbook)).not.toContain(EXTRA_SUPPORT_TABLE)
    const { records, figures } = await refresh(workbook, { ...OPTIONS, asAt: parseIsoDate('2019-07-30') })
    expect((await workbook.readSheet(workersSheet(figures, records, CONTEXT)))?.intro[1].cells[0].value).toContain('As at 30 July 2019')
    await workbook.removeSheets([WORKERS_TABLE])
    expect((await refresh(workbook, OPTIONS)).written.map(({ key }) => key)).not.toContain('workers')
  })

  test('keep what is typed through refreshes, also of a team that is below target no more', async () => {
    const workbook = await open(ENDED)
    await refresh(workbook, { ...OPTIONS, sheets: ['extra-support'] })
    const source = await tableOf(workbook, EXTRA_SUPPORT_TABLE)
    const since = parseIsoDate('2019-07-01')
    await type(workbook, source, source.firstRow, { 'Support agreed': 'A senior worker for six weeks', Mentor: 'P Finch', Since: since })
    const first = await agreed(workbook)
    expect(Object.values(first)).toEqual([['A senior worker for six weeks', 'P Finch', since]])
    expect((await keptSheets(workbook)).find(({ key }) => key === 'extra-support')?.typed).toBe(3)
    // seen since, the team meets its target: nobody is below, and it stays for what has been agreed
    let row = (await tableOf(workbook, 'Visits')).lastRow
    // the log reaches back to before the support began
    for (const day of ['2018-02-01', '2019-06-25']) await type(workbook, await tableOf(workbook, 'Visits'), ++row, { 'Child ID': '1', 'Visit date': parseIsoDate(day) })
    for (const id of [1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15]) await type(workbook, await tableOf(workbook, 'Visits'), ++row, { 'Child ID': String(id), 'Visit date': parseIsoDate('2019-07-29') })
    const { figures, records } = await refresh(workbook, OPTIONS)
    expect(figures.extraSupport.flatMap(({ ranked, small }) => [...ranked, ...small])).toEqual([])
    expect(await agreed(workbook)).toEqual(first)
    const listed = (await workbook.readSheet(extraSupportSheet(figures, records, CONTEXT, await standingSupport(workbook))))?.table.rows ?? []
    expect(listed.map(({ cells }) => [cells.rank.value, cells.count.value, cells.since.value])).toEqual([[null, expect.stringMatching(/^(\d+) of \1$/), since]])
    // one of the team had been seen in time on that day
    const size = Number(String(listed[0].cells.count.value).split(' ')[0])
    expect(listed[0].cells.rateThen.value).toBeCloseTo(listed[0].cells.name.value === 'North' ? 1 / size : 0, 12)
  })

  test('what audits found is read back as it was laid out, charts and hostile text too, and is renewed where it stands', async () => {
    const workbook = await open(AUDITED)
    const { figures, records } = await refresh(workbook, { ...OPTIONS, sheets: ['audit-findings'] })
    const laidOut = auditFindingsSheet(figures, records, CONTEXT)
    const read = await workbook.readSheet(laidOut)
    const values = (sheet: SheetSpec | null | undefined) => sheet?.table.rows.map(({ cells }) => sheet.table.columns.map(({ key }) => cells[key]?.value ?? null))
    const drawn = (sheet: SheetSpec | null | undefined) => sheet?.charts?.map(({ name, kind, title, rows, across, up, series }) => ({ name, kind, title, rows, across, up, series }))
    expect(values(read)).toEqual(values(laidOut))
    expect(drawn(read)).toEqual(drawn(laidOut))
    expect(laidOut.charts).toHaveLength(2)
    expect(values(read)?.flat()).toEqual(expect.arrayContaining(['=1*2', HOSTILE, '=Quality rating', 'Moved down', 'Better']))
    const { headerRow } = await tableOf(workbook, AUDIT_FINDINGS_TABLE)
    const later = await refresh(workbook, { ...OPTIONS, asAt: parseIsoDate('2019-07-09') })
    expect(values(await workbook.readSheet(auditFindingsSheet(later.figures, later.records, CONTEXT)))).toEqual(values(auditFindingsSheet(later.figures, later.records, CONTEXT)))
    expect((await tableOf(workbook, AUDIT_FINDINGS_TABLE)).headerRow).toBe(headerRow)
    expect((await keptSheets(workbook)).find(({ key }) => key === 'audit-findings')?.typed).toBe(0)
  })

  test('the improvement plan is read back as it was laid out, hostile text too, and is renewed where it stands', async () => {
    const workbook = await open(PLANNED)
    const { figures, records } = await refresh(workbook, { ...OPTIONS, sheets: ['action-plan'] })
    const laidOut = actionPlanSheet(figures, records, CONTEXT)
    const read = await workbook.readSheet(laidOut)
    const values = (sheet: SheetSpec | null | undefined) => sheet?.table.rows.map(({ cells }) => sheet.table.columns.map(({ key }) => cells[key]?.value ?? null))
    expect(values(read)).toEqual(values(laidOut))
    expect(values(read)?.flat()).toEqual(expect.arrayContaining([HOSTILE, '=Front door', '+1', '-1', '@Lead', '=Purple', '=1+1', '✖ Overdue']))
    const later = await refresh(workbook, { ...OPTIONS, today: parseIsoDate('2019-08-31'), asAt: parseIsoDate('2019-08-31') })
    const renewed = await workbook.readSheet(actionPlanSheet(later.figures, later.records, CONTEXT))
    expect(renewed?.table.rows[0].cells.overdue.value).toBe(3)
    expect((await keptSheets(workbook)).find(({ key }) => key === 'action-plan')).toMatchObject({ table: ACTION_PLAN_TABLE, typed: 0 })
  })

  test('hostile names of teams, managers and workers stay text', async () => {
    const workbook = await open()
    const { figures, records } = await refresh(workbook, { ...OPTIONS, sheets: ['workers', 'extra-support'] })
    const readNames = async (sheet: SheetSpec) => ((await workbook.readSheet(sheet))?.table.rows ?? []).flatMap(({ cells }) => ['name', 'team', 'teamManager', 'worker'].flatMap((key) => cells[key]?.value ?? []))
    expect(await readNames(teamsSheet(figures, records, CONTEXT))).toEqual(expect.arrayContaining([HOSTILE, '+Finch', '-Stork']))
    expect(await readNames(extraSupportSheet(figures, records, CONTEXT))).toEqual(expect.arrayContaining([HOSTILE, '+Finch', '-Stork']))
    expect(await readNames(workersSheet(figures, records, CONTEXT))).toEqual(expect.arrayContaining(['@North worker', `@${HOSTILE} worker`]))
  })
})
