/** Sheets of every shape, for properties. */
import fc from 'fast-check'
import { FORMAT_CODES, PALETTE, type ColumnSpec, type NumberFormat, type SheetSpec, type SpecCell, type StyleName } from '../../../src/workbook'
import { anyCharacter } from '../../anyCharacter'

const styles = Object.keys(PALETTE).filter((name): name is StyleName => name in PALETTE)
const formats = Object.keys(FORMAT_CODES).filter((name): name is NumberFormat => name in FORMAT_CODES)

/** What people type, what systems export, and what breaks files. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.constantFrom('', ' ', '\n', '\r\n', '\t', '=1+1', '+44 20', '-', '@SUM(A1)', '_x0041_', '_x005F_x0041_', '&amp;', '<b>', ']]>', '"', "O'Brien", '👩‍👧', '\ud800', '\u0000\u001f', '\ufffe', 'long '.repeat(100)),
)
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 0.1 + 0.2, 43_677.5, Number.MAX_VALUE, Number.MIN_VALUE))
const value = fc.oneof({ weight: 3, arbitrary: text }, { weight: 3, arbitrary: number }, fc.boolean(), fc.constant(null))
const link = fc.oneof(
  fc.constantFrom('about' as const, 'settings' as const).map((key) => ({ kind: 'our-sheet' as const, key })),
  fc.record({ kind: fc.constant('cell' as const), sheet: fc.constantFrom('Visits', "O'Brien's team", 'A1', 'Sheet <2> & "more"'), cell: fc.constantFrom('A1', 'XFD1048576', 'B7') }),
)
const cell: fc.Arbitrary<SpecCell> = fc.record({ value, style: fc.constantFrom(...styles), format: fc.constantFrom(...formats), link }, { requiredKeys: ['value'] })

const HEADERS = ['Child ID', 'Rate', 'First\nline', 'A & "B" <C>', '_x0041_', 'Überblick', ' leading', '123', '=1+1', "O'Brien"]

const column = (index: number): fc.Arbitrary<ColumnSpec> =>
  fc.record(
    {
      key: fc.constant(`column${index}`),
      header: fc.constant(HEADERS[index]),
      width: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.constantFrom(8.43, 12.5, 300)),
      format: fc.constantFrom(...formats),
      align: fc.constantFrom('left' as const, 'right' as const, 'centre' as const),
      wrap: fc.constant(true),
      content: fc.constantFrom('computed' as const, 'typed' as const),
      pickList: fc.array(fc.constantFrom('Yes', 'No', 'Not "sure"', 'a & b', 'with, comma', 'long '.repeat(60).trim()), { maxLength: 3 }),
    },
    { requiredKeys: ['key', 'header', 'width', 'format', 'align', 'content'] },
  )

export const anySheet: fc.Arbitrary<SheetSpec> = fc.integer({ min: 1, max: HEADERS.length }).chain((columns) =>
  fc.record({
    key: fc.constant('summary' as const),
    name: fc.constantFrom('Summary', 'Visits', "Teams' figures", 'A name far too long for the tab of any sheet', 'a/b:c*', 'History', ''),
    intro: fc.array(fc.record({ cells: fc.array(cell, { maxLength: 4 }) }), { maxLength: 5 }),
    table: fc.record({
      name: fc.constant('casefile_summary'),
      columns: fc.tuple(...Array.from({ length: columns }, (_, index) => column(index))),
      rowKey: fc.constant(['column0']),
      rows: fc.array(
        fc.record(
          { cells: fc.dictionary(fc.integer({ min: 0, max: columns - 1 }).map((index) => `column${index}`), cell), style: fc.constantFrom(...styles) },
          { requiredKeys: ['cells'] },
        ),
        { maxLength: 6 },
      ),
      filterButtons: fc.boolean(),
    }),
    view: fc.record({ freezeHeader: fc.boolean(), freezeColumns: fc.integer({ min: 0, max: columns }) }),
    print: fc.record({ orientation: fc.constantFrom('landscape' as const, 'portrait' as const), footer: fc.constantFrom('', 'Casefile: A & B', '31 July 2019', '&P', 'a < b') }),
  }),
)
