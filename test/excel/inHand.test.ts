/** What the pane asks of the open workbook besides a refresh, on the stand-in. */
import type { ExcelFault } from '../../src/excel'
import type { CellValue, TableSource } from '../../src/workbook'
import { areaAt, formulaAt, lookAt, setShowTotals, valueAt, valuesAt, type ExcelHost } from '../excel-host'
import { ABOUT, summary } from '../xlsx/write/sampleSheets'
import { openExcel, type OpenExcel } from './openExcel'

const AUDITS = {
  name: 'Audits',
  at: 'B3',
  rows: [
    ['Child ID', 'Auditor', 'Grade', 'Date'],
    ['C1', 'Ada', null, 43_677],
    ['C2', 'Ada', 'Good', 43_678],
  ],
  tables: [{ name: 'Audits' }],
}
const PLAIN = { name: 'Notes', rows: [['Kept by Ada']] }

const UPSIDE_DOWN = [
  ['C2', 'Ada', 'Good', 43_678],
  ['C1', 'Ada', '', 43_677],
]

const opened: ExcelHost[] = []
async function open(): Promise<OpenExcel & { readonly audits: TableSource }> {
  const { port, host } = await openExcel({ workbook: { sheets: [AUDITS, PLAIN] } })
  opened.push(host)
  const [audits] = await port.sources()
  if (audits.kind !== 'table') throw new Error('no table')
  host.batches.splice(0)
  return { port, host, audits }
}

afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 0))
  for (const host of opened.splice(0)) {
    expect(host.notPlayed).toEqual([])
    expect(host.referencesLeft).toBe(0)
    expect(host.unusedPlans).toBe(0)
    expect(host.session.enableEvents).toBe(true)
  }
})

describe('showing a cell', () => {
  it('brings the sheet to the front and selects the cell', async () => {
    const { port, host } = await open()
    expect(await port.select({ sheet: 'Notes', row: 7, column: 3 })).toBe('selected')
    expect(host.workbook.activeSheet.name).toBe('Notes')
    expect(host.workbook.selection?.areas).toMatchObject([{ row: 6, column: 2 }])
    expect(await port.selected()).toEqual({ sheet: 'Notes', row: 7, column: 3, value: null, table: null })
  })

  it('says that a sheet is gone, and does not unhide one', async () => {
    const { port, host } = await open()
    expect(await port.select({ sheet: 'Elsewhere', row: 1, column: 1 })).toBe('gone')
    host.user.do((workbook) => workbook.setVisibility(workbook.sheet('Notes'), 'Hidden'))
    await expect(port.select({ sheet: 'Notes', row: 1, column: 1 })).rejects.toMatchObject({ code: 'sheet-hidden', facts: ['Notes'] })
    expect(host.workbook.sheet('Notes').visibility).toBe('Hidden')
  })
})

describe('the cell that is looked at', () => {
  it('comes with its header and its row, of one batch', async () => {
    const { port, host } = await open()
    host.user.select('Audits', 'D5:E5')
    host.batches.splice(0)
    expect(await port.selected()).toEqual({ sheet: 'Audits', row: 5, column: 4, value: 'Good', table: { name: 'Audits', header: 'Grade', row: { 'Child ID': 'C2', Auditor: 'Ada', Grade: 'Good', Date: 43_678 } } })
    expect(host.batches).toHaveLength(1)
  })

  it.each([
    ['the header, with its words', 'C3', 'Auditor'],
    ['beside the table', 'G4', null],
  ])('is in no row of a table: %s', async (_, address, value) => {
    const { port, host } = await open()
    host.user.select('Audits', address)
    expect(await port.selected()).toMatchObject({ sheet: 'Audits', value, table: null })
  })

  it('is none where no cell is selected', async () => {
    const { port, host } = await open()
    host.fail(() => true, 'InvalidSelection', { times: 2 })
    expect(await port.selected()).toBeNull()
  })

  it('is the first of several', async () => {
    const { port, host } = await open()
    host.user.do((workbook) => workbook.select(workbook.sheet('Audits'), ['B4', 'B5'].map(areaAt)))
    expect(await port.selected()).toMatchObject({ row: 4, column: 2, table: { header: 'Child ID' } })
  })
})

describe('one row of a source', () => {
  const grade = (was: CellValue, value: string) => [
    { column: 0, was: 'C1', value: 'C1' },
    { column: 2, was, value },
  ]

  it('leaves formats as they are, and enters what Excel would read otherwise as text', async () => {
    const { port, host, audits } = await open()
    expect(await port.writeRow(audits, 4, [{ column: 2, was: null, value: '1/4' }, { column: 3, was: 43_677, value: 43_690 }])).toBe('written')
    expect(valuesAt(host.workbook, 'Audits', 'B4:E4')).toEqual([['C1', 'Ada', '1/4', 43_690]])
    expect(lookAt(host.workbook, 'Audits', 'D4').numberFormat).toBe('@')
    expect(await port.writeRow(audits, 4, [{ column: 2, was: '1/4', value: 3 }])).toBe('written')
    expect(valueAt(host.workbook, 'Audits', 'D4')).toBe(3)
  })

  it('is found changed where somebody sorted, put in a row, a column or another header since it was read', async () => {
    const changes: readonly ((host: ExcelHost) => void)[] = [
      (host) => host.colleague.type('Audits', 'B4:E5', UPSIDE_DOWN),
      (host) => host.colleague.insert('Audits', '4:4'),
      (host) => host.colleague.insert('Audits', 'A:A'),
      (host) => host.colleague.type('Audits', 'D3', 'Overall grade'),
    ]
    for (const change of changes) {
      const { port, host, audits } = await open()
      change(host)
      const { bodyArea, sheet } = host.workbook.table('Audits')
      const before = sheet.grid.copyOf(bodyArea)
      expect(await port.writeRow(audits, 4, grade(null, 'Good'))).toBe('changed-meanwhile')
      expect(sheet.grid.copyOf(bodyArea)).toEqual(before)
    }
  })

  it('puts back what somebody typed between reading and writing', async () => {
    const { port, host, audits } = await open()
    host.before((batch) => batch.names.has('Values'), () => host.colleague.type('Audits', 'D4', '=C4'))
    expect(await port.writeRow(audits, 4, grade(null, 'Good'))).toBe('changed-meanwhile')
    expect(formulaAt(host.workbook, 'Audits', 'D4')).toBe('=C4')
    expect(valuesAt(host.workbook, 'Audits', 'B4:C5')).toEqual([['C1', 'Ada'], ['C2', 'Ada']])
  })

  it('puts back the row of another child that a sort has brought there between reading and writing', async () => {
    const { port, host, audits } = await open()
    host.before((batch) => batch.names.has('Values'), () => host.colleague.type('Audits', 'B4:E5', UPSIDE_DOWN))
    expect(await port.writeRow(audits, 4, grade(null, 'Inadequate'))).toBe('changed-meanwhile')
    expect(valuesAt(host.workbook, 'Audits', 'B4:E5')).toEqual([['C2', 'Ada', 'Good', 43_678], ['C1', 'Ada', null, 43_677]])
  })

  it('adds a row below one that a colleague added at the same time', async () => {
    const { port, host, audits } = await open()
    host.before((batch) => batch.names.has('Values'), () => {
      host.colleague.do((workbook) => workbook.table('Audits').sheet.grid.put({ row: 5, column: 1, rows: 1, columns: 4 }, workbook.table('Audits').sheet.grid.copyOf({ row: 4, column: 1, rows: 1, columns: 4 })))
      const { area } = host.workbook.table('Audits')
      host.workbook.table('Audits').area = { ...area, rows: area.rows + 1 }
    })
    expect(await port.writeRow(audits, 6, [{ column: 0, was: null, value: 'C3' }])).toBe('written')
    expect(valuesAt(host.workbook, 'Audits', 'B5:E7')).toEqual([['C2', 'Ada', 'Good', 43_678], ['C2', 'Ada', 'Good', 43_678], ['C3', null, null, null]])
  })

  it('adds a row above the totals, in the formats of the rows above', async () => {
    const { port, host, audits } = await open()
    host.user.do((workbook) => {
      workbook.sheet('Audits').grid.changeLooks({ row: 4, column: 4, rows: 1, columns: 1 }, { numberFormat: 'd mmm yyyy' })
      setShowTotals(workbook, workbook.table('Audits'), true)
    })
    const [source] = await port.sources()
    expect(source).toMatchObject({ id: audits.id, lastRow: 5 })
    expect(await port.writeRow(audits, 6, [{ column: 0, was: null, value: 'C3' }, { column: 3, was: null, value: 43_700 }])).toBe('written')
    expect(valuesAt(host.workbook, 'Audits', 'B6:E6')).toEqual([['C3', null, null, 43_700]])
    expect(lookAt(host.workbook, 'Audits', 'E6').numberFormat).toBe('d mmm yyyy')
    expect(host.workbook.table('Audits').totalsArea?.row).toBe(6)
  })

  it.each<[string, (host: ExcelHost) => void, Partial<ExcelFault>]>([
    ['a protected sheet', (host) => host.user.do((workbook) => (workbook.sheet('Audits').protection = { options: {} })), { code: 'sheet-protected', facts: ['Audits'], left: 'untouched' }],
    ['a workbook for reading only', (host) => host.user.do((workbook) => (workbook.readOnly = true)), { code: 'read-only', left: 'untouched' }],
    ['a sheet that is gone', (host) => host.user.do((workbook) => workbook.deleteSheet(workbook.sheet('Audits'))), { code: 'sheet-gone', facts: ['Audits'], left: 'untouched' }],
    ['a dialog in the way of the write', (host) => host.fail((batch) => batch.names.has('Values'), 'WriteNotSupportedWhenModalDialogOpen'), { code: 'dialog-open', left: 'unsure' }],
  ])('is refused in words: %s', async (_, prepare, fault) => {
    const { port, host, audits } = await open()
    prepare(host)
    await expect(port.writeRow(audits, 4, grade(null, 'Good'))).rejects.toMatchObject(fault)
  })
})

describe('watching', () => {
  it('tells of edits of the user and of others, and never of ours', async () => {
    const { port, host, audits } = await open()
    const told: string[] = []
    const stop = await port.watch((sheet) => told.push(sheet))
    await port.writeSheets([summary(), ABOUT])
    await port.writeRow(audits, 4, [{ column: 2, was: null, value: 'Good' }])
    await port.removeSheets([ABOUT.table.name])
    await host.eventsDelivered()
    expect(told).toEqual([])
    host.batches.splice(0)
    host.user.type('Audits', 'C4', 'Bea')
    host.colleague.type('Notes', 'A2', 'Read')
    await host.eventsDelivered()
    expect(told).toEqual(['Audits', 'Notes'])
    expect(host.batches).toEqual([])
    await stop()
    host.colleague.type('Notes', 'A2', 'Read again')
    await host.eventsDelivered()
    expect(told).toEqual(['Audits', 'Notes'])
  })

  it('finds out what a sheet is called that is new since the sources were listed', async () => {
    const { port, host } = await open()
    let tell: (sheet: string) => void = () => undefined
    const told = new Promise<string>((resolve) => (tell = resolve))
    const stop = await port.watch((sheet) => tell(sheet))
    host.colleague.do((workbook) => workbook.addSheet('Rota'))
    host.colleague.type('Rota', 'A1', 'x')
    expect(await told).toBe('Rota')
    await stop()
  })
})

describe('removing sheets', () => {
  it('leaves a sheet on which another table stands', async () => {
    const { port, host } = await open()
    await port.writeSheets([summary(), ABOUT])
    host.user.type('Summary', 'L1:L2', [['Mine'], ['x']])
    await Excel.run(async (context) => {
      context.workbook.tables.add('Summary!L1:L2', true)
      await context.sync()
    })
    expect(await port.removeSheets(['casefile_summary', ABOUT.table.name])).toEqual(['About'])
    expect(valueAt(host.workbook, 'Summary', 'L2')).toBe('x')
  })

  it('removes hidden sheets of ours, too', async () => {
    const { port, host } = await open()
    await port.writeSheets([summary(), ABOUT])
    host.user.do((workbook) => workbook.setVisibility(workbook.sheet('About'), 'VeryHidden'))
    expect(await port.removeSheets(['casefile_summary', ABOUT.table.name])).toEqual(['Summary', 'About'])
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Audits', 'Notes'])
  })

  it('removes nothing where the structure is protected', async () => {
    const { port, host } = await open()
    await port.writeSheets([summary()])
    host.user.do((workbook) => (workbook.protection = {}))
    await expect(port.removeSheets(['casefile_summary'])).rejects.toMatchObject({ code: 'structure-protected', left: 'untouched' })
    expect(host.workbook.sheets).toHaveLength(3)
  })
})
