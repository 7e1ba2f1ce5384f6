/** Dates as Excel counts them: days since 1900 (with the day in 1900 that never was) or since 1904. */
import type { DateSystem } from '../../../src/workbook'

const DAY = 86400000
const EPOCH: Readonly<Record<DateSystem, number>> = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }

export interface CivilDate {
  readonly year: number
  /** 1 is January. */
  readonly month: number
  readonly day: number
}

/** The serial of a day of the calendar; rolls over as Excel's DATE does (month 13 is January of the next year). */
export function serialOf(date: CivilDate, system: DateSystem): number {
  const serial = Math.round((Date.UTC(date.year, date.month - 1, date.day) - EPOCH[system]) / DAY)
  return system === 1900 && serial < 61 ? serial - 1 : serial
}

export function civilOf(serial: number, system: DateSystem): CivilDate {
  const days = Math.floor(serial)
  const date = new Date(EPOCH[system] + (system === 1900 && days < 60 ? days + 1 : days) * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** True where the day is in the calendar: 31 April is not. */
export function isRealDate(date: CivilDate): boolean {
  const back = new Date(Date.UTC(date.year, date.month - 1, date.day))
  return back.getUTCFullYear() === date.year && back.getUTCMonth() === date.month - 1 && back.getUTCDate() === date.day
}
