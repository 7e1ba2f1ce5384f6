/** What *Explain this figure* compares a row of a team, a manager or a worker with: on sheets written just now it is what each row says. */
import fc from 'fast-check'
import { extraSupportSheet, supportWorkersSheet, teamsSheet, workersSheet } from '../../src/sheets'
import { asksOf } from '../../src/taskpane/explain/asks'
import { countHeader, EXTRA_SUPPORT_HEADERS, outOf } from '../../src/words'
import type { CellValue, SheetSpec } from '../../src/workbook'
import { partNow } from '../../src/worker/partNow'
import { CONTEXT } from '../sheets/fixtures'
import { worked, workedCounty, workedRandom, type Worked } from '../sheets/readAdded'
import { memoryWorkbook } from '../records/memoryWorkbook'

/** Each cell that tells how many, as somebody might select it. */
function* cellsOf({ table }: SheetSpec, measures: Worked['figures']['measures']) {
  const headers = new Set([EXTRA_SUPPORT_HEADERS.count, ...measures.map(({ id }) => countHeader(id))])
  for (const { cells } of table.rows) {
    const row = Object.fromEntries(table.columns.map(({ key, header }): [string, CellValue] => [header, cells[key]?.value ?? null]))
    for (const header of headers) if (typeof row[header] === 'string') yield { header, row, selected: { sheet: '', row: 1, column: 1, table: { name: table.name, header, row } } }
  }
}

interface Found {
  readonly compared: number
  /** Of people who share a name, a team and a manager. */
  readonly notTold: number
}

function compare(all: Worked): Found {
  const { figures, records } = all
  let [compared, notTold] = [0, 0]
  for (const sheet of [teamsSheet, workersSheet, extraSupportSheet, supportWorkersSheet].map((layOut) => layOut(figures, records, CONTEXT))) {
    for (const { header, row, selected } of cellsOf(sheet, figures.measures)) {
      const asks = asksOf(selected)
      if (asks.of !== 'figure' || asks.place === undefined) continue
      const now = partNow(all, asks.measure, asks.place.part)
      if (!now.told) {
        notTold += 1
        continue
      }
      compared += 1
      expect([sheet.key, asks.place.said, now.rate && outOf(now.rate.numerator, now.rate.denominator)]).toEqual([sheet.key, asks.place.said, String(row[header]).replace(/^\*/, '')])
    }
  }
  return { compared, notTold }
}

test('in the made-up county', async () => {
  const { compared, notTold } = compare(await workedCounty(300, 1, 'messy'))
  expect(compared).toBeGreaterThan(150)
  expect(notTold).toBe(0)
})

test('in random workbooks', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000_000 }), async (seed) => void compare(await workedRandom(seed))), { numRuns: 20, seed: 1 })
})

test('of two people with one name, team and manager neither is taken for the other', async () => {
  const all = await worked(
    memoryWorkbook([
      { name: 'Workers', table: 'Workers', rows: [['Worker', 'Worker ID', 'Team', 'Start'], ['Ada Example', 'W1', 'North', '2018-01-08'], ['Ada Example', 'W2', 'North', '2018-01-08'], ['Ada Example', 'W3', 'South', '2018-01-08']] },
      { name: 'Audits', table: 'Audits', rows: [['Child ID', 'Audit date', 'Worker', 'Overall grade'], ...['W1', 'W2', 'W2', 'W3'].map((id, place) => [String(place), '2019-07-08', id, 'Inadequate'])] },
    ]),
    43_677,
  )
  // on Workers and on Extra support, workers; the one in South is told
  expect(compare(all).notTold).toBe(4)
})
