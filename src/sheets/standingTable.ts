/** The rows of a table of ours as a workbook holds them now, by header. */
import { CellKind, type CellPage, type DateSystem, type Source, type TableSource, type WorkbookPort } from '../workbook'

export type StandingCell = string | number | boolean
/** Blank cells are not among them. */
export type StandingLine = ReadonlyMap<string, StandingCell>

/** Days from the first of the 1900 system to the first of the 1904 system. */
const DAYS_TO_1904 = 1462

function cellAt(page: CellPage, column: number, place: number): StandingCell | null {
  const { kinds, values } = page.columns[column]
  switch (kinds[place]) {
    case CellKind.number:
      return values[place]
    case CellKind.boolean:
      return values[place] !== 0
    case CellKind.text:
    case CellKind.error:
      return page.texts[values[place]].trim() === '' ? null : page.texts[values[place]]
    default:
      return null
  }
}

/** The table of ours with this name; undefined where the workbook has none. */
export function tableCalled(sources: readonly Source[], name: string): TableSource | undefined {
  return sources.find((source): source is TableSource => source.kind === 'table' && source.name.toLowerCase() === name.toLowerCase())
}

/** The rows of some columns of a table, in its order; a column that is not there is left out. */
export async function linesOf(workbook: WorkbookPort, source: TableSource, headers: readonly string[], signal?: AbortSignal): Promise<readonly StandingLine[]> {
  const columns = headers.map((header) => source.headers.indexOf(header)).filter((column) => column >= 0)
  if (columns.length === 0 || source.lastRow < source.firstRow) return []
  const lines: StandingLine[] = []
  for await (const page of workbook.read(source, { columns, firstRow: source.firstRow, lastRow: source.lastRow, signal })) {
    for (let place = 0; place < page.rows.length; place++) {
      const line = new Map<string, StandingCell>()
      columns.forEach((column, index) => {
        const cell = cellAt(page, index, place)
        if (cell !== null) line.set(source.headers[column], cell)
      })
      lines.push(line)
    }
  }
  return lines
}

/** A cell as text, blank where there is none; numbers as they are written. */
export function textAt(line: StandingLine, header: string): string {
  const cell = line.get(header)
  return cell === undefined ? '' : String(cell).trim()
}

/** A cell as a day serial of the 1900 system; 0 where it holds no number. */
export function dayAt(line: StandingLine, header: string, dateSystem: DateSystem): number {
  const cell = line.get(header)
  return typeof cell === 'number' ? cell + (dateSystem === 1904 ? DAYS_TO_1904 : 0) : 0
}
