/** A section of `About` a range that was read: rows read = rows used + rows left out by reason, and which column was read for which field. */
import type { RowLeftOutReason, TableReading } from '../records'
import { ABOUT_WORDS, readFrom, ROW_LEFT_OUT_WORDS } from '../words'
import type { AboutFact, AboutSection } from './aboutRows'

function leftOutFacts(reading: TableReading): AboutFact[] {
  const reasons = Object.keys(reading.leftOut) as RowLeftOutReason[]
  return reasons
    .filter((reason) => (reading.leftOut[reason] ?? 0) > 0)
    .map((reason) => ({ item: `${ABOUT_WORDS.rowsLeftOut}: ${ROW_LEFT_OUT_WORDS[reason]}`, value: reading.leftOut[reason], format: 'integer' }))
}

function sectionOf(reading: TableReading): AboutSection {
  return {
    section: readFrom(reading.table, reading.sheet, reading.source),
    facts: [
      { item: ABOUT_WORDS.rowsRead, value: reading.read, format: 'integer' },
      { item: ABOUT_WORDS.rowsUsed, value: reading.used, format: 'integer' },
      ...leftOutFacts(reading),
      ...Object.entries(reading.columns).map(([field, header]) => ({ item: `${ABOUT_WORDS.columnsRead}: ${field}`, value: header })),
      ...reading.missing.map((field) => ({ item: `${ABOUT_WORDS.columnMissing}: ${field}`, note: ABOUT_WORDS.columnMissingNote })),
    ],
  }
}

export function aboutTables(readings: readonly TableReading[]): AboutSection[] {
  if (readings.length === 0) return [{ section: ABOUT_WORDS.tables, facts: [{ item: ABOUT_WORDS.rowsRead, value: 0, format: 'integer', note: ABOUT_WORDS.noTables }] }]
  return readings.map(sectionOf)
}
