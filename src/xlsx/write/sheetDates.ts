/** Day serials: a SheetSpec counts from 1900, a workbook may count from 1904, which is 1,462 days later. */
import type { DateSystem, NumberFormat } from '../../workbook'

const DAYS_BETWEEN_SYSTEMS = 1462

export function isDateFormat(format: NumberFormat): boolean {
  return format === 'date' || format === 'datetime'
}

export function toWorkbookSerial(serial: number, dateSystem: DateSystem): number {
  return dateSystem === 1904 ? serial - DAYS_BETWEEN_SYSTEMS : serial
}

export function fromWorkbookSerial(serial: number, dateSystem: DateSystem): number {
  return dateSystem === 1904 ? serial + DAYS_BETWEEN_SYSTEMS : serial
}
