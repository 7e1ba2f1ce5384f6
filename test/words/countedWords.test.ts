import { rowSum, type RowFacts } from '../../src/words'

const BARE: RowFacts = { list: 'missed', from: 0, due: 0, done: 0, timescale: '', late: null, lateUnit: 'days', overdueWhenReceived: false, recordedLate: false, grade: 0, dates: [], outcome: null, share: null }
const day = (serial: number) => `day ${serial}`

test.each<[string, string, Partial<RowFacts>, string]>([
  ['a contact seen late', 'seen-after-contact', { from: 1, due: 15, done: 19, timescale: '10 working days', late: 2, lateUnit: 'working days' }, 'Contact day 1, 10 working days, due day 15, seen day 19: 2 working days late.'],
  ['a contact seen early', 'seen-after-contact', { list: 'numerator', from: 1, due: 15, done: 14, timescale: '10 working days', late: -1, lateUnit: 'working days' }, 'Contact day 1, 10 working days, due day 15, seen day 14: 1 working day early.'],
  ['a contact seen on the day', 'seen-after-contact', { list: 'numerator', from: 1, due: 15, done: 15, timescale: '10 working days', late: 0 }, 'Contact day 1, 10 working days, due day 15, seen day 15: on the due date.'],
  ['a contact never seen', 'seen-after-contact', { from: 1, due: 15, timescale: '10 working days', late: 3 }, 'Contact day 1, 10 working days, due day 15, not seen: 3 days overdue.'],
  ['a contact that called for no visit', 'seen-after-contact', { list: 'no-visit-required', from: 1, outcome: 'Advice' }, 'Called for no visit; contact day 1 (Advice).'],
  ['a child overdue', 'seen-cp', { from: 5, due: 15, done: 5, timescale: '10 working days', late: 2, lateUnit: 'working days' }, 'Seen day 5, 10 working days, next due day 15: 2 working days overdue.'],
  ['a child in time', 'seen-cp', { list: 'numerator', from: 5, due: 15, done: 5, timescale: '10 working days', late: -4, lateUnit: 'working days' }, 'Seen day 5, 10 working days, next due day 15: 4 working days to go.'],
  ['a child never seen', 'seen-cin', { from: 5, due: 15, timescale: '5 working days', late: 1 }, 'Never seen, clock from day 5, 5 working days, next due day 15: 1 day overdue.'],
  ['a child overdue on receipt, recorded late', 'seen-cin', { from: 5, due: 15, done: 5, timescale: '1 month', late: 1, overdueWhenReceived: true, recordedLate: true }, 'Seen day 5, 1 month, next due day 15: 1 day overdue; overdue already when this worker received it; recorded over 2 working days after the visit.'],
  ['a child counted elsewhere', 'seen-cin', { list: 'counted-elsewhere' }, 'Counted under another category.'],
  ['a worker', 'supervision', { dates: [3, 40] }, '2 supervisions in the period: day 3 and day 40.'],
  ['a worker without any', 'supervision', {}, 'No supervision in the period.'],
  ['a worker left out', 'supervision', { list: 'long-absence' }, 'Away for long.'],
  ['an audit', 'audits-inadequate', { list: 'numerator', from: 7, grade: 4 }, 'Audited day 7: inadequate.'],
  ['an audit without a grade', 'audits-inadequate', { list: 'no-grade', from: 7 }, 'Without a grade; audited day 7: no grade.'],
  ['a case with visits', 'visits-on-time-cp', { from: 7, share: { numerator: 2, denominator: 3 } }, '2 of 3 visits due in the period made on time; case started day 7.'],
])('%s', (_, measure, facts, sentence) => {
  expect(rowSum(measure, { ...BARE, ...facts }, day)).toBe(sentence)
})
