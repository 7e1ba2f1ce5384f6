/** *Clear what is older than …*: rows of `Notes kept` from before a day go once they have been shown, and no other row, word or sheet. */
import { dayOf, type Day } from '../../src/calendar'
import type { KeptNote } from '../../src/notes'
import { clearOldNotes, NOTES_KEPT_TABLE, notesKeptSheet, oldNotes, type OldNotes } from '../../src/sheets'
import { NOTES_KEPT_HEADERS } from '../../src/words'
import { addTableColumn, deleteTableRows, enter, type Workbook } from '../excel-host'
import { onExcel, onFiles, type Desk } from './openSurgeries'
import { columnOf, OWN_COLUMN, valueAt } from './wordedTables'

const BEFORE = dayOf(2019, 1, 31)
const note = (child: string, listedAsAt: Day, action: string | null, byWhen: Day | null = null): KeptNote => ({
  child,
  category: 'in-need',
  family: `F${child}`,
  worker: 'A. Alder',
  team: 'North',
  teamManager: null,
  listedAsAt,
  words: { reason: null, action, owner: null, byWhen, done: null },
})
/** The oldest are neither first nor together. */
const NOTES: readonly KeptNote[] = [
  note('C1', dayOf(2019, 1, 30), 'last but one day'),
  note('C2', BEFORE, 'that day', dayOf(2019, 2, 14)),
  note('C3', dayOf(2018, 6, 1), '=1+1 is no formula', dayOf(2018, 7, 1)),
  note('C4', 0, 'of no list'),
  note('C5', dayOf(2019, 7, 17), 'young'),
  note('C6', dayOf(2018, 12, 5), '007'),
]
const OLD = ['C1', 'C3', 'C6']

async function begun(open: (dateSystem: 1900 | 1904) => Promise<Desk>, dateSystem: 1900 | 1904 = 1900, notes = NOTES): Promise<Desk> {
  const desk = await open(dateSystem)
  await desk.port.writeSheets([notesKeptSheet(notes)])
  return desk
}

function standing(workbook: Workbook): string[][] {
  const table = workbook.table(NOTES_KEPT_TABLE)
  const { row: first, rows } = table.bodyArea
  const headers = [NOTES_KEPT_HEADERS.child, NOTES_KEPT_HEADERS.family, NOTES_KEPT_HEADERS.category, NOTES_KEPT_HEADERS.worker, NOTES_KEPT_HEADERS.listed, NOTES_KEPT_HEADERS.action, NOTES_KEPT_HEADERS.byWhen]
  return Array.from({ length: rows }, (_, at) => headers.map((header) => String(valueAt(workbook, table, first + at, columnOf(table, header)) ?? '')))
}

const lines = async (desk: Desk): Promise<string[][]> => standing(await desk.look())
const children = async (desk: Desk): Promise<string[]> => (await lines(desk)).map(([child]) => child)

async function shownTo(desk: Desk): Promise<OldNotes> {
  const shown = await oldNotes(desk.port, BEFORE)
  if (shown === null) throw new Error('no Notes kept')
  return shown
}

/** Types into the row of a child, as somebody does in Excel. */
function type(workbook: Workbook, child: string, header: string, input: string): void {
  const table = workbook.table(NOTES_KEPT_TABLE)
  const row = table.bodyArea.row + standing(workbook).findIndex(([one]) => one === child)
  enter(workbook, table.sheet, { row, column: columnOf(table, header), rows: 1, columns: 1 }, input)
}

describe.each([
  ['files', onFiles],
  ['Excel', onExcel],
])('on %s', (_, open) => {
  it.each([1900, 1904] as const)('shows how many rows are old, the oldest and the newest, and clears just those (days counted from %d)', async (dateSystem) => {
    const desk = await begun(open, dateSystem)
    const before = await lines(desk)
    const shown = await shownTo(desk)
    expect(shown).toMatchObject({ sheet: 'Notes kept', oldest: dayOf(2018, 6, 1), newest: dayOf(2019, 1, 30), undated: 1, younger: 2, besideOwn: 0 })
    expect(await lines(desk)).toEqual(before)
    expect(await clearOldNotes(desk.port, shown)).toEqual({ sheet: 'Notes kept', cleared: 3, changed: 0, stayed: 0 })
    expect(await lines(desk)).toEqual(before.filter(([child]) => !OLD.includes(child)))
    expect(await oldNotes(desk.port, BEFORE)).toMatchObject({ rows: [], oldest: 0, newest: 0, undated: 1, younger: 2 })
  })

  it('what somebody changed since it was shown stays; what somebody has deleted is nobody’s loss', async () => {
    const desk = await begun(open)
    const shown = await shownTo(desk)
    await desk.byHand((workbook) => {
      type(workbook, 'C3', NOTES_KEPT_HEADERS.owner, 'mine')
      deleteTableRows(workbook, workbook.table(NOTES_KEPT_TABLE), 5, 1)
    })
    expect(await clearOldNotes(desk.port, shown)).toMatchObject({ cleared: 1, changed: 2, stayed: 0 })
    expect(await children(desk)).toEqual(['C2', 'C3', 'C4', 'C5'])
  })

  it('a row in which no day can be read, or whose case type is none of ours, stays as it is', async () => {
    const desk = await begun(open)
    await desk.byHand((workbook) => {
      type(workbook, 'C1', NOTES_KEPT_HEADERS.listed, 'January, I think')
      type(workbook, 'C5', NOTES_KEPT_HEADERS.category, 'CIN')
    })
    const before = await lines(desk)
    const shown = await shownTo(desk)
    expect(shown).toMatchObject({ undated: 2, younger: 2 })
    expect(await clearOldNotes(desk.port, shown)).toMatchObject({ cleared: 2, stayed: 0 })
    expect(await lines(desk)).toEqual(before.filter(([child]) => !['C3', 'C6'].includes(child)))
  })

  it('a row with an error typed in it is old like any other, and goes', async () => {
    const desk = await begun(open)
    await desk.byHand((workbook) => type(workbook, 'C3', NOTES_KEPT_HEADERS.byWhen, '#N/A'))
    expect(await clearOldNotes(desk.port, await shownTo(desk))).toMatchObject({ cleared: 3, stayed: 0 })
    expect(await children(desk)).toEqual(['C2', 'C4', 'C5'])
  })

  it('a row that somebody pasted a second time and typed over goes with the first', async () => {
    const desk = await begun(open, 1900, [...NOTES, note('C3', dayOf(2018, 6, 1), 'pasted')])
    const shown = await shownTo(desk)
    expect(await clearOldNotes(desk.port, shown)).toMatchObject({ cleared: 4, stayed: 0 })
    expect(await children(desk)).toEqual(['C2', 'C4', 'C5'])
  })

  it('a row with something in a column of the user’s own is told before, and stays; one with a formula is told after, and stays whole', async () => {
    const desk = await begun(open)
    await desk.byHand((workbook) => {
      const table = workbook.table(NOTES_KEPT_TABLE)
      addTableColumn(workbook, table, table.columns.length, OWN_COLUMN)
      type(workbook, 'C1', OWN_COLUMN, 'checked')
      type(workbook, 'C6', NOTES_KEPT_HEADERS.byWhen, '=SUM(43000,1)')
    })
    const before = await lines(desk)
    const shown = await shownTo(desk)
    expect([shown.rows.length, shown.besideOwn]).toEqual([2, 1])
    expect(await clearOldNotes(desk.port, shown)).toMatchObject({ cleared: 1, changed: 0, stayed: 1 })
    expect((await lines(desk)).sort()).toEqual(before.filter(([child]) => child !== 'C3').sort())
  })

  it('all rows may go, and a workbook that has no other sheet of ours is no hindrance', async () => {
    const desk = await begun(open, 1900, NOTES.filter(({ child }) => OLD.includes(child)))
    expect(await clearOldNotes(desk.port, await shownTo(desk))).toMatchObject({ cleared: 3 })
    expect((await lines(desk)).flat().join('')).toBe('')
    expect(await oldNotes(desk.port, BEFORE)).toMatchObject({ rows: [], undated: 0, younger: 0 })
  })

  it('notes of a child that joined a list after it was issued are as old as that list', async () => {
    const desk = await open(1900)
    const { surgeries } = desk
    await surgeries.at(dayOf(2019, 7, 17), true)
    await surgeries.add('Cases', ['C8', null, 'Child in need', dayOf(2019, 6, 1), null, 'A. Alder', 'North'])
    await surgeries.at(dayOf(2019, 7, 24))
    await surgeries.type('C8', 'action', 'Came later')
    await surgeries.add('Visits', ['C8', dayOf(2019, 7, 25), 'Yes'])
    await surgeries.at(dayOf(2019, 7, 31), true)
    expect(await oldNotes(desk.port, dayOf(2019, 7, 18))).toMatchObject({ oldest: dayOf(2019, 7, 17), undated: 0 })
    expect(await oldNotes(desk.port, dayOf(2019, 7, 17))).toMatchObject({ rows: [], undated: 0, younger: 1 })
  })

  it('without Notes kept there is nothing to show', async () => {
    expect(await oldNotes((await open(1900)).port, BEFORE)).toBeNull()
  })
})

describe('in Excel, at each batch', () => {
  it('a failure leaves every other row whole, and clearing again clears the rest', async () => {
    for (let number = 1, isOver = false; !isOver; number++) {
      const desk = await begun(onExcel)
      const whole = (await lines(desk)).filter(([child]) => !OLD.includes(child))
      const shown = await shownTo(desk)
      let seen = 0
      desk.excel?.host.fail((batch) => batch.number > 0 && ++seen === number, 'GeneralException', { after: 'all' })
      isOver = await clearOldNotes(desk.port, shown).then(
        () => true,
        () => false,
      )
      await clearOldNotes(desk.port, await shownTo(desk))
      expect([number, await lines(desk)]).toEqual([number, whole])
      expect(number).toBeLessThan(50)
    }
  })

  it('that writes: a colleague who types into a row on its way out keeps the word', async () => {
    for (let number = 1, isOver = false; !isOver; number++) {
      const desk = await begun(onExcel)
      const shown = await shownTo(desk)
      const host = desk.excel?.host
      let seen = 0
      let wasThere = false
      host?.before((batch) => batch.writes && ++seen === number, () =>
        host.colleague.do((workbook) => {
          wasThere = standing(workbook).some(([child]) => child === 'C3')
          if (wasThere) type(workbook, 'C3', NOTES_KEPT_HEADERS.action, 'said just now')
        }),
      )
      await clearOldNotes(desk.port, shown).catch(() => undefined)
      isOver = seen < number
      expect([number, (await lines(desk)).some((line) => line[0] === 'C3' && line.includes('said just now'))]).toEqual([number, wasThere])
      expect((await children(desk)).filter((child) => !OLD.includes(child)).sort()).toEqual(['C2', 'C4', 'C5'])
      expect(number === 1 ? wasThere : true).toBe(true)
    }
  })
})
