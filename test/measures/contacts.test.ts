import { figureOf } from './county'

const LOG = 'Child ID | Visit date\n99 | 2018-01-01'

async function behind(contacts: string, visits = '', more: Record<string, string> = {}) {
  const figure = await figureOf('seen-after-contact', { Contacts: contacts, Visits: `${LOG}\n${visits}`, ...more })
  return figure.behind().map(({ row, list, due, done }) => `${row} ${list} ${due} ${done}`)
}

describe('the due date', () => {
  test.each([
    ['2019-07-24', '', '31 Jul', '5 working days'],
    ['2019-07-20', '', '26 Jul', 'a Saturday: Monday is day 1'],
    ['2019-07-30', 'Urgent', '31 Jul', '1 working day'],
    ['2019-07-26', 'P1', '29 Jul', 'from a Friday'],
    ['2019-07-30', 'Section 47', '31 Jul', ''],
    ['2019-07-24', 'Standard', '31 Jul', ''],
    ['2019-07-24', 'Quite urgent', '31 Jul', 'the whole value, not a part of it'],
  ])('of a contact on %s, priority %j, is %s', async (date, priority, due) => {
    expect(await behind(`Child ID | Contact date | Priority\n1 | ${date} | ${priority}`)).toEqual([expect.stringContaining(` ${due} -`)])
  })

  test('decides whether it is in the window, or not yet due', async () => {
    expect(await behind('Child ID | Contact date\n1 | 2019-06-21\n2 | 2019-06-24\n3 | 2019-07-24\n4 | 2019-07-25')).toEqual(['3 missed 1 Jul -', '4 missed 31 Jul -', '5 not-yet-due 1 Aug -'])
  })
})

describe('seen', () => {
  test.each([
    ['2019-07-08', 'numerator', 'on the day of the contact'],
    ['2019-07-15', 'numerator', 'on the due date'],
    ['2019-07-16', 'missed', 'the day after'],
    ['2019-07-07', 'missed', 'before the contact'],
  ])('on %s', async (visit, list) => {
    expect(await behind('Child ID | Contact date\n1 | 2019-07-08', `1 | ${visit}`)).toEqual([expect.stringContaining(`2 ${list}`)])
  })

  test.each([
    ['2019-07-10', '2019-07-18', 'numerator 15 Jul 10 Jul', "the row's own, where it is earlier"],
    ['2019-07-18', '2019-07-10', 'numerator 15 Jul 10 Jul', 'the visit, where that is'],
    ['2019-07-05', '2019-07-18', 'missed 15 Jul 18 Jul', 'not one before the contact'],
    ['2019-08-05', '', 'missed 15 Jul -', 'not one after the as-at date'],
  ])('First seen %s and a visit on %j', async (firstSeen, visit, found) => {
    expect(await behind(`Child ID | Contact date | First seen\n1 | 2019-07-08 | ${firstSeen}`, visit && `1 | ${visit}`)).toEqual([`2 ${found}`])
  })

  test('in hours by the clock where both ends carry a time, else by whole days, which it says', async () => {
    const Timescales = 'Applies to | First visit\nContact | 24 hours'
    const contacts = 'Child ID | Contact date\n1 | 2019-07-08 10:00\n2 | 2019-07-08 10:00\n3 | 2019-07-08 10:00\n4 | 2019-07-08'
    const visits = '1 | 2019-07-09 10:00\n2 | 2019-07-09 10:01\n3 | 2019-07-09\n4 | 2019-07-09 23:00'
    const figure = await figureOf('seen-after-contact', { Contacts: contacts, Visits: `${LOG}\n${visits}`, Timescales })
    expect(figure.behind().map(({ row, list }) => `${row} ${list}`)).toEqual(['2 numerator', '3 missed', '4 numerator', '5 numerator'])
    expect(figure.remarks).toContainEqual({ kind: 'hours-as-days', count: 2 })
  })
})

describe('contacts that call for a visit', () => {
  test.each([
    // [visit required, outcome, list, why]
    ['Yes', 'NFA', 'missed', 'Visit required decides'],
    ['No', 'Strategy discussion', 'no-visit-required', ''],
    ['', 'NFA - S47 considered', 'missed', 'section 47 comes first'],
    ['', 'Strategy meeting', 'missed', ''],
    ['', 'No further action', 'no-visit-required', ''],
    ['', 'Early help assessment', 'no-visit-required', 'before assess…'],
    ['', 'Signposted to universal services', 'no-visit-required', ''],
    ['', 'Passed to another agency', 'no-visit-required', ''],
    ['', 'Referral', 'missed', ''],
    ['', 'Single assessment', 'missed', ''],
    ['', 'Section 37 enquiry', 'missed', ''],
    ['', 'Something new', 'missed', 'anything else does, and is an issue'],
    ['', '', 'missed', 'no outcome either'],
  ])('Visit required %j, outcome %j', async (required, outcome, list) => {
    expect(await behind(`Child ID | Contact date | Visit required | Outcome\n1 | 2019-07-08 | ${required} | ${outcome}`)).toEqual([expect.stringContaining(`2 ${list}`)])
  })

  test('by outcome, of those dated in the window', async () => {
    const { remarks, leftOut } = await figureOf('seen-after-contact', {
      Contacts: 'Child ID | Contact date | Outcome\n1 | 2019-06-30 | NFA\n2 | 2019-07-01 | NFA\n3 | 2019-07-31 | Advice given\n4 | 2019-07-02 | NFA',
      Visits: LOG,
    })
    expect(leftOut).toEqual({ 'no-visit-required': 3 })
    expect(remarks).toEqual([{ kind: 'seen-column-missing' }, { kind: 'no-visit-required-by-outcome', outcomes: [{ outcome: 'NFA', count: 2 }, { outcome: 'Advice given', count: 1 }] }])
  })

  test.each([
    ['1 | 2019-07-08 | | Referral | \n1 | 2019-07-08 | Urgent | Referral | 2019-07-09', ['3 numerator 9 Jul 9 Jul']],
    ['1 | 2019-07-08 | Urgent | Referral | \n1 | 2019-07-08 | | Referral | 2019-07-09', ['2 numerator 9 Jul 9 Jul']],
    ['1 | 2019-07-08 | | Referral | 2019-07-12\n1 | 2019-07-08 | | Referral | 2019-07-10', ['2 numerator 15 Jul 10 Jul']],
    ['1 | 2019-07-08 | | Referral | 2019-07-01\n1 | 2019-07-08 | | Referral | 2019-07-10', ['2 numerator 15 Jul 10 Jul']],
  ])('and of merged contacts the earliest First seen is taken, whichever row holds it: %j', async (rows, found) => {
    expect(await behind(`Child ID | Contact date | Priority | Outcome | First seen\n${rows}`)).toEqual(found)
  })

  test('two of one child on one day are one; the earlier due date rules', async () => {
    expect(await behind('Child ID | Contact date | Priority | Outcome\n1 | 2019-07-08 | | Referral\n1 | 2019-07-08 | Urgent | Referral\n1 | 2019-07-08 | | NFA')).toEqual(['3 missed 9 Jul -', '4 no-visit-required - -'])
  })
})

test('without visits and without First seen there is no data', async () => {
  const figure = await figureOf('seen-after-contact', { Contacts: 'Child ID | Contact date\n1 | 2019-07-08' })
  expect([figure.status, figure.denominator, figure.noData]).toEqual(['no-data', 0, { because: 'table-missing', table: 'Visits' }])
})
