import { issueLines, issuesOf, loadTables, dates } from './textTables'

const all = (values: ArrayLike<number> | undefined) => Array.from(values ?? [])

describe('Audits', () => {
  const header = 'Child ID | Audit date | Overall grade | Moderated grade | Moderation date | Re-audit of | Audit type\n'
  const load = (row: string) => loadTables({ Audits: `${header}${row}` })

  test.each([
    ['1 | 01/07/2019 | Good | | | |', [2, 0, 2], 'the auditor’s, where there is no other'],
    ['1 | 01/07/2019 | Good | Inadequate | | |', [2, 4, 4], 'the moderated one rules'],
    ['1 | 01/07/2019 | Good | Inadequate | 31/07/2019 | |', [2, 4, 4], 'moderated by the as-at date'],
    ['1 | 01/07/2019 | Good | Inadequate | 01/08/2019 | |', [2, 0, 2], 'moderated after it'],
    ['1 | 01/07/2019 | Good | Agreed | | |', [2, 0, 2], 'the auditor’s stands'],
    ['1 | 01/07/2019 | Good | pending | | |', [2, 0, 2], 'blank'],
    ['1 | 01/07/2019 | Good | Not agreed | | |', [2, 5, 5], 'off the scale'],
    ['1 | 01/07/2019 | Adequate | RI | | |', [5, 3, 3], 'off the scale, and moderated'],
    ['1 | 01/07/2019 | Adequate | | | |', [5, 0, 5], 'off the scale'],
    ['1 | 01/07/2019 | | | | |', [0, 0, 0], 'no grade: the row is used all the same'],
    ['1 | 01/07/2019 | n/a | Good | | |', [0, 2, 2], 'the moderator’s alone'],
  ])('%j: overall, moderated and final grade %j (%s)', async (row, expected) => {
    const { audits } = await load(row)
    expect([audits?.overall[0], audits?.moderated[0], audits?.final[0]]).toEqual(expected)
  })

  test.each([
    ['1 | 01/07/2019 | Adequate | | | |', 'grade-off-scale | 2 | Overall grade | Adequate | left-out'],
    ['1 | 01/07/2019 | Adequate | RI | | |', 'grade-off-scale | 2 | Overall grade | Adequate | counted-blank'],
    ['1 | 01/07/2019 | Good | Not agreed | | |', 'grade-off-scale | 2 | Moderated grade | Not agreed | left-out'],
    ['1 | 01/07/2019 | Good | Not agreed | 01/08/2019 | |', 'grade-off-scale | 2 | Moderated grade | Not agreed | counted-blank'],
    ['1 | 01/07/2019 | Good | RI | 01/01/2030 | |', 'date-future | 2 | Moderation date | 01/01/2030 | counted'],
    ['1 | 01/07/2019 | Good | | 01/01/2030 | |', undefined],
    ['1 | 01/07/2019 | | Good | | |', 'moderation-without-grade | 2 | Moderated grade |  | counted'],
  ])('%j is an issue: %s', async (row, expected) => {
    expect(issueLines(await load(row))).toEqual(expected === undefined ? [] : [expected])
  })

  test.each([
    ['A7', 1], ['yes', 1], ['no', 0], ['None', 0], ['0', 0], ['=0', 0], ['-', 0], ['', 0],
  ])('a re-audit of %j: %i', async (text, expected) => {
    expect((await load(`1 | 01/07/2019 | Good | | | ${text} |`)).audits?.reAudit[0]).toBe(expected)
  })

  test.each([
    ['Random', 1], ['random sample', 1], ['Targeted', 0], ['', -1],
  ])('type %j: drawn at random %i', async (text, expected) => {
    expect((await load(`1 | 01/07/2019 | Good | | | | ${text}`)).audits?.random[0]).toBe(expected)
  })

  test.each([
    ['1 | 01/07/2019 | =2 | | | |', true],
    ['1 | 01/07/2019 | 2 | | | |', true],
    ['1 | 01/07/2019 | Good | =4 | | |', true],
    ['1 | 01/07/2019 | Good | =4 | 01/08/2019 | |', true],
    ['1 | 01/07/2019 | Good | RI | | |', false],
    ['1 | 01/08/2019 | =2 | | | |', false],
  ])('%j: a grade read from a bare number: %s', async (row, expected) => {
    expect((await load(row)).gradesFromNumbers).toBe(expected)
  })

  test('grades by domain, under whatever headers, and a limiting one against the overall grade', async () => {
    const records = await loadTables({
      Audits: 'Audit date | Overall grade | Risk | Child’s voice | Thresholds grade\n01/07/2019 | Good | Inadequate | RI | Met\n02/07/2019 | RI | Inadequate | Good | Good\n03/07/2019 | Outstanding | RI | Inadequate | Good',
    })
    expect(records.audits?.domains?.map(({ header: name, grade }) => [name, all(grade)])).toEqual([
      ['Risk', [4, 4, 3]],
      ['Child’s voice', [3, 2, 4]],
      ['Thresholds grade', [5, 2, 2]],
    ])
    expect(issueLines(records)).toEqual(['limiting-domain | 2 | Overall grade | Good | counted', 'grade-off-scale | 2 | Thresholds grade | Met | counted-blank'])
  })

  test('the limiting domains are a setting, and make a column a domain', async () => {
    const records = await loadTables({
      Settings: 'Setting | Value\nLimiting domains | Handwriting; Planning',
      Audits: 'Audit date | Overall grade | Risk | Handwriting\n01/07/2019 | Good | Inadequate | Good\n02/07/2019 | Good | Good | I',
    })
    expect(issuesOf(records, 'limiting-domain').map(({ row, facts }) => [row, facts])).toEqual([[3, ['Handwriting']]])
  })

  test.each<[string, number | undefined, string]>([
    ['A1 | 1 | 01/07/2019 | Good | |\nA1 | 1 | 01/07/2019 | Good | P Finch | RI', 3, 'one id'],
    ['A1 | 1 | 01/07/2019 | Good | P Finch | RI\nA2 | 1 | 01/07/2019 | Good | |', 2, 'one child and date, whichever comes first'],
    ['A1 | 1 | 01/07/2019 | Good | |\nA2 | 1 | 02/07/2019 | Good | P Finch | RI', undefined, 'another date and id'],
    ['A1 | 1 | 01/07/2019 | Good | P Finch | RI\nA2 | 1 | 01/07/2019 | RI | P Finch | RI', undefined, 'both moderated'],
  ])('%j: a moderated audit as a second row is reported in row %s (%s)', async (rows, row) => {
    const records = await loadTables({ Audits: `Audit ID | Child ID | Audit date | Overall grade | Moderator | Moderated grade\n${rows}` })
    expect(issuesOf(records, 'moderation-as-second-row').map((issue) => issue.row)).toEqual(row === undefined ? [] : [row])
    expect(records.audits?.count).toBe(2)
  })

  test.each([
    ['A1', 0], ['a 1', 0], ['A3', -1], ['A9', -1], ['yes', -1], ['no', -1], ['', -1],
  ])('a re-audit of %j names the audit in place %i: itself, and one that is not used, are none', async (of, place) => {
    const { audits } = await loadTables({ Audits: `Audit ID | Audit date | Overall grade | Re-audit of\nA1 | 01/05/2019 | I | \nA2 | 01/05/2019 | I | A2\nA3 | | I | \nA4 | 01/07/2019 | RI | ${of}` })
    expect(all(audits?.reAuditOf)).toEqual([-1, -1, place])
  })

  test.each([
    ['Agreed', '', 1], ['upheld', '31/07/2019', 1], ['Agreed', '01/08/2019', 0], ['Good', '', 0], ['Not agreed', '', 0], ['', '', 0],
  ])('a moderator’s %j of %j lets the auditor’s stand: %i', async (moderated, on, expected) => {
    expect((await load(`1 | 01/07/2019 | Good | ${moderated} | ${on} | |`)).audits?.agreed[0]).toBe(expected)
  })

  test('actions as written, and when they are due', async () => {
    const { audits } = await loadTables({ Audits: 'Child ID | Audit date | Actions | Action due\n1 | 01/07/2019 | See  the child | 01/08/2019\n2 | 01/07/2019 | n/a | \n3 | 01/07/2019 | =7 | soon' })
    expect(all(audits?.actions).map((code) => audits?.actionTexts[code] ?? null)).toEqual(['See the child', null, '7'])
    expect(dates(audits?.actionDue)).toEqual(['2019-08-01', '', ''])
  })

  test('allocated and not done: left out without an issue, and known', async () => {
    const records = await loadTables({
      Audits: 'Audit ID | Audit date | Overall grade | Allocated on | Due\nA1 | 01/07/2019 | Good | 01/06/2019 | 30/06/2019\nA2 | | | 02/06/2019 | 31/07/2019\nA3 | | Good | 02/06/2019 | \nA4 | | | |',
    })
    expect(records.readings[0].leftOut).toEqual({ 'needed-blank': 3 })
    expect(issuesOf(records, 'needed-blank').map(({ row }) => row)).toEqual([4, 5])
    expect([all(records.audits?.notDone?.row), dates(records.audits?.notDone?.due)]).toEqual([[3, 4], ['2019-07-31', '']])
  })
})

describe('Workers', () => {
  test('Worker ID tells two of one name apart; a cell that holds a Worker ID is that worker', async () => {
    const records = await loadTables({
      Workers: 'Worker ID | Worker | Team\nW1 | Jane Ash | North\nW2 | Jane Ash | South\nW3 | Tom Elm | North\nW3 | Tom Elm | West',
      Supervisions: 'Worker | Supervision date\nw2 | 01/07/2019\nTOM  ELM | 02/07/2019\nJane Ash | 03/07/2019\nJane Ash | 04/07/2019',
    })
    expect(all(records.workers?.person)).toEqual([0, 1, 2, 2])
    expect(all(records.supervisions?.worker)).toEqual([1, 2, 0, 0])
    expect(issuesOf(records, 'worker-ambiguous').map(({ table, row, value, facts }) => [table, row, value, facts])).toEqual([['Supervisions', 4, 'Jane Ash', ['2', 'W1', 'W2']]])
  })

  test('a row of Workers without a Worker ID is the first of its name', async () => {
    const records = await loadTables({ Workers: 'Worker ID | Worker\n | Jane Ash\nW1 | Jane Ash\nW2 | Jane Ash\n | Tom Elm' })
    expect(all(records.workers?.person)).toEqual([0, 0, 1, 2])
    expect(issuesOf(records, 'worker-ambiguous').map(({ table, row }) => [table, row])).toEqual([['Workers', 2]])
  })

  test('a number is a Worker ID, too; a manager may be named by it', async () => {
    const records = await loadTables({
      Workers: 'Worker ID | Worker | Team | Team manager\n=101 | Jane Ash | North | 102\n=102 | Pat Finch | North | 102.0',
      Cases: 'Child ID | Case type | Start | Worker | Team manager\n1 | CIN | 01/01/2019 | =101 | =102',
    })
    expect([all(records.cases?.worker), records.managers.shown, all(records.workers?.manager), all(records.cases?.manager)]).toEqual([[0], ['Pat Finch'], [0, 0], [0]])
  })

  test('names are shown as Workers spells them, else as first met', async () => {
    const records = await loadTables({
      Audits: 'Child ID | Audit date | Worker | Team\n1 | 01/07/2019 | jane ash | NORTH\n2 | 01/07/2019 | tom ELM | west',
      Cases: 'Child ID | Case type | Start | Worker | Team\n1 | CIN | 01/01/2019 | Tom Elm | West',
      Workers: 'Worker | Team\nJane Ash | North',
    })
    expect([records.people.shown, records.teams.shown]).toEqual([['Jane Ash', 'tom ELM'], ['North', 'west']])
    expect([records.people.folded, all(records.cases?.team)]).toEqual([['jane ash', 'tom elm'], [1]])
  })

  test('a name keeps its quotes and its Unicode form where it is shown, but not its stray spaces', async () => {
    const records = await loadTables({
      Workers: 'Worker | Team | Team manager\nSiobhan  O’Neill | Family ‘First’ | Zoe\u0308 Ash\u00A0',
      Cases: "Child ID | Case type | Start | Worker | Team | Team manager\n1 | CIN | 01/01/2019 | siobhan o'neill | FAMILY 'FIRST' | Zoë Ash\n2 | CIN | 01/01/2019 | Ｐat “Paddy” Lee | ‘West’ | ",
    })
    expect([records.people.shown, records.teams.shown, records.managers.shown]).toEqual([['Siobhan O’Neill', 'Ｐat “Paddy” Lee'], ['Family ‘First’', '‘West’'], ['Zoe\u0308 Ash']])
    expect(all(records.cases?.worker)).toEqual([0, 1])
  })

  test.each([
    ['Worker | Role | Case-holding social worker', 'A | Social worker | No', 0, 'its own column'],
    ['Worker | Role | Case-holding social worker', 'A | Team manager | ', 1, 'its own column, where blank counts'],
    ['Worker | Role | Case-holding social worker', 'A | Team manager | perhaps', 1, 'what cannot be read is blank'],
    ['Worker | Role', 'A | Social Worker', 1, 'one of the roles'],
    ['Worker | Role', 'A | newly-qualified social worker', 1, 'folded'],
    ['Worker | Role', 'A | Senior social worker (fostering)', 0, 'the whole value'],
    ['Worker | Role', 'A | Family support worker', 0, 'another role'],
    ['Worker | Role', 'A | -', 1, 'blank counts'],
    ['Worker | Team', 'A | North', 1, 'without a role, everyone'],
  ])('%j with %j holds cases: %i (%s)', async (header, row, expected) => {
    expect(all((await loadTables({ Workers: `${header}\n${row}` })).workers?.caseHolding)).toEqual([expected])
  })

  test('the roles are a setting', async () => {
    const records = await loadTables({ Settings: 'Setting | Value\nSocial worker roles | Family support*', Workers: 'Worker | Role\nA | Family support worker\nB | Social worker' })
    expect(all(records.workers?.caseHolding)).toEqual([1, 0])
  })

  test('an end before its start is an issue, and the row is used', async () => {
    const records = await loadTables({ Workers: 'Worker | Start | End | Away from | Away to\nA | 02/01/2019 | 01/01/2019 | 05/02/2019 | 04/02/2019' })
    expect(issueLines(records)).toEqual(['end-before-start | 2 | End | 01/01/2019 | counted', 'end-before-start | 2 | Away to | 04/02/2019 | counted'])
    expect(records.workers?.count).toBe(1)
  })
})

describe('a worker named in a row and missing from Workers', () => {
  const tables = (names: string) => ({ Workers: 'Worker\nJane Ash\nTom Elm\nPriya Oak', Supervisions: `Worker | Supervision date\n${names.split(', ').map((name, index) => `${name} | 0${index + 1}/07/2019`).join('\n')}` })

  test('is one issue a name and table, with the nearest names and how many rows', async () => {
    const records = await loadTables({ ...tables('Jayne Ash, Jane Ash, jayne ash'), Cases: 'Child ID | Case type | Start | Worker\n1 | CIN | 01/01/2019 | Jayne Ash' })
    expect(issuesOf(records, 'worker-unknown').map(({ table, row, value, facts }) => [table, row, value, facts])).toEqual([
      ['Supervisions', 2, 'Jayne Ash', ['2', 'Jane Ash']],
      ['Cases', 2, 'Jayne Ash', ['1', 'Jane Ash']],
    ])
  })

  test.each([
    ['Elm Tom', ['Tom Elm']],
    ['Ash; Jane', ['Jane Ash']],
    ['Pirya Oak', ['Priya Oak']],
    ['Someone Else', []],
  ])('%j: nearest %j', async (name, nearest) => {
    expect(issuesOf(await loadTables(tables(name)), 'worker-unknown')[0].facts).toEqual(['1', ...nearest])
  })

  test('is none where the workbook has no Workers', async () => {
    expect((await loadTables({ Supervisions: 'Worker | Supervision date\nA Rowe | 01/07/2019' })).issues).toEqual([])
  })
})

describe('Supervisions', () => {
  const counts = async (type: string, status: string, settings = 'Look ahead (days) | =14') => {
    const records = await loadTables({ Settings: `Setting | Value\n${settings}`, Supervisions: `Worker | Supervision date | Type | Status\nA Rowe | 01/07/2019 | ${type} | ${status}` })
    return [records.supervisions?.counts[0], issuesOf(records, 'status-unknown').length]
  }

  test.each([
    ['cancelled', 0, 0], ['Not held', 0, 0], ['RESCHEDULED', 0, 0], ['postponed', 0, 0], ['planned', 0, 0], ['booked', 0, 0], ['scheduled', 0, 0], ['DNA', 0, 0], ['D.N.A.', 0, 0],
    ['did not attend', 0, 0], ['no-show', 0, 0],
    ['', 1, 0], ['-', 1, 0], ['held', 1, 0], ['Completed', 1, 0], ['done', 1, 0], ['attended', 1, 0], ['yes', 1, 0], ['=TRUE', 1, 0],
    ['cancelled by worker', 1, 1], ['Partly held', 1, 1], ['no', 1, 1],
  ])('status %j counts: %i, issues: %i', async (status, expected, issues) => {
    expect(await counts('Personal', status)).toEqual([expected, issues])
  })

  test.each([
    ['Personal', 1], ['Professional supervision', 1], ['Staff', 1], ['one-to-one', 1], ['1:1', 1], ['1:1 case discussion', 1],
    ['Case supervision', 0], ['Child', 0], ['Group', 0], ['peer group', 0], ['Informal chat', 0], ['ad-hoc', 0],
    ['', 1], ['Monthly', 1], ['Casework reflection', 1],
  ])('type %j counts: %i', async (type, expected) => {
    expect(await counts(type, '')).toEqual([expected, 0])
  })

  test('the types that do not count are a setting; what counts by its own words counts all the same', async () => {
    const setting = 'Supervision types that do not count | personal; monthly'
    expect([await counts('Personal', '', setting), await counts('Case', '', setting), await counts('monthly', '', setting)]).toEqual([[1, 0], [1, 0], [0, 0]])
  })
})

describe('Contacts', () => {
  const load = (outcome: string, required: string, priority = '') =>
    loadTables({ Contacts: `Child ID | Contact date | Outcome | Visit required | Priority\n1 | 01/07/2019 | ${outcome} | ${required} | ${priority}` })

  test.each([
    ['No further action', 'Yes', 1, 0, 'Visit required says'],
    ['Referral', 'No', 0, 0, 'Visit required says'],
    ['Referral', 'Unknown', 1, 0, 'not recorded: the outcome'],
    ['Strategy discussion', '', 1, 0, ''],
    ['S47 - no further action', '', 1, 0, 'section 47 comes first'],
    ['Section 47', '', 1, 0, ''],
    ['No further action', '', 0, 0, ''],
    ['Referral, then NFA', '', 0, 0, 'no further action comes before a referral'],
    ['Early Help assessment', '', 0, 0, 'early help comes before an assessment'],
    ['Information and advice', '', 0, 0, ''],
    ['Signposted', '', 0, 0, 'a beginning'],
    ['Passed to another agency', '', 0, 0, ''],
    ['Universal services', '', 0, 0, ''],
    ['To allocated worker', '', 0, 0, ''],
    ['Open case', '', 0, 0, ''],
    ['Referred', '', 1, 0, 'a beginning'],
    ['Statutory assessment', '', 1, 0, ''],
    ['Enquiries', '', 1, 0, ''],
    ['Preferred outcome', '', 1, 1, 'not a beginning: another word does, and is an issue'],
    ['Advised', '', 1, 1, 'advice is a whole word'],
    ['', '', 1, 0, 'no outcome either: it does'],
  ])('outcome %j, visit required %j: calls for a visit %i, issues %i (%s)', async (outcome, required, calls, issues) => {
    const records = await load(outcome, required)
    expect([records.contacts?.callsForVisit[0], issuesOf(records, 'outcome-unknown').length]).toEqual([calls, issues])
  })

  test.each(['Urgent', 'IMMEDIATE', 'red', 'High', 'P1', 'p 1', 'Priority 1', 'S47', 'Section 47', 'same day', '24 hours', '24hours', '1 day', 'a) Urgent'])('priority %j is urgent', async (priority) => {
    const records = await load('Referral', '', priority)
    expect([records.contacts?.urgent[0], records.issues]).toEqual([1, []])
  })
  test.each(['', 'Standard', 'routine', 'normal', 'Non-urgent', 'not urgent', 'amber', 'green', 'medium', 'low', 'P2', 'P3', 'priority 2', 'priority 3', '5 days'])('priority %j is not', async (priority) => {
    const records = await load('Referral', '', priority)
    expect([records.contacts?.urgent[0], records.issues]).toEqual([0, []])
  })
  test.each(['Very urgent', 'P4', '=1', 'redish'])('priority %j is another word: an issue, and not urgent', async (priority) => {
    const records = await load('Referral', '', priority)
    expect([records.contacts?.urgent[0], issuesOf(records, 'priority-unknown').map(({ outcome }) => outcome)]).toEqual([0, ['counted']])
  })

  test('outcomes are one where only case and spaces differ; days come with their time', async () => {
    const { contacts, outcomes } = await loadTables({
      Contacts: 'Child ID | Contact date | Outcome | First seen\n1 | 01/07/2019 09:30 | Referral | 02/07/2019 14:00\n2 | 01/07/2019 00:00 | REFERRAL | 02/07/2019\n3 | =43647.5 | NFA | 01/08/2019 10:00',
    })
    expect([outcomes, all(contacts?.outcome)]).toEqual([['Referral', 'NFA'], [0, 0, 1]])
    expect([all(contacts?.minute), dates(contacts?.firstSeen), all(contacts?.firstSeenMinute)]).toEqual([[570, -1, 720], ['2019-07-02', '2019-07-02', ''], [840, -1, -1]])
  })
})

describe('Cases', () => {
  test('every column, typed', async () => {
    const { cases, visitIntervals, families, children } = await loadTables({
      Cases: [
        'Child ID | Family ID | Case type | Start | End | Placement start | Intended to last to 18 | Visit interval | Last seen | Unborn | Age | Allocated since',
        '1 | F1 | CIC | 01/01/2018 | 01/01/2020 | 01/02/2018 | Yes | 4 weeks | 01/07/2019 | No | 12 | 01/03/2019',
        '2 | f1 | CIN | 01/01/2019 | | | | | | Yes | |',
        '3 | | CP | 01/01/2019 | | | c) Unknown | 28d | | | =-1 |',
        '4 | | CP | 01/01/2019 | | | | 4 WEEKS | | | =0 |',
      ].join('\n'),
    })
    expect([children, families, visitIntervals]).toEqual([['1', '2', '3', '4'], ['F1'], [{ amount: 4, unit: 'weeks' }, { amount: 28, unit: 'days' }]])
    expect([all(cases?.caseType), all(cases?.family), all(cases?.longTerm), all(cases?.visitInterval), all(cases?.unborn)]).toEqual([
      [3, 1, 2, 2], [0, 0, -1, -1], [1, -1, -1, -1], [0, -1, 1, 0], [0, 1, 1, 0],
    ])
    expect([dates(cases?.end), dates(cases?.placementStart).slice(0, 1), dates(cases?.allocatedSince).slice(0, 1)]).toEqual([['2020-01-01', '', '', ''], ['2018-02-01'], ['2019-03-01']])
  })

  test.each(['=4', '4', 'often'])('a visit interval of %j is an issue, and counts as blank', async (interval) => {
    const records = await loadTables({ Cases: `Child ID | Case type | Start | Visit interval\n1 | CIN | 01/01/2019 | ${interval}` })
    expect([issuesOf(records, 'timescale-unreadable').length, all(records.cases?.visitInterval)]).toEqual([1, [-1]])
  })

  test('an end before its start is an issue, and the row is used', async () => {
    const records = await loadTables({ Cases: 'Child ID | Case type | Start | End\n1 | CIN | 02/01/2019 | 1 Jan 19\n2 | CIN | 02/01/2019 | 02/01/2019' })
    expect([records.cases?.count, issueLines(records)]).toEqual([2, ['end-before-start | 2 | End | 1 Jan 19 | counted']])
  })
})

describe('Visits', () => {
  test.each([
    'supervised contact', 'Family time', 'IRO visit', 'Reviewing Officer', 'Telephone', 'Phone', 'phone call', 'Video', 'virtual visit', 'Teams', 'MS Teams meeting', 'Zoom', 'Letter', 'E-mail', 'text',
    'Review', 'Child protection conference', 'Core group', 'core-group meeting',
  ])('a visit of type %j does not count', async (type) => {
    expect((await loadTables({ Visits: `Child ID | Visit date | Visit type\n1 | 01/07/2019 | ${type}` })).visits?.typeCounts[0]).toBe(0)
  })
  test.each(['', '-', 'Statutory visit', 'STVC', 'Review visit', 'Visit after conference', 'Core group and visit', 'Team visit', 'Recall', 'Initial'])('a visit of type %j counts', async (type) => {
    expect((await loadTables({ Visits: `Child ID | Visit date | Visit type\n1 | 01/07/2019 | ${type}` })).visits?.typeCounts[0]).toBe(1)
  })
  test('the types that do not count are a setting', async () => {
    const { visits } = await loadTables({ Settings: 'Setting | Value\nVisit types that do not count | doorstep*; review', Visits: 'Child ID | Visit date | Visit type\n1 | 01/07/2019 | Doorsteps\n1 | 02/07/2019 | Phone\n1 | 03/07/2019 | Review\n1 | 04/07/2019 | Review visit' })
    expect(all(visits?.typeCounts)).toEqual([0, 1, 0, 1])
  })

  test('whose Seen is not recorded: not seen, and an issue; but not for an unborn child, and one issue a cell', async () => {
    const records = await loadTables({
      Cases: 'Child ID | Case type | Start | Unborn\n1 | CP | 01/01/2019 | Yes\n2 | CP | 01/01/2019 |',
      Visits: 'Child ID | Visit date | Seen\n1 | 01/07/2019 |\n2 | 01/07/2019 |\n2 | 02/07/2019 | c) Unknown\n2 | 03/07/2019 | perhaps\n2 | 04/07/2019 | No',
    })
    expect(all(records.visits?.seen)).toEqual([-1, -1, -1, -1, 0])
    expect(issueLines(records)).toEqual([
      'seen-not-recorded | 3 | Seen |  | counted-blank',
      'seen-not-recorded | 4 | Seen |  | counted-blank',
      'yes-no-unreadable | 5 | Seen | perhaps | counted-blank',
    ])
  })

  test('without a Seen column every visit counts as seen', async () => {
    const { visits } = await loadTables({ Visits: 'Child ID | Visit date\n1 | 01/07/2019' })
    expect([all(visits?.seen), visits?.found.has('Seen')]).toEqual([[1], false])
  })
})

describe('children', () => {
  const VISITS = 'Child ID | Visit date | Seen\n1 | 01/07/2019 | Yes\n7 | 01/07/2019 | Yes\n7 | 02/07/2019 | Yes\n8 | 01/07/2019 | Yes'

  test('in Visits whom no case and no contact knows: one issue a child', async () => {
    const records = await loadTables({ Cases: 'Child ID | Case type | Start\n1 | CIN | 01/01/2019\n8 | Care leaver | 01/01/2019', Visits: VISITS })
    expect(issuesOf(records, 'child-unknown').map(({ row, value, facts }) => [row, value, facts])).toEqual([[3, '7', ['2']]])
  })

  test('are known by a contact; without cases and contacts nobody is unknown', async () => {
    expect(issuesOf(await loadTables({ Contacts: 'Child ID | Contact date\n7 | 01/07/2019', Visits: VISITS }), 'child-unknown').map(({ value }) => value)).toEqual(['1', '8'])
    expect((await loadTables({ Visits: VISITS })).issues).toEqual([])
  })

  test('whose id would match without its leading zeros', async () => {
    const records = await loadTables({ Cases: 'Child ID | Case type | Start\n=1234 | CIN | 01/01/2019', Visits: 'Child ID | Visit date | Seen\n0001234 | 01/07/2019 | Yes\n0001234 | 02/07/2019 | Yes\n0099 | 02/07/2019 | Yes' })
    expect(issuesOf(records, 'id-leading-zeros').map(({ table, row, value, facts }) => [table, row, value, facts])).toEqual([['Visits', 2, '0001234', ['1234']]])
    expect(records.children).toEqual(['1234', '0001234', '0099'])
  })

  test('with leading zeros in both tables match, and are no issue', async () => {
    const records = await loadTables({ Cases: 'Child ID | Case type | Start\n001 | CIN | 01/01/2019\n1 | CIN | 01/01/2019', Visits: 'Child ID | Visit date | Seen\n001 | 01/07/2019 | Yes' })
    expect(records.issues).toEqual([])
  })
})

describe('Merged records', () => {
  const load = (merged: string) =>
    loadTables({ 'Merged records': `Old ID | Kept ID\n${merged}`, Visits: 'Child ID | Visit date | Seen\n1 | 01/07/2019 | Yes\n2 | 02/07/2019 | Yes\n3 | 03/07/2019 | Yes\n3 | 01/07/2019 | Yes' })
  const childrenOf = async (merged: string) => {
    const { visits, children } = await load(merged)
    return all(visits?.child).map((child) => children[child])
  }

  test.each([
    ['1 | 3', ['3', '2', '3'], 'replaced first: what is equal then is a duplicate'],
    ['1 | 2\n2 | 9', ['9', '9', '3', '3'], 'a chain'],
    ['2 | 9\n1 | 2', ['9', '9', '3', '3'], 'in any order'],
    ['=1 | 9.0', ['9', '2', '3', '3'], 'numbers and texts'],
    ['1 | 8\n1 | 9', ['9', '2', '3', '3'], 'of two rows for one id the lower rules'],
    ['1 | 2\n2 | 1', ['1', '2', '3', '3'], 'a circle: its ids stay'],
    ['3 | 1\n1 | 2\n2 | 1', ['1', '2', '1'], 'one that leads into a circle'],
  ])('%j: children %j (%s)', async (merged, expected) => {
    expect(await childrenOf(merged)).toEqual(expected)
  })

  test('a circle is an issue, each of its rows once; so is an id merged twice, and several in one cell', async () => {
    expect(issueLines(await load('1 | 2\n2 | 1'))).toEqual(['merged-circular | 2 | Old ID | 1 | counted-blank', 'merged-circular | 3 | Old ID | 2 | counted-blank'])
    expect(issueLines(await load('1 | 8\n1 | 9'))).toEqual(['duplicate-id | 3 | Old ID | 1 | counted'])
    expect(issueLines(await load('1; 2 | 8'))).toEqual(['several-ids | 2 | Old ID | 1; 2 | left-out'])
  })

  test('every table that names children follows', async () => {
    const records = await loadTables({
      'Merged records': 'Old ID | Kept ID\n1 | 2',
      Audits: 'Child ID | Audit date\n1 | 01/07/2019',
      Contacts: 'Child ID | Contact date\n1 | 01/07/2019',
      Cases: 'Child ID | Case type | Start\n1 | CIN | 01/01/2019',
      Visits: 'Child ID | Visit date\n2 | 01/07/2019',
    })
    expect([records.audits, records.contacts, records.cases, records.visits].map((table) => records.children[table?.child[0] ?? 0])).toEqual(['2', '2', '2', '2'])
    expect(records.issues).toEqual([])
  })
})
