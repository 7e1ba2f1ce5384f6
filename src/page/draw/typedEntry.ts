/** What somebody types into a cell, as the value that it is to hold; the cell's format says how a number or a date is meant. */
import type { CellValue, DateSystem, SpecValue } from '../../workbook'
import { isDateCode, momentOf, serialOfDay } from './dateCode'
import { shownText } from './shownText'

const PLAIN_NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/

/** Text stays text, whatever it begins with. */
export function valueOfEntry(entry: string, code: string, system: DateSystem): SpecValue {
  const text = entry.trim()
  if (text === '') return null
  if (code === '@') return entry
  if (isDateCode(code)) return serialOfDay(text, system) ?? entry
  const percent = /%$/.test(text)
  const digits = (percent ? text.slice(0, -1) : text).trim()
  if (!PLAIN_NUMBER.test(digits)) return entry
  const number = Number(digits.replaceAll(',', ''))
  if (!percent && !code.includes('%')) return number
  // a hundredth of what is typed, without the dust that dividing leaves
  return Number((number / 100).toPrecision(15))
}

/** The value as it is offered for changing. */
export function entryOf(value: CellValue, code: string, system: DateSystem): string {
  if (typeof value !== 'number') return shownText(value, 'General', system)
  if (isDateCode(code)) return momentOf(value, system) === null ? String(value) : shownText(value, Number.isInteger(value) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm', system)
  return code.includes('%') ? `${Number((value * 100).toPrecision(15))}%` : String(value)
}
