import { NO_DAY } from '../../src/calendar'
import { Rag } from '../../src/records'
import { issueSentence, outcomeSentence } from '../../src/words'
import { dates, issueLines, issuesOf, loadSheets, loadTables, rowsOf } from './textTables'

const HEADER = 'Action | Workstream | Commitment | Recommendation | Lead officer | Target date | Completed | RAG | Status update\n'
const load = (...rows: readonly string[]) => loadTables({ Actions: HEADER + rows.join('\n') })
const withRag = (rag: string) => load(`Train | Practice | | | A Rowe | 31/08/2019 | | ${rag} | `)

describe('RAG is read as people write it', () => {
  test.each([
    ['Red', Rag.red], ['RED ', Rag.red], ['r', Rag.red], ['R.', Rag.red], ['🔴', Rag.red], ['🔴 Red', Rag.red], ['a) Red', Rag.red], ['Red - slipping', Rag.red], ['Red (two weeks late)', Rag.red],
    ['Amber', Rag.amber], ['A', Rag.amber], ['Amber: a partner is late', Rag.amber],
    ['Green', Rag.green], ['g', Rag.green], ['Green – on track', Rag.green],
    ['Blue', Rag.done], ['B', Rag.done], ['Complete', Rag.done], ['completed', Rag.done], ['Done', Rag.done],
    ['', Rag.notStarted], ['-', Rag.notStarted], ['n/a', Rag.notStarted], ['Not started', Rag.notStarted], ['None', Rag.notStarted],
  ])('%j', async (text, expected) => {
    const records = await withRag(text)
    expect(records.actions?.rag[0]).toBe(expected)
    expect(records.issues).toEqual([])
  })

  test.each(['Purple', 'Amber/Red', 'Not complete', 'incomplete', 'Green (complete)', 'Red, was amber', 'not red', 'Redaction', '=3', '=TRUE', 'on track'])('but %j is not known: an issue, and the action is used', async (text) => {
    const records = await withRag(text)
    expect([records.actions?.count, records.actions?.rag[0]]).toEqual([1, Rag.unknown])
    const [issue] = issuesOf(records, 'rag-unknown')
    expect([issue.row, issue.column, issue.outcome, issue.worker]).toEqual([2, 'RAG', 'counted', 'A Rowe'])
    expect(issueSentence(issue)).toContain('is not known as the RAG status of an action: red, amber, green, blue (or complete) for done')
    expect(outcomeSentence(issue)).toBe('The action was counted. Until it is completed, its RAG is shown as it stands and counted as not known.')
  })
})

describe('nothing dated after the as-at date matters', () => {
  test.each([
    ['31/07/2019', '2019-07-31', 'Blue', Rag.done, 'completed on that day'],
    ['01/08/2019', '', 'Blue', Rag.unknown, 'completed by now, and not by then: what its RAG was then nobody knows'],
    ['01/08/2019', '', 'Green', Rag.green, 'completed only later'],
    ['01/12/2019', '', 'Blue', Rag.done, 'on a day that has not come: the cell is as good as blank'],
  ])('completed %s: %j, RAG %s is %i (%s)', async (completed, day, rag, expected, _) => {
    const records = await loadTables({ Actions: `${HEADER}Train | | | | | 31/08/2019 | ${completed} | ${rag} |` }, { today: '2019-09-15' })
    expect([dates(records.actions?.completed), records.actions?.rag[0]]).toEqual([[day], expected])
    expect(issueLines(records)).toEqual(completed === '01/12/2019' ? ['date-future | 2 | Completed | 01/12/2019 | counted-blank'] : [])
  })

  test('an action due later is used', async () => {
    expect(dates((await load('Train | | | | | 31 Dec 2025 | | |')).actions?.target)).toEqual(['2025-12-31'])
  })
})

describe('rows', () => {
  test('are read by the rules of every table: a needed cell that is blank or no date leaves the row out, and twice the same is once', async () => {
    const records = await load('Train | Practice | | | | 5th April 2019 | | Red | Late', ' | Practice | | | | 05/04/2019 | | |', 'Audit | | | | | ongoing | | |', 'Train | practice  | | | | 05/04/2019 | | RED | late')
    expect([records.actions?.count, dates(records.actions?.target)]).toEqual([1, ['2019-04-05']])
    expect(records.readings.map(({ table, read, used, leftOut }) => [table, read, used, leftOut])).toEqual([['Actions', 4, 1, { 'needed-blank': 1, 'needed-unreadable': 1, duplicate: 1 }]])
    expect(issueLines(records)).toEqual(['needed-blank | 3 | Action |  | left-out', 'date-unreadable | 4 | Target date | ongoing | left-out', 'duplicate-row | 5 |  |  | left-out'])
  })

  test('two spellings of a workstream are one, shown as first met; a lead officer is shown as Workers has the name, also by Worker ID', async () => {
    const { actions, people } = await loadTables({
      Workers: 'Worker ID | Worker\nW7 | Ada Example',
      Actions: `${HEADER}One | Front door | | =4 | ada  EXAMPLE | 01/08/2019 | | |\nTwo | FRONT  DOOR | | | W7 | 02/08/2019 | | |\nThree | | | | B Board | 03/08/2019 | | |`,
    })
    expect(actions?.workstreams).toEqual(['Front door'])
    expect(Array.from(actions?.workstream ?? [])).toEqual([0, 0, -1])
    expect(Array.from(actions?.leadOfficer ?? [], (code) => people.shown[code])).toEqual(['Ada Example', 'Ada Example', 'B Board'])
    expect(actions?.recommendationTexts).toEqual(['4'])
    expect(Array.from(actions?.completed ?? [])).toEqual([NO_DAY, NO_DAY, NO_DAY])
  })

  test('of a sheet without a RAG column are not taken for not started, though another sheet has one', async () => {
    const { actions } = await loadSheets([
      { name: 'Plan A', rows: rowsOf('Action | Lead officer | Target date | RAG\nOne | A Rowe | 01/08/2019 |') },
      { name: 'Plan B', rows: rowsOf('Action | Lead officer | Target date\nTwo | A Rowe | 01/08/2019') },
    ])
    expect(Array.from(actions?.rag ?? [])).toEqual([Rag.notStarted, Rag.unknown])
  })
})

describe('the table is found', () => {
  const tablesOf = async (name: string, text: string) => (await loadSheets([{ name, rows: rowsOf(text) }])).readings.map(({ table, columns }) => [table, ...Object.keys(columns)])

  test('by headers that people use', async () => {
    expect(await tablesOf('Improvement plan', 'Action required | Work stream | Responsible officer | Target completion date | Date completed | RAG rating | Progress update\nTrain | A | B Board | 01/08/2019 | | R | late')).toEqual([
      ['Actions', 'Action', 'Workstream', 'Lead officer', 'Target date', 'Completed', 'RAG', 'Status update'],
    ])
  })

  test('by name, with plainer ones', async () => {
    expect(await tablesOf('Actions', 'Description | Owner | Due | Status\nTrain | B Board | 01/08/2019 | Red')).toEqual([['Actions', 'Action', 'Lead officer', 'Target date', 'RAG']])
  })

  test.each([
    ['a tracker of surgeries', 'Child ID | Action | Owner | By when | Done\n1 | Visit | B Board | 01/08/2019 | '],
    ['an audit tracker', 'Child ID | Audit date | Overall grade | Actions | Target date | Date completed\n1 | 01/07/2019 | Good | Train | 01/08/2019 | '],
  ])('and %s is not taken for one', async (_, text) => {
    expect((await tablesOf('Sheet1', text)).filter(([table]) => table === 'Actions')).toEqual([])
  })

  test('a needed column that is missing stops this table alone, and the nearest headers are named', async () => {
    const records = await loadTables({ Actions: 'Action | Lead officer | Target dt | RAG\nTrain | B Board | 01/08/2019 | Red', Visits: 'Child ID | Visit date\n1 | 01/07/2019' })
    expect([records.actions, records.visits?.count]).toEqual([null, 1])
    const [issue] = issuesOf(records, 'column-missing')
    expect(issueSentence(issue)).toBe('No column of this sheet is known as Target date, which Actions needs. Is it Target dt? Say so in the Columns table.')
    expect(outcomeSentence(issue)).toBe('None of its actions were read.')
  })

  test('and one that only looks like it says what it lacks', async () => {
    const records = await loadSheets([{ name: 'Plan', rows: rowsOf('Action | Lead officer | Finish | RAG | Workstream\nTrain | B Board | 01/08/2019 | Red | A') }])
    expect(records.actions).toBeNull()
    expect(issueSentence(issuesOf(records, 'range-not-read')[0])).toContain('The sheet Plan looks like Actions, but no column of it is known as Target date')
  })
})
