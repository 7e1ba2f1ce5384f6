import { NO_WORDS, type ListRow, type Outcome, type TypedWords } from '../../src/notes'
import { sinceLastList } from '../../src/notes/since'

const AS_AT = 43_677
const LAST = AS_AT - 14

const rowOf = (outcome: Outcome, words: Partial<TypedWords> = {}, listedAsAt = LAST): ListRow => ({
  kind: 'child',
  child: '1',
  category: 'in-need',
  family: null,
  worker: null,
  team: 'North',
  teamManager: null,
  lastSeen: 0,
  due: AS_AT - 3,
  daysOverdue: 3,
  timescale: '20 working days',
  timesListed: 1,
  overdueWhenReceived: false,
  contacts: 1,
  listedAsAt,
  outcome,
  words: { ...NO_WORDS, ...words },
})

const overdue: Outcome = { is: 'overdue' }
const seen: Outcome = { is: 'seen', on: AS_AT - 2, due: AS_AT + 20 }

test.each([
  ['seen', rowOf(seen), { seen: 1 }],
  ['overdue', rowOf(overdue), { stillOverdue: 1 }],
  ['never seen', rowOf({ is: 'never-seen' }), { stillOverdue: 1 }],
  ['due and not overdue', rowOf({ is: 'due', by: AS_AT + 4 }), {}],
  ['gone', rowOf({ is: 'gone' }), { gone: 1 }],
  ['moved to another category', rowOf({ is: 'moved', to: 'in-care' }), { gone: 1 }],
  ['not listed last time', rowOf(overdue, {}, 0), { added: 1 }],
  ['promised for yesterday', rowOf(overdue, { byWhen: AS_AT - 1 }), { stillOverdue: 1, promisedNotSeen: 1, promisedNotDone: 1 }],
  ['promised for today', rowOf(overdue, { byWhen: AS_AT }), { stillOverdue: 1 }],
  ['promised, marked as done, and not seen', rowOf(overdue, { byWhen: AS_AT - 1, done: 'Yes' }), { stillOverdue: 1, promisedNotSeen: 1 }],
  ['promised, due and not overdue', rowOf({ is: 'due', by: AS_AT + 4 }, { byWhen: AS_AT - 1, done: 'no' }), { promisedNotSeen: 1, promisedNotDone: 1 }],
  ['promised, seen, and nobody marked it as done', rowOf(seen, { byWhen: AS_AT - 1 }), { seen: 1, promisedNotDone: 1 }],
  ['promised, seen and done', rowOf(seen, { byWhen: AS_AT - 1, done: true }), { seen: 1 }],
  ['promised in words that are no date', rowOf(overdue, { byWhen: 'Friday' }), { stillOverdue: 1 }],
])('since the last list, a child %s', (_what, row, counts) => {
  const nothing = { seen: 0, stillOverdue: 0, promisedNotSeen: 0, promisedNotDone: 0, gone: 0, added: 0 }
  const since = sinceLastList([row], AS_AT, LAST)
  expect(since.whole).toEqual({ ...nothing, ...counts })
  expect(since.teams).toEqual(new Map([['North', since.whole]]))
})
