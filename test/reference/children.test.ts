import { brief, figures, measure, sheet } from './examples'
import type { CellValue } from './plain'

describe('children seen in timescale', () => {
  const header = 'Child ID, Case type, Start, End, Placement start, Intended to last to 18, Visit interval, Last seen'
  const cases = (...rows: CellValue[][]) => sheet('Cases', header, ...rows)
  const visits = (...rows: CellValue[][]) => sheet('Visits', 'Child ID, Visit date, Visit type, Seen', ...rows)
  const seen = (category: string, asAt: string, caseRows: CellValue[][], visitRows: CellValue[][]) =>
    brief(measure(`seen-${category}`, asAt, cases(...caseRows), visits([99, '2000-01-01', null, 'Yes'], ...visitRows)))

  test('in need: 20 working days from the last visit', () => {
    const child: CellValue[][] = [[1, 'CIN', '2019-01-07', null, null, null, null, null]]
    expect(seen('cin', '2019-07-29', child, [[1, '2019-07-01', null, 'Yes']])).toEqual([1, 1, {}])
    expect(seen('cin', '2019-07-30', child, [[1, '2019-07-01', null, 'Yes']])).toEqual([0, 1, {}])
    expect(seen('cin', '2019-07-30', child, [[1, '2019-07-01', null, 'Yes'], [1, '2019-07-02', null, 'No']])).toEqual([0, 1, {}])
  })

  test('never seen: not yet due until the first visit is, then overdue', () => {
    const child: CellValue[][] = [[1, 'CP', '2019-07-01', null, null, null, null, null]]
    expect(seen('cp', '2019-07-15', child, [])).toEqual([0, 0, { 'not-yet-due': 1 }])
    expect(seen('cp', '2019-07-16', child, [])).toEqual([0, 1, {}])
    expect(seen('cp', '2019-07-16', child, [[1, '2019-06-30', null, 'Yes']])).toEqual([0, 1, {}])
  })

  test('the row has its own Last seen, where it is later and on the clock', () => {
    const child = (lastSeen: string): CellValue[][] => [[1, 'CP', '2019-06-03', null, null, null, null, lastSeen]]
    expect(seen('cp', '2019-07-31', child('2019-07-20'), [])).toEqual([1, 1, {}])
    expect(seen('cp', '2019-07-31', child('2019-06-02'), [])).toEqual([0, 1, {}])
    expect(seen('cp', '2019-07-31', child('2019-08-01'), [])).toEqual([0, 1, {}])
  })

  test('an earlier clock goes on, and the due date is set anew from the last visit', () => {
    const down: CellValue[][] = [[1, 'CP', '2019-05-01', '2019-07-05', null, null, null, null], [1, 'CIN', '2019-07-08', null, null, null, null, null]]
    // Seen on 4 July under the plan: 20 working days from then is 1 August.
    expect(seen('cin', '2019-08-01', down, [[1, '2019-07-04', null, 'Yes']])).toEqual([1, 1, {}])
    expect(seen('cin', '2019-08-02', down, [[1, '2019-07-04', null, 'Yes']])).toEqual([0, 1, {}])
    // Never seen: the first due date of the plan, 16 May, stands.
    expect(seen('cin', '2019-07-09', down, [])).toEqual([0, 1, {}])
  })

  test('four days later it is a new clock', () => {
    const later: CellValue[][] = [[1, 'CP', '2019-05-01', '2019-07-05', null, null, null, null], [1, 'CIN', '2019-07-09', null, null, null, null, null]]
    expect(seen('cin', '2019-07-10', later, [[1, '2019-07-04', null, 'Yes']])).toEqual([0, 0, { 'not-yet-due': 1 }])
  })

  test('a step up starts afresh', () => {
    const up: CellValue[][] = [[1, 'CIN', '2019-05-01', '2019-07-08', null, null, null, null], [1, 'CP', '2019-07-08', null, null, null, null, null]]
    expect(seen('cp', '2019-07-20', up, [[1, '2019-07-05', null, 'Yes']])).toEqual([0, 0, { 'not-yet-due': 1 }])
    expect(seen('cp', '2019-07-23', up, [[1, '2019-07-05', null, 'Yes']])).toEqual([0, 1, {}])
  })

  test('in care: a week from each placement, then six weeks', () => {
    const moved: CellValue[][] = [[1, 'CIC', '2019-01-07', null, '2019-07-10', null, null, null]]
    expect(seen('cic', '2019-07-17', moved, [[1, '2019-07-09', null, 'Yes']])).toEqual([0, 0, { 'not-yet-due': 1 }])
    expect(seen('cic', '2019-07-18', moved, [[1, '2019-07-09', null, 'Yes']])).toEqual([0, 1, {}])
    // One that starts after the day judged is ignored: the clock is the episode's.
    expect(seen('cic', '2019-07-09', moved, [[1, '2019-07-09', null, 'Yes']])).toEqual([1, 1, {}])
    const placed: CellValue[][] = [[1, 'CIC', '2019-01-07', null, null, null, null, null]]
    expect(seen('cic', '2019-07-13', placed, [[1, '2019-06-01', null, 'Yes']])).toEqual([1, 1, {}])
    expect(seen('cic', '2019-07-14', placed, [[1, '2019-06-01', null, 'Yes']])).toEqual([0, 1, {}])
  })

  test('three months once the placement had lasted a year on the day of the visit, and is to last to 18', () => {
    const long = (intended: string): CellValue[][] => [[1, 'CIC', '2017-01-07', null, '2018-06-01', intended, null, null]]
    expect(seen('cic', '2019-09-01', long('Yes'), [[1, '2019-06-01', null, 'Yes']])).toEqual([1, 1, {}])
    expect(seen('cic', '2019-09-01', long('No'), [[1, '2019-06-01', null, 'Yes']])).toEqual([0, 1, {}])
    expect(seen('cic', '2019-07-31', long('Yes'), [[1, '2019-05-31', null, 'Yes']])).toEqual([0, 1, {}])
  })

  test('without a placement start an adjoining episode in care goes on; with a new placement it starts afresh', () => {
    const again = (placement: string | null): CellValue[][] => [
      [1, 'CIC', '2019-01-07', '2019-07-08', null, null, null, null], [1, 'CIC', '2019-07-08', null, placement, null, null, null],
    ]
    const visit: CellValue[][] = [[1, '2019-07-01', null, 'Yes']]
    expect(seen('cic', '2019-07-20', again(null), visit)).toEqual([1, 1, {}])
    expect(seen('cic', '2019-07-20', again('2019-07-08'), visit)).toEqual([0, 1, {}])
    expect(seen('cic', '2019-07-20', again('2019-01-07'), visit)).toEqual([1, 1, {}])
  })

  test('a child is counted once: in care first; in care and on a plan on both clocks', () => {
    const both: CellValue[][] = [[1, 'CIC', '2019-01-07', null, null, null, null, null], [1, 'CP', '2019-01-07', null, null, null, null, null]]
    const visit: CellValue[][] = [[1, '2019-07-01', null, 'Yes']]
    // The plan's ten working days are over on 15 July.
    expect(seen('cic', '2019-07-15', both, visit)).toEqual([1, 1, {}])
    expect(seen('cic', '2019-07-16', both, visit)).toEqual([0, 1, {}])
    expect(seen('cp', '2019-07-16', both, visit)).toEqual([0, 0, { 'counted-elsewhere': 1 }])
    const off = sheet('Settings', 'Setting, Value', ['Count a child once', 'No'])
    const found = figures('2019-07-16', cases(...both), visits(...visit), off)
    expect(found.measures.filter((one) => one.id.startsWith('seen-c')).map((one) => [one.id, one.numerator, one.denominator])).toEqual([
      ['seen-cin', 0, 0], ['seen-cp', 0, 1], ['seen-cic', 1, 1],
    ])
  })

  test('a visit interval of the child overrides the table, first visit and every later one', () => {
    const weekly: CellValue[][] = [[1, 'CIC', '2019-07-01', null, null, null, 'fortnightly', null]]
    expect(seen('cic', '2019-07-15', weekly, [])).toEqual([0, 0, { 'not-yet-due': 1 }])
    expect(seen('cic', '2019-07-17', weekly, [[1, '2019-07-02', null, 'Yes']])).toEqual([0, 1, {}])
  })

  test('a month in which a Last seen lies after the day judged is unknown, and no data where that is over a tenth', () => {
    const found = measure(
      'seen-cin', '2019-07-31', cases([1, 'CIN', '2019-01-07', null, null, null, null, '2019-07-20'], [2, 'CIN', '2018-01-07', '2019-01-08', null, null, null, null]),
    )
    expect(brief(found)).toEqual([1, 1, {}])
    expect(found.trend.map((month) => month.denominator).slice(-3)).toEqual([0, 0, 1])
  })

  test('without any End the past months are no data', () => {
    const open = measure('seen-cin', '2019-07-31', cases([1, 'CIN', '2019-01-07', null, null, null, null, null]), visits([1, '2018-01-01', null, 'Yes']))
    expect(open.trend.map((month) => month.denominator)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  })
})

describe('visits on time, as a flow', () => {
  const cases = (...rows: CellValue[][]) => sheet('Cases', 'Child ID, Case type, Start, End, Visit interval', ...rows)
  const visits = (...rows: CellValue[][]) => sheet('Visits', 'Child ID, Visit date', ...rows)
  const flow = (category: string, asAt: string, caseRows: CellValue[][], visitDays: string[]) => {
    const found = measure(`visits-on-time-${category}`, asAt, cases(...caseRows), visits(...visitDays.map((day): CellValue[] => [1, day])))
    return [found.numerator, found.denominator, found.rows.numerator.length, found.rows.denominator.length]
  }
  const tenDays: CellValue[][] = [[1, 'CIN', '2019-07-01', null, '10 days']]

  test('a first visit, then each from the last: two met and one missed', () => {
    // Due 11 July, met on the 5th; due 15th, met on it; due 25th, missed.
    expect(flow('cin', '2019-07-31', tenDays, ['2019-07-05', '2019-07-15'])).toEqual([2, 3, 0, 1])
  })

  test('never seen: each miss sets the next', () => {
    // Due 11, 21 and 31 July.
    expect(flow('cin', '2019-07-31', tenDays, ['2018-01-01'])).toEqual([0, 3, 0, 1])
  })

  test('a visit after a miss is late for it, meets nothing else, and wipes the date that stood', () => {
    // Due 11th, missed; the 21st is wiped by the visit of the 20th; due 30th, met on the 29th.
    expect(flow('cin', '2019-07-31', tenDays, ['2019-07-20', '2019-07-29'])).toEqual([1, 2, 0, 1])
  })

  test('a due date met early counts in the month in which it falls', () => {
    expect(flow('cin', '2019-08-31', [[1, 'CIN', '2019-07-25', '2019-08-10', '10 days']], ['2019-07-30'])).toEqual([1, 2, 0, 1])
    expect(flow('cin', '2019-07-31', [[1, 'CIN', '2019-07-25', null, '10 days']], ['2019-07-30'])).toEqual([0, 0, 0, 0])
  })

  test('a due date on the last day exists, one after it does not', () => {
    expect(flow('cin', '2019-07-31', [[1, 'CIN', '2019-07-01', '2019-07-11', '10 days']], ['2018-01-01'])).toEqual([0, 1, 0, 1])
    expect(flow('cin', '2019-07-31', [[1, 'CIN', '2019-07-01', '2019-07-10', '10 days']], ['2018-01-01'])).toEqual([0, 0, 0, 0])
  })

  test('a clock that goes on into another category: the last visit and the new interval, but never before the change', () => {
    const down: CellValue[][] = [[1, 'CP', '2019-06-03', '2019-07-12', '30 days'], [1, 'CIN', '2019-07-12', null, '5 days']]
    // Seen on 1 July: 6 July is before the change, so the 12th; then 17, 22 and 27 July.
    expect(flow('cin', '2019-07-31', down, ['2019-07-01'])).toEqual([0, 4, 0, 1])
    // The first due date of the plan, 3 July, met on 1 July; the next, 31 July, is no more.
    expect(flow('cp', '2019-07-31', down, ['2019-07-01'])).toEqual([1, 1, 1, 1])
  })

  test('never seen and none missed: the date that stands', () => {
    const down: CellValue[][] = [[1, 'CP', '2019-07-01', '2019-07-08', '20 days'], [1, 'CIN', '2019-07-08', null, '5 days']]
    // 21 July stands; then 26 and 31 July.
    expect(flow('cin', '2019-07-31', down, ['2018-01-01'])).toEqual([0, 3, 0, 1])
    expect(flow('cp', '2019-07-31', down, ['2018-01-01'])).toEqual([0, 0, 0, 0])
  })

  test('a child open in a category that comes first has no due date in the other', () => {
    const both: CellValue[][] = [[1, 'CIN', '2019-07-01', null, '10 days'], [1, 'CP', '2019-07-15', null, '10 days']]
    expect(flow('cin', '2019-07-31', both, ['2018-01-01'])).toEqual([0, 1, 0, 1])
    expect(flow('cp', '2019-07-31', both, ['2018-01-01'])).toEqual([0, 1, 0, 1])
  })

  test('no target, and no data without a visit log', () => {
    const found = measure('visits-on-time-cin', '2019-07-31', cases(...tenDays), visits([1, '2019-07-05']))
    expect([found.target, found.tolerance, found.status, found.needed, found.sustained]).toEqual([null, null, 'no-target', 0, 0])
    expect(measure('visits-on-time-cin', '2019-07-31', cases(...tenDays)).status).toBe('no-data')
  })
})
