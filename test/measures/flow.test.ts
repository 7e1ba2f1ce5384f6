import { figureOf } from './county'

/** `kept of due` in the month to the as-at date; children with a due date, and with none missed. */
async function flow(cases: string, visits: string, id = 'visits-on-time-cp', asAt = '2019-07-31', more: Record<string, string> = {}) {
  const figure = await figureOf(id, { asAt, Cases: cases, Visits: `Child ID | Visit date\n99 | 2018-01-01\n${visits}`, ...more })
  return `${figure.numerator} of ${figure.denominator}`
}
const PLAN = 'Child ID | Case type | Start | End\n'

describe('the chain of due dates of a child on a plan, ten working days apart', () => {
  test.each([
    // Start Monday 1 July 2019: the first is due on 15 July.
    ['', '0 of 2', 'never seen: 15 and 29 July are missed'],
    ['1 | 2019-07-15', '1 of 2', 'on the due date; 29 July is missed'],
    ['1 | 2019-07-10', '1 of 2', 'early: 15 July is met, 24 July set and missed'],
    ['1 | 2019-07-10\n1 | 2019-07-24', '2 of 2', 'the next is 7 August'],
    ['1 | 2019-07-16', '0 of 2', 'late for 15 July; 30 July is set and missed'],
    ['1 | 2019-07-16\n1 | 2019-07-30', '1 of 2', 'late, then on time'],
    ['1 | 2019-07-16\n1 | 2019-07-17', '1 of 3', 'after the late one 30 July stands, met on the 17th, which sets 31 July'],
    ['1 | 2019-07-10\n1 | 2019-07-10', '1 of 2', 'two visits on one day are one'],
  ])('visits %j: %s', async (visits, expected, _why) => {
    expect(await flow(`${PLAN}1 | CP | 2019-07-01 |`, visits)).toBe(expected)
  })

  test('ends with the episode: a due date on the last day exists, one after it does not', async () => {
    expect(await flow(`${PLAN}1 | CP | 2019-07-01 | 2019-07-15`, '')).toBe('0 of 1')
    expect(await flow(`${PLAN}1 | CP | 2019-07-01 | 2019-07-14`, '')).toBe('0 of 0')
  })

  test('a due date counts in the month in which it falls, met early or not', async () => {
    // 4 July (met on 24 June), 8 July (on the 27th); 11 and 25 July are missed.
    expect(await flow(`${PLAN}1 | CP | 2019-06-20 |`, '1 | 2019-06-24\n1 | 2019-06-27')).toBe('2 of 4')
  })
})

describe('a change of category', () => {
  test('the last visit or miss and the new interval, but never before the change', async () => {
    // On a plan from 1 July, seen on the 5th; in need from the 16th: 20 working days from the 5th are 2 August.
    const stepDown = `${PLAN}1 | CP | 2019-07-01 | 2019-07-16\n1 | CIN | 2019-07-16 |`
    expect(await flow(stepDown, '1 | 2019-07-05', 'visits-on-time-cin', '2019-08-02')).toBe('0 of 1')
    expect(await flow(stepDown, '1 | 2019-07-05', 'visits-on-time-cin', '2019-08-01')).toBe('0 of 0')
    // Seen on the 5th and on the 10th: the date that stood, 19 July, was met early, and belongs to the episode in force on it.
    expect(await flow(stepDown, '1 | 2019-07-05\n1 | 2019-07-10', 'visits-on-time-cin', '2019-08-01')).toBe('1 of 1')
  })

  test('never seen and none missed: the date that stands', async () => {
    expect(await flow(`${PLAN}1 | CP | 2019-07-01 | 2019-07-08\n1 | CIN | 2019-07-08 |`, '', 'visits-on-time-cin', '2019-07-15')).toBe('0 of 1')
  })

  test('on the day of the change the due dates are those of the new one', async () => {
    expect(await flow(`${PLAN}1 | CP | 2019-07-01 | 2019-07-15\n1 | CLA | 2019-07-15 |`, '')).toBe('0 of 0')
  })

  test('none falls due on a day on which the child is open in a category that comes first', async () => {
    expect(await flow(`${PLAN}1 | CP | 2019-07-01 |\n1 | CLA | 2019-07-10 | 2019-07-20`, '')).toBe('0 of 1')
  })
})

test('without a visit log it is no data, whatever Last seen says', async () => {
  const figure = await figureOf('visits-on-time-cp', { Cases: 'Child ID | Case type | Start | Last seen\n1 | CP | 2019-01-07 | 2019-07-01' })
  expect([figure.status, figure.target, figure.needed]).toEqual(['no-data', null, 0])
})

test('beside it stand the children, and its rows are episodes', async () => {
  const figure = await figureOf('visits-on-time-cp', {
    Cases: 'Child ID | Case type | Start\n1 | CP | 2019-07-01\n2 | CP | 2019-07-01\n3 | CP | 2019-07-30',
    Visits: 'Child ID | Visit date\n99 | 2018-01-01\n1 | 2019-07-12\n1 | 2019-07-26',
  })
  expect([figure.status, figure.numerator, figure.denominator]).toEqual(['no-target', 2, 4])
  expect(figure.remarks).toContainEqual({ kind: 'children-behind-flow', children: 2, noneMissed: 1 })
  expect(figure.rows()).toEqual({ numerator: [2], denominator: [2, 3], leftOut: {} })
})
