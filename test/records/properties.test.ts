import fc from 'fast-check'
import type { CellValue } from '../../src/workbook'
import { equalRows } from '../../src/records/reading/duplicates'
import { loadTables } from './textTables'

const child: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>('1', 1, '2', '03', '3', '1; 2', null, '-', 'x', { error: '#N/A' })
const day: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(43647, 43648.5, '01/07/2019', '31/02/2019', 'soon', null, 43680, '01/01/2030', '1/1/1980', true)
const answer: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>('Yes', 'no', null, 'maybe', true, 0)
const word: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>('Home', 'HOME', 'Phone call', null, ' ')
const visit = fc.tuple(child, day, word, answer, day)

const VISITS: CellValue[] = ['Child ID', 'Visit date', 'Visit type', 'Seen', 'Recorded']

const shape = (sheets: readonly (readonly CellValue[][])[]) => Object.fromEntries(sheets.map((rows, index) => [`Sheet ${index}`, [VISITS, ...rows]]))

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

test('rows read are rows used and rows left out, range by range', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(visit, { maxLength: 20 }), { minLength: 1, maxLength: 3 }), async (sheets) => {
      const { visits, readings } = await loadTables(shape(sheets))
      for (const { read, used, leftOut } of readings) expect(read).toBe(used + sum(Object.values(leftOut)))
      expect(visits?.count).toBe(sum(readings.map(({ used }) => used)))
      const filled = sheets.flat().filter((row) => row.some((cell) => cell !== null && cell !== ' '))
      expect(sum(readings.map(({ read }) => read))).toBe(filled.length)
    }),
    { numRuns: 60 },
  )
})

test('the order of rows changes nothing but the order', async () => {
  const rows = fc.array(visit, { maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), async ([first, second]) => {
      const told = async (visits: readonly CellValue[][]) => {
        const records = await loadTables({ Visits: [VISITS, ...visits] })
        const { child: children, day: days, minute, type, seen, typeCounts, recorded, count } = records.visits ?? { count: 0 }
        const lines = Array.from({ length: count }, (_, row) =>
          [records.children[children?.[row] ?? 0], days?.[row], minute?.[row], records.visitTypes[type?.[row] ?? -1]?.toLowerCase() ?? '', seen?.[row], typeCounts?.[row], recorded?.[row]].join(' '),
        )
        const issues = records.issues.map(({ code, column, value, outcome }) => [code, column, value, outcome].join(' '))
        return { lines: lines.sort(), leftOut: records.readings[0].leftOut, issues: issues.filter((issue) => !issue.startsWith('child-unknown')).sort() }
      }
      const [left, right] = [await told(first), await told(second)]
      // which of two equal rows is the duplicate is for their order to say, and with it whose unreadable cells are left out
      expect(right.lines).toEqual(left.lines)
      expect(right.leftOut).toEqual(left.leftOut)
      expect(right.issues.length).toBe(left.issues.length)
    }),
    { numRuns: 60 },
  )
})

test('a table of 1 column or 4, of any numbers: the first equal row is the one that a search from the top would find', () => {
  const cell = fc.integer({ min: -2, max: 3 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 60 })), (rows) => {
      const columns = (rows[0] ?? []).map((_, column) => Int32Array.from(rows, (row) => row[column]))
      const found = equalRows(columns, rows.length, new Uint8Array(rows.length).fill(1))
      const searched = rows.map((row, index) => [index, rows.slice(0, index).findIndex((other) => other.join() === row.join())]).filter(([, first]) => first >= 0)
      expect(Array.from(found.rows, (row, place) => [row, found.firsts[place]])).toEqual(searched)
    }),
  )
})

test('the size of the pages in which rows come changes nothing', async () => {
  const { loadRecords } = await import('../../src/records')
  const { memoryWorkbook } = await import('./memoryWorkbook')
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 20 }), fc.integer({ min: 1, max: 25 }), async (rows, pageRows) => {
      const sheet = { name: 'Visits', rows: [VISITS, ...rows] }
      const load = (size: number) => loadRecords(memoryWorkbook([sheet], { pageRows: size }), { asAt: 43677, today: 43677 })
      const [small, large] = [await load(pageRows), await load(1000)]
      expect([small.visits, small.issues, small.readings]).toEqual([large.visits, large.issues, large.readings])
    }),
    { numRuns: 40 },
  )
})

test('in a table of many rows, whose numbers are read once, every cell comes to what it comes to in a small one', async () => {
  const { loadRecords } = await import('../../src/records')
  const { memoryWorkbook } = await import('./memoryWorkbook')
  const days: CellValue[] = [43647, 43648.5, 43648, 0, -1, 1, 131071, 131072, 5e9, 43680, '43647', '01/07/2019', true]
  const ids: CellValue[] = [17, 17.5, '17', -17, 131072, 131071, 2 ** 31, 2 ** 40, 'A17', 0, false]
  const rows = Array.from({ length: 3000 }, (_, index): CellValue[] => [ids[index % 11], days[index % 13], `type ${index % 7}`, index % 5 === 0 ? index % 2 : index % 3, days[index % 12]])
  const load = (pageRows: number) => loadRecords(memoryWorkbook([{ name: 'Visits', rows: [VISITS, ...rows] }], { pageRows }), { asAt: 43677, today: 43677 })
  const [small, large] = [await load(500), await load(3000)]
  expect([large.visits, large.children, large.issues, large.readings]).toEqual([small.visits, small.children, small.issues, small.readings])
  expect(large.visits?.count).toBeGreaterThan(100)
})
