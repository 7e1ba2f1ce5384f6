/** A measurement rather than a test of a rule: the better part of a minute, nearly all of it the stand-in's. */
import { counting, county, largest, MEGABYTE, responseBytes } from './costs'
import { openExcel } from './openExcel'

it('reads a million visits without an error, in pages of at most 1.2 MB', async () => {
  const { port, host } = await openExcel({ workbook: { sheets: county(8000, 1_000_000).slice(1, 2) } })
  const [source] = await port.sources()
  host.batches.splice(0)
  const counted = counting(port, host)
  let rows = 0
  for await (const page of counted.port.read(source, { columns: [0, 1, 3, 4, 5, 6, 7], firstRow: 2, lastRow: 1_000_001 })) rows += page.rows.length
  expect(rows).toBe(1_000_000)
  expect(host.batches.filter(({ error }) => error !== null)).toEqual([])
  expect(largest(host.batches)).toBeLessThanOrEqual(1.2 * MEGABYTE)
  expect(responseBytes(host.batches)).toBeLessThanOrEqual(1.2 * counted.jsonBytes())
}, 300_000)
