/** Rows of the settings tables: few, and read cell by cell. */
import { CellKind, type WorkbookPort } from '../../workbook'
import { isBlankText, isErrorText } from '../cells/blank'
import { writtenValue } from '../cells/cellReader'
import { tidy } from '../cells/folding'
import type { RangePlan } from '../finding/rangePlan'
import type { IssueLog } from '../reading/issueLog'

/** What a cell of a settings table holds, once blanks are folded. */
export type SettingsCell = null | number | string | boolean

/** One row that is not blank. */
export class SettingsRow {
  constructor(
    readonly plan: RangePlan,
    readonly row: number,
    private readonly cells: ReadonlyMap<string, SettingsCell>,
  ) {}

  /** The cell of a field, null where it is blank or the column is missing. */
  cell(field: string): SettingsCell {
    return this.cells.get(field) ?? null
  }

  /** The cell as text, tidied; empty where it is blank. */
  text(field: string): string {
    const cell = this.cell(field)
    return cell === null ? '' : typeof cell === 'boolean' ? (cell ? 'Yes' : 'No') : tidy(String(cell))
  }

  isBlank(): boolean {
    return Array.from(this.cells.values()).every((cell) => cell === null)
  }
}

function cellOf(kind: number, value: number, texts: readonly string[]): SettingsCell {
  if (kind === CellKind.number) return value
  if (kind === CellKind.boolean) return value !== 0
  if (kind !== CellKind.text) return null
  return isBlankText(texts[value]) || isErrorText(texts[value]) ? null : texts[value]
}

/** Every row of some ranges of one settings table, in reading order. Error cells count as blank, and are an issue. */
export async function readSettingsRows(workbook: WorkbookPort, plans: readonly RangePlan[], log: IssueLog, signal?: AbortSignal): Promise<readonly SettingsRow[]> {
  const found: SettingsRow[] = []
  for (const plan of plans) {
    if (plan.missing.length > 0 || plan.lastRow < plan.firstRow) continue
    const columns = plan.columns.map((column) => column.offset)
    for await (const page of workbook.read(plan.source, { columns, firstRow: plan.firstRow, lastRow: plan.lastRow, signal })) {
      for (let index = 0; index < page.rows.length; index++) {
        const cells = new Map<string, SettingsCell>()
        plan.columns.forEach(({ field }, place) => {
          const { kinds, values } = page.columns[place]
          const kind = kinds[index]
          const isError = kind === CellKind.error || (kind === CellKind.text && isErrorText(page.texts[values[index]]))
          if (isError) log.addSetting(plan, page.rows[index], field, 'error-cell', writtenValue(kind, values[index], page.texts), 'default-used')
          cells.set(field, cellOf(kind, values[index], page.texts))
        })
        const row = new SettingsRow(plan, page.rows[index], cells)
        if (!row.isBlank()) found.push(row)
      }
    }
  }
  return found
}
