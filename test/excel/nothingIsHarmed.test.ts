/** Whatever goes wrong between two batches: the user's cells stay, typed words stay, no half-written sheet has a stamp, the next refresh puts all right. */
import { ExcelFault } from '../../src/excel'
import type { SheetSpec, WorkbookPort } from '../../src/workbook'
import { excelFaultSentence } from '../../src/words'
import { type ExcelHost, type FaultCode, valueAt, valuesAt, type Workbook } from '../excel-host'
import { ABOUT, MEASURES, summary } from '../xlsx/write/sampleSheets'
import { openExcel } from './openExcel'

const SOURCE = [
  ['Child ID', 'Visit date'],
  ['C1', 43_677],
  ['C2', 43_678],
]
const WORKBOOK = { sheets: [{ name: 'Visits', rows: SOURCE, tables: [{ name: 'Visits' }] }] }
const NEXT = summary({ asAt: '31 August 2019', rows: [MEASURES[2], MEASURES[1], MEASURES[3]] })

/** A workbook with our sheets, with words typed beside two measures. */
async function refreshedOnce(): Promise<{ port: WorkbookPort; host: ExcelHost }> {
  const { port, host } = await openExcel({ workbook: WORKBOOK })
  await port.writeSheets([summary(), ABOUT])
  host.user.type('Summary', 'I7', 'Re-audit in May')
  host.user.type('Summary', 'I9', 'Going well')
  host.batches.splice(0)
  return { port, host }
}

const wordsIn = async (port: WorkbookPort, like: SheetSpec = NEXT) =>
  new Map((await port.readSheet(like))?.table.rows.filter(({ cells }) => cells.commentary.value !== null).map(({ cells }) => [cells.measure.value, cells.commentary.value]))

const WORDS = new Map([
  ['Children in need seen within timescale', 'Going well'],
  ['Audits graded inadequate', 'Re-audit in May'],
])

async function faultOf(work: Promise<unknown>): Promise<ExcelFault> {
  const thrown: unknown = await work.then(() => new Error('nothing was thrown'), (error: unknown) => error)
  if (!(thrown instanceof ExcelFault)) throw thrown
  return thrown
}

async function expectUnharmed(port: WorkbookPort, host: ExcelHost): Promise<void> {
  expect(valuesAt(host.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
  expect(await wordsIn(port)).toEqual(WORDS)
  expect(host.session.enableEvents).toBe(true)
  expect(host.notPlayed).toEqual([])
}

async function expectPutRight(port: WorkbookPort, host: ExcelHost): Promise<void> {
  await port.writeSheets([NEXT, ABOUT])
  expect((await port.readSheet(NEXT))?.table.rows.map(({ cells }) => cells.measure.value)).toEqual([...NEXT.table.rows.map(({ cells }) => cells.measure.value), 'Audits graded inadequate'])
  expect(valueAt(host.workbook, 'Summary', 'A2')).toContain('31 August 2019')
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Visits', 'Summary', 'About'])
  await expectUnharmed(port, host)
}

/** How many batches a refresh of these sheets takes. */
async function batchesOfARefresh(): Promise<number> {
  const { port, host } = await refreshedOnce()
  await port.writeSheets([NEXT, ABOUT])
  return host.batches.length
}

const CODES: readonly (readonly [FaultCode, ExcelFault['code']])[] = [
  ['AccessDenied', 'sheet-protected'],
  ['ItemNotFound', 'sheet-gone'],
  ['Conflict', 'edited-meanwhile'],
  ['GeneralException', 'excel-refused'],
  ['RequestPayloadSizeLimitExceeded', 'too-much-data'],
  ['MemoryLimitReached', 'out-of-memory'],
  ['ActivityLimitReached', 'excel-busy'],
  ['InvalidOrTimedOutSession', 'not-connected'],
  ['WriteNotSupportedWhenModalDialogOpen', 'dialog-open'],
  ['InsertDeleteConflict', 'cells-in-the-way'],
]

describe.each<['before any of its actions' | 'half-way' | 'after all of them', number | 'all']>([
  ['before any of its actions', 0],
  ['half-way', 12],
  ['after all of them', 'all'],
])('each batch failing in turn, %s', (_, after) => {
  it('leaves the user’s cells and words, takes no stamp for granted, and is put right by the next refresh', async () => {
    const batches = await batchesOfARefresh()
    for (let number = 1; number <= batches; number++) {
      const [code, expected] = CODES[number % CODES.length]
      const { port, host } = await refreshedOnce()
      // batches are counted from the host's beginning
      let seen = 0
      host.fail((batch) => batch.number > 0 && ++seen === number, code, { after })
      const thrown: unknown = await port.writeSheets([NEXT, ABOUT]).then(() => null, (error: unknown) => error)
      // the batch that only turns events on again is tried for the sake of order; its failure is no failure of the writing
      if (thrown !== null) {
        expect(thrown).toBeInstanceOf(ExcelFault)
        expect(thrown).toMatchObject({ code: expected })
      } else expect(number).toBe(batches)
      const stamp = valueAt(host.workbook, 'Summary', 'A2')
      const isWhole = (await port.readSheet(NEXT))?.table.rows[0].cells.measure.value === NEXT.table.rows[0].cells.measure.value
      if (typeof stamp === 'string') expect(stamp.includes('31 August 2019')).toBe(isWhole)
      expect(valuesAt(host.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
      await expectPutRight(port, host)
    }
  }, 60_000)

  it('leaves no half-made sheet behind when the sheets are new', async () => {
    const { port: first, host: counted } = await openExcel({ workbook: WORKBOOK })
    const before = counted.batches.length
    await first.writeSheets([summary(), ABOUT])
    const batches = counted.batches.length - before
    for (let number = 1; number <= batches; number++) {
      const { port, host } = await openExcel({ workbook: WORKBOOK })
      host.fail(before + number, CODES[number % CODES.length][0], { after })
      await port.writeSheets([summary(), ABOUT]).catch(() => undefined)
      expect(host.workbook.sheets.map(({ name }) => name).filter((name) => !['Visits', 'Summary', 'About'].includes(name))).toEqual([])
      await port.writeSheets([summary(), ABOUT])
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Visits', 'Summary', 'About'])
      expect((await port.readSheet(summary()))?.table.rows).toHaveLength(4)
      expect(host.notPlayed).toEqual([])
    }
  }, 60_000)
})

it.each(CODES)('%s is told as %s, with what happened, what was left and what to do', async (code, expected) => {
  const { port, host } = await refreshedOnce()
  host.fail((batch) => batch.names.has('Apply'), code)
  const fault = await faultOf(port.writeSheets([NEXT, ABOUT]))
  expect(fault).toMatchObject({ code: expected, left: 'half-written' })
  expect(excelFaultSentence(fault.code, fault.facts, fault.left)).toMatch(/^[A-Z].*\. Your own sheets and whatever was typed are as they were\..*refresh.*\.$|Refresh again.*\.$/)
})

describe('what is seen before anything is written', () => {
  const untouched = async (host: ExcelHost, port: WorkbookPort, specs: readonly SheetSpec[] = [NEXT, ABOUT]) => {
    const fault = await faultOf(port.writeSheets(specs))
    expect(fault.left).toBe('untouched')
    expect(host.batches.filter(({ cellsWritten }) => cellsWritten > 0)).toEqual([])
    return [fault.code, ...fault.facts]
  }

  it('a sheet of ours that is protected', async () => {
    const { port, host } = await refreshedOnce()
    host.workbook.sheet('About').protection = { options: {} }
    expect(await untouched(host, port)).toEqual(['sheet-protected', 'About'])
  })

  it('a protected structure, where a sheet is to be added; where none is, it does not matter', async () => {
    const { port, host } = await refreshedOnce()
    host.workbook.protection = {}
    const more: SheetSpec = { ...ABOUT, key: 'data-issues', name: 'Data issues', table: { ...ABOUT.table, name: 'casefile_issues' } }
    expect(await untouched(host, port, [NEXT, more])).toEqual(['structure-protected'])
    await port.writeSheets([NEXT, ABOUT])
    await expectUnharmed(port, host)
  })

  it('a workbook that is open for reading only', async () => {
    const { port, host } = await refreshedOnce()
    host.workbook.readOnly = true
    expect(await untouched(host, port)).toEqual(['read-only'])
  })

  it('cells of the user’s where a line needs room', async () => {
    const { port, host } = await refreshedOnce()
    host.user.type('Summary', 'C4', 'mine')
    const wider: SheetSpec = { ...NEXT, intro: [...NEXT.intro.slice(0, 3), { cells: [{ value: 'one' }, { value: 'two' }, { value: 'three' }] }] }
    expect(await untouched(host, port, [wider])).toEqual(['cells-in-the-way', 'Summary', 'C4'])
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

describe('a colleague at the same time', () => {
  const EDITS: readonly (readonly [string, (host: ExcelHost) => void])[] = [
    ['types a word', (host) => host.colleague.do((workbook) => typeBeside(workbook, 'Children looked after seen within timescale', 'From a colleague'))],
    ['turns our table upside down', (host) => host.colleague.do(turnUpsideDown)],
    ['puts a row into our table', (host) => host.colleague.insert('Summary', 'A8:I8')],
    ['puts rows above our table', (host) => host.colleague.insert('Summary', '1:2')],
    ['renames our sheet', (host) => host.colleague.do((workbook) => workbook.renameSheet(workbook.sheet('Summary'), 'Board'))],
    ['sorts the source table', (host) => host.colleague.type('Visits', 'B2', 43_700)],
  ]

  function turnUpsideDown(workbook: Workbook): void {
    const { sheet, bodyArea } = workbook.table('casefile_summary')
    sheet.grid.put(bodyArea, sheet.grid.copyOf(bodyArea).reverse())
  }

  /** Types into the last column, wherever the measure stands by now; numbers in its place are a sort of ours under way. */
  function typeBeside(workbook: Workbook, measure: string, word: string): void {
    const { sheet, bodyArea } = workbook.table('casefile_summary')
    sheet.grid.each({ ...bodyArea, columns: 1 }, ({ value }, row) => {
      if (value === measure) sheet.grid.ensure(row, bodyArea.column + bodyArea.columns - 1).value = word
    })
  }

  it.each(EDITS)('%s between any two batches: no word is lost or put beside another measure', async (name, edit) => {
    const batches = await batchesOfARefresh()
    for (let number = 1; number <= batches; number++) {
      const { port, host } = await refreshedOnce()
      let seen = 0
      host.before((batch) => batch.number > 0 && ++seen === number, () => edit(host))
      const thrown: unknown = await port.writeSheets([NEXT, ABOUT]).then(() => null, (error: unknown) => error)
      if (thrown !== null) expect(thrown).toBeInstanceOf(ExcelFault)
      await port.writeSheets([NEXT, ABOUT])
      const words = await wordsIn(port)
      for (const [measure, word] of WORDS) expect([number, words.get(measure)]).toEqual([number, word])
      if (name === 'types a word') expect([number, words.get('Children looked after seen within timescale')]).toEqual([number, 'From a colleague'])
      expect(host.notPlayed).toEqual([])
    }
  }, 60_000)

  it('deletes our sheet between any two batches: the next refresh makes it anew', async () => {
    const batches = await batchesOfARefresh()
    for (let number = 1; number <= batches; number++) {
      const { port, host } = await refreshedOnce()
      let seen = 0
      host.before((batch) => batch.number > 0 && ++seen === number, () => host.colleague.do((workbook) => workbook.deleteSheet(workbook.sheet('Summary'))))
      await port.writeSheets([NEXT, ABOUT]).catch((error: unknown) => expect(error).toMatchObject({ code: 'sheet-gone' }))
      await port.writeSheets([NEXT, ABOUT])
      expect((await port.readSheet(NEXT))?.table.rows).toHaveLength(3)
      expect(valuesAt(host.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
    }
  }, 60_000)
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

  it('a column of the user’s in our table, its cells, and what stands beside', async () => {
    const { port, host } = await refreshedOnce()
    host.user.do((workbook) => workbook.sheet('Summary').grid.ensure(6, 9))
    host.user.type('Summary', 'L7', 'beside')
    host.user.type('Summary', 'B1', 'mine')
    await port.writeSheets([NEXT, ABOUT])
    expect(valueAt(host.workbook, 'Summary', 'L7')).toBe('beside')
    expect(valueAt(host.workbook, 'Summary', 'B1')).toBe('mine')
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
