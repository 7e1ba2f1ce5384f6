/** `Action plan`, read as anybody would read it: every number against the rows of `Actions`, counted apart from the product's code. */
import fc from 'fast-check'
import { isoDate, parseIsoDate } from '../../src/calendar'
import { calculate } from '../../src/measures'
import { sampleWorkbook } from '../../src/newWorkbooks'
import { DEFAULT_SHARE_OPTIONS, shareCopy, type ShareOptions } from '../../src/share'
import { actionPlanSheet } from '../../src/sheets'
import { issueLines, loadSheets, loadTables, rowsOf as cellsOf } from '../records/textTables'
import type { SheetSpec, SpecValue } from '../../src/workbook'
import { CONTEXT } from './fixtures'
import { workedCounty } from './readAdded'

const HEADER = 'Action | Workstream | Commitment | Recommendation | Lead officer | Target date | Completed | RAG | Status update'
const COUNTS = ['actions', 'done', 'byTarget', 'overdue', 'dueSoon', 'red', 'amber', 'green', 'notStarted', 'ragUnknown'] as const

type Row = Readonly<Record<string, SpecValue>>

const rowsOf = ({ table }: SheetSpec): Row[] => table.rows.map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value])))
const countRows = (sheet: SheetSpec) => rowsOf(sheet).filter(({ actions }) => actions !== undefined)
const actionRows = (sheet: SheetSpec) => rowsOf(sheet).filter(({ action }) => action !== undefined)
const countLines = (sheet: SheetSpec) => countRows(sheet).map((row) => [row.workstream, ...COUNTS.map((key) => row[key])].join(' | '))
const intro = (sheet: SheetSpec) => sheet.intro.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? '')))

async function sheetOf(actions: string, options: Parameters<typeof loadTables>[1] = {}): Promise<SheetSpec> {
  const records = await loadTables({ Actions: actions }, options)
  return actionPlanSheet(calculate(records), records, CONTEXT)
}
const planOf = (...lines: readonly string[]) => sheetOf([HEADER, ...lines].join('\n'))

/** An action as somebody wrote it down: days as `2019-07-31`, blank where there is none. */
interface Written {
  readonly workstream: string
  readonly target: string
  readonly completed: string
  readonly rag: string
}

/** What a person with a pencil would count. */
function counted(name: string, actions: readonly Written[], asAt: string, soon: string): string {
  const tally = { done: 0, due: 0, byTarget: 0, overdue: 0, soon: 0, red: 0, amber: 0, green: 0, none: 0, unknown: 0 }
  for (const { target, completed, rag } of actions) {
    const doneOn = completed !== '' && completed <= asAt ? completed : ''
    const isDone = doneOn !== '' || (rag === 'Blue' && completed === '')
    if (target <= asAt) {
      tally.due++
      if (doneOn !== '' && doneOn <= target) tally.byTarget++
    }
    if (isDone) {
      tally.done++
      continue
    }
    if (target < asAt) tally.overdue++
    else if (target <= soon) tally.soon++
    if (rag === 'Red') tally.red++
    else if (rag === 'Amber') tally.amber++
    else if (rag === 'Green') tally.green++
    else if (rag === '') tally.none++
    else tally.unknown++
  }
  const { done, due, byTarget, overdue, red, amber, green, none, unknown } = tally
  return [name, actions.length, done, `${byTarget} of ${due}`, overdue, tally.soon, red, amber, green, none, unknown].join(' | ')
}

function expectedLines(actions: readonly Written[], asAt: string, soon: string): string[] {
  const names = [...new Set(actions.map(({ workstream }) => workstream))]
  const inOrder = [...names.filter((name) => name !== ''), ...names.filter((name) => name === '')]
  return [counted('All workstreams', actions, asAt, soon), ...inOrder.map((name) => counted(name || 'Not recorded', actions.filter(({ workstream }) => workstream === name), asAt, soon))]
}

/** Overdue first, the most overdue first; then by RAG, those done last; then by target date; a workstream after the other. */
function isInOrder(sheet: SheetSpec): void {
  const places = ['✖ Red', '◆ Amber', '✔ Green', undefined, '– Not started', '● Done']
  const place = ({ rag }: Row) => (places.includes(String(rag)) ? places.indexOf(String(rag)) : 3)
  const streams = countRows(sheet).slice(1).map(({ workstream }) => workstream)
  const rank = (row: Row) => [streams.indexOf(row.workstream), -Number(row.daysOverdue ?? 0), place(row), Number(row.target)]
  const rows = actionRows(sheet).map(rank)
  for (let at = 1; at < rows.length; at++) {
    const differs = rows[at].findIndex((value, index) => value !== rows[at - 1][index])
    if (differs >= 0) expect(rows[at][differs]).toBeGreaterThan(rows[at - 1][differs])
  }
}

describe('every number is that of the rows', () => {
  const day = fc.integer({ min: parseIsoDate('2019-06-25'), max: parseIsoDate('2019-09-05') }).map(isoDate)
  const action = fc.record({
    workstream: fc.constantFrom('Front door', 'Workforce', 'Practice', ''),
    target: day,
    completed: fc.oneof(fc.constant(''), day),
    rag: fc.constantFrom('Red', 'Amber', 'Green', 'Blue', 'Purple', ''),
  })

  test('in random plans, as at any day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), day, async (actions, asAt) => {
        const lines = actions.map(({ workstream, target, completed, rag }, place) => `Action ${place} | ${workstream} | | | | ${target} | ${completed} | ${rag} | `)
        const sheet = await sheetOf([HEADER, ...lines].join('\n'), { asAt, today: '2019-09-30' })
        expect(countLines(sheet)).toEqual(expectedLines(actions, asAt, isoDate(parseIsoDate(asAt) + 14)))
        expect(actionRows(sheet).map((row) => row.action).sort()).toEqual(actions.map((_, place) => `Action ${place}`).sort())
        for (const row of actionRows(sheet)) expect(row.daysOverdue ?? null).toBe(row.standing === '✖ Overdue' ? parseIsoDate(asAt) - Number(row.target) : null)
        isInOrder(sheet)
      }),
      { numRuns: 150 },
    )
  })

  test.each([1, 2, 7])('in the made-up county, seed %i, which has actions of every kind', async (seed) => {
    const { figures, records } = await workedCounty(100, seed, 'clean')
    const sheet = actionPlanSheet(figures, records, CONTEXT)
    const source = sampleWorkbook({ children: 100, seed, extract: 'clean' }).find(({ key }) => key === 'source-actions')
    const text = (value: SpecValue | undefined) => (typeof value === 'number' ? isoDate(value) : String(value ?? ''))
    const actions = (source?.table.rows ?? []).map(({ cells }): Written => ({ workstream: text(cells.Workstream.value), target: text(cells['Target date'].value), completed: text(cells.Completed.value), rag: text(cells.RAG.value) }))
    expect(actions).toHaveLength(30)
    expect(countLines(sheet)).toEqual(expectedLines(actions, '2019-07-31', '2019-08-14'))
    expect(new Set(actionRows(sheet).map(({ standing }) => standing))).toEqual(new Set(['✖ Overdue', '◆ Due soon', 'Due later', '✔ Done in time', '● Done late', '● Done, no date']))
    isInOrder(sheet)
  })

  test('in the messy county the parts still add up, and what was left out is said', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { figures, records } = await workedCounty(100, seed, 'messy')
      const sheet = actionPlanSheet(figures, records, CONTEXT)
      const number = (row: Row, key: string) => Number(row[key])
      for (const row of countRows(sheet)) expect(['done', 'red', 'amber', 'green', 'notStarted', 'ragUnknown'].reduce((sum, key) => sum + number(row, key), 0)).toBe(row.actions)
      const [all, ...streams] = countRows(sheet)
      for (const key of COUNTS.filter((one) => one !== 'byTarget')) expect(streams.reduce((sum, row) => sum + number(row, key), 0)).toBe(all[key])
      const [reading] = records.readings.filter(({ table }) => table === 'Actions')
      expect([reading.sheet, reading.used]).toEqual(['Improvement plan', all.actions])
      expect(intro(sheet).some((line) => line.includes('of Actions left out'))).toBe(reading.used < reading.read)
    }
  })
})

describe('an action', () => {
  test('stands against its target date as at the as-at date, by symbol and word', async () => {
    const rows = actionRows(
      await planOf(
        'Late | A | Promise | 3 | B Board | 30/07/2019 | | Red | Two posts are vacant',
        'Today | A | | | | 31/07/2019 | | Amber |',
        'In two weeks | A | | | | 14/08/2019 | | Green |',
        'Later | A | | | | 15/08/2019 | | |',
        'In time | A | | | | 30/07/2019 | 30/07/2019 | Green |',
        'Too late | A | | | | 30/07/2019 | 31/07/2019 | Blue |',
        'Undated | A | | | | 30/07/2019 | | Complete |',
        'Odd | A | | | | 01/12/2019 | | On hold |',
      ),
    )
    expect(rows.map(({ action, rag, standing, daysOverdue }) => [action, rag, standing, daysOverdue])).toEqual([
      ['Late', '✖ Red', '✖ Overdue', 1],
      ['Today', '◆ Amber', '◆ Due soon', null],
      ['In two weeks', '✔ Green', '◆ Due soon', null],
      ['Odd', 'On hold', 'Due later', null],
      ['Later', '– Not started', 'Due later', null],
      ['In time', '● Done', '✔ Done in time', null],
      ['Too late', '● Done', '● Done late', null],
      ['Undated', '● Done', '● Done, no date', null],
    ])
    expect([rows[0].commitment, rows[0].recommendation, rows[0].leadOfficer, rows[0].update]).toEqual(['Promise', '3', 'B Board', 'Two posts are vacant'])
  })

  test('is looked at as far ahead as Settings say', async () => {
    const records = await loadTables({ Actions: `${HEADER}\nOne | A | | | | 14/08/2019 | | |`, Settings: 'Setting | Value\nLook ahead (days) | =7' })
    const sheet = actionPlanSheet(calculate(records), records, CONTEXT)
    expect([countRows(sheet)[0].dueSoon, intro(sheet).join(' ')]).toEqual([0, expect.stringContaining('to 7 August 2019')])
  })

  test('nothing is typed beside it: users type in Actions', async () => {
    expect((await planOf('One | A | | | | 14/08/2019 | | |')).table.columns.map(({ content }) => content)).not.toContain('typed')
  })
})

describe('what is said above', () => {
  test('how the plan stands, and what the words mean', async () => {
    const said = intro(await planOf('One | A | | | | 14/07/2019 | | Red |', 'Two | A | | | | 14/07/2019 | 14/07/2019 | |', 'Three | B | | | | 14/08/2019 | | |'))
    expect(said).toContain('1 of 3 actions is overdue, and 1 more falls due by 14 August 2019. 1 of 2 due so far was done by the target date (50.0%).')
    expect(said.join(' ')).toContain('Overdue: not done, and due before 31 July 2019. Due soon: not done, and due from that day to 14 August 2019.')
  })

  test('rows that are not among the actions', async () => {
    expect(intro(await planOf('One | A | | | | 14/07/2019 | | |', 'Two | A | | | | ongoing | | |', ' | A | | | | 14/07/2019 | | |'))).toContain(
      '2 rows of Actions left out: 1 with a needed cell blank and 1 with a needed cell that could not be read. Data issues lists them.',
    )
  })

  test('with one workstream, or none named, there is one row under all', async () => {
    expect(countLines(await planOf('One | A | | | | 14/07/2019 | | Red |'))).toEqual(['All workstreams | 1 | 0 | 0 of 1 | 1 | 0 | 1 | 0 | 0 | 0 | 0', 'A | 1 | 0 | 0 of 1 | 1 | 0 | 1 | 0 | 0 | 0 | 0'])
    expect(countRows(await sheetOf('Action | Target date\nOne | 14/07/2019')).map(({ workstream }) => workstream)).toEqual(['All workstreams', 'Not recorded'])
  })

  test('without the columns Completed and RAG the counts that rest on them are blank, and no action is called not started', async () => {
    const sheet = await sheetOf('Action | Workstream | Target date\nOne | A | 14/07/2019')
    expect(countLines(sheet)).toEqual(['All workstreams | 1 | 0 |  | 1 | 0 |  |  |  |  | 1', 'A | 1 | 0 |  | 1 | 0 |  |  |  |  | 1'])
    expect(actionRows(sheet)[0].rag).toBe('– Not known')
    expect(intro(sheet).join(' ')).toContain('Actions has no column Completed, so it is not known which were done by their target date. Actions has no column RAG, so it is not known how far each has come.')
    expect(intro(sheet).join(' ')).not.toContain('by the target date (')
  })

  test.each([
    ['no Actions at all', { Visits: 'Child ID | Visit date\n1 | 01/07/2019' }, ['No Actions table was found.']],
    ['no row', { Actions: `${HEADER}\n` }, ['The Actions table has no rows that could be used.']],
    [
      'no needed column',
      { Actions: 'Action | Lead officer | Target dt\nTrain | B Board | 01/08/2019' },
      ['The column Target date of Actions was not found.', 'Actions: No column of this sheet is known as Target date, which Actions needs. Is it Target dt? Say so in the Columns table.'],
    ],
  ])('with %s the sheet says so, and has no row', async (_, tables: Readonly<Record<string, string>>, expected) => {
    const records = await loadTables(tables)
    const sheet = actionPlanSheet(calculate(records), records, CONTEXT)
    expect([sheet.table.rows, intro(sheet).slice(-expected.length)]).toEqual([[], expected])
  })

  test('a second plan that lacks a column is named, while the first is shown', async () => {
    const records = await loadSheets([
      { name: 'Plan A', rows: cellsOf(`${HEADER}\nOne | A | | | | 14/07/2019 | | Red |`) },
      { name: 'Plan B', rows: cellsOf('Action | Lead officer | Finish | RAG | Workstream\nTrain | B Board | 01/08/2019 | Red | A') },
    ])
    const sheet = actionPlanSheet(calculate(records), records, CONTEXT)
    expect([actionRows(sheet).length, issueLines(records).length]).toEqual([1, 1])
    expect(intro(sheet).at(-1)).toContain('The sheet Plan B looks like Actions, but no column of it is known as Target date')
  })
})

describe('a share copy', () => {
  const copied = async (options: Partial<ShareOptions> = {}) => shareCopy([await planOf('Ask Ada about C17 | Front door | Promise | R1 | Ada Example | 14/07/2019 | | On hold | Ada is away')], { ...DEFAULT_SHARE_OPTIONS, ...options })[0]

  test('names nobody and quotes nothing unless asked: counts, dates and standing stay', async () => {
    const copy = await copied({ smallCounts: 'suppressed' })
    const text = JSON.stringify(copy)
    for (const word of ['Ada', 'C17', 'Promise', 'Front door', 'On hold']) expect(text).not.toContain(word)
    expect(rowsOf(copy).map(({ workstream, overdue, leadOfficer, standing, rag }) => [workstream, overdue, leadOfficer, standing, rag])).toEqual([
      ['All workstreams', 1, undefined, undefined, undefined],
      ['Workstream 1', 1, undefined, undefined, undefined],
      ['Workstream 1', undefined, 'Worker 1', '✖ Overdue', '– Not known'],
    ])
  })

  test('as they are, the actions come along', async () => {
    const copy = await copied({ childIds: 'as-they-are', workers: 'as-they-are' })
    expect(rowsOf(copy).at(-1)).toMatchObject({ action: 'Ask Ada about C17', leadOfficer: 'Ada Example', rag: 'On hold', update: 'Ada is away' })
  })
})
