import { issueLines, issuesOf, loadTables, rowsOf } from './textTables'

const HEADER = 'Child ID | Visit date | Visit type | Seen | Recorded\n'

describe('why a row is left out: the first reason that applies', () => {
  test.each([
    [' | 01/07/2019 | Home | Yes |', 'needed-blank', 'no child'],
    ['1 | - | Home | Yes |', 'needed-blank', 'a dash is blank'],
    ['1 | =#N/A | Home | Yes |', 'needed-blank', 'an error is blank'],
    [' | 31/02/2019 | Home | Yes |', 'needed-blank', 'blank comes before unreadable'],
    ['1 | 31/02/2019 | Home | Yes |', 'needed-unreadable', 'no such day'],
    ['1 | 01/01/1980 | Home | Yes |', 'needed-unreadable', 'before 1990'],
    ['1; 2 | 31/02/2019 | Home | Yes |', 'needed-unreadable', 'unreadable comes before several ids'],
    ['1; 2 | 01/07/2019 | Home | Yes |', 'several-ids', ''],
    ['1; 2 | 01/08/2019 | Home | Yes |', 'several-ids', 'several ids come before the as-at date'],
    ['1 | 01/08/2019 | Home | Yes |', 'after-as-at', 'the day after'],
  ])('%j: %s (%s)', async (row, reason) => {
    const { readings } = await loadTables({ Visits: `${HEADER}${row}\n9 | 31/07/2019 | Home | Yes |` })
    expect(readings).toEqual([expect.objectContaining({ read: 2, used: 1, leftOut: { [reason]: 1 } })])
  })

  test('a case type that is none of the three, counted by name', async () => {
    const records = await loadTables({
      Cases: 'Child ID | Case type | Start\n1 | Care leaver | 01/01/2019\n2 | care leaver | 01/01/2019\n3 | Early help | 01/01/2019\n4 | CIN | 01/01/2019\n5; 6 | Other | 01/01/2019',
    })
    expect(records.readings).toEqual([
      expect.objectContaining({ read: 5, used: 1, leftOut: { 'case-type-other': 4 }, otherCaseTypes: { 'Care leaver': 2, 'Early help': 1, Other: 1 } }),
    ])
    expect(issuesOf(records, 'case-type-unknown').map(({ row, value, facts }) => [row, value, facts])).toEqual([
      [2, 'Care leaver', ['2']],
      [4, 'Early help', ['1']],
      [6, 'Other', ['1']],
    ])
  })
})

describe('what is no row', () => {
  test('one that is blank in every column read, if only with spaces', async () => {
    const rows = [...rowsOf('Child ID | Visit date | Colour'), [null, null, null], [' ', '\u00A0', null], [null, null, 'red'], ['1', '01/07/2019', null]]
    const { visits, readings } = await loadTables({ Visits: rows })
    expect([Array.from(visits?.row ?? []), readings[0].read]).toEqual([[5], 1])
  })

  test('but a row of dashes is one', async () => {
    const { readings } = await loadTables({ Visits: 'Child ID | Visit date\n- | -' })
    expect(readings[0]).toEqual(expect.objectContaining({ read: 1, leftOut: { 'needed-blank': 1 } }))
  })

  test('a table without rows is found, and empty', async () => {
    const { visits, readings } = await loadTables({ Visits: 'Child ID | Visit date' })
    expect([visits?.count, readings[0].read]).toEqual([0, 0])
  })
})

describe('duplicates', () => {
  test.each([
    ['1 | 01/07/2019 | Home | Yes |', '1 | 01/07/2019 | Home | Yes |', true, 'equal'],
    ['1 | 01/07/2019 | Home | Yes |', '=1 | =43647 | Home  | y | -', true, 'equal as parsed'],
    ['1 | 01/07/2019 | Home | Yes |', '1 | 01/07/2019 | HOME | Yes |', true, 'the case of a word'],
    ['1 | 01/07/2019 | Home | Yes |', '1 | 01/07/2019 | School | Yes |', false, 'another word'],
    ['1 | 01/07/2019 | Home | Yes |', '1 | 01/07/2019 | Home | No |', false, 'another answer'],
    ['1 | 01/07/2019 | Home | Yes |', '1 | 01/07/2019 | Home | Yes | 02/07/2019', false, 'another column filled'],
    ['1 | 01/07/2019 10:00 | Home | Yes |', '1 | 01/07/2019 14:00 | Home | Yes |', false, 'another time of day'],
    ['1 | 01/07/2019 | Home | Yes |', '01 | 01/07/2019 | Home | Yes |', false, 'leading zeros are kept'],
    ['1 | 01/07/2019 | Home | Yes | soon', '1 | 01/07/2019 | Home | Yes |', true, 'what cannot be read is blank'],
  ])('%j and %j: %s, %s', async (first, second, isDuplicate) => {
    const records = await loadTables({ Visits: `${HEADER}${first}\n8 | 01/07/2019 | Home | Yes |\n${second}` })
    expect(Array.from(records.visits?.row ?? [])).toEqual(isDuplicate ? [2, 3] : [2, 3, 4])
    expect(issuesOf(records, 'duplicate-row').map(({ row, outcome, facts }) => [row, outcome, facts])).toEqual(isDuplicate ? [[4, 'left-out', ['2']]] : [])
  })

  test('also in columns that no measure uses', async () => {
    const header = 'Audit ID | Child ID | Audit date | Overall grade | Comments | Planning\n'
    const count = async (rows: string) => (await loadTables({ Audits: header + rows })).audits?.count
    expect(await count('A1 | 1 | 01/07/2019 | Good | fine | Good\nA1 | 1 | 01/07/2019 | Good | fine | Good')).toBe(1)
    expect(await count('A1 | 1 | 01/07/2019 | Good | fine | Good\nA1 | 1 | 01/07/2019 | Good | poor | Good')).toBe(2)
    expect(await count('A1 | 1 | 01/07/2019 | Good | fine | Good\nA1 | 1 | 01/07/2019 | Good | fine | RI')).toBe(2)
  })

  test.each([
    ['Audits', 'Audit date | Overall grade\n01/07/2019 | Good\n01/07/2019 | Good', 2, 'two audits without id, child and worker'],
    ['Audits', 'Audit date | Worker\n01/07/2019 | A Rowe\n01/07/2019 | a rowe', 1, 'of one worker on one day'],
    ['Audits', 'Child ID | Audit date | Overall grade\n1 | 01/07/2019 | Met\n1 | 01/07/2019 |', 2, 'off the scale is not blank'],
    ['Audits', 'Child ID | Audit date | Overall grade\n1 | 01/07/2019 | Met\n1 | 01/07/2019 | Met', 1, 'but one word off it is the same word'],
    ['Audits', 'Child ID | Audit date | Overall grade\n1 | 01/07/2019 | =2\n1 | 01/07/2019 | Good', 1, 'a grade is one however it is written'],
    ['Workers', 'Worker | Team\nA Rowe | North\nA Rowe | North', 2, 'a name without id and start'],
    ['Workers', 'Worker | Start\nA Rowe | 01/01/2019\nA ROWE | 01/01/2019', 1, 'with a start'],
  ])('%s only where rows name their subject: %j keeps %i (%s)', async (name, text, expected) => {
    expect((await loadTables({ [name]: text })).readings[0].used).toBe(expected)
  })

  test('across the ranges of a table, each naming the first', async () => {
    const records = await loadTables({ May: `${HEADER}1 | 01/07/2019 | Home | Yes |`, June: `${HEADER}1 | 01/07/2019 | Home | Yes |\n1 | 01/07/2019 | Home | Yes |` })
    expect(records.readings.map(({ used, leftOut }) => [used, leftOut])).toEqual([[1, {}], [0, { duplicate: 2 }]])
    expect(issuesOf(records, 'duplicate-row').map(({ facts }) => facts)).toEqual([['2 (May)'], ['2 (May)']])
  })

  test('of a row after the as-at date is a duplicate first', async () => {
    const { readings } = await loadTables({ Visits: `${HEADER}1 | 01/08/2019 | Home | Yes |\n1 | 01/08/2019 | Home | Yes |` })
    expect(readings[0].leftOut).toEqual({ 'after-as-at': 1, duplicate: 1 })
  })

  test('an id on different rows is an issue, and both are used', async () => {
    const records = await loadTables({ Contacts: 'Contact ID | Child ID | Contact date\nC1 | 1 | 01/07/2019\nc1 | 2 | 01/07/2019\nC1 | 3 | 01/07/2019' })
    expect(records.contacts?.count).toBe(3)
    expect(issuesOf(records, 'duplicate-id').map(({ row, value, facts }) => [row, value, facts])).toEqual([[3, 'C1', ['2']], [4, 'C1', ['2']]])
  })
})

describe('days that have not come', () => {
  const load = (row: string, today: string) => loadTables({ Visits: `${HEADER}${row}` }, { asAt: '2019-07-31', today })

  test.each([
    ['1 | 01/08/2019 | Home | Yes |', '2019-08-05', 0, 'come, but after the as-at date: no issue'],
    ['1 | 06/08/2019 | Home | Yes |', '2019-08-05', 1, 'seen on a day that has not come'],
    ['1 | 06/08/2019 | Home | No |', '2019-08-05', 0, 'not seen: says nothing happened'],
    ['1 | 06/08/2019 | Home | |', '2019-08-05', 0, 'planned'],
    ['1 | 01/08/2019 | Home | Yes |', '2019-07-31', 1, 'tomorrow'],
    ['1 | 31/07/2019 | Home | Yes |', '2019-07-30', 0, 'after today, but not after the as-at date'],
  ])('%j with today %s: %i issues (%s)', async (row, today, issues) => {
    const records = await load(row, today)
    expect(issuesOf(records, 'date-future')).toHaveLength(issues)
    expect(issuesOf(records, 'seen-not-recorded')).toEqual([])
  })

  test('without a Seen column every visit says that it happened', async () => {
    const records = await loadTables({ Visits: 'Child ID | Visit date\n1 | 1 Jan 2030' })
    expect(issueLines(records)).toEqual(['date-future | 2 | Visit date | 1 Jan 2030 | left-out'])
  })

  test.each([
    ['Audits', 'Child ID | Audit date\n1 | 01/01/2030', 1],
    ['Contacts', 'Child ID | Contact date\n1 | 01/01/2030', 1],
    ['Supervisions', 'Worker | Supervision date | Status\nA Rowe | 01/01/2030 | Held', 1],
    ['Supervisions', 'Worker | Supervision date | Status\nA Rowe | 01/01/2030 |', 1],
    ['Supervisions', 'Worker | Supervision date | Status\nA Rowe | 01/01/2030 | Booked', 0],
    ['Cases', 'Child ID | Case type | Start\n1 | CIN | 01/01/2030', 0],
  ])('%s: %j has %i', async (name, text, issues) => {
    const records = await loadTables({ [name]: text })
    expect([issuesOf(records, 'date-future').length, records.readings[0].leftOut]).toEqual([issues, { 'after-as-at': 1 }])
  })

  test.each([
    ['01/08/2019', '2019-08-05', 0],
    ['06/08/2019', '2019-08-05', 1],
  ])('a last seen of %s after the as-at date counts as blank; with today %s it has %i issues', async (lastSeen, today, issues) => {
    const records = await loadTables({ Cases: `Child ID | Case type | Start | Last seen\n1 | CIN | 01/01/2019 | ${lastSeen}` }, { today })
    expect(Array.from(records.cases?.lastSeen ?? [])).toEqual([0])
    expect(issueLines(records)).toEqual(issues ? [`date-future | 2 | Last seen | ${lastSeen} | counted-blank`] : [])
  })

  test.each([
    ['Visits', 'Child ID | Visit date | Recorded\n1 | 01/07/2019 | 01/01/2030', 'Recorded'],
    ['Contacts', 'Child ID | Contact date | Decision date\n1 | 01/07/2019 | 01/01/2030', 'Decision date'],
  ])('%s: what was written or decided on a day that has not come is an issue, and the row counts', async (name, text, column) => {
    const records = await loadTables({ [name]: text })
    const [told] = issuesOf(records, 'date-future')
    expect([told.column, told.outcome, records.readings[0].used]).toEqual([column, 'counted', 1])
  })

  test('ends, due dates and leaving dates may lie ahead', async () => {
    const records = await loadTables({
      Workers: 'Worker | Start | End\nA Rowe | 01/01/2019 | 01/01/2030',
      Cases: 'Child ID | Case type | Start | End\n1 | CIN | 01/01/2019 | 01/01/2030',
      Audits: 'Audit ID | Audit date | Due\nA1 | 01/07/2019 | 01/01/2030',
    })
    expect([records.issues, records.workers?.count, records.cases?.count]).toEqual([[], 1, 1])
  })
})

describe('cells that cannot be read', () => {
  test('leave the row out where they are needed, and count as blank elsewhere', async () => {
    const records = await loadTables({ Visits: `${HEADER}1 | 31/02/2019 | Home | perhaps | soon\n2 | 01/07/2019 | Home | Yes | soon\n3 | 01/07/2019 | Home | Yes | =#REF!` })
    expect(issueLines(records)).toEqual([
      'date-unreadable | 2 | Visit date | 31/02/2019 | left-out',
      'yes-no-unreadable | 2 | Seen | perhaps | left-out',
      'date-unreadable | 2 | Recorded | soon | left-out',
      'date-unreadable | 3 | Recorded | soon | counted-blank',
      'error-cell | 4 | Recorded | #REF! | counted-blank',
    ])
  })

  test('every one is listed, not the first ten', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `${index} | tomorrow | Home | Yes |`).join('\n')
    expect(issuesOf(await loadTables({ Visits: HEADER + rows }), 'date-unreadable')).toHaveLength(500)
  })

  test('come with the row’s worker and team, the team else from Workers, both else from the child’s case', async () => {
    const records = await loadTables({
      Workers: 'Worker | Team\nA Rowe | North',
      Cases: 'Child ID | Case type | Start | Worker | Team\n1 | CIN | 01/01/2018 | C Wren | West\n1 | CP | 01/01/2019 | B Lark | South\n7 | CIN | 31/02/2019 | B Lark | South',
      Visits: 'Child ID | Visit date | Seen | Worker\n1 | 01/07/2019 | | A Rowe\n1 | 02/07/2019 | |\n9 | 02/07/2019 | |',
    })
    const concerned = (code: 'seen-not-recorded' | 'date-unreadable') => issuesOf(records, code).map(({ worker, team }) => `${worker} of ${team}`)
    expect(concerned('seen-not-recorded')).toEqual(['A Rowe of North', 'B Lark of South', ' of '])
    expect(concerned('date-unreadable')).toEqual(['B Lark of South'])
  })
})

test('dates of the 1904 system', async () => {
  const { visits } = await loadTables({ Visits: [['Child ID', 'Visit date'], [1, 43560 - 1462 + 0.5], [2, '05/04/2019']] }, { dateSystem: 1904 })
  expect([Array.from(visits?.day ?? []), Array.from(visits?.minute ?? [])]).toEqual([[43560, 43560], [720, -1]])
})
