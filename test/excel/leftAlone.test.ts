/** What a refresh sees before it writes, waits for, and leaves as it is. */
import type { OpenWorkbook, SheetSpec } from '../../src/workbook'
import { excelFaultSentence } from '../../src/words'
import { addTableColumn, type ExcelHost, formulaAt, setShowTotals, valueAt, valuesAt } from '../excel-host'
import { ABOUT, MEASURES, summary } from '../xlsx/write/sampleSheets'
import { openExcel } from './openExcel'
import { expectPutRight, expectUnharmed, faultOf, NEXT, refreshedOnce, WORKBOOK } from './refreshedOnce'

describe('what is seen before anything is written', () => {
  const untouched = async (host: ExcelHost, port: OpenWorkbook, specs: readonly SheetSpec[] = [NEXT, ABOUT]) => {
    const fault = await faultOf(port.writeSheets(specs))
    expect(fault.left).toBe('untouched')
    expect(excelFaultSentence(fault.code, fault.facts, fault.left)).toMatch(/Nothing in the workbook was changed\..*then try again\.$/)
    expect(host.batches.filter(({ cellsWritten }) => cellsWritten > 0)).toEqual([])
    expect(valueAt(host.workbook, 'Summary', 'A2')).toContain('31 July 2019')
    await expectUnharmed(port, host)
    return [fault.code, ...fault.facts]
  }

  it('a sheet of ours that is protected', async () => {
    const { port, host } = await refreshedOnce()
    host.workbook.sheet('About').protection = { options: {} }
    expect(await untouched(host, port)).toEqual(['sheet-protected', 'About'])
    host.workbook.sheet('About').protection = null
    await expectPutRight(port, host)
  })

  it('a protected structure, where a sheet is to be added; where none is, it does not matter', async () => {
    const { port, host } = await refreshedOnce()
    host.workbook.protection = {}
    const more: SheetSpec = { ...ABOUT, key: 'data-issues', name: 'Data issues', table: { ...ABOUT.table, name: 'casefile_issues' } }
    expect(await untouched(host, port, [NEXT, more])).toEqual(['structure-protected'])
    await expectPutRight(port, host)
    host.workbook.protection = null
    await port.writeSheets([NEXT, more])
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Visits', 'Summary', 'About', 'Data issues'])
  })

  it('a workbook that is open for reading only', async () => {
    const { port, host } = await refreshedOnce()
    host.workbook.readOnly = true
    expect(await untouched(host, port)).toEqual(['read-only'])
    host.workbook.readOnly = false
    await expectPutRight(port, host)
  })

  it('cells of the user’s where a line needs room', async () => {
    const { port, host } = await refreshedOnce()
    host.user.type('Summary', 'C4', 'mine')
    const wider: SheetSpec = { ...NEXT, intro: [...NEXT.intro.slice(0, 3), { cells: [{ value: 'one' }, { value: 'two' }, { value: 'three' }] }] }
    expect(await untouched(host, port, [wider])).toEqual(['cells-in-the-way', 'Summary', 'C4'])
    expect(valueAt(host.workbook, 'Summary', 'C4')).toBe('mine')
    host.user.type('Summary', 'C4', '')
    await expectPutRight(port, host)
  })
})

describe('while the user is typing in a cell', () => {
  it('waits for Enter', async () => {
    const { port, host } = await refreshedOnce()
    host.enterCellEdit()
    setTimeout(() => host.exitCellEdit(), 200)
    await port.writeSheets([NEXT, ABOUT])
    await expectUnharmed(port, host)
  })

  it('says after a second what to press, and writes nothing behind their back', async () => {
    const { port, host } = await refreshedOnce()
    host.enterCellEdit()
    const started = Date.now()
    const fault = await faultOf(port.writeSheets([NEXT, ABOUT]))
    expect(Date.now() - started).toBeLessThan(2000)
    expect(fault).toMatchObject({ code: 'cell-editing', left: 'untouched' })
    expect(excelFaultSentence(fault.code, fault.facts, fault.left)).toContain('Press Enter or Esc in the cell you are editing')
    host.exitCellEdit()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(host.batches.filter(({ cellsWritten }) => cellsWritten > 0)).toEqual([])
    await expectPutRight(port, host)
  })

  it('says so half-way too, and turns events on again when the typing is over', async () => {
    const { port, host } = await refreshedOnce()
    host.after((batch) => batch.names.has('Apply'), () => host.enterCellEdit())
    const fault = await faultOf(port.writeSheets([NEXT, ABOUT]))
    expect(fault).toMatchObject({ code: 'cell-editing', left: 'half-written' })
    host.exitCellEdit()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expectPutRight(port, host)
  })
})

describe('what is left alone', () => {
  it('selection, sheet in view and calculation mode', async () => {
    const { port, host } = await refreshedOnce()
    host.user.select('Visits', 'B2')
    host.workbook.calculationMode = 'Manual'
    await port.writeSheets([NEXT, ABOUT])
    expect(host.workbook.activeSheet.name).toBe('Visits')
    expect(host.workbook.selection?.areas).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }])
    expect(host.workbook.calculationMode).toBe('Manual')
  })

  it('a filter on our own table: cleared for the writing, and set again', async () => {
    const { port, host } = await refreshedOnce()
    host.user.do((workbook) => {
      workbook.table('casefile_summary').columns[3].filter = { filterOn: 'Values', values: ['✔ Met'] }
      workbook.sheet('Summary').hiddenRows.set(6, 'by filter')
    })
    await port.writeSheets([NEXT, ABOUT])
    expect(host.workbook.table('casefile_summary').columns[3].filter).toMatchObject({ filterOn: 'Values', values: ['✔ Met'] })
    expect([...host.workbook.sheet('Summary').hiddenRows.keys()]).toEqual([6, 8, 9])
    await expectUnharmed(port, host)
  })

  it('a column that the user added to our table: it follows its rows', async () => {
    const { port, host } = await refreshedOnce()
    host.user.do((workbook) => addTableColumn(workbook, workbook.table('casefile_summary'), null, 'Asked'))
    host.user.type('Summary', 'J7:J10', [['audits'], ['protection'], ['need'], ['looked after']])
    await port.writeSheets([NEXT, ABOUT])
    expect(valuesAt(host.workbook, 'Summary', 'J6:J10').flat()).toEqual(['Asked', 'need', 'protection', 'looked after', 'audits'])
    await expectUnharmed(port, host)
  })

  it('a formula that fills such a column is no word that would keep a row', async () => {
    const { port, host } = await refreshedOnce()
    host.user.do((workbook) => addTableColumn(workbook, workbook.table('casefile_summary'), null, 'Twice'))
    host.user.type('Summary', 'J7:J10', [['=2'], ['=2'], ['=2'], ['=2']])
    await port.writeSheets([summary({ rows: [MEASURES[0], MEASURES[2]] }), ABOUT])
    expect((await port.readSheet(summary()))?.table.rows).toHaveLength(2)
  })

  it('a row of totals, when rows come and go', async () => {
    const { port, host } = await refreshedOnce()
    host.user.do((workbook) => setShowTotals(workbook, workbook.table('casefile_summary'), true))
    host.user.type('Summary', 'C11', '=SUM(1,2)')
    for (const [rows, at] of [[MEASURES.slice(0, 3), 'C10'], [[...MEASURES, { cells: { measure: { value: 'Another' } } }], 'C12']] as const) {
      await port.writeSheets([summary({ rows }), ABOUT])
      expect((await port.readSheet(summary()))?.table.rows).toHaveLength(rows.length)
      expect(formulaAt(host.workbook, 'Summary', at)).toBe('=SUM(1,2)')
    }
    expect(host.notPlayed).toEqual([])
  })

  it('what stands beside our table, below it, and beside our lines', async () => {
    const { port, host } = await refreshedOnce()
    for (const cell of ['L7', 'A14', 'B1', 'B4']) host.user.type('Summary', cell, `mine at ${cell}`)
    const fewer = { ...NEXT, intro: NEXT.intro.slice(0, 2) }
    await port.writeSheets([fewer, ABOUT])
    expect([...new Set(valuesAt(host.workbook, 'Summary', 'A1:L14').flat())].filter((value) => String(value).startsWith('mine'))).toEqual(['mine at B1', 'mine at B4', 'mine at L7', 'mine at A14'])
    await expectUnharmed(port, host)
  })

  it('widths and the page, once the sheet stands', async () => {
    const { port, host } = await refreshedOnce()
    const sheet = host.workbook.sheet('Summary')
    sheet.columnWidths.set(0, 300)
    sheet.pageLayout.settings.Orientation = 'Portrait'
    await port.writeSheets([NEXT, ABOUT])
    expect(sheet.columnWidths.get(0)).toBe(300)
    expect(sheet.pageLayout.settings.Orientation).toBe('Portrait')
  })
})

it('finishes the sheet in hand when it is cancelled, and begins no other', async () => {
  const { port, host } = await refreshedOnce()
  const stop = new AbortController()
  host.after((batch) => batch.names.has('Apply'), () => stop.abort())
  await expect(port.writeSheets([NEXT, ABOUT], { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' })
  expect(valueAt(host.workbook, 'Summary', 'A2')).toContain('31 August 2019')
  await expectUnharmed(port, host)
})

it('refuses an Excel older than its floor, and works on the floor itself', async () => {
  await expect(openExcel({ excelApi: '1.12' })).rejects.toMatchObject({ code: 'excel-too-old' })
  const { port, host } = await openExcel({ excelApi: '1.13', workbook: WORKBOOK })
  await port.writeSheets([summary(), ABOUT])
  await port.writeSheets([NEXT, ABOUT])
  expect((await port.readSheet(NEXT))?.table.rows).toHaveLength(3)
  expect(host.notPlayed).toEqual([])
})
