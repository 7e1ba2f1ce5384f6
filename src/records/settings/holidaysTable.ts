/** The `Holidays` table: other days on which nobody works. */
import type { Day } from '../../calendar'
import type { DateSystem } from '../../workbook'
import type { IssueLog } from '../reading/issueLog'
import { dayOfCell } from './settingsTable'
import type { SettingsRow } from './settingsRows'

/** Its dates, ascending, each once. */
export function readHolidays(rows: readonly SettingsRow[], system: DateSystem, log: IssueLog): readonly Day[] {
  const days = new Set<Day>()
  for (const row of rows) {
    const day = dayOfCell(row.cell('Date'), system)
    if (day !== null) days.add(day)
    else if (row.cell('Date') !== null) log.addSetting(row.plan, row.row, 'Date', 'date-unreadable', row.text('Date'), 'left-out')
  }
  return Array.from(days).sort((a, b) => a - b)
}
