import { isoDate } from '../../src/calendar'
import { figureOf } from './county'

const rates = (months: readonly { month: string; numerator: number; denominator: number; part: boolean }[]) =>
  months.map(({ month, numerator, denominator, part }) => `${month}${part ? ' part' : ''} ${numerator}/${denominator}`)

const CASES = 'Child ID | Case type | Start | End\n8 | CIN | 2016-01-04 | 2016-02-01\n'

describe('twelve calendar months to that of the as-at date', () => {
  const tables = { Cases: `${CASES}1 | CIN | 2019-01-07 |`, Visits: 'Child ID | Visit date\n99 | 2017-01-02\n1 | 2019-05-20\n1 | 2019-07-10' }

  test('each judged as at its last day; a part month as at the day, equal to the headline', async () => {
    const figure = await figureOf('seen-cin', { asAt: '2019-07-15', ...tables })
    expect(rates(figure.trend).slice(-4)).toEqual(['2019-04 0/1', '2019-05 1/1', '2019-06 0/1', '2019-07 part 1/1'])
    expect(figure.trend).toHaveLength(12)
    expect(figure.trend[0].month).toBe('2018-08')
    expect([figure.numerator, figure.denominator]).toEqual([1, 1])
  })

  test('the rows behind a past month are judged as at its last day, with what is known now', async () => {
    const figure = await figureOf('seen-cin', { asAt: '2019-07-15', ...tables })
    expect(figure.behind('2019-04')).toMatchObject([{ subject: '1', list: 'missed', from: '7 Jan', due: '4 Feb', done: '-', late: 59, lateUnit: 'working days' }])
    expect(figure.behind('2019-05')).toMatchObject([{ subject: '1', list: 'numerator', from: '20 May', done: '20 May' }])
    expect(figure.behind('2019-06')).toMatchObject([{ list: 'missed', from: '20 May', late: 8 }])
    expect(figure.behind('2019-07')).toEqual(figure.behind())
    expect(figure.behind('2018-12')).toEqual([])
    expect(figure.behind('2017-01')).toEqual([])
  })

  test('the contacts behind a past month are those of its days; one seen later is late by the day it was', async () => {
    const contacts = 'Child ID | Contact date | Visit required\n1 | 2018-01-02 | Yes\n1 | 2019-04-10 | Yes\n2 | 2019-04-29 | Yes\n3 | 2019-04-12 | No\n4 | 2019-05-02 | Yes'
    const figure = await figureOf('seen-after-contact', { Contacts: contacts, Visits: 'Child ID | Visit date\n99 | 2017-01-02\n1 | 2019-05-20\n4 | 2019-05-03' })
    expect(figure.behind('2019-04').map(({ subject, list, late }) => [subject, list, late])).toEqual([
      ['1', 'missed', 20],
      ['2', 'not-yet-due', -4],
      ['3', 'no-visit-required', null],
    ])
    expect(figure.behind('2019-05').map(({ subject, list }) => [subject, list])).toEqual([
      ['2', 'missed'],
      ['4', 'numerator'],
    ])
  })

  test('the month of the last day of a month is whole', async () => {
    expect((await figureOf('seen-cin', { asAt: '2019-07-31', ...tables })).trend.at(-1)?.part).toBe(false)
  })

  test('February has its last day', async () => {
    const figure = await figureOf('seen-cin', { asAt: '2020-02-29', ...tables })
    expect(figure.trend.slice(-2).map((month) => isoDate(month.asAt))).toEqual(['2020-01-31', '2020-02-29'])
  })
})

describe('sustained', () => {
  // One child seen in May, June and July or not: met is 1 of 1.
  const seenIn = (...dates: string[]) => ({ Cases: `${CASES}1 | CIN | 2018-01-08 |`, Visits: `Child ID | Visit date\n99 | 2017-01-02\n${dates.map((date) => `1 | ${date}`).join('\n')}` })

  test.each([
    [['2019-05-28', '2019-06-27', '2019-07-29'], 3, '2019-07-31', 'all three'],
    [['2019-06-27', '2019-07-29'], 2, '2019-08-31', 'the last two: next month'],
    [['2019-05-28', '2019-07-29'], 2, '2019-09-30', 'two of three, but the run is one'],
    [['2019-05-28', '2019-06-27'], 2, '2019-10-31', 'the last month missed: three more'],
    [[], 0, '2019-10-31', 'none'],
  ])('%j', async (dates, met, firstMonthEnd) => {
    const { sustained } = await figureOf('seen-cin', seenIn(...dates))
    expect([sustained.met, isoDate(sustained.firstMonthEnd)]).toEqual([met, firstMonthEnd])
  })

  test('keeps a part month out', async () => {
    const { sustained } = await figureOf('seen-cin', { asAt: '2019-07-15', ...seenIn('2019-04-29', '2019-05-28', '2019-06-27') })
    expect([sustained.met, isoDate(sustained.firstMonthEnd)]).toEqual([3, '2019-06-30'])
  })
})

describe('a past month is no data where the rows cannot know', () => {
  test('the log of audits begins after the first month of the window', async () => {
    const { trend } = await figureOf('audits-inadequate', { Audits: 'Audit date | Overall grade\n2019-06-30 | Good' })
    expect(trend.slice(-3).map((month) => month.noData?.because ?? 'known')).toEqual(['log-starts-later', 'known', 'nobody'])
  })

  test('the log of supervisions begins after the first month of the three', async () => {
    const { trend } = await figureOf('supervision', { Workers: 'Worker\nA Rowe', Supervisions: 'Worker | Supervision date\nA Rowe | 2019-04-30' })
    expect(trend.slice(-3).map((month) => month.noData?.because ?? 'known')).toEqual(['log-starts-later', 'known', 'known'])
  })

  test('the log of visits begins later than the longest interval before the month', async () => {
    // 20 working days before 1 July 2019 (a Monday) is 3 June.
    const months = async (first: string) =>
      (await figureOf('seen-cin', { Cases: `${CASES}1 | CIN | 2018-01-08 |`, Visits: `Child ID | Visit date\n1 | ${first}`, asAt: '2019-08-31' })).trend.slice(-3).map((month) => month.noData?.because ?? 'known')
    expect(await months('2019-06-03')).toEqual(['log-starts-later', 'known', 'known'])
    expect(await months('2019-06-04')).toEqual(['log-starts-later', 'log-starts-later', 'known'])
  })

  test('no row of Cases has an end', async () => {
    const { trend } = await figureOf('seen-cin', { Cases: 'Child ID | Case type | Start | End\n1 | CIN | 2018-01-08 | 2019-12-31', Visits: 'Child ID | Visit date\n1 | 2017-01-02' })
    expect(trend.slice(-2).map((month) => month.noData?.because ?? 'known')).toEqual(['open-cases-only', 'known'])
  })

  test('over a tenth have only a Last seen after the day judged', async () => {
    const children = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1} | CIN | 2018-01-08 | | 2019-06-28`).join('\n')
    const cases = (known: number) => `Child ID | Case type | Start | End | Last seen\n8000 | CIN | 2016-01-04 | 2016-02-01 |\n9000 | CIN | 2018-01-08 | | 2019-07-29\n${children(known)}`
    const july = async (known: number) => (await figureOf('seen-cin', { Cases: cases(known) })).trend.at(-2)
    expect(await july(9)).toMatchObject({ month: '2019-06', numerator: 9, denominator: 9, noData: null })
    expect(await july(8)).toMatchObject({ numerator: 0, denominator: 0, noData: { because: 'mostly-unknown' } })
  })
})
