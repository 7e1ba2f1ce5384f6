import { figureOf } from './county'

const VISITS = 'Child ID | Visit date\n1 | 2019-07-01'
const SUPERVISIONS = 'Worker | Supervision date\nA Rowe | 2019-07-01'

test.each([
  ['audits-inadequate', 'Audits', { Audits: 'Audit date | Overall grade' }],
  ['audits-inadequate', 'Audits', { Audits: 'Audit date | Overall grade\n31/31/2019 | Good' }],
  ['supervision', 'Workers', { Workers: 'Worker | Role', Supervisions: SUPERVISIONS }],
  ['seen-after-contact', 'Contacts', { Contacts: 'Child ID | Contact date', Visits: VISITS }],
  ['seen-cin', 'Cases', { Cases: 'Child ID | Case type | Start', Visits: VISITS }],
  ['visits-on-time-cp', 'Cases', { Cases: 'Child ID | Case type | Start', Visits: VISITS }],
])('%s without a row of %s that can be used names that table', async (id, table, tables) => {
  const figure = await figureOf(id, tables)
  expect([figure.status, figure.denominator, figure.noData]).toEqual(['no-data', 0, { because: 'table-empty', table }])
})

test('rows that belong to no group are another reason than none', async () => {
  expect((await figureOf('audits-inadequate', { Audits: 'Audit date | Overall grade\n2019-01-01 | Good' })).noData).toEqual({ because: 'nobody' })
})
