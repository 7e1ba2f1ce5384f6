/** What a lay-out needs besides figures and records: its moment, its version and the sheets of the workbook, and what follows from these. */
import { longDate, type Day } from '../calendar'
import { footerText, SHEET_NAMES } from '../words'
import type { FigureSheetKey, SheetKey } from '../workbook'

/** The moment and the version that a lay-out is made at; the clock belongs to the caller. */
export interface LayOutContext {
  /** A day serial with the time of day as its fraction: 43678.5 is noon on 1 August 2019. */
  readonly now: number
  readonly version: string
  /** Names that sheets have in the workbook already, where they are not our own (`Summary (Casefile)`). */
  readonly sheetNames?: Readonly<Partial<Record<FigureSheetKey, string>>>
  /** Our sheets that are written with it or stand, besides those of every refresh; absent: none. */
  readonly beside?: ReadonlySet<SheetKey>
}

const MINUTES_IN_A_DAY = 1440

/** A serial cut to its minute, as shown. */
function wholeMinutes(serial: number): number {
  return Math.floor(serial * MINUTES_IN_A_DAY + 1e-6) / MINUTES_IN_A_DAY
}

/** A serial with its time of day: `1 August 2019 at 09:12`. */
export function longDateAndTime(serial: number): string {
  const minutes = Math.round(wholeMinutes(serial) * MINUTES_IN_A_DAY)
  const day = Math.floor(minutes / MINUTES_IN_A_DAY)
  const minuteOfDay = minutes - day * MINUTES_IN_A_DAY
  const two = (part: number) => String(part).padStart(2, '0')
  return `${longDate(day)} at ${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`
}

/** The name that one of our sheets has. */
export function nameOf(key: FigureSheetKey, context: LayOutContext): string {
  return context.sheetNames?.[key] ?? SHEET_NAMES[key]
}

/** A4 landscape with the as-at date at the foot. */
export function printOf(key: FigureSheetKey, asAt: Day, context: LayOutContext): { readonly orientation: 'landscape'; readonly footer: string } {
  return { orientation: 'landscape', footer: footerText(nameOf(key, context), longDate(asAt)) }
}
