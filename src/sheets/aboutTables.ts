/** A section of `About` a range that was read: rows read = rows used + rows left out by reason, and which column was read for which field. */
import type { RowLeftOutReason, TableReading } from '../records'
import { ABOUT_WORDS, readFrom, readFromRange, ROW_LEFT_OUT_WORDS } from '../words'
import type { AboutFact, AboutSection } from './aboutRows'
import { rangeCounts } from './countsShown'

function leftOutFacts(reading: TableReading, counts: ReturnType<typeof rangeCounts>): AboutFact[] {
  const reasons = Object.keys(reading.leftOut) as RowLeftOutReason[]
  return reasons
    .filter((reason) => (reading.leftOut[reason] ?? 0) > 0)
    .map((reason) => ({ item: `${ABOUT_WORDS.rowsLeftOut}: ${ROW_LEFT_OUT_WORDS[reason]}`, value: reading.leftOut[reason], format: 'integer', counts: [counts.leftOut(reason)] }))
}

function sectionOf(reading: TableReading, place: number, readings: readonly TableReading[]): AboutSection {
  const counts = rangeCounts(reading, place)
  const ofItsTable = readings.slice(0, place + 1).filter(({ table }) => table === reading.table).length
  return {
    section: readFrom(reading.table, reading.sheet, reading.source),
    unquoted: readFromRange(reading.table, ofItsTable),
    facts: [
      { item: ABOUT_WORDS.rowsRead, value: reading.read, format: 'integer', counts: [counts.read] },
      { item: ABOUT_WORDS.rowsUsed, value: reading.used, format: 'integer', counts: [counts.used] },
      ...leftOutFacts(reading, counts),
      ...Object.entries(reading.columns).map(([field, header]) => ({ item: `${ABOUT_WORDS.columnsRead}: ${field}`, value: header, quotes: 'value' as const })),
      ...reading.missing.map((field) => ({ item: `${ABOUT_WORDS.columnMissing}: ${field}`, note: ABOUT_WORDS.columnMissingNote })),
    ],
  }
}

export function aboutTables(readings: readonly TableReading[]): AboutSection[] {
  if (readings.length === 0) return [{ section: ABOUT_WORDS.tables, facts: [{ item: ABOUT_WORDS.rowsRead, value: 0, format: 'integer', note: ABOUT_WORDS.noTables }] }]
  return readings.map(sectionOf)
}
