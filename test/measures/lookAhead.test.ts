import { longDate } from '../../src/calendar'
import { figureOf } from './county'

const LOG = 'Child ID | Visit date\n99 | 2018-01-01'

describe('look ahead to the next surgery, 14 days on, if nobody else is seen', () => {
  // In need, 20 working days: seen 10 July is due 7 August; 25 July, 22 August; 1 June, 28 June. 14 August is the surgery.
  const tables = {
    Cases: `
      Child ID | Family ID | Case type | Start      | Team
      1        | F1        | CIN       | 2018-01-08 | North
      2        | F1        | CIN       | 2018-01-08 | North
      3        | F2        | CIN       | 2018-01-08 | South
      4        |           | CIN       | 2018-01-08 | South
      5        | F3        | CIN       | 2019-07-25 | South`,
    Visits: `${LOG}\n1 | 2019-07-10\n2 | 2019-07-25\n3 | 2019-05-31`,
  }

  test('counts who is overdue, who falls due, and in how many households', async () => {
    const { lookAhead } = await figureOf('seen-cin', tables)
    expect(lookAhead).toMatchObject({ overdueNow: 2, fallDue: 1, households: 3, rate: { numerator: 1, denominator: 4 } })
    expect(longDate(lookAhead?.asAt ?? 0)).toBe('14 August 2019')
  })

  test('says how many must be seen by then to meet the target', async () => {
    // 80% of 4 is 3.2: four, of whom one is.
    expect((await figureOf('seen-cin', tables)).lookAhead?.mustBeSeen).toBe(3)
  })

  test('by team, most to see first', async () => {
    const { lookAhead } = await figureOf('seen-cin', tables)
    expect(lookAhead?.teams.map(({ team, overdueNow, fallDue, mustBeSeen }) => [team, overdueNow, fallDue, mustBeSeen])).toEqual([
      ['South', 2, 0, 2],
      ['North', 0, 1, 1],
    ])
  })

  test('a family is one household, in every team that has a child of it', async () => {
    const { lookAhead } = await figureOf('seen-cin', {
      Cases: `Child ID | Family ID | Case type | Start | Team
      11 | F8 | CIN | 2019-01-02 | North
      12 | F8 | CIN | 2019-01-02 | South
      13 | F8 | CIN | 2019-01-02 | South
      14 | F8 | CIN | 2019-01-02 | North
      15 | F9 | CIN | 2019-01-02 | South
      16 |    | CIN | 2019-01-02 | South`,
      Visits: `${LOG}\n99 | 2019-05-31`,
    })
    expect(lookAhead?.households).toBe(3)
    expect(Object.fromEntries((lookAhead?.teams ?? []).map(({ team, households }) => [team, households]))).toEqual({ North: 1, South: 3 })
  })

  test('by Head of Service: their parts come to the whole, a family with children of two is a household of each', async () => {
    const { lookAhead } = await figureOf('seen-cin', {
      Workers: 'Worker | Team | Head of service | Start\nAda Example | North | Q Heron | 2018-01-08\nBob Sample | South | R Stork | 2018-01-08',
      Cases: `Child ID | Family ID | Case type | Start | Team
      11 | F8 | CIN | 2019-01-02 | North
      12 | F8 | CIN | 2019-01-02 | South
      13 | F9 | CIN | 2019-01-02 | South
      14 |    | CIN | 2019-01-02 |`,
      Visits: `${LOG}\n11 | 2019-07-25\n13 | 2019-07-10`,
    })
    expect(lookAhead?.headsOfService.map(({ headOfService, rate, overdueNow, fallDue, mustBeSeen, households }) => [headOfService, rate.numerator, rate.denominator, overdueNow, fallDue, mustBeSeen, households])).toEqual([
      ['R Stork', 0, 2, 1, 1, 2, 2],
      [null, 0, 1, 1, 0, 1, 1],
      ['Q Heron', 1, 1, 0, 0, 0, 0],
    ])
    expect(lookAhead).toMatchObject({ rate: { numerator: 1, denominator: 4 }, overdueNow: 2, fallDue: 1, households: 3 })
  })

  test('as many days on as the setting says', async () => {
    const { lookAhead } = await figureOf('seen-cin', { ...tables, Settings: 'Setting | Value\nLook ahead (days) | 7' })
    expect([longDate(lookAhead?.asAt ?? 0), lookAhead?.fallDue]).toEqual(['7 August 2019', 0])
  })

  test('of contacts: those missed stay missed, those not seen yet fall due', async () => {
    // Due 15 July (missed), 31 July (due today), 7 August; the window to 14 August begins on 15 July.
    const { lookAhead } = await figureOf('seen-after-contact', {
      Contacts: 'Child ID | Contact date | Outcome\n1 | 2019-07-08 | Referral\n2 | 2019-07-24 | Referral\n3 | 2019-07-31 | Referral\n4 | 2019-07-31 | Referral',
      Visits: `${LOG}\n4 | 2019-07-31`,
    })
    expect(lookAhead).toMatchObject({ overdueNow: 1, fallDue: 2, rate: { numerator: 1, denominator: 4 } })
  })
})
