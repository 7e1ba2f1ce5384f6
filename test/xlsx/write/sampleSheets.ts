/** Sheets like those that the product lays out, small enough to read. */
import type { ColumnSpec, RowSpec, SheetSpec } from '../../../src/workbook'

const column = (key: string, header: string, more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  header,
  width: 12,
  format: 'text',
  align: 'left',
  content: 'computed',
  ...more,
})

const measure = (name: string, rate: number | null, style: 'met' | 'near' | 'missed' | 'no-data'): RowSpec => ({
  cells: {
    measure: { value: name, link: { kind: 'our-sheet', key: 'about' } },
    target: { value: 0.85 },
    rate: { value: rate, style },
    status: { value: { met: '✔ Met', near: '◆ Near', missed: '✖ Missed', 'no-data': 'No data' }[style], style },
    july: { value: rate, style, format: rate === null ? undefined : style === 'no-data' ? undefined : `${style}-percent1` },
    change: { value: 0.021 },
    from: { value: 43_677 },
  },
})

export const MONTHS = ['Jun 2019', 'Jul 2019'] as const

export function summary(more: { readonly rows?: readonly RowSpec[]; readonly months?: readonly string[]; readonly asAt?: string } = {}): SheetSpec {
  const { rows = MEASURES, months = MONTHS, asAt = '31 July 2019' } = more
  return {
    key: 'summary',
    name: 'Summary',
    intro: [
      { cells: [{ value: `Improvement plan measures as at ${asAt}`, style: 'title' }] },
      { cells: [{ value: `As at ${asAt}. Refreshed 1 August 2019 09:30 by Casefile 0.1.0.`, style: 'note' }] },
      { cells: [{ value: 'How this was worked out', link: { kind: 'our-sheet', key: 'about' } }, { value: 43_677, format: 'date' }, { value: 12.5 }] },
      { cells: [{ value: 'The extract looks old: its newest visit is of 2 May 2019.', style: 'warning' }] },
    ],
    table: {
      name: 'casefile_summary',
      columns: [
        column('measure', 'Measure', { width: 30, wrap: true }),
        column('target', 'Target', { format: 'percent1', align: 'right' }),
        column('rate', 'Rate', { format: 'percent1', align: 'right' }),
        column('status', 'Status'),
        column('change', 'Change on last month (points)', { format: 'points1', align: 'right' }),
        ...months.map((header, index) => column(index === months.length - 1 ? 'july' : `month${index}`, header, { format: 'percent1', align: 'right' })),
        column('from', 'From', { format: 'date', align: 'right' }),
        column('commentary', 'Commentary', { width: 36, wrap: true, content: 'typed', pickList: ['On track', 'Said "no"', 'Ask <again> & again'] }),
      ],
      rowKey: ['measure'],
      rows,
      filterButtons: true,
    },
    view: { freezeHeader: true, freezeColumns: 1 },
    print: { orientation: 'landscape', footer: `Casefile: Summary & more, as at ${asAt}` },
  }
}

export const MEASURES: readonly RowSpec[] = [
  measure('Audits graded inadequate', 0.12, 'missed'),
  measure('Children subject of a child protection plan seen within timescale', 0.8650306748466258, 'met'),
  measure('Children in need seen within timescale', 0.82, 'near'),
  measure('Children looked after seen within timescale', null, 'no-data'),
]

export const ABOUT: SheetSpec = {
  key: 'about',
  name: 'About',
  intro: [],
  table: {
    name: 'casefile_about',
    columns: [column('item', 'Item', { width: 24 }), column('value', 'Value', { width: 40, format: 'general' })],
    rowKey: ['item'],
    rows: [
      { cells: { item: { value: 'Refreshed' }, value: { value: 43_678.395833, format: 'datetime' } } },
      { cells: { item: { value: 'Rows read' }, value: { value: 900, format: 'integer' } }, style: 'subtotal' },
      { cells: { item: { value: 'Working days only' }, value: { value: true } } },
      { cells: { item: { value: 'Back', link: { kind: 'cell', sheet: 'Summary', cell: 'A1' } } } },
    ],
    filterButtons: false,
  },
  view: { freezeHeader: false, freezeColumns: 0 },
  print: { orientation: 'portrait', footer: '' },
}
