/** Which row becomes which. */
import { arrange, holdsFor, isInOrder, orderNumbers, sorted } from '../../src/excel/writing/arrange'
import { keyText, type RowState, type TableColumn } from '../../src/excel/writing/tableRows'
import { MEASURES, summary } from '../xlsx/write/sampleSheets'

const [AUDITS, PROTECTION, NEED] = MEASURES
const nameOf = (row: (typeof MEASURES)[number]) => String(row.cells.measure.value)
const state = (key: string, hasWords = false): RowState => ({ key: keyText([key]), keyValues: [key], keysEntered: [key], hasWords, isTypedIn: hasWords })
const standing = (...rows: readonly (typeof MEASURES)[number][]) => rows.map((row) => state(nameOf(row)))

const arranged = (wanted: readonly (typeof MEASURES)[number][], rows: readonly RowState[]) => {
  const spec = summary({ rows: wanted })
  const columns: TableColumn[] = spec.table.columns.map((column) => ({ header: column.header, column }))
  return arrange(spec, columns, rows, 1900)
}

describe('rows as they stand, and as they are wanted', () => {
  it.each([
    ['nothing changes', [AUDITS, NEED], standing(AUDITS, NEED), [0, 1], ['listed', 'listed'], true],
    ['the order changes', [NEED, AUDITS], standing(AUDITS, NEED), [1, 0], ['listed', 'listed'], false],
    ['one is new at the end', [AUDITS, NEED], standing(AUDITS), [0, 1], ['listed', 'new'], true],
    ['one is new at the top', [NEED, AUDITS], standing(AUDITS), [1, 0], ['new', 'listed'], false],
    ['one leaves from the end', [AUDITS], standing(AUDITS, NEED), [0, -1], ['listed'], true],
    ['one leaves from the top, and has to be sorted out first', [NEED], standing(AUDITS, NEED), [-1, 0], ['listed'], false],
    ['one leaves and a new one takes its row', [AUDITS, PROTECTION], standing(AUDITS, NEED), [0, 1], ['listed', 'new'], true],
    ['one leaves with words and stays at the end', [NEED], [state(nameOf(AUDITS), true), state(nameOf(NEED))], [1, 0], ['listed', 'kept'], false],
    ['all leave: a table cannot be without a row', [], standing(AUDITS, NEED), [0, -1], ['new'], true],
    ['two of one key are told apart by their order', [AUDITS, AUDITS], standing(AUDITS, AUDITS), [0, 1], ['listed', 'listed'], true],
  ] as const)('%s', (_, wanted, rows, places, standings, inOrder) => {
    const arrangement = arranged(wanted, rows)
    expect(arrangement.places).toEqual(places)
    expect(arrangement.finals.map((final) => final.standing)).toEqual(standings)
    expect(isInOrder(arrangement)).toBe(inOrder)
    expect(isInOrder(sorted(arrangement))).toBe(true)
  })
})

it('numbers each row once, those to go last', () => {
  expect(orderNumbers(arranged([NEED], standing(AUDITS, PROTECTION, NEED)))).toEqual([2, 3, 1])
})

it('sees that rows were changed meanwhile', () => {
  const rows = standing(AUDITS, NEED)
  const arrangement = arranged([AUDITS, PROTECTION], rows)
  expect(holdsFor(arrangement, rows)).toBe(true)
  expect(holdsFor(arrangement, standing(NEED, AUDITS))).toBe(false)
  // somebody began to type in the row that was about to become another's
  expect(holdsFor(arrangement, [rows[0], state(nameOf(NEED), true)])).toBe(false)
  expect(holdsFor(arrangement, [...rows, state('new')])).toBe(false)
})

it('keeps of a row that leaves its key alone', () => {
  const { finals } = arranged([], [state(nameOf(AUDITS), true)])
  expect(finals).toEqual([{ standing: 'kept', row: { style: 'note', cells: { measure: { value: nameOf(AUDITS) } } } }])
})
