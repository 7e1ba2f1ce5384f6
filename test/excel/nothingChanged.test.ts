/** A refresh after which the sheets hold what they held writes little more than their stamps; whatever is in doubt is written whole. */
import { refresh } from '../../src/refresh'
import { sampleSheets } from '../../src/sample'
import type { OpenWorkbook, SheetSpec } from '../../src/workbook'
import { AS_AT, COUNTY, workbookWith } from '../browser/sampleWorkbook'
import { type ExcelHost, valueAt } from '../excel-host'
import { ABOUT, MEASURES, summary } from '../xlsx/write/sampleSheets'
import { openExcel } from './openExcel'
import { refreshedOnce, WORKBOOK, wordsIn, WORDS } from './refreshedOnce'

const cellsWritten = ({ batches }: ExcelHost): number => batches.reduce((sum, batch) => sum + batch.cellsWritten, 0)
const LATER = '2 August 2019 11:15'

/** The same sheet, refreshed later. */
function later(sheet: SheetSpec = summary()): SheetSpec {
  const [title, , ...lines] = sheet.intro
  return { ...sheet, intro: [title, { cells: [{ value: `As at 31 July 2019. Refreshed ${LATER} by Casefile 0.1.0.`, style: 'note' }] }, ...lines] }
}

/** What is computed in a sheet, as it is read back. */
async function computedIn(port: OpenWorkbook, spec: SheetSpec): Promise<SheetSpec | null> {
  const found = await port.readSheet(spec)
  return found && { ...found, table: { ...found.table, rows: found.table.rows.map(({ cells: { commentary: _, ...cells } }) => ({ cells })) } }
}

/** The same of a workbook that has never held another. */
async function writtenWhole(spec: SheetSpec): Promise<SheetSpec | null> {
  const { port } = await openExcel({ workbook: WORKBOOK })
  await port.writeSheets([spec, ABOUT])
  return computedIn(port, spec)
}

it('of the sheets of a county refreshed again later, writes the stamps, no more', async () => {
  const { port, host } = await openExcel({ workbook: workbookWith(sampleSheets(COUNTY)) })
  const options = { asAt: AS_AT, today: AS_AT + 1, version: '0.1.0' }
  await refresh(port, { ...options, now: AS_AT + 1.4 })
  const first = cellsWritten(host)
  host.batches.splice(0)
  const { written } = await refresh(port, { ...options, now: AS_AT + 1.5 })
  expect(cellsWritten(host)).toBe(written.length)
  expect(first).toBeGreaterThan(1000)
  for (const { name: sheet } of written) expect(valueAt(host.workbook, sheet, 'A2')).toContain('at 12:00')
  expect(host.notPlayed).toEqual([])
})

it('writes nothing of a sheet but its stamp, beside words and a row that stays for its words', async () => {
  const { port, host } = await refreshedOnce()
  const fewer = summary({ rows: [MEASURES[0], MEASURES[2], MEASURES[3]] })
  host.user.type('Summary', 'I8', 'Keep me')
  await port.writeSheets([fewer, ABOUT])
  host.batches.splice(0)
  const written = await port.writeSheets([later(fewer)])
  expect(written).toEqual([{ key: 'summary', name: 'Summary', rowsKept: 1 }])
  expect(cellsWritten(host)).toBe(1)
  expect(valueAt(host.workbook, 'Summary', 'A2')).toContain(LATER)
  expect((await wordsIn(port, fewer)).get(MEASURES[1].cells.measure.value)).toBe('Keep me')
})

describe('puts right what somebody has changed of ours', () => {
  const DONE: readonly (readonly [string, (host: ExcelHost) => void])[] = [
    ['a rate typed over', ({ user }) => user.type('Summary', 'C8', 0.99)],
    ['a status typed over', ({ user }) => user.type('Summary', 'D7', '✔ Met')],
    ['a rate blanked', ({ user }) => user.type('Summary', 'C8', '')],
    ['a formula that gives the same rate', ({ workbook }) => Object.assign(workbook.sheet('Summary').grid.ensure(8, 2), { formula: '=0.82' })],
    ['a line above the table', ({ user }) => user.type('Summary', 'A4', 'All is well')],
    ['a status in another colour', ({ workbook }) => workbook.sheet('Summary').grid.changeLooks({ row: 6, column: 3, rows: 1, columns: 1 }, { fillColor: '#CDEBD5' })],
    ['a plain cell in the colours of a miss', ({ workbook }) => workbook.sheet('Summary').grid.changeLooks({ row: 6, column: 1, rows: 1, columns: 1 }, { fillColor: '#B3261E', fontColor: '#FFFFFF' })],
    ['a rate shown as a whole number', ({ workbook }) => workbook.sheet('Summary').grid.changeLooks({ row: 8, column: 2, rows: 1, columns: 1 }, { numberFormat: '0' })],
    ['a date of a line shown as a number', ({ workbook }) => workbook.sheet('Summary').grid.changeLooks({ row: 2, column: 1, rows: 1, columns: 1 }, { numberFormat: 'General' })],
    ['all cells of a column, one by one', ({ user }) => ['B7', 'B8', 'B9', 'B10'].forEach((cell) => user.type('Summary', cell, 0.1))],
    ['the whole table upside down', ({ user }) => user.do((workbook) => {
      const { sheet, bodyArea } = workbook.table('casefile_summary')
      sheet.grid.put(bodyArea, sheet.grid.copyOf(bodyArea).reverse())
    })],
    ['the stamp taken off', ({ user }) => user.type('Summary', 'A2', '')],
    ['a heading', ({ user }) => user.type('Summary', 'C6', 'Our rate')],
  ]

  it.each(DONE)('%s', async (_, change) => {
    const whole = await writtenWhole(later())
    const { port, host } = await refreshedOnce()
    change(host)
    await port.writeSheets([later(), ABOUT])
    expect(await computedIn(port, later())).toEqual(whole)
    expect(await wordsIn(port, later())).toEqual(WORDS)
    expect(host.notPlayed).toEqual([])
  })
})

it('a batch fails, whichever: no stamp stands over a sheet half-written, and the next refresh puts all right', async () => {
  const next = later(summary({ rows: [{ cells: { ...MEASURES[0].cells, rate: { value: 0.11, style: 'missed' } } }, ...MEASURES.slice(1)] }))
  const whole = await writtenWhole(next)
  const { port: counted, host: counting } = await refreshedOnce()
  await counted.writeSheets([next])
  for (let number = 1; number <= counting.batches.length; number++) {
    const { port, host } = await refreshedOnce()
    let seen = 0
    host.fail((batch) => batch.number > 0 && ++seen === number, 'GeneralException', { after: 'all' })
    await port.writeSheets([next]).catch(() => undefined)
    const isStamped = String(valueAt(host.workbook, 'Summary', 'A2')).includes(LATER)
    if (isStamped) expect([number, valueAt(host.workbook, 'Summary', 'C7')]).toEqual([number, 0.11])
    await port.writeSheets([next])
    expect([number, await computedIn(port, next)]).toEqual([number, whole])
    expect(await wordsIn(port, next)).toEqual(WORDS)
  }
}, 120_000)

describe('a colleague changes the sheet between any two batches', () => {
  const EDITS: readonly (readonly [string, (host: ExcelHost) => void])[] = [
    ['turns our table upside down', (host) => host.colleague.do((workbook) => {
      const { sheet, bodyArea } = workbook.table('casefile_summary')
      sheet.grid.put(bodyArea, sheet.grid.copyOf(bodyArea).reverse())
    })],
    ['puts rows above our table', (host) => host.colleague.insert('Summary', '1:2')],
    ['puts a row into our table', (host) => host.colleague.insert('Summary', 'A8:I8')],
  ]

  it.each(EDITS)('%s: no stamp of ours stands over a rate beside another measure', async (_, edit) => {
    // one rate is another, so that a cell is written, too
    const next = later(summary({ rows: [{ cells: { ...MEASURES[0].cells, rate: { value: 0.11, style: 'missed' } } }, ...MEASURES.slice(1)] }))
    const whole = await writtenWhole(next)
    const { port: counted, host: counting } = await refreshedOnce()
    await counted.writeSheets([next])
    for (let number = 1; number <= counting.batches.length; number++) {
      const { port, host } = await refreshedOnce()
      let seen = 0
      host.before((batch) => batch.number > 0 && ++seen === number, () => edit(host))
      await port.writeSheets([next]).catch(() => undefined)
      await port.writeSheets([next])
      const found = await computedIn(port, next)
      expect([number, found && { ...found, intro: found.intro.slice(-4) }]).toEqual([number, whole])
      expect(await wordsIn(port, next)).toEqual(WORDS)
    }
  }, 120_000)
})
