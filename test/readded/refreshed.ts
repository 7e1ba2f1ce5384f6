/** One workbook, refreshed as a file as often as asked, and after each time re-added from its written cells. */
import { refresh } from '../../src/refresh'
import type { RequestedSheet } from '../../src/sheets'
import type { XlsxWorkbook } from '../../src/xlsx'
import { dayOfIso } from '../reference/dates'
import { readWorkbook, type WorkbookRead } from '../reference/measures'
import { figuresOfRead } from '../reference/reference'
import type { FiguresJson } from '../reference/plain'
import { summaryReadded, teamsReadded, trendReadded, workersReadded } from './places'
import { usersOwn } from './workbooks'
import { readFile, type HeldSheet } from './writtenFile'

/** What a refresh left in the file, and what the reference says of the rows that the file holds. */
export interface Left {
  readonly sheets: readonly HeldSheet[]
  readonly read: WorkbookRead
  readonly figures: FiguresJson
}

const SHEETS: readonly RequestedSheet[] = ['trend', 'workers']

export class Refreshed {
  private readonly own: ReadonlySet<string>

  constructor(readonly workbook: XlsxWorkbook) {
    this.own = new Set(readFile(workbook.toBytes()).map(({ name }) => name))
  }

  async at(asAt: string, { today = asAt, issue = false }: { readonly today?: string; readonly issue?: boolean } = {}): Promise<Left> {
    await refresh(this.workbook, { asAt: dayOfIso(asAt), today: dayOfIso(today), now: dayOfIso(today) + 0.5, version: '0.1.0', issue, sheets: SHEETS })
    const sheets = readFile(this.workbook.toBytes())
    const read = readWorkbook(usersOwn(sheets, this.own), { asAt, today })
    return { sheets, read, figures: figuresOfRead(read) }
  }
}

/** Everything that is wrong with one refresh's sheets of figures. */
export function figuresReadded({ sheets, read, figures }: Left): string[] {
  return [summaryReadded, trendReadded, teamsReadded, workersReadded].flatMap((readded) => readded(sheets, read, figures))
}
