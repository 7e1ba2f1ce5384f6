import { figureOf } from './county'

/** One child seen or not, on 31 July 2019 (a Wednesday): the list its row is in, with clock, due date and last visit. */
async function judged(tables: Record<string, string>, id = 'seen-cin', asAt = '2019-07-31') {
  const measure = await figureOf(id, { asAt, ...tables })
  return measure.behind().map(({ row, list, from, due, done }) => `${row} ${list} ${from} ${due} ${done}`)
}

describe('the first visit', () => {
  test.each([
    // [case type, measure, start, what is found, why]
    ['CIN', 'seen-cin', '2019-07-03', 'not-yet-due 3 Jul due 31 Jul', '20 working days from 3 July are up on 31 July itself'],
    ['CIN', 'seen-cin', '2019-07-02', 'missed 2 Jul due 30 Jul', 'and from 2 July the day before'],
    ['CP', 'seen-cp', '2019-07-17', 'not-yet-due 17 Jul due 31 Jul', '10 working days'],
    ['CP', 'seen-cp', '2019-07-16', 'missed 16 Jul due 30 Jul', '10 working days'],
    ['CLA', 'seen-cic', '2019-07-24', 'not-yet-due 24 Jul due 31 Jul', 'a week'],
    ['CLA', 'seen-cic', '2019-07-23', 'missed 23 Jul due 30 Jul', 'a week'],
  ])('of a child never seen, %s from %s started', async (caseType, id, start, found) => {
    const measure = await figureOf(id, {
      Cases: `
        Child ID | Case type   | Start
        1        | ${caseType} | ${start}
        2        | ${caseType} | 2015-01-05`,
      Visits: `
        Child ID | Visit date
        9        | 2018-01-01`,
    })
    const [row] = measure.behind()
    expect(`${row.list} ${row.from} due ${row.due}`).toBe(found)
  })
})

describe('the interval after a visit', () => {
  test.each([
    ['CIN', 'seen-cin', '2019-07-03', 'numerator', '20 working days: due on the day itself'],
    ['CIN', 'seen-cin', '2019-07-02', 'missed', 'due the day before'],
    ['CP', 'seen-cp', '2019-07-17', 'numerator', '10 working days'],
    ['CP', 'seen-cp', '2019-07-16', 'missed', ''],
    ['CLA', 'seen-cic', '2019-06-19', 'numerator', '6 weeks'],
    ['CLA', 'seen-cic', '2019-06-18', 'missed', ''],
  ])('%s: last seen %s', async (caseType, id, visit, list) => {
    expect(
      await judged(
        {
          Cases: `
            Child ID | Case type   | Start
            1        | ${caseType} | 2018-01-08`,
          Visits: `
            Child ID | Visit date
            1        | 2018-05-01
            1        | ${visit}
            1        | 2019-08-01`,
        },
        id,
      ),
    ).toEqual([expect.stringContaining(`2 ${list}`)])
  })

  test('in care long term: 3 months once the placement has lasted a year on the day of the visit', async () => {
    const long = (start: string, visit: string) =>
      judged(
        {
          Cases: `
            Child ID | Case type | Start      | Placement start | Intended to last to 18
            1        | CLA       | 2017-01-09 | ${start}        | Yes`,
          Visits: `
            Child ID | Visit date
            1        | ${visit}`,
        },
        'seen-cic',
      )
    expect(await long('2018-05-01', '2019-05-01')).toEqual(['2 numerator 1 May 1 Aug 1 May'])
    expect(await long('2018-05-02', '2019-05-01')).toEqual(['2 missed 1 May 12 Jun 1 May'])
  })

  test("a child's own Visit interval overrides first visit and every later one", async () => {
    expect(
      await judged(
        {
          Cases: `
            Child ID | Case type | Start      | Visit interval
            1        | CLA       | 2019-07-29 | 1 day
            2        | CLA       | 2019-01-07 | 4 weeks`,
          Visits: `
            Child ID | Visit date
            2        | 2019-07-02`,
        },
        'seen-cic',
      ),
    ).toEqual(['2 missed 29 Jul 30 Jul -', '3 missed 2 Jul 30 Jul 2 Jul'])
  })

  test("a team's row of Timescales overrides for that team alone", async () => {
    expect(
      await judged({
        Cases: `
          Child ID | Case type | Start      | Team
          1        | CIN       | 2019-01-07 | Disabled Children
          2        | CIN       | 2019-01-07 | North`,
        Visits: `
          Child ID | Visit date
          1        | 2019-06-03
          2        | 2019-06-03`,
        Timescales: `
          Applies to    | Team              | First visit | Then every
          Child in need | disabled children |             | 3 months`,
      }),
    ).toEqual(['2 numerator 3 Jun 3 Sep 3 Jun', '3 missed 3 Jun 1 Jul 3 Jun'])
  })
})

describe('visits that do not count', () => {
  test.each([
    ['Seen', 'No', 'Home visit', 'the child was not seen'],
    ['Seen', '', 'Home visit', 'not recorded is not seen'],
    ['Seen', 'Yes', 'Telephone call', 'not a visit'],
    ['Seen', 'Yes', 'Core group', 'a meeting'],
    ['Seen', 'Yes', 'Supervised contact', ''],
    ['Seen', 'Yes', 'MS Teams', ''],
  ])('%s %j, type %j', async (seenHeader, seen, type) => {
    expect(
      await judged({
        Cases: `
          Child ID | Case type | Start
          1        | CIN       | 2019-01-07`,
        Visits: `
          Child ID | Visit date | ${seenHeader} | Visit type
          1        | 2019-07-29 | ${seen} | ${type}`,
      }),
    ).toEqual([expect.stringContaining('2 missed 7 Jan')])
  })

  test.each([['Core group visit'], ['Review visit'], [''], ['Statutory visit'], ['Telephonist (home)']])('but %j does', async (type) => {
    expect(
      await judged({
        Cases: `
          Child ID | Case type | Start
          1        | CIN       | 2019-01-07`,
        Visits: `
          Child ID | Visit date | Seen | Visit type
          1        | 2019-07-29 | Yes  | ${type}`,
      }),
    ).toEqual([expect.stringContaining('2 numerator')])
  })

  test('and that of an unborn child counts where Seen is not recorded', async () => {
    expect(
      await judged({
        Cases: `
          Child ID | Case type | Start      | Unborn | Age
          1        | CIN       | 2019-01-07 | Yes    |
          2        | CIN       | 2019-01-07 |        | -1
          3        | CIN       | 2019-01-07 |        | 0`,
        Visits: `
          Child ID | Visit date | Seen
          1        | 2019-07-29 |
          2        | 2019-07-29 |
          3        | 2019-07-29 |`,
      }),
    ).toEqual([expect.stringContaining('2 numerator'), expect.stringContaining('3 numerator'), expect.stringContaining('4 missed')])
  })
})

describe('Last seen of the row', () => {
  test.each([
    ['2019-07-29', 'numerator', 'later than the log'],
    ['2019-01-06', 'missed', 'before the clock started'],
    ['2019-08-01', 'missed', 'after the as-at date'],
  ])('%s: %s', async (lastSeen, list) => {
    expect(
      await judged({
        Cases: `
          Child ID | Case type | Start      | Last seen
          1        | CIN       | 2019-01-07 | ${lastSeen}`,
        Visits: `
          Child ID | Visit date
          1        | 2019-03-01`,
      }),
    ).toEqual([expect.stringContaining(`2 ${list}`)])
  })

  test('serves without a visit log', async () => {
    const measure = await figureOf('seen-cin', {
      Cases: `
        Child ID | Case type | Start      | Last seen
        1        | CIN       | 2019-01-07 | 2019-07-29
        2        | CIN       | 2019-01-07 | 2019-05-29`,
    })
    expect([measure.numerator, measure.denominator, measure.remarks]).toEqual([1, 2, [{ kind: 'last-seen-only' }]])
  })

  test('without either there is no data, and it says what is missing', async () => {
    const measure = await figureOf('seen-cin', {
      Cases: `
        Child ID | Case type | Start
        1        | CIN       | 2019-01-07`,
    })
    expect([measure.status, measure.denominator, measure.leftOut, measure.noData]).toEqual(['no-data', 0, {}, { because: 'table-missing', table: 'Visits' }])
  })
})

describe('the clock goes on', () => {
  const family = (cases: string, visits: string, id: string) =>
    judged({ Cases: `Child ID | Case type | Start | End | Placement start | Last seen\n${cases}`, Visits: `Child ID | Visit date\n${visits}\n99 | 2018-01-01` }, id)

  test.each([
    ['re-opened after a weekend', '1 | CIN | 2019-01-07 | 2019-07-05 | | \n 1 | CIN | 2019-07-08 | | |', '1 | 2019-07-04', 'seen-cin', '3 numerator 4 Jul 1 Aug 4 Jul'],
    ['but not after four days', '1 | CIN | 2019-01-07 | 2019-07-05 | | \n 1 | CIN | 2019-07-09 | | |', '1 | 2019-07-04', 'seen-cin', '3 not-yet-due 9 Jul 6 Aug -'],
    ['a step down keeps the visits, at the new interval', '1 | CP | 2019-01-07 | 2019-07-08 | | \n 1 | CIN | 2019-07-08 | | |', '1 | 2019-07-04', 'seen-cin', '3 numerator 4 Jul 1 Aug 4 Jul'],
    ['a step up starts afresh', '1 | CIN | 2019-01-07 | 2019-07-22 | | \n 1 | CP | 2019-07-22 | | |', '1 | 2019-07-19', 'seen-cp', '3 not-yet-due 22 Jul 5 Aug -'],
    ['never seen: the first due date stands', '1 | CP | 2019-07-10 | 2019-07-22 | | \n 1 | CIN | 2019-07-22 | | |', '', 'seen-cin', '3 not-yet-due 10 Jul 24 Jul -'.replace('not-yet-due', 'missed')],
    ["the earlier row's Last seen goes with it", '1 | CP | 2019-01-07 | 2019-07-08 | | 2019-07-04 \n 1 | CIN | 2019-07-08 | | |', '', 'seen-cin', '3 numerator 4 Jul 1 Aug 4 Jul'],
    ['a new placement starts afresh', '1 | CLA | 2019-01-07 | 2019-07-29 | 2019-01-07 | \n 1 | CLA | 2019-07-29 | | 2019-07-29 |', '1 | 2019-07-25', 'seen-cic', '3 not-yet-due 29 Jul 5 Aug -'],
    ['the same placement does not', '1 | CLA | 2019-01-07 | 2019-07-29 | 2019-01-07 | \n 1 | CLA | 2019-07-29 | | 2019-01-07 |', '1 | 2019-07-25', 'seen-cic', '3 numerator 25 Jul 5 Sep 25 Jul'],
    ['nor one that is not given', '1 | CLA | 2019-01-07 | 2019-07-29 | | \n 1 | CLA | 2019-07-29 | | |', '1 | 2019-07-25', 'seen-cic', '3 numerator 25 Jul 5 Sep 25 Jul'],
    ['a placement that starts after the day judged is ignored', '1 | CLA | 2019-01-07 | | 2019-08-05 |', '1 | 2019-07-25', 'seen-cic', '2 numerator 25 Jul 5 Sep 25 Jul'],
    ['a placement within the episode starts the clock', '1 | CLA | 2019-01-07 | | 2019-07-29 |', '1 | 2019-07-25', 'seen-cic', '2 not-yet-due 29 Jul 5 Aug -'],
  ])('%s', async (_why, cases, visits, id, found) => {
    expect(await family(cases, visits, id)).toEqual([found])
  })
})

describe('a child open in two categories', () => {
  const tables = {
    Cases: `
      Child ID | Case type | Start
      1        | CIN       | 2019-01-07
      1        | CP        | 2019-02-04
      1        | CLA       | 2019-03-04`,
    Visits: `
      Child ID | Visit date
      1        | 2019-07-15`,
  }

  test('is counted once, under the first; in care and on a plan, overdue on either is overdue', async () => {
    // In care: due 26 August. On a plan: 10 working days, due 29 July.
    expect(await judged(tables, 'seen-cic')).toEqual(['4 missed 15 Jul 29 Jul 15 Jul'])
    expect(await judged(tables, 'seen-cp')).toEqual([expect.stringContaining('3 counted-elsewhere')])
    expect(await judged(tables, 'seen-cin')).toEqual([expect.stringContaining('2 counted-elsewhere')])
  })

  test('is counted in each where the setting says so, each on its own clock', async () => {
    const Settings = `
      Setting            | Value
      Count a child once | No`
    expect(await judged({ ...tables, Settings }, 'seen-cic')).toEqual(['4 numerator 15 Jul 26 Aug 15 Jul'])
    expect(await judged({ ...tables, Settings }, 'seen-cp')).toEqual(['3 missed 15 Jul 29 Jul 15 Jul'])
    expect(await judged({ ...tables, Settings }, 'seen-cin')).toEqual(['2 numerator 15 Jul 12 Aug 15 Jul'])
  })

  test('with several episodes of one category: the latest start, of equals the lower row', async () => {
    const Cases = `
      Child ID | Case type | Start      | Worker
      1        | CIN       | 2019-03-04 | A Rowe
      1        | CIN       | 2019-03-05 | A Rowe
      1        | CIN       | 2019-03-05 | B Lark
      1        | CIN       | 2019-03-01 | A Rowe`
    expect(await judged({ ...tables, Cases })).toEqual([expect.stringContaining('4 numerator')])
  })
})

describe('open on the day', () => {
  test.each([
    ['2019-07-01', '2019-07-31', 'not one that ends on it', 0],
    ['2019-07-01', '2019-08-01', 'one that ends the day after', 1],
    ['2019-07-30', '', 'one that started the day before', 1],
  ])('from %s to %s: %s', async (start, end, _why, denominator) => {
    const measure = await figureOf('seen-cin', {
      Cases: `
        Child ID | Case type | Start    | End
        1        | CIN       | ${start} | ${end}`,
      Visits: `
        Child ID | Visit date
        1        | 2019-07-30`,
    })
    expect(measure.denominator).toBe(denominator)
  })
})
