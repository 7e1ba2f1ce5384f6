/** A refresh stays far below what Excel for the web limits. */
import { dayOf } from '../../src/calendar'
import { refresh } from '../../src/refresh'
import { ABOUT } from '../xlsx/write/sampleSheets'
import { counting, county, largest, MEGABYTE, responseBytes } from './costs'
import { openExcel } from './openExcel'

const TODAY = dayOf(2019, 8, 1)

describe('a county of 8,000 children and 100,000 visits', () => {
  const workbook = { sheets: county(8000, 100_000) }

  it('is refreshed, refreshed again, a list is issued, the report written, all refreshed again and the next list issued, each in at most 60 batches, none over 1.2 MB', async () => {
    const { port: plain, host } = await openExcel({ workbook })
    for (const times of [1, 2, 3, 4, 5, 6]) {
      host.batches.splice(0)
      const { port, jsonBytes } = counting(plain, host)
      // the last two on days of their own, when every sheet has changed
      await refresh(port, { asAt: dayOf(2019, 7, 31) + Math.max(0, times - 4), today: TODAY + 7, now: TODAY + times / 24, version: '0.1.0', issue: times === 3 || times === 6 })
      // the tables are read before anything is listened to; what stands of our sheets is looked at after
      const reading = host.batches.slice(0, host.batches.findIndex(({ names }) => names.has('_RegisterDataChangedEvent')))
      expect(host.batches.length).toBeLessThanOrEqual(60)
      expect(largest(host.batches)).toBeLessThanOrEqual(1.2 * MEGABYTE)
      expect(responseBytes(reading)).toBeLessThanOrEqual(1.2 * jsonBytes())
    }
    expect(host.notPlayed).toEqual([])
    expect(host.batches.every(({ error }) => error === null)).toBe(true)
  }, 300_000)
})

it('writes a sheet of a thousand rows in as many batches as one of ten', async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ cells: { item: { value: `Item ${index}` }, value: { value: index } } }))
  const batches = async (count: number) => {
    const { port, host } = await openExcel()
    await port.writeSheets([{ ...ABOUT, table: { ...ABOUT.table, rows: rows(count) } }])
    return host.batches.length
  }
  expect(await batches(1000)).toBe(await batches(10))
})

it('writes the same sheets in as many batches, whether 1,000 visits stand behind them or 20,000', async () => {
  const [cases, visits, ...others] = county(50, 1000)
  const [headers, ...rows] = visits.rows ?? []
  // of years ago, each on a day of its own: no sheet is longer for them
  const batches = async (count: number) => {
    const older = Array.from({ length: count }, (_, index) => [`W${index}`, rows[index % 50][1], null, 41_000 + Math.floor(index / 50), null, 'Yes', 'Statutory visit', 'Worker 1', null])
    const all = [headers, ...rows, ...older]
    const { port, host } = await openExcel({ workbook: { sheets: [cases, { ...visits, rows: all, tables: [{ name: 'Visits', address: `A1:I${all.length}` }] }, ...others] } })
    const { written } = await refresh(port, { asAt: dayOf(2019, 7, 31), today: TODAY, now: TODAY, version: '0.1.0' })
    return [written.length, host.batches.slice(host.batches.findIndex(({ names }) => names.has('_RegisterDataChangedEvent'))).length]
  }
  expect(await batches(19_000)).toEqual(await batches(0))
}, 120_000)
