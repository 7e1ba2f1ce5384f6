import { DEFAULT_SHARE_OPTIONS, previewShare, shareCopy, withTypedNotes, type ShareOptions } from '../../src/share'
import { dataIssuesSheet, layOut, settingsSheets } from '../../src/sheets'
import { NOT_RECORDED } from '../../src/words'
import type { ColumnSpec, SheetSpec, SpecCell } from '../../src/workbook'
import { CONTEXT, figuresOf, issue, measure, MEASURE_IDS, recordsOf } from '../sheets/fixtures'

const column = (key: string, more: Partial<ColumnSpec> = {}): ColumnSpec => ({ key, header: `The ${key}`, width: 10, format: 'text', align: 'left', content: 'computed', ...more })

function sheet(key: SheetSpec['key'], table: string, columns: readonly ColumnSpec[], rows: readonly Readonly<Record<string, SpecCell>>[], intro: readonly SpecCell[] = []): SheetSpec {
  return {
    key,
    name: `Sheet ${key}`,
    intro: intro.map((cell) => ({ cells: [cell] })),
    table: { name: table, columns, rowKey: [columns[0].key], rows: rows.map((cells) => ({ cells })), filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 2 },
    print: { orientation: 'landscape', footer: 'Casefile' },
  }
}

const LIST = sheet(
  'summary',
  'casefile_list',
  [column('child', { holds: 'child-id' }), column('worker', { holds: 'worker', pickList: ['Ada Example'] }), column('said', { holds: 'source-text' }), column('action', { content: 'typed' })],
  [
    { child: { value: 'C1' }, worker: { value: 'Ada Example' }, said: { value: 'C1 was typed as C2' }, action: { value: 'Ask Ada' } },
    { child: { value: 'C2' }, worker: { value: 'ada  example' }, said: { value: 'nothing' }, action: { value: null } },
    { child: { value: 'C1' }, worker: { value: NOT_RECORDED }, said: { value: null }, action: { value: null } },
  ],
)
const OTHER = sheet('about', 'casefile_other', [column('child', { holds: 'child-id' }), column('text')], [{ child: { value: 'C2' }, text: { value: 'Our own words' } }])

/** One sheet of a copy. */
function copyOf(key: SheetSpec['key'], sheets: readonly SheetSpec[], chosen: ShareOptions): SheetSpec {
  const found = shareCopy(sheets, chosen).find((sheet) => sheet.key === key)
  if (found === undefined) throw new Error(`The copy has no ${key}.`)
  return found
}

const options = (more: Partial<ShareOptions> = {}): ShareOptions => ({ ...DEFAULT_SHARE_OPTIONS, ...more })
const values = ({ table }: SheetSpec) => table.rows.map(({ cells }) => table.columns.map(({ key }) => cells[key]?.value ?? null))
const KEPT = options({ childIds: 'as-they-are', workers: 'as-they-are', typedNotes: 'included' })

describe('ids and names', () => {
  test('unless asked become running numbers, the same for one person on every sheet; typed notes and quotes go', () => {
    const [list, other] = shareCopy([LIST, OTHER], options())
    expect(values(list)).toEqual([
      ['Child 1', 'Worker 1'],
      ['Child 2', 'Worker 1'],
      ['Child 1', NOT_RECORDED],
    ])
    expect(values(other)).toEqual([['Child 2', 'Our own words']])
  })

  test('are dropped with their columns', () => {
    const [list, other] = shareCopy([LIST, OTHER], options({ childIds: 'dropped', workers: 'dropped', typedNotes: 'included' }))
    expect(list.table.columns.map(({ key }) => key)).toEqual(['action'])
    expect(list.view.freezeColumns).toBe(0)
    expect(list.table.rowKey).toEqual([])
    expect(values(other)).toEqual([['Our own words']])
  })

  test('stay as they are, quotes with them, where both are asked for', () => {
    expect(values(shareCopy([LIST], KEPT)[0])).toEqual(values(LIST))
  })

  test.each<Partial<ShareOptions>>([{ childIds: 'as-they-are' }, { workers: 'as-they-are' }, { childIds: 'as-they-are', workers: 'as-they-are', smallCounts: 'suppressed' }])('quotes go where only %j', (one) => {
    const [list] = shareCopy([LIST], options(one))
    expect(JSON.stringify(list)).not.toContain('was typed as')
    expect(list.table.columns.map(({ key }) => key)).toEqual(['child', 'worker'])
  })

  test('are not told by a drop-down', () => {
    expect(shareCopy([LIST], options())[0].table.columns[1].pickList).toBeUndefined()
    expect(shareCopy([LIST], KEPT)[0].table.columns[1].pickList).toEqual(['Ada Example'])
  })
})

describe('links', () => {
  const linked = (link: SpecCell['link'], more: Partial<SpecCell> = {}) => sheet('summary', 'casefile_linked', [column('text')], [], [{ value: 'Words', link, ...more }])

  test('to a sheet of the copy stay', () => {
    const [first] = shareCopy([linked({ kind: 'our-sheet', key: 'about' }), OTHER], options())
    expect(first.intro[0].cells[0].link).toEqual({ kind: 'our-sheet', key: 'about' })
  })

  test.each<SpecCell['link'] & object>([
    { kind: 'our-sheet', key: 'data-issues' },
    { kind: 'cell', sheet: 'Cases', cell: 'B7' },
  ])('elsewhere go, and their words stay: $kind', (link) => {
    expect(shareCopy([linked(link)], options())[0].intro[0].cells[0]).toEqual({ value: 'Words' })
  })

  test('elsewhere that say nothing else go whole', () => {
    expect(shareCopy([linked({ kind: 'our-sheet', key: 'data-issues' }, { holds: 'signpost' })], options())[0].intro[0].cells[0].value).toBeNull()
  })
})

describe('small counts', () => {
  const suppressing = options({ smallCounts: 'suppressed' })
  const ofRates = (...cells: SpecCell[]) => shareCopy([sheet('summary', 'casefile_rates', [column('rate', { format: 'percent1' })], cells.map((rate) => ({ rate })))], suppressing)[0].table.rows.map(({ cells: { rate } }) => rate)
  const counts = [{ name: 'a', count: 3 }]

  test('show neither the number nor what it was judged to be', () => {
    expect(ofRates({ value: 0.1, style: 'missed', format: 'missed-percent2', counts })).toEqual([{ value: 'c', style: 'no-data', format: 'text' }])
  })

  test('leave what can be said without them', () => {
    expect(ofRates({ value: '3 of 40. Rule.', style: 'note', counts, instead: 'Rule.' })).toEqual([{ value: 'Rule.', style: 'note' }])
  })

  test('of which a sheet forgot to say what they count are left out, dates and marked ones apart', () => {
    const forgotten = ofRates({ value: 40 }, { value: 40, holds: 'other' }, { value: 43_000, format: 'date' }, { value: 'text' }, { value: null })
    expect(forgotten.map(({ value }) => value)).toEqual(['c', 40, 43_000, 'text', null])
  })

  const shared = (...measures: Parameters<typeof measure>[]) =>
    shareCopy(layOut(figuresOf(measures.map((one) => measure(...one))), recordsOf(), CONTEXT), suppressing)

  test('of Summary: every cell of the row that rests on one, in every month, and the rule stays', () => {
    const [summary] = shared(['seen-cp', 37, 40], ['seen-cin', 141, 163])
    const [small, large] = summary.table.rows.map(({ cells }) => cells)
    for (const key of ['rate', 'count', 'status', 'needed', 'change', 'sustained', 'month01', 'month12']) expect([key, small[key].value]).toEqual([key, 'c'])
    expect(small.target.value).toBe(0.85)
    expect(small.note.value).toBe('First visit 10 working days, then every 10 working days.')
    for (const key of ['rate', 'count', 'status', 'needed', 'change', 'month01']) expect([key, large[key].value]).not.toEqual([key, 'c'])
    expect(summary.intro.at(-1)?.cells[0].value).toContain('c stands for')
  })

  test('of one month: that month and what rests on it', () => {
    const figure = measure('seen-cin', 141, 163)
    const trend = figure.trend.map((month, index) => (index === 10 ? { ...month, numerator: 3 } : month))
    const [summary] = shared(['seen-cin', 141, 163, { trend }])
    const [{ cells }] = summary.table.rows
    const gone = Object.keys(cells).filter((key) => cells[key].value === 'c').sort()
    expect(gone).toEqual(['change', 'month11', 'sustained'])
  })

  test('of About: figure, sample, who is left out, and the rows of the ranges', () => {
    const reading = { table: 'Cases', sheet: 'Jo’s cases', source: 'Cases', read: 60, used: 48, leftOut: { 'needed-blank': 2, duplicate: 10 }, columns: {}, missing: [] } as const
    const figures = figuresOf([measure('seen-cp', 30, 44, { leftOut: { 'not-yet-due': 4 } })])
    const about = copyOf('about', layOut(figures, recordsOf({ readings: [reading] }), CONTEXT), suppressing)
    const value = (item: string) => about.table.rows.find(({ cells }) => cells.item.value === item)?.cells.value.value
    expect(value('Figure')).toBe('30 of 44, 68.2%')
    expect(value('Left out: not yet due')).toBe('c')
    // 48 used are the 44 of the figure and the 4 left out of it, so the 48 go, or else the 4 could be worked out
    expect([value('Rows read'), value('Rows used'), value('Rows left out: with a needed cell blank'), value('Rows left out: exact duplicates')]).toEqual([60, 'c', 'c', 10])
  })
})

describe('the product’s own sheets', () => {
  const issues = [issue({ value: 'C17', code: 'child-unknown', facts: ['2'] }), issue({ code: 'worker-unknown', value: 'Bob Sample', facts: ['1', 'Ada Example'] }), issue({ code: 'duplicate-id', table: 'Merged records', value: 'C18', facts: ['C19'] })]
  const figures = figuresOf([
    ...MEASURE_IDS.map((id) => measure(id, 90, 100)),
    measure('seen-after-contact', 90, 100, { remarks: [{ kind: 'no-visit-required-by-outcome', outcomes: [{ outcome: 'Sent to Ada Example', count: 7 }] }] }),
  ])
  const readings = [
    { table: 'Cases', sheet: 'Ada Example', source: 'Ada Example', read: 60, used: 60, leftOut: {}, columns: { 'Child ID': 'Ada Example’s children' }, missing: [] },
    { table: 'Cases', sheet: 'Bob Sample', source: 'List', read: 60, used: 60, leftOut: {}, columns: {}, missing: [] },
  ] as const
  const sheets = layOut(figures, recordsOf({ issues, readings }), CONTEXT)

  test.each<Partial<ShareOptions>>([{}, { childIds: 'dropped', workers: 'dropped' }, { smallCounts: 'suppressed' }])('hold no id, no name and nothing of the source unless asked: %j', (more) => {
    const text = JSON.stringify(shareCopy(sheets, options(more)))
    for (const told of ['C17', 'C18', 'C19', 'Bob Sample', 'Ada Example', 'Visit date']) expect([told, text.includes(told)]).toEqual([told, false])
  })

  test('say the kind of each issue where its sentence quotes', () => {
    const [copy] = shareCopy([dataIssuesSheet(figures, recordsOf({ issues }), CONTEXT)], options())
    expect(copy.table.columns.map(({ key }) => key)).toEqual(['table', 'row', 'problem', 'outcome', 'worker', 'team', 'cell'])
    expect(copy.table.rows.map(({ cells }) => cells.problem.value)).toEqual([
      'Children in Visits without a case or contact.',
      'Workers who are not in Workers.',
      'Ids that repeat another.',
    ])
    expect(copy.table.rows[2].cells.outcome.value).toBe('The row was left out.')
  })

  test('are marked throughout: with no small count nothing but links, typed columns and quotes is lost to suppression', () => {
    const copies = shareCopy(sheets, options({ smallCounts: 'suppressed' })).filter(({ key }) => key !== 'data-issues')
    for (const { table } of copies) for (const { cells } of table.rows) for (const [key, { value }] of Object.entries(cells)) expect([key, value]).not.toEqual([key, 'c'])
  })

  test('carry no mark, and tables under names that no refresh writes to', () => {
    const copies = shareCopy(sheets, KEPT)
    expect(copies.map(({ table }) => table.name)).toEqual(['casefile_shared_summary', 'casefile_shared_teams', 'casefile_shared_issues', 'casefile_shared_about'])
    expect(JSON.stringify(copies)).not.toMatch(/"(holds|counts|instead|sums)"/)
  })

  test('lose Commentary unless it is asked for', () => {
    const keys = (more: Partial<ShareOptions>) => shareCopy(sheets, options(more))[0].table.columns.map(({ key }) => key)
    expect(keys({})).not.toContain('commentary')
    expect(keys({ typedNotes: 'included' })).toContain('commentary')
  })

  test('are all that can be shared: no settings, no source table, no copy of a copy', () => {
    for (const settings of settingsSheets()) expect(() => shareCopy([settings], options())).toThrow(RangeError)
    expect(() => shareCopy([sheet('source-Cases', 'Cases', [column('child')], [])], options())).toThrow(RangeError)
    expect(() => shareCopy(shareCopy(sheets, options()), options())).toThrow(RangeError)
  })
})

describe('the preview', () => {
  test('counts the people who can be told, each once', () => {
    expect(previewShare([LIST, OTHER], options())).toMatchObject({ children: { named: 0, numbered: 2 }, workers: { named: 0, numbered: 1 } })
    expect(previewShare([LIST, OTHER], KEPT)).toMatchObject({ children: { named: 2, numbered: 0 }, workers: { named: 1, numbered: 0 } })
    expect(previewShare([LIST, OTHER], options({ childIds: 'dropped', workers: 'dropped' }))).toMatchObject({ children: { named: 0, numbered: 0 }, workers: { named: 0, numbered: 0 } })
  })

  test('says what stays of each sheet', () => {
    expect(previewShare([LIST], options()).sheets).toEqual([
      { key: 'summary', name: 'Sheet summary', rows: 3, columns: ['The child', 'The worker'], droppedColumns: ['The said', 'The action'], suppressed: 0, typedNotes: 0, quotes: 0 },
    ])
    expect(previewShare([LIST], KEPT).sheets[0]).toMatchObject({ droppedColumns: [], typedNotes: 1, quotes: 2 })
  })
})

describe('typed notes', () => {
  const bare = (): SheetSpec => ({ ...LIST, table: { ...LIST.table, rows: LIST.table.rows.slice(0, 2).map(({ cells }) => ({ cells: { ...cells, action: { value: null } } })) } })

  test('stand beside the row that they were typed in', () => {
    const { sheet: noted, unplaced } = withTypedNotes(bare(), { ...LIST, table: { ...LIST.table, rows: LIST.table.rows.slice(0, 2) } })
    expect([noted.table.rows.map(({ cells }) => cells.action.value), unplaced]).toEqual([['Ask Ada', null], 0])
  })

  test('of rows that are no longer listed are counted, and stay behind', () => {
    const standing: SheetSpec = { ...LIST, table: { ...LIST.table, rows: [{ cells: { child: { value: 'C9' }, action: { value: 'Closed' } } }] } }
    expect(withTypedNotes(bare(), standing).unplaced).toBe(1)
    expect(withTypedNotes(bare(), null)).toEqual({ sheet: bare(), unplaced: 0 })
  })
})
