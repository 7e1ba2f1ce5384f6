import { differences } from './compare'
import { dayOfIso } from './dates'
import { brief, figures, measure, sheet } from './examples'
import type { CellValue } from './plain'
import { randomWorkbook } from './randomWorkbook'
import { neededFor, statusOf } from './rates'
import { referenceFigures } from './reference'

describe('targets', () => {
  const rule = (target: number, tolerance: number) => ({ target, tolerance, window: 1, confirmed: false })

  test('of 24 audits, 8.5% allows 2; 8% and 5% allow 1', () => {
    expect(neededFor(2, 24, 'lower', rule(85_000, 20_000))).toBe(0)
    expect(neededFor(3, 24, 'lower', rule(85_000, 20_000))).toBe(1)
    expect(neededFor(2, 24, 'lower', rule(80_000, 20_000))).toBe(1)
    expect(neededFor(2, 24, 'lower', rule(50_000, 20_000))).toBe(1)
  })

  test('higher is better: the fewest more that would meet the target', () => {
    expect(neededFor(7, 10, 'higher', rule(800_000, 50_000))).toBe(1)
    expect(neededFor(8, 10, 'higher', rule(800_000, 50_000))).toBe(0)
    expect(neededFor(0, 3, 'higher', rule(850_000, 50_000))).toBe(3)
    expect(neededFor(0, 0, 'higher', rule(850_000, 50_000))).toBe(0)
  })

  test.each([
    [16, 20, 'higher', 'met'], [15, 20, 'higher', 'near'], [14, 20, 'higher', 'missed'], [0, 0, 'higher', 'no-data'],
  ] as const)('%i of %i, against 80 and 5 points, where %s is better: %s', (numerator, denominator, direction, status) => {
    expect(statusOf(numerator, denominator, direction, rule(800_000, 50_000))).toBe(status)
  })

  test('a third is met only where the target is no more than its nearest millionth', () => {
    expect(statusOf(1, 3, 'higher', rule(333_333, 0))).toBe('met')
    expect(statusOf(1, 3, 'higher', rule(333_334, 0))).toBe('missed')
  })

  test('the one in force rules: the latest From, of equals the lower row; before the first From, the first', () => {
    const audits = sheet('Audits', 'Audit date, Overall grade', ['2019-07-10', 'Good'])
    const targets = sheet(
      'Targets', 'Measure, Team, Target, From', ['audits-inadequate', null, 10, '2019-01-01'], ['Audits judged inadequate', null, 20, '2019-06-01'],
      ['audits-inadequate', null, 30, '2019-06-01'], ['audits-inadequate', 'North', 40, '2019-06-02'],
    )
    expect(measure('audits-inadequate', '2019-07-31', audits, targets).target).toBe(0.3)
    expect(measure('audits-inadequate', '2019-05-31', audits, targets).target).toBe(0.1)
    expect(measure('audits-inadequate', '2018-05-31', audits, targets).target).toBe(0.1)
    expect(measure('audits-inadequate', '2019-07-31', audits).target).toBe(0.085)
  })
})

describe('audits judged inadequate', () => {
  const header = 'Audit ID, Audit date, Overall grade, Moderated grade, Moderation date, Re-audit of'

  test('the moderated grade rules, unless it is dated after D', () => {
    const audits = sheet(
      'Audits', header, ['A1', '2019-07-01', 'Good', 'Inadequate', '2019-07-05', null], ['A2', '2019-07-02', 'Good', 'Inadequate', '2019-08-01', null],
      ['A3', '2019-07-03', 'I', 'agreed', null, null], ['A4', '2019-06-30', 'I', null, null, null], ['A5', '2019-08-01', 'I', null, null, null],
    )
    const found = measure('audits-inadequate', '2019-07-31', audits)
    expect(brief(found)).toEqual([2, 3, {}])
    expect(found.rows).toEqual({ numerator: [2, 4], denominator: [2, 3, 4], leftOut: {} })
    expect(found.needed).toBe(2)
  })

  test('left out under the first reason that applies', () => {
    const audits = sheet(
      'Audits', header, ['A1', '2019-07-01', null, null, null, 'A0'], ['A2', '2019-07-02', null, 'agreed', null, 'no'], ['A3', '2019-07-03', 'Good', 'not agreed', null, 0],
      ['A4', '2019-07-04', 'Adequate', 'RI', null, 'none'], ['A5', '2019-07-05', 'Adequate', 'pending', null, null],
    )
    expect(brief(measure('audits-inadequate', '2019-07-31', audits))).toEqual([0, 1, { 're-audit': 1, 'no-grade': 1, 'grade-off-scale': 2 }])
  })

  test('the scale is a question only where a grade was a bare number', () => {
    const with4 = sheet('Audits', header, ['A1', '2019-07-01', 4, null, null, null])
    expect(measure('audits-inadequate', '2019-07-31', with4).unconfirmed).toEqual(['inadequate-target', 'grade-numbers'])
    const withI = sheet('Audits', header, ['A1', '2019-07-01', 'I', null, null, null])
    expect(measure('audits-inadequate', '2019-07-31', withI).unconfirmed).toEqual(['inadequate-target'])
  })

  test('a grade moderated in July rules in the figure of May', () => {
    const audits = sheet('Audits', header, ['A0', '2018-01-05', 'Good', null, null, null], ['A1', '2019-05-20', 'Good', 'Inadequate', '2019-07-05', null])
    const may = measure('audits-inadequate', '2019-07-31', audits).trend.find((month) => month.month === '2019-05')
    expect(may).toEqual({ month: '2019-05', numerator: 1, denominator: 1, part: false })
  })
})

describe('supervision', () => {
  const workers = (...rows: CellValue[][]) => sheet('Workers', 'Worker, Role, Team, Start, End, Away from, Away to', ...rows)
  const held = (...rows: CellValue[][]) => sheet('Supervisions', 'Worker, Supervision date, Type, Status', ...rows)
  const threeFor = (worker: string): CellValue[][] => ['2019-05-01', '2019-06-10', '2019-07-31'].map((day) => [worker, day, null, null])

  test('three days in three months; two records of one day are one; what was cancelled is none', () => {
    const found = measure(
      'supervision', '2019-07-31', workers(['Ann Lee', 'Social worker', 'North', null, null, null, null], ['Bo Stone', 'NQSW', 'North', null, null, null, null], ['Di Fox', '', 'North', null, null, null, null]),
      held(...threeFor('Ann Lee'), ['Bo Stone', '2019-05-02', 'Personal', 'Held'], ['Bo Stone', '2019-05-02', '1:1', 'Held'], ['Bo Stone', '2019-06-02', null, 'Held'],
        ['Di Fox', '2019-05-02', 'Case', null], ['Di Fox', '2019-05-09', 'Case and personal', 'Late'], ['Di Fox', '2019-06-02', null, 'No-show'], ['Di Fox', '2019-04-30', null, null]),
    )
    expect(brief(found)).toEqual([1, 3, {}])
    expect(found.rows.numerator).toEqual([2])
    expect(found.needed).toBe(2)
  })

  test('left out under the first reason that applies', () => {
    const found = measure(
      'supervision', '2019-07-31',
      workers(
        ['A A', 'Team manager', 'N', null, '2019-01-01', null, null], ['B B', 'Social worker', 'N', null, '2019-07-30', null, null], ['C C', 'Social worker', 'N', '2019-08-01', null, null, null],
        ['D D', 'Social worker', 'N', '2019-05-02', null, null, null], ['E E', 'Social worker', 'N', '2019-05-01', null, '2019-06-01', '2019-06-28'], ['F F', 'Social worker', 'N', '2019-05-01', null, '2019-06-01', '2019-06-27'],
        ['G G', 'Social worker', 'N', null, '2019-07-31', '2019-04-01', '2019-05-10'], ['H H', 'Social worker', 'N', null, null, '2019-07-04', null],
      ),
      held(...threeFor('F F')),
    )
    expect(found.leftOut).toEqual({ 'not-case-holding': 1, left: 1, 'not-started': 1, 'started-in-window': 1, 'long-absence': 2 })
    expect([found.numerator, found.denominator]).toEqual([1, 2])
  })

  test('posts that adjoin are one span: a Friday to a Monday does, four days do not', () => {
    const found = measure(
      'supervision', '2019-07-31',
      workers(['A A', null, 'N', '2018-01-01', '2019-06-28', null, null], ['A A', null, 'S', '2019-07-01', null, null, null], ['B B', null, 'N', '2018-01-01', '2019-06-28', null, null], ['B B', null, 'S', '2019-07-02', null, null, null]),
      held(...threeFor('A A')),
    )
    expect(brief(found)).toEqual([1, 1, { 'started-in-window': 1 }])
    expect(found.rows).toEqual({ numerator: [3], denominator: [3], leftOut: { 'started-in-window': [5] } })
    expect(found.groups.team).toEqual([{ name: 'S', numerator: 1, denominator: 1 }])
  })
})

describe('children seen after contact', () => {
  const contacts = (...rows: CellValue[][]) => sheet('Contacts', 'Contact ID, Child ID, Contact date, Priority, Outcome, Visit required, First seen', ...rows)
  const visits = (...rows: CellValue[][]) => sheet('Visits', 'Child ID, Visit date, Visit type, Seen', ...rows)

  test('five working days, one where urgent; seen on the due date is in time, on the next is not', () => {
    const found = measure(
      'seen-after-contact', '2019-07-31',
      contacts(
        ['C1', 1, '2019-07-01', null, 'Referral', null, null], ['C2', 2, '2019-07-01', null, 'Referral', null, null], ['C3', 3, '2019-07-05', 'URGENT', 'S47', null, null],
        ['C4', 4, '2019-07-05', 'P1', 'S47', null, null], ['C5', 5, '2019-07-10', null, null, null, '2019-07-10'], ['C6', 6, '2019-07-25', null, null, null, null],
        ['C7', 7, '2019-07-24', null, null, 'No', null], ['C8', 8, '2019-06-24', null, 'Referral', null, null], ['C9', 9, '2019-06-21', null, 'Referral', null, null],
      ),
      visits([1, '2019-07-08', null, 'Yes'], [2, '2019-07-09', null, 'Yes'], [3, '2019-07-08', null, 'Yes'], [4, '2019-07-08', 'Telephone call', 'Yes'], [8, '2019-06-23', null, 'Yes'], [8, '2019-07-01', null, 'No']),
    )
    // Contact 8 falls due on 1 July, contact 9 on 28 June; contact 6 on 1 August.
    expect(found.rows).toEqual({ numerator: [2, 4, 6], denominator: [2, 3, 4, 5, 6, 9], leftOut: { 'not-yet-due': [7], 'no-visit-required': [8] } })
  })

  test.each([
    ['Referral', 1], ['Section 47 enquiry', 1], ['Strategy discussion, then NFA', 1], ['Referral NFA', 0], ['Signposted to advice', 0], ['Allocated worker told', 0],
    ['Section 17', 1], [null, 1], ['Referred', 1],
  ])('an outcome of %s: %i calls for a visit', (outcome, called) => {
    const found = measure('seen-after-contact', '2019-07-31', contacts(['C1', 1, '2019-07-01', null, outcome, null, '2019-07-02']))
    expect(found.denominator).toBe(called)
  })

  test('two of one child on one day are one, and the earlier due date rules, with the earliest First seen of both', () => {
    const found = measure(
      'seen-after-contact', '2019-07-31',
      contacts(['C1', 1, '2019-07-01', null, 'Referral', null, '2019-07-02'], ['C2', 1, '2019-07-01', 'urgent', 'Referral', null, null], ['C3', 1, '2019-07-01', 'red', 'NFA', null, null]),
    )
    expect(found.rows).toEqual({ numerator: [3], denominator: [3], leftOut: { 'no-visit-required': [4] } })
  })

  test('hours are clock hours where both ends carry a time, else whole days', () => {
    const timescales = sheet('Timescales', 'Applies to, Team, First visit, Then every', ['Contact', null, '24 hours', null])
    const at = (day: string, hour: number) => dayOfIso(day) + hour / 24
    const seen = (contactAt: number, seenAt: number) =>
      measure('seen-after-contact', '2019-07-31', contacts(['C1', 1, contactAt, null, 'Referral', null, null]), visits([1, seenAt, null, 'Yes']), timescales).numerator
    expect(seen(at('2019-07-01', 10), at('2019-07-02', 10))).toBe(1)
    expect(seen(at('2019-07-01', 10), at('2019-07-02', 11))).toBe(0)
    expect(seen(at('2019-07-01', 10), dayOfIso('2019-07-02'))).toBe(1)
    expect(seen(dayOfIso('2019-07-01'), at('2019-07-02', 23))).toBe(1)
  })
})

describe('months', () => {
  test('twelve to the month of D, which is a part month unless D is its last day', () => {
    const audits = sheet('Audits', 'Audit date, Overall grade', ['2019-06-20', 'I'], ['2019-07-10', 'Good'])
    const part = measure('audits-inadequate', '2019-07-15', audits).trend
    expect(part).toHaveLength(12)
    expect([part[0].month, part[11]]).toEqual(['2018-08', { month: '2019-07', numerator: 1, denominator: 2, part: true }])
    // The log begins in June: May and before are no data.
    expect(part[10]).toEqual({ month: '2019-06', numerator: 1, denominator: 1, part: false })
    expect(measure('audits-inadequate', '2019-07-31', audits).trend[11].part).toBe(false)
  })

  test('sustained counts those of the last three complete months that met the target', () => {
    const audits = sheet('Audits', 'Audit date, Overall grade', ['2019-04-20', 'Good'], ['2019-05-20', 'I'], ['2019-06-10', 'Good'], ['2019-07-10', 'I'])
    expect(measure('audits-inadequate', '2019-07-15', audits).sustained).toBe(2)
    expect(measure('audits-inadequate', '2019-07-31', audits).sustained).toBe(1)
  })
})

describe('groups', () => {
  const workers = sheet('Workers', 'Worker ID, Worker, Team, Team manager, Head of service', [501, "Bo O'Neil", 'North', 'Mo Khan', null], [502, 'Ann Lee', 'North', null, 'Hal Best'], [503, 'Eve Fox', 'South', 'Pat Quin', null])

  test('a row falls back on the row of its worker, then on the rows of the team, where they agree', () => {
    const audits = sheet(
      'Audits', 'Audit ID, Audit date, Overall grade, Worker, Team', ['A1', '2019-07-01', 'I', 'ann  LEE', null], ['A2', '2019-07-02', 'Good', 501, null], ['A3', '2019-07-03', 'Good', 'Bo O’Neil', null],
      ['A4', '2019-07-04', 'Good', null, ' north '], ['A5', '2019-07-05', 'Good', 'Zed New', null],
    )
    expect(measure('audits-inadequate', '2019-07-31', audits, workers).groups).toEqual({
      headOfService: [{ name: 'Hal Best', numerator: 1, denominator: 4 }, { name: 'Not recorded', numerator: 0, denominator: 1 }],
      teamManager: [{ name: 'Mo Khan', numerator: 1, denominator: 4 }, { name: 'Not recorded', numerator: 0, denominator: 1 }],
      team: [{ name: 'North', numerator: 1, denominator: 4 }, { name: 'Not recorded', numerator: 0, denominator: 1 }],
      worker: [
        { name: 'Ann Lee', numerator: 1, denominator: 1 }, { name: "Bo O'Neil", numerator: 0, denominator: 2 }, { name: 'Zed New', numerator: 0, denominator: 1 },
        { name: 'Not recorded', numerator: 0, denominator: 1 },
      ],
    })
  })
})

describe('rows that are left out', () => {
  test('each under the first reason that applies, and counted', () => {
    const cases = sheet(
      'Cases', 'Child ID, Case type, Start, End', [null, 'CIN', 'soon', null], [1, 'CIN', 'soon', null], [1, 'Early help', '2019-07-01', null], ['1; 2', 'CIN', '2019-07-01', null],
      [1, 'CIN', '2019-07-01', null], ['1.0', 'Child in need', '01/07/2019', '-'], [1, 'CIN', '2019-08-01', null], [1, 'CIN', '2019-08-01', null],
    )
    expect(figures('2019-07-31', cases).tables).toEqual([
      {
        table: 'Cases', sheet: 'Cases', read: 8, used: 1,
        leftOut: { 'needed-blank': 1, 'needed-unreadable': 1, 'case-type-other': 1, 'several-ids': 1, duplicate: 2, 'after-as-at': 1 },
      },
    ])
  })

  test('a child that was merged is one child', () => {
    const cases = sheet('Cases', 'Child ID, Case type, Start, End', [1, 'CP', '2019-07-01', null])
    const visits = sheet('Visits', 'Child ID, Visit date', ['A7', '2019-07-25'])
    const merged = sheet('Merged records', 'Old ID, Kept ID', ['a7 ', '6'], [6, '1.0'])
    expect(brief(measure('seen-cp', '2019-07-31', cases, visits, merged))).toEqual([1, 1, {}])
  })
})

describe('random workbooks', () => {
  test('a seed always makes the same workbook, and the same figures', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const [first, second] = [randomWorkbook(seed), randomWorkbook(seed)]
      expect(second).toEqual(first)
      const work = (made: typeof first) => referenceFigures(made.workbook, { asAt: made.asAt, today: made.today })
      expect(differences(work(first), work(second))).toEqual([])
    }
  })

  test('in every one, rows add up, groups sum to the whole, and the month of D equals the headline', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { workbook, asAt, today } = randomWorkbook(seed)
      const { measures, tables } = referenceFigures(workbook, { asAt, today })
      for (const table of tables) {
        const left = Object.values(table.leftOut).reduce((sum, count) => sum + count, 0)
        expect([seed, table.table, table.used + left]).toEqual([seed, table.table, table.read])
      }
      for (const one of measures) {
        for (const groups of Object.values(one.groups)) {
          const sum = (of: 'numerator' | 'denominator') => groups.reduce((total: number, group: { numerator: number; denominator: number }) => total + group[of], 0)
          expect([seed, one.id, sum('numerator'), sum('denominator')]).toEqual([seed, one.id, one.numerator, one.denominator])
        }
        expect([seed, one.id, one.trend[11].numerator, one.trend[11].denominator]).toEqual([seed, one.id, one.numerator, one.denominator])
      }
    }
  })

  test('a difference is told in a sentence', () => {
    const { workbook, asAt, today } = randomWorkbook(3)
    const expected = referenceFigures(workbook, { asAt, today })
    const actual = structuredClone(expected)
    actual.measures[0].needed += 1
    expect(differences(expected, actual)).toEqual([
      `${expected.measures[0].id}: how many more are needed should be ${expected.measures[0].needed} and is ${expected.measures[0].needed + 1}.`,
    ])
  })
})
