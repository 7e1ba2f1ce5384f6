/** Surgery after surgery on one workbook, through any port: a list is issued, typed on, refreshed, issued again. */
import { dayOf, type Day } from '../../src/calendar'
import { refresh, type Refreshed, type RefreshOptions } from '../../src/refresh'
import { EXTRA_SUPPORT_TABLE, HISTORY_TABLE, keptSheets, REPORT_TABLE, reportSheet, standingSurgery, SUMMARY_TABLE, VISITS_DUE_TABLE, type RequestedSheet } from '../../src/sheets'
import { EXTRA_SUPPORT_HEADERS, MEASURE_NAMES, REPORT_HEADERS, SUMMARY_HEADERS, VISITS_DUE_HEADERS } from '../../src/words'
import type { OpenWorkbook, SheetSpec, SpecValue, TableSource, WorkbookPort } from '../../src/workbook'
import type { Line } from './sources'

/** Sheets besides the list that hold words of the user's: what a row is known by, and the column that is typed in. */
const WORDED = {
  summary: { table: SUMMARY_TABLE, known: [SUMMARY_HEADERS.measure], typed: SUMMARY_HEADERS.commentary },
  report: { table: REPORT_TABLE, known: [REPORT_HEADERS.headOfService, REPORT_HEADERS.measure], typed: REPORT_HEADERS.commentary },
  support: { table: EXTRA_SUPPORT_TABLE, known: [EXTRA_SUPPORT_HEADERS.measure, EXTRA_SUPPORT_HEADERS.level, EXTRA_SUPPORT_HEADERS.name], typed: EXTRA_SUPPORT_HEADERS.agreed },
} as const

export type WordedSheet = keyof typeof WORDED
export const WORDED_SHEETS: readonly WordedSheet[] = ['summary', 'report', 'support']

export type SurgeryPort = WorkbookPort & Pick<OpenWorkbook, 'writeRow'>

const day = (month: number, dayOfMonth: number): Day => dayOf(2019, month, dayOfMonth)

/** A workbook in the hands of the people of a surgery. */
export class Surgeries {
  constructor(readonly port: () => SurgeryPort) {}

  at(asAt: Day, issue = false, sheets: readonly RequestedSheet[] = [], disturbing: Pick<RefreshOptions, 'progress' | 'signal'> = {}): Promise<Refreshed> {
    return refresh(this.port(), { asAt, today: asAt, now: asAt + 0.5, version: '0.1.0', issue, sheets, ...disturbing })
  }

  private async table(name: string): Promise<TableSource> {
    const found = (await this.port().sources()).find((one): one is TableSource => one.kind === 'table' && one.name === name)
    if (found === undefined) throw new Error(`no table ${name}`)
    return found
  }

  /** A row more in a table of the user's. */
  async add(table: string, line: Line): Promise<void> {
    const at = await this.table(table)
    const cells = line.map((value, column) => ({ column, was: null, value }))
    expect(await this.port().writeRow(at, at.lastRow + 1, cells)).toBe('written')
  }

  /** Types into a row of the list. */
  async type(child: string, header: keyof typeof VISITS_DUE_HEADERS, value: SpecValue): Promise<void> {
    const at = await this.table(VISITS_DUE_TABLE)
    const rows = await this.rows()
    const place = rows.findIndex((row) => row.startsWith(`${child} `))
    expect(await this.port().writeRow(at, at.firstRow + place, [{ column: at.headers.indexOf(VISITS_DUE_HEADERS[header]), was: null, value }])).toBe('written')
  }

  /** Each row: child and case type (a team's three lines as one each), status, and what is typed. */
  async rows(): Promise<string[]> {
    const { columns, firstRow, lastRow } = await this.listColumns()
    const rows: string[] = []
    for await (const page of this.port().read(await this.table(VISITS_DUE_TABLE), { columns, firstRow, lastRow })) {
      for (let place = 0; place < page.rows.length; place++) {
        const cells = page.columns.map(({ kinds, values }) => (kinds[place] === 1 ? values[place] : kinds[place] === 2 ? page.texts[values[place]] : ''))
        rows.push(cells.filter((cell) => cell !== '').join(' | '))
      }
    }
    return rows
  }

  private async listColumns() {
    const { headers, firstRow, lastRow } = await this.table(VISITS_DUE_TABLE)
    const { child, category, status, timesListed, reason, action } = VISITS_DUE_HEADERS
    return { columns: [child, category, status, timesListed, reason, action].map((header) => headers.indexOf(header)), firstRow, lastRow }
  }

  /** The rows of a sheet with a column of words: what each is known by, and the word beside it; none where there is no such sheet. */
  async worded(sheet: WordedSheet): Promise<readonly { readonly key: string; readonly word: string | null }[]> {
    const { table, known, typed } = WORDED[sheet]
    const source = (await this.port().sources()).find((one): one is TableSource => one.kind === 'table' && one.name === table)
    if (source === undefined) return []
    const { headers, firstRow, lastRow } = source
    const columns = [...known, typed].map((header) => headers.indexOf(header))
    const rows: { key: string; word: string | null }[] = []
    for await (const page of this.port().read(source, { columns, firstRow, lastRow })) {
      for (let place = 0; place < page.rows.length; place++) {
        const cells = page.columns.map(({ kinds, values }) => (kinds[place] === 2 ? page.texts[values[place]] : null))
        rows.push({ key: cells.slice(0, -1).join(': '), word: cells[cells.length - 1] })
      }
    }
    return rows
  }

  /** Types over the word beside a row; null clears it. */
  async word(sheet: WordedSheet, place: number, word: string | null): Promise<void> {
    const at = await this.table(WORDED[sheet].table)
    const was = (await this.worded(sheet))[place].word
    expect(await this.port().writeRow(at, at.firstRow + place, [{ column: at.headers.indexOf(WORDED[sheet].typed), was, value: word }])).toBe('written')
  }

  async kept(): Promise<string[]> {
    return (await standingSurgery(this.port())).kept.map(({ child, category, words }) => `${child} ${category}: ${[words.reason, words.action].filter((word) => word !== null).join(', ')}`)
  }

  async issued(): Promise<string[]> {
    const { issued } = await standingSurgery(this.port())
    return issued.filter(({ group }) => group === 'Whole').map(({ asAt, measure, numerator, denominator }) => `${asAt} ${measure}: ${numerator} of ${denominator}`)
  }
}

/** The promises of the list, whichever port the workbook is behind. */
export function describeSurgeries(adapter: string, open: () => Promise<Surgeries>): void {
  describe(`surgeries on ${adapter}`, () => {
    it('a draft is put in order at each refresh: team by team, a household together, never seen before overdue before due', async () => {
      const surgeries = await open()
      await surgeries.at(day(7, 31))
      expect(await surgeries.rows()).toEqual([
        'North | Team',
        'North | Since the last list',
        'North | Look ahead',
        'C1 | Child in need | ✖ Never seen, overdue',
        'C4 | Child in need | ✖ Overdue',
        'C2 | Child protection plan | ◆ Due by 2 August',
      ])
      await surgeries.add('Cases', ['C0', 'F2', 'Child in need', day(4, 1), null, 'B. Birch', 'North'])
      await surgeries.at(day(7, 31))
      expect((await surgeries.rows()).slice(3)).toEqual([
        'C0 | Child in need | ✖ Never seen, overdue',
        'C2 | Child protection plan | ◆ Due by 2 August',
        'C1 | Child in need | ✖ Never seen, overdue',
        'C4 | Child in need | ✖ Overdue',
      ])
      expect(await surgeries.issued()).toEqual([])
    })

    it('an issued list stands still: a refresh says who was seen, keeps what is typed, and adds new children at the end', async () => {
      const surgeries = await open()
      await surgeries.at(day(7, 31), true)
      await surgeries.type('C1', 'reason', 'Nobody in')
      await surgeries.type('C2', 'action', '=1+1 is no formula')
      await surgeries.add('Visits', ['C1', day(8, 5), 'Yes'])
      await surgeries.add('Cases', ['C0', 'F2', 'Child in need', day(4, 1), null, 'B. Birch', 'North'])
      for (const times of [1, 2]) {
        const { list } = await surgeries.at(day(8, 6))
        expect((await surgeries.rows()).slice(3)).toEqual([
          'C1 | Child in need | ✔ Seen 5 August, next by 3 September | 1 | Nobody in',
          'C4 | Child in need | ✖ Overdue | 1',
          'C2 | Child protection plan | ✖ Overdue | 1 | =1+1 is no formula',
          'C0 | Child in need | ✖ Never seen, overdue',
        ])
        expect([times, list?.since.whole]).toEqual([times, { seen: 1, stillOverdue: 2, promisedNotSeen: 0, promisedNotDone: 0, gone: 0, added: 1 }])
      }
      expect(await surgeries.kept()).toEqual([])
    })

    it('the next list is in order again; words of a child that leaves are kept, and come back with it', async () => {
      const surgeries = await open()
      await surgeries.at(day(7, 31), true)
      await surgeries.type('C1', 'reason', 'Nobody in')
      await surgeries.type('C1', 'action', 'Visit with the school')
      await surgeries.type('C4', 'reason', 'Family away')
      await surgeries.add('Visits', ['C1', day(8, 5), 'Yes'])
      const { list } = await surgeries.at(day(8, 14), true)
      expect(list?.since.whole).toEqual({ seen: 1, stillOverdue: 2, promisedNotSeen: 0, promisedNotDone: 0, gone: 0, added: 1 })
      expect(await surgeries.rows()).toEqual([
        'North | Team',
        'North | Since the last list',
        'North | Look ahead',
        'C4 | Child in need | ✖ Overdue | 2 | Family away',
        'C2 | Child protection plan | ✖ Overdue | 2',
        'South | Team',
        'South | Since the last list',
        'South | Look ahead',
        'C3 | Child in need | ◆ Due by 28 August | 1',
      ])
      expect(await surgeries.kept()).toEqual(['C1 in-need: Nobody in, Visit with the school'])
      expect((await surgeries.issued()).filter((line) => !line.includes('on time')).map((line) => line.replace(/^\d+ /, ''))).toEqual([
        'Children in need seen: 1 of 3',
        'Children on a child protection plan seen: 1 of 1',
        'Children in need seen: 2 of 3',
        'Children on a child protection plan seen: 0 of 1',
      ])

      await surgeries.at(day(9, 10))
      expect((await surgeries.rows()).at(-1)).toBe('C1 | Child in need | ✖ Overdue | Nobody in | Visit with the school')
      expect(await surgeries.kept()).toEqual([])
    })

    it('the report is written from the first refresh after an issue, read back as it was laid out, and keeps each commentary with its Head of Service and measure', async () => {
      const surgeries = await open()
      await surgeries.at(day(7, 15))
      expect(await surgeries.worded('report')).toEqual([])
      await surgeries.at(day(7, 17), true)
      expect(await surgeries.worded('report')).toEqual([])
      await surgeries.at(day(7, 17))
      const seen = `Whole: ${MEASURE_NAMES['seen-cin']}`
      await surgeries.word('report', (await surgeries.worded('report')).findIndex(({ key }) => key === seen), '=1+1 is no formula')
      // a visit of the day before, recorded since
      await surgeries.add('Visits', ['C1', day(7, 16), 'Yes'])
      for (const issue of [false, true]) {
        const standing = await standingSurgery(surgeries.port())
        const { figures, records, list } = await surgeries.at(day(7, 31), issue)
        const laidOut = reportSheet(figures, records, { now: day(7, 31) + 0.5, version: '0.1.0' }, { ...standing, list })
        const read = await surgeries.port().readSheet(laidOut)
        const shown = (sheet: SheetSpec | null) => sheet?.table.rows.map(({ cells }) => sheet.table.columns.filter(({ content }) => content === 'computed').map(({ key }) => cells[key]?.value ?? null))
        expect(shown(read)).toEqual(shown(laidOut))
        expect(read?.intro.map(({ cells }) => cells[0].value)).toEqual(laidOut.intro.map(({ cells }) => cells[0].value))
        expect(read?.print.footer).toBe(laidOut.print.footer)
        const row = read?.table.rows.find(({ cells }) => `${cells.headOfService.value}: ${cells.measure.value}` === seen)?.cells
        expect([row?.lastCount.value, row?.restatedCount.value]).toEqual(['*0 of 3', '*1 of 3'])
        expect((await surgeries.worded('report')).filter(({ word }) => word !== null)).toEqual([{ key: seen, word: '=1+1 is no formula' }])
      }
      expect((await keptSheets(surgeries.port())).find(({ key }) => key === 'fortnightly-report')?.typed).toBe(1)
      expect((await surgeries.port().sources()).filter(({ kind, name }) => kind === 'table' && [REPORT_TABLE, HISTORY_TABLE].includes(name))).toHaveLength(2)
    })

    it('a child that is no longer open is said to be gone, one that moved to have moved, and neither leaves before the next list', async () => {
      const surgeries = await open()
      await surgeries.at(day(7, 31), true)
      await surgeries.add('Cases', ['C1', 'F1', 'Child protection plan', day(8, 5), null, 'A. Alder', 'North'])
      await surgeries.at(day(8, 6))
      expect((await surgeries.rows()).slice(3)).toEqual([
        'C1 | Child in need | – Now child protection plan | 1',
        'C4 | Child in need | ✖ Overdue | 1',
        'C2 | Child protection plan | ✖ Overdue | 1',
        'C1 | Child protection plan | ◆ Due by 19 August',
      ])
    })
  })
}
