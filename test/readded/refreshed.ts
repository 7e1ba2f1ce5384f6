/** One workbook, refreshed as a file as often as asked, and after each time re-added from its written cells. */
import { refresh } from '../../src/refresh'
import type { RequestedSheet } from '../../src/sheets'
import type { TableSource } from '../../src/workbook'
import type { XlsxWorkbook } from '../../src/xlsx'
import { dayOfIso } from '../reference/dates'
import { readWorkbook, type WorkbookRead } from '../reference/measures'
import { figuresOfRead } from '../reference/reference'
import type { FiguresJson, PlainWorkbook } from '../reference/plain'
import { findingsReadded } from './findings'
import { summaryReadded, teamsReadded, trendReadded, workersReadded } from './places'
import { aboutReadded, issuesReadded } from './readings'
import { usersOwn } from './workbooks'
import { readFile, type HeldSheet } from './writtenFile'
import { writtenTable } from './writtenTable'

/** What a refresh left in the file, and what the reference says of the rows that the file holds. */
export interface Left {
  readonly sheets: readonly HeldSheet[]
  /** What the file holds that is not ours. */
  readonly own: PlainWorkbook
  readonly read: WorkbookRead
  /** Worked out when first asked for. */
  readonly figures: FiguresJson
}

/** The sheets on request that {@link figuresReadded} looks at. */
export const ON_REQUEST: readonly RequestedSheet[] = ['trend', 'audit-findings', 'workers']

export class Refreshed {
  private readonly own: ReadonlySet<string>

  /** @param more sheets on request, each of which takes its time */
  constructor(
    readonly workbook: XlsxWorkbook,
    private readonly more: readonly RequestedSheet[] = [],
  ) {
    this.own = new Set(readFile(workbook.toBytes()).map(({ name }) => name))
  }

  async at(asAt: string, { today = asAt, issue = false }: { readonly today?: string; readonly issue?: boolean } = {}): Promise<Left> {
    await refresh(this.workbook, { asAt: dayOfIso(asAt), today: dayOfIso(today), now: dayOfIso(today) + 0.5, version: '0.1.0', issue, sheets: this.more })
    return this.as(asAt, today)
  }

  /**
   * What people do between two refreshes: beside every third of these rows somebody types that the visit is not recorded, or
   * promises one, with a day or without, some done, and to every fourth child a visit is recorded, made that day or some days after, where `Visits` is a table.
   */
  async inBetween(rows: readonly (readonly [child: string, caseType: string])[], day: number): Promise<void> {
    const list = await this.table('casefile_visits_due')
    if (list === undefined) return
    const written = writtenTable(readFile(this.workbook.toBytes()), 'casefile_visits_due')
    for (const [place, [child, caseType]] of rows.entries()) {
      const at = written?.rows.findIndex((row) => row.text('Child') === child && row.text('Case type') === caseType) ?? -1
      const type = async (header: string, value: string | number): Promise<void> => {
        const was = written?.rows[at].at(header) ?? null
        await this.workbook.writeRow(list, list.firstRow + at, [{ column: list.headers.indexOf(header), was, value }])
      }
      if (place % 3 === 0) await type('Reason', 'Visited and not recorded')
      if (place % 3 === 1) await type('By when', day + (place % 9))
      if (place % 6 === 5) await type('By when', 'next week')
      if (place % 6 === 4) await type('Done', 'Yes')
      if (place % 4 === 2) await this.record(child, day + (place % 12))
    }
  }

  /** A row more in `Visits`. */
  private async record(child: string, day: number): Promise<void> {
    const visits = await this.table('Visits')
    if (visits === undefined || !visits.headers.includes('Visit date')) return
    const cells = [['Child ID', child], ['Visit date', day], ['Visit type', 'Home visit'], ['Seen', 'Yes']].flatMap(([header, value]) => (visits.headers.includes(String(header)) ? [{ column: visits.headers.indexOf(String(header)), was: null, value }] : []))
    if ((await this.workbook.writeRow(visits, visits.lastRow + 1, cells)) !== 'written') throw new Error('The visit was not recorded.')
  }

  private async table(name: string): Promise<TableSource | undefined> {
    return (await this.workbook.sources()).find((one): one is TableSource => one.kind === 'table' && one.name === name)
  }

  /** The file as it stands, and what the reference says of its rows as at a day. */
  as(asAt: string, today = asAt): Left {
    const sheets = readFile(this.workbook.toBytes())
    const own = usersOwn(sheets, this.own)
    const read = readWorkbook(own, { asAt, today })
    let figures: FiguresJson | undefined
    return {
      sheets,
      own,
      read,
      get figures() {
        return (figures ??= figuresOfRead(read))
      },
    }
  }
}

/** Everything that is wrong with one refresh's sheets of figures. */
export function figuresReadded({ sheets, own, read, figures }: Left): string[] {
  return [...[summaryReadded, trendReadded, teamsReadded, workersReadded].flatMap((readded) => readded(sheets, read, figures)), ...findingsReadded(sheets, read, own), ...aboutReadded(sheets, figures), ...issuesReadded(sheets, figures)]
}
