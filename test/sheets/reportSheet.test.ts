/** The report by Head of Service: every number re-added from the rows, apart from the sheet's own code. */
import fc from 'fast-check'
import { dayOf, parseIsoDate } from '../../src/calendar'
import type { MeasureFigure, RowBehind } from '../../src/measures'
import { NO_WORDS, refreshedList, type KeptNote, type SurgeryList, type TypedWords } from '../../src/notes'
import { sampleWorkbook } from '../../src/newWorkbooks'
import type { ReportPeriod } from '../../src/records'
import { figuresToIssue, reportSheet, type IssuedFigure } from '../../src/sheets'
import { MEASURE_NAMES, NOT_RECORDED, promisedText, REPORT_LINES, REPORT_WORDS, SUPPRESSED } from '../../src/words'
import { shareCopy, type ShareOptions } from '../../src/share'
import type { SheetSpec, SpecValue } from '../../src/workbook'
import { memoryWorkbook } from '../records/memoryWorkbook'
import { plainPort } from '../reference/plainPort'
import { randomWorkbook } from '../reference/randomWorkbook'
import { sheetsAsWorkbook } from '../sample/sheetsAsWorkbook'
import { CONTEXT, figuresOf, measure, recordsOf } from './fixtures'
import { worked, type Worked } from './readAdded'

const NOW = parseIsoDate('2019-07-31')
const THEN = parseIsoDate('2019-07-17')

const listOf = ({ figures, records }: Worked): SurgeryList => refreshedList({ asAt: records.asAt, lookAheadDays: records.settings.lookAheadDays, visits: figures.visitStates(), standing: [], kept: [] })

function reportOf(all: Worked, issued: readonly IssuedFigure[], more: { readonly list?: SurgeryList | null; readonly kept?: readonly KeptNote[] } = {}): SheetSpec {
  const { list = listOf(all), kept = [] } = more
  return reportSheet(all.figures, all.records, CONTEXT, { issued, list, kept })
}

type Cells = Readonly<Record<string, SpecValue>>
const LINES: ReadonlySet<SpecValue> = new Set(Object.values(REPORT_LINES))

const cellsOf = ({ table }: SheetSpec): Cells[] => table.rows.map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value])))
const figureRows = (sheet: SheetSpec): Cells[] => cellsOf(sheet).filter((row) => !LINES.has(row.measure))
const lineOf = (sheet: SheetSpec, head: string, name: keyof typeof REPORT_LINES): SpecValue | undefined => cellsOf(sheet).find((row) => row.headOfService === head && row.measure === REPORT_LINES[name])?.note

/** `7 of 9` as numbers; null where nothing is shown. */
function counted(value: SpecValue | undefined): readonly [number, number] | null {
  const [, part, whole] = /^\*?([\d,]+) of ([\d,]+)$/.exec(String(value ?? '')) ?? []
  return part === undefined ? null : [Number(part.replaceAll(',', '')), Number(whole.replaceAll(',', ''))]
}

const COUNTS = { last: 'lastCount', restated: 'restatedCount', now: 'nowCount' } as const

/** What any report must hold of itself: rates are their counts, changes are their rates', heads sum to the whole, worst first. */
function consistent(sheet: SheetSpec): void {
  const rows = figureRows(sheet)
  const keys = cellsOf(sheet).map(({ headOfService, measure: name }) => JSON.stringify([headOfService, name]))
  expect(new Set(keys).size).toBe(keys.length)
  for (const row of rows) {
    const [last, restated, now] = (['last', 'restated', 'now'] as const).map((which) => {
      const count = counted(row[COUNTS[which]])
      expect(count === null ? [null, '–', undefined].includes(row[which] as null) : row[which] === count[0] / count[1]).toBe(true)
      return count
    })
    if (restated !== null) expect([restated, last]).not.toEqual([last, last])
    const comparable = last !== null && now !== null
    expect(row.change ?? null).toBe(comparable ? ((now[0] * last[1] - last[0] * now[1]) / (now[1] * last[1])) * 100 : null)
    const worse = row.measure === MEASURE_NAMES['audits-inadequate'] ? 1 : -1
    const sign = comparable ? Math.sign(now[0] * last[1] - last[0] * now[1]) * worse : 0
    expect(row.direction ?? null).toBe(comparable ? (['Better', 'Same', 'Worse'] as const)[sign + 1] : null)
  }
  for (const column of ['lastCount', 'nowCount'] as const) {
    for (const name of new Set(rows.map((row) => row.measure))) {
      const own = rows.filter((row) => row.measure === name)
      const whole = counted(own.find(({ headOfService }) => headOfService === 'Whole')?.[column])
      const heads = own.filter(({ headOfService }) => headOfService !== 'Whole').flatMap((row) => [counted(row[column]) ?? [0, 0]])
      expect([column, name, heads.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])]).toEqual([column, name, whole ?? [0, 0]])
    }
  }
  for (const head of new Set(rows.map((row) => row.headOfService))) {
    const worsening = rows.filter((row) => row.headOfService === head && row.change !== undefined).map((row) => Number(row.change) * (row.measure === MEASURE_NAMES['audits-inadequate'] ? -1 : 1))
    expect(worsening).toEqual([...worsening].sort((a, b) => a - b))
  }
}

describe('in the made-up county, with visits recorded late', () => {
  const sheets = sampleWorkbook({ children: 700, seed: 7, extract: 'clean' })
  const workers = sheets.find(({ table }) => table.name === 'Workers')?.table
  const key = (header: string) => workers?.columns.find((column) => column.header.toLowerCase() === header)?.key ?? ''
  /** Teams and their Heads of Service, as the rows of `Workers` have them. */
  const headOf = new Map(workers?.rows.map(({ cells }) => [cells[key('team')].value, cells[key('head of service')].value]))

  /** Every third child was seen on 15 July, which nobody had recorded at the time. */
  const recordedLate = sheets.map((sheet): SheetSpec => {
    if (sheet.table.name !== 'Visits') return sheet
    const { columns, rows } = sheet.table
    const column = (header: RegExp) => columns.find((one) => header.test(one.header))?.key ?? ''
    const children = [...new Set(rows.map(({ cells }) => cells[column(/^Child ID$/i)].value))].filter((_, place) => place % 3 === 0)
    const late = children.map((child, place) => ({ cells: { ...rows[0].cells, [columns[0].key]: { value: `late ${place}` }, [column(/^Child ID$/i)]: { value: child }, [column(/visit date/i)]: { value: dayOf(2019, 7, 15) }, [column(/^Seen$/i)]: { value: 'Yes' }, [column(/type/i)]: { value: 'Statutory visit' } } }))
    return { ...sheet, table: { ...sheet.table, rows: [...rows, ...late] } }
  })

  /** `3/7` of the rows behind a figure, of one Head of Service or of all. */
  function behind(figure: MeasureFigure, head: SpecValue): readonly [number, number] {
    const own = figure.behind().filter((row: RowBehind) => head === 'Whole' || headOf.get(row.team) === head)
    const rows = own.filter(({ list }) => list === 'numerator' || list === 'missed')
    if (!figure.id.startsWith('visits-on-time')) return [rows.filter(({ list }) => list === 'numerator').length, rows.length]
    return rows.reduce<[number, number]>(([made, due], { share }) => [made + (share?.numerator ?? 0), due + (share?.denominator ?? 0)], [0, 0])
  }

  test('last time, restated and now are what the rows add up to, of the whole and of each Head of Service', async () => {
    expect(new Set(headOf.values()).size).toBeGreaterThan(1)
    const before = await worked(sheetsAsWorkbook(sheets), THEN)
    const again = await worked(sheetsAsWorkbook(recordedLate), THEN)
    const all = await worked(sheetsAsWorkbook(recordedLate), NOW)
    const sheet = reportOf(all, figuresToIssue(before.figures, THEN + 1))
    consistent(sheet)
    const of = ({ figures }: Worked, name: SpecValue) => figures.measures.find(({ id }) => MEASURE_NAMES[id] === name) as MeasureFigure
    let restated = 0
    for (const row of figureRows(sheet)) {
      const [head, name] = [row.headOfService, row.measure]
      expect([head, name, counted(row.nowCount)]).toEqual([head, name, behind(of(all, name), head)])
      expect([head, name, counted(row.lastCount)]).toEqual([head, name, behind(of(before, name), head)])
      // an audit moderated since is judged by the grade that rules now
      if (name === MEASURE_NAMES['audits-inadequate']) continue
      const now = behind(of(again, name), head)
      const isSame = String(now) === String(counted(row.lastCount))
      expect([head, name, counted(row.restatedCount)]).toEqual([head, name, isSame ? null : now])
      if (isSame) continue
      restated += 1
      expect(row.note).toMatch(/^Against the restated figure: [+-]?\d+\.\d points\./)
    }
    expect(restated).toBeGreaterThan(8)
  })

  test('every figure that was issued of the whole and of Heads of Service is there', async () => {
    const before = await worked(sheetsAsWorkbook(sheets), THEN)
    const issued = figuresToIssue(before.figures, THEN + 1)
    const rows = figureRows(reportOf(await worked(sheetsAsWorkbook(sheets), NOW), issued))
    const wanted = issued.filter(({ group }) => group === 'Whole' || group === 'Head of Service').map(({ measure: name, name: head, numerator, denominator }) => JSON.stringify([head === '' ? 'Whole' : head, name, numerator, denominator]))
    const found = rows.map((row) => JSON.stringify([row.headOfService, row.measure, ...(counted(row.lastCount) ?? [])]))
    expect(wanted.filter((one) => !found.includes(one))).toEqual([])
  })

  test('look ahead: those of each Head of Service come to the whole, and to the surgery list', async () => {
    const all = await worked(sheetsAsWorkbook(sheets), NOW)
    const sheet = reportOf(all, [])
    const numbers = (head: string) => (/: (\d+) overdue and (\d+) more falling due/.exec(String(lineOf(sheet, head, 'ahead'))) ?? []).slice(1).map(Number)
    const heads = [...new Set(cellsOf(sheet).map(({ headOfService }) => String(headOfService)))].filter((head) => head !== 'Whole')
    const [overdue, falling] = numbers('Whole')
    expect(heads.map(numbers).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])).toEqual([overdue, falling])
    const list = listOf(all).rows.filter((row) => row.kind === 'child')
    expect(overdue).toBe(list.filter(({ daysOverdue }) => daysOverdue !== null).length)
    const whole = figureRows(sheet).filter(({ headOfService }) => headOfService === 'Whole')
    for (const row of whole) {
      const ahead = all.figures.measures.find(({ id }) => MEASURE_NAMES[id] === row.measure)?.lookAhead ?? null
      expect([row.ahead ?? null, row.toSee ?? null]).toEqual(ahead === null ? [null, null] : [ahead.rate.numerator / ahead.rate.denominator, ahead.mustBeSeen])
    }
  })
})

test('in random workbooks the report holds together, with figures issued at any time before, and without', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: 1, max: 60 }), async (seed, days) => {
      const { workbook, asAt, today } = randomWorkbook(seed)
      const [now, last] = [parseIsoDate(asAt), parseIsoDate(asAt) - days]
      const all = await worked(plainPort(workbook), now, parseIsoDate(today))
      consistent(reportOf(all, figuresToIssue((await worked(plainPort(workbook), last, parseIsoDate(today))).figures, last)))
      consistent(reportOf(all, []))
    }),
    { numRuns: 60 },
  )
})

const issuedAt = (asAt: number, more: Partial<IssuedFigure> = {}): IssuedFigure => ({ asAt, issuedOn: asAt + 1, measure: MEASURE_NAMES['seen-cp'], group: 'Whole', name: '', numerator: 80, denominator: 100, target: 850_000, rule: 'First visit 10 working days, then every 10 working days.', ...more })

const RULED = recordsOf()
const withPeriod = (reportPeriod: ReportPeriod) => recordsOf({ settings: { ...RULED.settings, reportPeriod } })
const HAND = { figures: figuresOf([measure('seen-cp', 90, 100)]), records: RULED }
const byHand = (issued: readonly IssuedFigure[], period: ReportPeriod = 'fortnightly') => reportOf({ ...HAND, records: withPeriod(period) }, issued, { list: null })
const lastLine = (sheet: SheetSpec) => String(sheet.intro[3].cells[0].value)

describe('last time is the issue nearest to one period before the as-at date, 31 July', () => {
  const days = ['2019-04-29', '2019-06-28', '2019-07-05', '2019-07-16', '2019-07-23', '2019-07-30', '2019-07-31', '2019-08-02'].map(parseIsoDate)
  const issued = days.map((day, place) => issuedAt(day, { numerator: 10 + place }))

  test.each([
    ['weekly', '23 July 2019, 8 days before', 14, 'Weekly report'],
    ['fortnightly', '16 July 2019, 15 days before', 13, 'Fortnightly report'],
    ['monthly', '28 June 2019, 33 days before', 11, 'Monthly report'],
    ['quarterly', '29 April 2019, 93 days before', 10, 'Quarterly report'],
  ] as const)('%s: %s', (period, said, numerator, title) => {
    const sheet = byHand(issued, period)
    expect(lastLine(sheet)).toContain(`as at ${said}`)
    expect(counted(figureRows(sheet)[0].lastCount)).toEqual([numerator, 100])
    expect([sheet.name, sheet.intro[0].cells[0].value]).toEqual([title, `${title} as at 31 July 2019, by Head of Service`])
  })

  test('of two equally near the later; neither one of the same day nor a later one', () => {
    expect(lastLine(byHand([issuedAt(NOW - 21), issuedAt(NOW - 7), issuedAt(NOW), issuedAt(NOW + 3)]))).toContain('24 July 2019, 7 days before')
  })

  test.each([
    ['fortnightly', 28, 'note'],
    ['fortnightly', 29, 'warning'],
    ['weekly', 14, 'note'],
    ['weekly', 15, 'warning'],
    ['monthly', 61, 'note'],
    ['monthly', 62, 'warning'],
  ] as const)('%s: an issue of %i days ago, more than two periods or not, is a %s', (period, days, style) => {
    const { value, style: look } = byHand([issuedAt(NOW - days)], period).intro[3].cells[0]
    expect([look, String(value).includes('each change is over all of that time')]).toEqual([style, style === 'warning'])
  })

  test('with no issue before it, it says so, and the figures of now stand', () => {
    const sheet = byHand([issuedAt(NOW)])
    expect(sheet.intro[3].cells[0]).toMatchObject({ value: REPORT_WORDS.noLastTime, style: 'warning' })
    expect(figureRows(sheet)).toMatchObject([{ measure: MEASURE_NAMES['seen-cp'], now: 0.9, status: '✔ Met' }])
    expect(figureRows(sheet)[0]).not.toHaveProperty('last')
  })

  test('a day issued twice counts as it was issued last, whatever the order of the rows', () => {
    const twice = [issuedAt(THEN, { issuedOn: THEN + 3, numerator: 70 }), issuedAt(THEN, { numerator: 60 })]
    for (const rows of [twice, [...twice].reverse()]) expect(counted(figureRows(byHand(rows))[0].lastCount)).toEqual([70, 100])
  })

  test('rows that are no so many of so many are left out and counted; a day without another is not last time', () => {
    const broken = [issuedAt(THEN, { measure: 'One', numerator: 7.5 }), issuedAt(THEN, { measure: 'Two', numerator: 101 }), issuedAt(THEN, { measure: 'Three', denominator: 0, numerator: 0 }), issuedAt(THEN, { measure: 'Four', numerator: -1 })]
    const sheet = byHand([...broken, issuedAt(THEN)])
    expect(sheet.intro[4].cells[0].value).toBe('4 rows of Figures issued of that day are no so many of so many, and are left out.')
    expect(figureRows(sheet)).toHaveLength(1)
    expect(lastLine(byHand([...broken, issuedAt(NOW - 20)]))).toContain('11 July 2019')
  })
})

describe('nothing that was reported drops out', () => {
  test('a measure that is not worked out any more, and a Head of Service who is gone, have their rows', () => {
    const issued = [issuedAt(THEN), issuedAt(THEN, { measure: 'Children seen alone' }), issuedAt(THEN, { group: 'Head of Service', name: 'Q Heron', measure: 'Children seen alone' }), issuedAt(THEN, { group: 'Head of Service', name: 'R Stork' }), issuedAt(THEN, { group: 'Team', name: 'North' })]
    expect(figureRows(byHand(issued)).map((row) => [row.headOfService, row.measure, row.lastCount, row.now, row.note])).toEqual([
      ['Whole', MEASURE_NAMES['seen-cp'], '80 of 100', 0.9, 'Against the restated figure: 0.0 points.'],
      ['Whole', 'Children seen alone', '80 of 100', '–', REPORT_WORDS.notWorkedOut],
      ['Q Heron', 'Children seen alone', '80 of 100', '–', REPORT_WORDS.notWorkedOut],
      ['R Stork', MEASURE_NAMES['seen-cp'], '80 of 100', '–', `${REPORT_WORDS.nobodyNow} ${REPORT_WORDS.nobodyThen}`],
    ])
  })

  test('a team that has another Head of Service since: both are told, and restated', async () => {
    const sheets = (head: string) => [
      { name: 'Workers', table: 'Workers', rows: [['Worker', 'Team', 'Head of service', 'Start'], ['Ada Example', 'North', head, '2018-01-08'], ['Bob Sample', 'South', 'Q Heron', '2018-01-08']] },
      { name: 'Cases', table: 'Cases', rows: [['Child ID', 'Case type', 'Start', 'End', 'Team'], ['8', 'CIN', '2016-01-04', '2016-02-01', 'North'], ['1', 'CIN', '2018-01-08', null, 'North'], ['2', 'CIN', '2018-01-08', null, 'South']] },
      { name: 'Visits', table: 'Visits', rows: [['Child ID', 'Visit date'], ['9', '2016-01-04'], ['1', '2019-07-10'], ['2', '2019-07-10']] },
    ]
    const before = await worked(memoryWorkbook(sheets('q  heron')), THEN)
    const rows = figureRows(reportOf(await worked(memoryWorkbook(sheets('R Stork')), NOW), figuresToIssue(before.figures, THEN))).filter((row) => row.measure === MEASURE_NAMES['seen-cin'])
    expect(rows.map((row) => [row.headOfService, row.lastCount, row.restatedCount, row.nowCount, row.note])).toEqual([
      ['Whole', '*2 of 2', undefined, '*2 of 2', null],
      ['Q Heron', '*2 of 2', '*1 of 1', '*1 of 1', 'Against the restated figure: 0.0 points.'],
      ['R Stork', undefined, undefined, '*1 of 1', REPORT_WORDS.notReported],
    ])
  })

  test('another target and another rule than last time are said; a day that cannot be worked out again, too', () => {
    const earlier: MeasureFigure['earlier'] = () => ({ ...measure('seen-cp', 0, 0), noData: { because: 'open-cases-only' } })
    const all = { ...HAND, figures: figuresOf([measure('seen-cp', 90, 100, { earlier })]) }
    expect(figureRows(reportOf(all, [issuedAt(THEN, { target: 800_000, rule: 'Every 6 weeks.' })], { list: null }))[0]).toMatchObject({
      last: 0.8,
      change: 10,
      note: 'Target last time: 80%. It cannot be worked out again: No row of Cases has an end date: a list of open cases alone cannot say who was open then. Rule last time: Every 6 weeks.',
    })
  })

  test('measures without data stand grey, with the reason, and are not compared', () => {
    const none = measure('seen-cp', 0, 0, { noData: { because: 'table-missing', table: 'Cases' } })
    const [row] = reportOf({ ...HAND, figures: figuresOf([none]) }, [issuedAt(THEN)], { list: null }).table.rows
    expect([row.cells.now, row.cells.status]).toMatchObject([{ value: '–', style: 'no-data' }, { value: '– No data', style: 'no-data' }])
    expect([row.cells.change, row.cells.note.value]).toEqual([undefined, 'No Cases table was found. With what is recorded now, nobody of theirs was counted then.'])
  })
})

test('of many teams the five with the most are named, and how many more there are', () => {
  const teams = [7, 5, 4, 3, 2, 1, 1].map((count, place) => ({ team: `Team ${place + 1}`, count }))
  const facts = { open: 23, teams, oldest: '3 July 2019', seenSince: 2, doneNotSeen: 0, kept: 0, undated: 0 }
  expect(promisedText(facts)).toBe('23 promises not done: Team 1 7, Team 2 5, Team 3 4, Team 4 3, Team 5 2 and 2 more teams. The oldest was for 3 July 2019. 2 of these children have been seen since.')
})

describe('promised and not done', () => {
  const words = (more: Partial<TypedWords>): TypedWords => ({ ...NO_WORDS, ...more })

  async function promised(typed: readonly TypedWords[], kept: readonly KeptNote[] = []) {
    const all = await worked(
      memoryWorkbook([
        { name: 'Workers', table: 'Workers', rows: [['Worker', 'Team', 'Head of service', 'Start'], ['Ada Example', 'North', 'Q Heron', '2018-01-08'], ['Bob Sample', 'South', 'R Stork', '2018-01-08']] },
        { name: 'Cases', table: 'Cases', rows: [['Child ID', 'Case type', 'Start', 'Team'], ...typed.map((_, place) => [String(place), 'CIN', '2018-01-08', place % 2 === 0 ? 'North' : 'South'])] },
        { name: 'Visits', table: 'Visits', rows: [['Child ID', 'Visit date'], ['99', '2018-01-08']] },
      ]),
      NOW,
    )
    const list = listOf(all)
    const rows = list.rows.map((row) => (row.kind === 'team' ? row : { ...row, words: typed[Number(row.child)] }))
    const sheet = reportOf(all, [], { list: { ...list, rows }, kept })
    return ['Whole', 'Q Heron', 'R Stork'].map((head) => lineOf(sheet, head, 'promised'))
  }

  const passed = words({ action: 'Visit', byWhen: NOW - 3 })

  test('a date that has passed with nothing, or a plain no, under Done; by team, with the oldest', async () => {
    expect(await promised([passed, words({ byWhen: NOW - 9, done: 'No' }), passed, words({ byWhen: NOW - 1, done: false })])).toEqual([
      '4 promises not done: North 2 and South 2. The oldest was for 22 July 2019.',
      '2 promises not done: North 2. The oldest was for 28 July 2019.',
      '2 promises not done: South 2. The oldest was for 22 July 2019.',
    ])
  })

  test('marked as done, and the child not seen: said apart, since the visits say otherwise', async () => {
    expect(await promised([words({ byWhen: NOW - 3, done: 'Yes' }), passed, words({ byWhen: NOW - 2, done: true })])).toEqual([
      '1 promise not done: South 1. The oldest was for 28 July 2019. 2 promises are marked as done, and the children have not been seen.',
      '2 promises are marked as done, and the children have not been seen.',
      '1 promise not done: South 1. The oldest was for 28 July 2019.',
    ])
  })

  test('due on the day itself or later, or without a date, is none', async () => {
    const none = [words({ byWhen: NOW }), words({ action: 'Visit' }), words({ byWhen: NOW, done: 'seen 30/7' })]
    expect(await promised(none)).toEqual([REPORT_WORDS.nothingPromised, REPORT_WORDS.nothingPromised, REPORT_WORDS.nothingPromised])
  })

  test('what is no date is said; so is what is kept of children who are not listed, under the Head of Service of their team', async () => {
    const note: KeptNote = { child: 'gone', category: 'in-need', family: null, worker: null, team: 'South', teamManager: null, listedAsAt: THEN, words: passed }
    expect(await promised([words({ byWhen: 'next week' }), NO_WORDS], [note])).toEqual([
      '1 promise not done in Notes kept, of children not listed any more. 1 row has a By when that is no date.',
      '1 row has a By when that is no date.',
      '1 promise not done in Notes kept, of children not listed any more.',
    ])
  })
})

test('commentary is typed and follows Head of Service and measure; a page a Head of Service', () => {
  const { table, print } = byHand([issuedAt(THEN)])
  expect(table.columns.filter(({ content }) => content === 'typed').map(({ header }) => header)).toEqual(['Commentary'])
  expect([table.name, table.rowKey, print.breakAtChangeOf, print.orientation]).toEqual(['casefile_fortnightly_report', ['headOfService', 'measure'], 'headOfService', 'landscape'])
})

describe('a share copy of it', () => {
  const head = { group: 'Head of Service', name: 'Q Heron' }
  const issued = [issuedAt(THEN), issuedAt(THEN, { ...head, rule: 'As C17 was seen.' }), issuedAt(THEN, { ...head, measure: 'Of Ada Example' })]
  const copyOf = (rows: readonly IssuedFigure[], more: Partial<ShareOptions>) => shareCopy([byHand(rows)], { childIds: 'numbered', workers: 'numbered', typedNotes: 'left-out', smallCounts: 'shown', ...more })[0]

  test.each(['numbered', 'dropped'] as const)('names no Head of Service and quotes no cell of Figures issued; the whole stays the whole (%s)', (workers) => {
    const copy = copyOf(issued, { workers })
    for (const told of ['Q Heron', 'C17', 'Ada Example']) expect([told, JSON.stringify(copy).includes(told)]).toEqual([told, false])
    expect(copy.table.rows[0].cells.headOfService.value).toBe('Whole')
  })

  test('with nothing small, nothing is lost to suppression; a small count takes with it whatever rests on it', () => {
    const values = (rows: readonly IssuedFigure[]) => Object.entries(copyOf(rows, { smallCounts: 'suppressed' }).table.rows[0].cells).flatMap(([key, { value }]) => (value === SUPPRESSED ? [key] : []))
    expect(values([issuedAt(THEN)])).toEqual([])
    expect(values([issuedAt(THEN, { numerator: 97 })])).toEqual(['last', 'lastCount', 'change', 'direction'])
  })
})

test('without a Head of Service the whole and Not recorded are the same', async () => {
  const all = await worked(sheetsAsWorkbook(sampleWorkbook({ children: 3, seed: 1, extract: 'clean' }).filter(({ table }) => ['Cases', 'Visits'].includes(table.name))), NOW)
  const rows = figureRows(reportOf(all, []))
  expect(rows.filter(({ headOfService }) => headOfService === NOT_RECORDED).map((row) => row.nowCount).sort()).toEqual(rows.filter((row) => row.headOfService === 'Whole' && row.nowCount !== undefined).map((row) => row.nowCount).sort())
})

test('with no measure at all there is nothing but the two lines', () => {
  const rows = cellsOf(reportOf({ figures: figuresOf([]), records: RULED }, [], { list: null }))
  expect(rows.map(({ measure: name, note }) => [name, note])).toEqual([[REPORT_LINES.promised, REPORT_WORDS.noList], [REPORT_LINES.ahead, REPORT_WORDS.noList]])
})
