import { loadRecords } from '../../src/records'
import { lettersApart, NearestNames } from '../../src/records/checks/nearestName'
import { memoryWorkbook } from './memoryWorkbook'
import { issuesOf, loadTables, rowsOf } from './textTables'

const VISITS = rowsOf('Child ID | Visit date\n1 | 01/07/2019\n2 | 02/07/2019\n3 | 03/07/2019\n4 | 04/07/2019')
const CASES = rowsOf('Child ID | Case type | Start\n1 | CIN | 01/01/2019')
const options = { asAt: 43677, today: 43677 }

test('progress says how many sheet rows of all tables are behind, and ends with all', async () => {
  const told: string[] = []
  const workbook = memoryWorkbook([{ name: 'Visits', rows: VISITS }, { name: 'Cases', rows: CASES }], { pageRows: 2 })
  await loadRecords(workbook, { ...options, progress: (done, of) => told.push(`${done} of ${of}`) })
  expect(told).toEqual(['1 of 5', '1 of 5', '3 of 5', '5 of 5', '5 of 5'])
})

test('an abort before the reading rejects with the signal’s reason', async () => {
  const reason = new Error('Stopped by the user')
  await expect(loadRecords(memoryWorkbook([{ name: 'Visits', rows: VISITS }]), { ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})

test('an abort in the middle of it, too', async () => {
  const controller = new AbortController()
  const reason = new Error('Stopped by the user')
  const workbook = memoryWorkbook([{ name: 'Visits', rows: VISITS }], { pageRows: 1 })
  const loading = loadRecords(workbook, { ...options, signal: controller.signal, progress: (done) => done >= 2 && controller.abort(reason) })
  await expect(loading).rejects.toBe(reason)
})

test('an error of the workbook’s own is passed on', async () => {
  const workbook = { ...memoryWorkbook([]), sources: () => Promise.reject(new Error('Not a workbook')) }
  await expect(loadRecords(workbook, options)).rejects.toThrow('Not a workbook')
})

test('a workbook without any table has no records, no readings and no issues', async () => {
  const records = await loadTables({ Notes: 'Please read\nAnything' })
  expect([records.audits, records.workers, records.supervisions, records.contacts, records.cases, records.visits]).toEqual([null, null, null, null, null, null])
  expect([records.readings, records.issues, records.children, records.people.shown]).toEqual([[], [], [], []])
})

test('issues stand in the order of tables, ranges, rows and columns', async () => {
  const { issues } = await loadTables({
    Visits: 'Child ID | Visit date | Seen\n1 | soon | perhaps\n2 | later | Yes',
    Cases: 'Child ID | Case type | Start | End\n1 | CIN | 01/01/2019 | never',
    Settings: 'Setting | Value\nColour | red',
  })
  expect(issues.map(({ table, row, columnNumber }) => [table, row, columnNumber])).toEqual([['Settings', 2, 1], ['Cases', 2, 4], ['Visits', 2, 2], ['Visits', 2, 3], ['Visits', 3, 2]])
})

describe('letters apart', () => {
  test.each([
    ['ash', 'ash', 0], ['ash', 'ashe', 1], ['ash', 'sah', 1], ['jane ash', 'jayne ashe', 2], ['elm', 'oak', 3], ['', 'elm', 3],
  ])('%j and %j: %i', (left, right, expected) => {
    expect([lettersApart(left, right, 9), lettersApart(right, left, 9)]).toEqual([expected, expected])
  })
})

test('among 5,000 names, a name with a letter too many is found as the one that it is nearest to', () => {
  const name = (index: number) => `${['ada', 'ben', 'cleo', 'dara', 'eli', 'fern'][index % 6]} ${String.fromCharCode(97 + (index % 26), 97 + ((index * 7) % 26), 97 + ((index * 11) % 23), 97 + (index % 19))}${index % 97}wood`
  const all = Array.from({ length: 5000 }, (_, index) => name(index))
  const names = new NearestNames(all)
  const asked = Array.from({ length: 200 }, (_, index) => index * 25)
  expect(asked.map((index) => all[names.nearest(`${name(index)}x`)[0]])).toEqual(asked.map(name))
})

test('a worker whose name two letters miss is still found; three equally near ones come in the order of Workers', async () => {
  const records = await loadTables({ Workers: 'Worker\nAnn Ashby\nAnn Ashdy\nAnn Ashfy\nAnn Ashgy', Supervisions: 'Worker | Supervision date\nAnn Ashxy | 01/07/2019' })
  expect(issuesOf(records, 'worker-unknown')[0].facts).toEqual(['1', 'Ann Ashby', 'Ann Ashdy', 'Ann Ashfy'])
})
