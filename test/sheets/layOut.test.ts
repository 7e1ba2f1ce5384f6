import fc from 'fast-check'
import { refreshedList } from '../../src/notes'
import { figuresToIssue, historySheet, layOut, notesKeptSheet, REQUESTED_SHEETS, settingsSheets } from '../../src/sheets'
import { STATUS_WORDS } from '../../src/words'
import { FORMAT_CODES, PALETTE, type SheetSpec, type SpecCell, type StyleName } from '../../src/workbook'
import { AS_AT, CONTEXT, figuresOf, issue, judged, measure, MEASURE_IDS, recordsOf, trendOf } from './fixtures'

const COLOURED: ReadonlySet<StyleName | undefined> = new Set<StyleName>(['met', 'near', 'missed', 'no-data'])

const everything = () =>
  layOut(figuresOf(MEASURE_IDS.map((id) => measure(id, 90, 100))), recordsOf({ issues: [issue(), issue({ table: 'Audits' })] }), CONTEXT)

const cellsOf = (sheet: SheetSpec): SpecCell[] => [...sheet.intro.flatMap(({ cells }) => [...cells]), ...sheet.table.rows.flatMap(({ cells }) => Object.values(cells))]

test('the sheets stand in the order of their tabs', () => {
  expect(everything().map(({ key, name }) => [key, name])).toEqual([
    ['summary', 'Summary'],
    ['teams', 'Teams'],
    ['data-issues', 'Data issues'],
    ['about', 'About'],
  ])
})

test('a name that the user has already is replaced by the one given', () => {
  const sheets = layOut(figuresOf([]), recordsOf(), { ...CONTEXT, sheetNames: { summary: 'Summary (Casefile)' } })
  expect(sheets[0].name).toBe('Summary (Casefile)')
  expect(sheets[0].print.footer).toContain('Summary (Casefile)')
  expect(sheets[1].name).toBe('Teams')
})

test('the same figures, records and moment give deep-equal sheets', () => {
  expect(everything()).toEqual(everything())
})

test('no two tables share a name, and no two columns of one table a key or a header', () => {
  const sheets = [...everything(), ...settingsSheets()]
  const names = sheets.map(({ table }) => table.name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  for (const { table } of sheets) {
    for (const what of ['key', 'header'] as const) {
      const values = table.columns.map((column) => column[what].toLowerCase())
      expect(new Set(values).size).toBe(values.length)
    }
    for (const key of table.rowKey) expect(table.columns.map((column) => column.key)).toContain(key)
  }
})

test('every cell of a row has its column', () => {
  for (const { table } of [...everything(), ...settingsSheets()]) {
    const keys = new Set(table.columns.map(({ key }) => key))
    for (const { cells } of table.rows) for (const key of Object.keys(cells)) expect(keys.has(key)).toBe(true)
  }
})

test('no way at the top of a sheet is cut by the next', () => {
  const figures = figuresOf(MEASURE_IDS.map((id) => measure(id, 90, 100)))
  for (const { key, intro, table } of layOut(figures, recordsOf(), CONTEXT, { more: REQUESTED_SHEETS })) {
    for (const { cells } of intro.filter((line) => line.cells.some(({ holds }) => holds === 'signpost'))) {
      const places = cells.flatMap(({ holds }, place) => (holds === 'signpost' ? [place] : []))
      const room = places.slice(0, -1).map((place, index) => table.columns.slice(place, places[index + 1]).reduce((sum, { width }) => sum + width, 0))
      const needed = places.slice(0, -1).map((place) => String(cells[place].value).length)
      expect([key, room.map((characters, index) => characters >= needed[index])]).toEqual([key, needed.map(() => true)])
    }
  }
})

test('each sheet carries its stamp, and ways to others', () => {
  for (const sheet of everything()) {
    expect(sheet.intro[1].cells[0].value).toBe('As at 31 July 2019. Refreshed on 1 August 2019 at 09:12 by Casefile 0.1.0.')
    const links = new Set(sheet.intro.flatMap(({ cells }) => cells.flatMap(({ link }) => (link?.kind === 'our-sheet' ? [link.key] : []))))
    expect(links.size).toBeGreaterThanOrEqual(2)
    expect(links.has(sheet.key)).toBe(false)
  }
})

describe('every sheet there is', () => {
  const full = (more: Parameters<typeof figuresOf>[1] = {}) => {
    const figures = figuresOf(MEASURE_IDS.map((id) => measure(id, 50, 100)), more)
    const list = refreshedList({ asAt: AS_AT, lookAheadDays: 14, visits: figures.visitStates(), standing: [], kept: [] })
    return layOut(figures, recordsOf(), CONTEXT, { list, report: { issued: figuresToIssue(figures, AS_AT - 14), kept: [] }, more: REQUESTED_SHEETS })
  }
  const waysFrom = (cells: readonly SpecCell[]) => new Set(cells.flatMap(({ link }) => (link?.kind === 'our-sheet' ? [link.key] : [])))

  test('says so where the newest visit is more than two working days before the as-at date, and else does not', () => {
    const said = (sheet: SheetSpec) => sheet.intro.filter(({ cells }) => String(cells[0].value).includes('more than 2 working days before 31 July 2019'))
    expect(full()).toHaveLength(12)
    for (const sheet of full({ newestVisit: AS_AT - 8, extractLooksOld: true })) expect([sheet.key, said(sheet).map(({ cells }) => cells[0].style)]).toEqual([sheet.key, ['warning']])
    for (const sheet of full()) expect([sheet.key, said(sheet)]).toEqual([sheet.key, []])
  })

  test('leads back to Summary, and to no sheet that is not there', () => {
    const sheets = full()
    const keys = new Set<string>([...sheets.map(({ key }) => key), 'history'])
    for (const sheet of sheets) {
      const ways = waysFrom(sheet.intro.flatMap(({ cells }) => cells))
      if (sheet.key !== 'summary') expect([sheet.key, [...ways]]).toEqual([sheet.key, expect.arrayContaining(['summary'])])
      for (const way of waysFrom(cellsOf(sheet))) expect(keys).toContain(way)
    }
    for (const { table } of sheets) for (const { cells, style } of table.rows) for (const cell of Object.values(cells)) if (cell.link) expect(['heading', 'missed']).not.toContain(cell.style ?? style)
    for (const sheet of everything()) for (const way of waysFrom(cellsOf(sheet))) expect(['summary', 'teams', 'data-issues', 'about']).toContain(way)
  })

  test('that is kept for the user, too', () => {
    for (const sheet of [historySheet([]), notesKeptSheet([])]) expect(waysFrom(sheet.intro.flatMap(({ cells }) => cells))).toContain('summary')
  })

  test('each figure of Summary leads to the sheet that lists whom it is of, where that is there', () => {
    const leads = (sheets: readonly SheetSpec[]) => sheets[0].table.rows.map(({ cells }) => (cells.count.link?.kind === 'our-sheet' ? cells.count.link.key : null))
    expect(leads(full())).toEqual(['audit-findings', 'workers', 'visits-due', 'visits-due', 'visits-due', 'visits-due', 'about', 'about', 'about'])
    expect(leads(everything())).toEqual(['teams', 'teams', 'teams', 'teams', 'teams', 'teams', 'about', 'about', 'about'])
  })

  test('each measure of Trend leads back to Summary, and each figure of the report to its detail', () => {
    const sheets = new Map(full().map((sheet) => [sheet.key, sheet.table.rows]))
    const firsts = sheets.get('trend')?.filter((_, index) => index % 12 === 0) ?? []
    expect(firsts.map(({ cells }) => cells.month.link)).toEqual(MEASURE_IDS.map(() => ({ kind: 'our-sheet', key: 'summary' })))
    const shown = sheets.get('fortnightly-report')?.filter(({ cells }) => cells.nowCount !== undefined) ?? []
    expect(shown.map(({ cells }) => cells.nowCount.link?.kind)).toEqual(MEASURE_IDS.map(() => 'our-sheet'))
  })
})

test('the time of the stamp is the minute that has begun, also where the fraction is a hair short of it', () => {
  const day = Math.floor(CONTEXT.now)
  const stampAt = (now: number) => layOut(figuresOf([]), recordsOf(), { ...CONTEXT, now })[0].intro[1].cells[0].value
  for (const [hours, minutes, text] of [[0, 0, '00:00'], [9, 5, '09:05'], [14, 7, '14:07'], [23, 59, '23:59']] as const) {
    expect(stampAt(day + (hours * 60 + minutes) / 1440)).toContain(`1 August 2019 at ${text} `)
  }
  expect(stampAt(day + (9 * 3600 + 5 * 60 + 59) / 86_400)).toContain('at 09:05 ')
})

describe('a colour never stands alone', () => {
  const rates = fc.integer({ min: 0, max: 500 }).chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)))

  test('each coloured cell says its status by word, by symbol, or stands beside the word; a blank one is no data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEASURE_IDS), rates, fc.array(rates, { minLength: 12, maxLength: 12 }), (id, [numerator, denominator], months) => {
        const plain = measure(id, numerator, denominator)
        const figure = { ...plain, trend: trendOf(months, plain, AS_AT) }
        const sheet = layOut(figuresOf([figure]), recordsOf(), CONTEXT)[0]
        const { cells } = sheet.table.rows[0]
        const truth = judged(numerator, denominator, plain).status
        const { word } = STATUS_WORDS[truth]
        expect(String(cells.status.value)).toContain(word)
        const look = truth === 'no-target' ? 'plain' : truth
        expect([cells.rate.style, cells.status.style]).toEqual([look, look])
        months.forEach((month, index) => {
          const cell = cells[`month${String(index + 1).padStart(2, '0')}`]
          const status = judged(month[0], month[1], plain).status
          expect(cell.style).toBe(status === 'no-target' ? 'plain' : status)
          if (status === 'no-data') expect(cell.value).toBe(STATUS_WORDS[status].symbol)
          else if (COLOURED.has(cell.style)) expect(FORMAT_CODES[cell.format ?? 'general']).toContain(STATUS_WORDS[status].symbol)
        })
      }),
    )
  })

  test('no other sheet colours a cell by status', () => {
    for (const sheet of [...everything().filter(({ key }) => key !== 'summary' && key !== 'teams'), ...settingsSheets()]) {
      expect(cellsOf(sheet).filter(({ style }) => COLOURED.has(style))).toEqual([])
    }
  })

  test('each style has its look', () => {
    for (const { style } of everything().flatMap(cellsOf)) expect(PALETTE[style ?? 'plain']).toBeDefined()
  })
})

test('without a single row behind them, the sheets still say what they are', () => {
  const sheets = layOut(figuresOf([], { newestVisit: 0 }), recordsOf(), CONTEXT)
  expect(sheets.map(({ table }) => table.rows.length > 0)).toEqual([false, true, false, true])
  for (const { intro } of sheets) expect(intro.length).toBeGreaterThanOrEqual(3)
})

test('every figure without data: all nine rows stand, grey and said in words', () => {
  const measures = MEASURE_IDS.map((id) => measure(id, 0, 0, { noData: { because: 'table-missing', table: 'Cases' }, rule: { window: null } }))
  const [summary] = layOut(figuresOf(measures), recordsOf(), CONTEXT)
  for (const { cells } of summary.table.rows) {
    expect(cells.status.value).toBe('– No data')
    expect(cells.note.value).toMatch(/\nNo Cases table was found\.$/)
  }
  expect(summary.table.rows).toHaveLength(9)
})

test('no text has a hole in it', () => {
  const bare = layOut(figuresOf(MEASURE_IDS.map((id) => measure(id, 0, 0, { rule: { window: null } }))), recordsOf(), CONTEXT)
  for (const cell of [...everything(), ...bare, ...settingsSheets()].flatMap(cellsOf)) {
    expect(String(cell.value)).not.toMatch(/undefined|NaN|\[object|Infinity/)
  }
})
