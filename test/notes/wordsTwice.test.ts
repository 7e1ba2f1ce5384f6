/** Words that stand in two places: in rows that somebody pasted a second time, or on the list and in `Notes kept` after an issue that broke off. */
import { dayOf, type Day } from '../../src/calendar'
import type { Refreshed } from '../../src/refresh'
import { EXTRA_SUPPORT_TABLE, VISITS_DUE_TABLE } from '../../src/sheets'
import { EXTRA_SUPPORT_HEADERS, VISITS_DUE_HEADERS } from '../../src/words'
import { enter, resizeTable } from '../excel-host'
import { onExcel, onFiles, type Desk } from './openSurgeries'
import { Surgeries, type SurgeryPort } from './surgeries'
import { columnOf, valueAt } from './wordedTables'

const day = (month: number, dayOfMonth: number): Day => dayOf(2019, month, dayOfMonth)

/** Types into a row of a table, from 0. */
function typeInto(desk: Desk, name: string, row: number, header: string, input: string | number): Promise<void> {
  return desk.byHand((workbook) => {
    const table = workbook.table(name)
    enter(workbook, table.sheet, { row: table.bodyArea.row + row, column: columnOf(table, header), rows: 1, columns: 1 }, input)
  })
}

/** A row of a table once more, below the last. */
function pasteBelow(desk: Desk, name: string, row: number): Promise<void> {
  return desk.byHand((workbook) => {
    const table = workbook.table(name)
    const { sheet, bodyArea } = table
    const cells = sheet.grid.copyOf({ ...bodyArea, row: bodyArea.row + row, rows: 1 }).map((line) => line.map((cell) => cell && { ...cell }))
    resizeTable(workbook, table, { ...table.area, rows: table.area.rows + 1 })
    sheet.grid.put({ ...bodyArea, row: bodyArea.row + bodyArea.rows, rows: 1 }, cells)
  })
}

function turnUpsideDown(desk: Desk, name: string): Promise<void> {
  return desk.byHand((workbook) => {
    const { sheet, bodyArea } = workbook.table(name)
    sheet.grid.put(bodyArea, sheet.grid.copyOf(bodyArea).reverse())
  })
}

const rowOfChild = async (desk: Desk, child: string): Promise<number> => (await desk.surgeries.rows()).findIndex((row) => row.startsWith(`${child} |`))
const childrenOn = ({ list }: Refreshed): string[] => (list?.rows ?? []).flatMap((row) => (row.kind === 'child' ? [row.child] : []))

/** Loses its connection at the first sheet of figures. */
function brokenOff(port: SurgeryPort): SurgeryPort {
  return {
    dateSystem: port.dateSystem,
    sources: (signal) => port.sources(signal),
    read: (source, options) => port.read(source, options),
    readSheet: (like) => port.readSheet(like),
    writeRow: (...asked) => port.writeRow(...asked),
    writeSheets: (sheets, options) => (sheets.some(({ key }) => key === 'summary') ? Promise.reject(new Error('no connection')) : port.writeSheets(sheets, options)),
  }
}

describe.each([
  ['files', onFiles],
  ['Excel', onExcel],
])('on %s', (_, open) => {
  it('a child whose row somebody pasted a second time counts once, and what is typed in either row stays', async () => {
    const desk = await open()
    await desk.surgeries.at(day(7, 31), true)
    await typeInto(desk, VISITS_DUE_TABLE, await rowOfChild(desk, 'C1'), VISITS_DUE_HEADERS.action, 'the first')
    const before = (await desk.surgeries.rows()).length
    await pasteBelow(desk, VISITS_DUE_TABLE, await rowOfChild(desk, 'C1'))
    await pasteBelow(desk, VISITS_DUE_TABLE, 0)
    await typeInto(desk, VISITS_DUE_TABLE, before, VISITS_DUE_HEADERS.action, 'the second')
    const refreshed = await desk.surgeries.at(day(8, 6))
    expect(refreshed.list?.since.whole).toEqual({ seen: 0, stillOverdue: 3, promisedNotSeen: 0, promisedNotDone: 0, gone: 0, added: 0 })
    expect(childrenOn(refreshed)).toEqual(['C1', 'C4', 'C2'])
    expect((await desk.surgeries.rows()).slice(3)).toEqual([
      'C1 | Child in need | ✖ Never seen, overdue | 1 | the first',
      'C4 | Child in need | ✖ Overdue | 1',
      'C2 | Child protection plan | ✖ Overdue | 1',
      'C1 | Child in need | the second',
    ])

    await turnUpsideDown(desk, VISITS_DUE_TABLE)
    expect((await desk.surgeries.at(day(8, 6))).list?.since.whole).toEqual(refreshed.list?.since.whole)
    const children = (await desk.surgeries.rows()).filter((row) => row.startsWith('C1'))
    expect(children).toEqual(['C1 | Child in need | ✖ Never seen, overdue | 1 | the second', 'C1 | Child in need | the first'])
  })

  it('an issue that broke off once the words were in Notes kept is issued again: they are kept once', async () => {
    const desk = await open()
    await desk.surgeries.at(day(7, 31), true)
    await desk.surgeries.type('C1', 'reason', 'Nobody in')
    await desk.surgeries.add('Visits', ['C1', day(8, 5), 'Yes'])
    await expect(new Surgeries(() => brokenOff(desk.port)).at(day(8, 14), true)).rejects.toThrow('no connection')
    expect(await desk.surgeries.kept()).toEqual(['C1 in-need: Nobody in'])
    await desk.surgeries.at(day(8, 14), true)
    expect(await rowOfChild(desk, 'C1')).toBe(-1)
    expect(await desk.surgeries.kept()).toEqual(['C1 in-need: Nobody in'])
  })

  it('after such an issue a refresh takes the words out of Notes kept: cleared on the list, they do not come back', async () => {
    const desk = await open()
    await desk.surgeries.at(day(7, 31), true)
    await desk.surgeries.type('C1', 'reason', 'Nobody in')
    await desk.surgeries.add('Visits', ['C1', day(8, 5), 'Yes'])
    await expect(new Surgeries(() => brokenOff(desk.port)).at(day(8, 14), true)).rejects.toThrow('no connection')
    await desk.surgeries.at(day(8, 14))
    expect((await desk.surgeries.rows())[await rowOfChild(desk, 'C1')]).toBe('C1 | Child in need | ✔ Seen 5 August, next by 3 September | 1 | Nobody in')
    expect(await desk.surgeries.kept()).toEqual([])
    await typeInto(desk, VISITS_DUE_TABLE, await rowOfChild(desk, 'C1'), VISITS_DUE_HEADERS.reason, '')
    await desk.surgeries.at(day(8, 14), true)
    await desk.surgeries.at(day(9, 10))
    expect((await desk.surgeries.rows())[await rowOfChild(desk, 'C1')]).toBe('C1 | Child in need | ✖ Overdue')
  })

  it('beside support that somebody pasted a second time, Rate then is that of the day in its own row', async () => {
    const desk = await open()
    await desk.surgeries.at(day(7, 31), false, ['extra-support'])
    await typeInto(desk, EXTRA_SUPPORT_TABLE, 0, EXTRA_SUPPORT_HEADERS.since, '2019-07-20')
    await desk.surgeries.at(day(7, 31))
    const ratesThen = async (): Promise<unknown[]> => {
      const workbook = await desk.look()
      const table = workbook.table(EXTRA_SUPPORT_TABLE)
      return Array.from({ length: table.bodyArea.rows }, (__, row) => valueAt(workbook, table, table.bodyArea.row + row, columnOf(table, EXTRA_SUPPORT_HEADERS.rateThen)))
    }
    const before = await ratesThen()
    expect(before[0]).not.toBeNull()
    await pasteBelow(desk, EXTRA_SUPPORT_TABLE, 0)
    await typeInto(desk, EXTRA_SUPPORT_TABLE, before.length, EXTRA_SUPPORT_HEADERS.since, '2019-05-02')
    await desk.surgeries.at(day(7, 31))
    expect(await ratesThen()).toEqual([...before, null])
  })
})
