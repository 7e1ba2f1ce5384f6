/** Whether a workbook read again says the same: then, and only then, the figures of before stand. */
import fc from 'fast-check'
import { parseIsoDate } from '../../src/calendar'
import { calculate } from '../../src/measures'
import { loadRecords, sameRecords, type Records } from '../../src/records'
import type { PlainWorkbook } from '../reference/plain'
import { plainPort } from '../reference/plainPort'
import { randomWorkbook } from '../reference/randomWorkbook'

const anySeed = fc.integer({ min: 1, max: 2_000_000_000 })

/** All that figures say, the rows behind them and what Set-up shows included. */
function said(records: Records): unknown {
  const { measures, ...figures } = calculate(records)
  const { issues, readings, settings } = records
  return JSON.parse(JSON.stringify({ figures, measures, rows: measures.map((measure) => [measure.rows(), measure.behind()]), issues, readings, settings }))
}

/** The workbook with one of its cells changed for another of the same table. */
function withOneCellChanged(workbook: PlainWorkbook, at: number): PlainWorkbook {
  const full = workbook.sheets.filter(({ rows }) => rows.length > 2)
  const { name, rows } = full[at % full.length]
  const row = 1 + (at % (rows.length - 1))
  const column = at % rows[0].length
  const other = rows[1 + ((row + 3) % (rows.length - 1))][column] ?? null
  const changed = rows.map((cells, index) => (index === row ? cells.map((cell, place) => (place === column ? other : cell)) : cells))
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: changed } : sheet)) }
}

it('a workbook read twice says the same, and so do its figures', async () => {
  await fc.assert(
    fc.asyncProperty(anySeed, async (seed) => {
      const { workbook, asAt, today } = randomWorkbook(seed)
      const read = () => loadRecords(plainPort(workbook), { asAt: parseIsoDate(asAt), today: parseIsoDate(today) })
      const [one, other] = [await read(), await read()]
      expect(sameRecords(one, other)).toBe(true)
      expect(said(one)).toEqual(said(other))
    }),
    { numRuns: 30 },
  )
})

it('whatever cell is changed: where it says the same, every figure, row and issue is the same', async () => {
  let differing = 0
  await fc.assert(
    fc.asyncProperty(anySeed, fc.nat(100_000), async (seed, at) => {
      const { workbook, asAt, today } = randomWorkbook(seed)
      const read = (of: PlainWorkbook) => loadRecords(plainPort(of), { asAt: parseIsoDate(asAt), today: parseIsoDate(today) })
      const [one, other] = [await read(workbook), await read(withOneCellChanged(workbook, at))]
      if (sameRecords(one, other)) expect(said(other)).toEqual(said(one))
      else differing++
    }),
    { numRuns: 60 },
  )
  expect(differing).toBeGreaterThan(10)
})

it('another day is another reading', async () => {
  const { workbook, asAt, today } = randomWorkbook(7)
  const read = (asAtLater: number, todayLater: number) => loadRecords(plainPort(workbook), { asAt: parseIsoDate(asAt) + asAtLater, today: parseIsoDate(today) + todayLater })
  const first = await read(0, 1)
  expect(sameRecords(first, await read(0, 1))).toBe(true)
  expect(sameRecords(first, await read(1, 1))).toBe(false)
  expect(sameRecords(first, await read(0, 2))).toBe(false)
})
