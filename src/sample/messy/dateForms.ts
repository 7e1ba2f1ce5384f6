/** A day as people in England type it. */
import { isoDate, partsOf, weekday, type Day } from '../../calendar'
import type { Draws } from '../random'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const two = (value: number): string => String(value).padStart(2, '0')

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`
}

type Form = (day: Day) => string

function form(write: (year: number, month: number, dayOfMonth: number, day: Day) => string): Form {
  return (day) => {
    const { year, month, dayOfMonth } = partsOf(day)
    return write(year, month, dayOfMonth, day)
  }
}

const slashed = form((year, month, dayOfMonth) => `${two(dayOfMonth)}/${two(month)}/${year}`)

const FORMS: readonly (readonly [write: Form, weight: number])[] = [
  [slashed, 40],
  [form((year, month, dayOfMonth) => `${dayOfMonth}/${month}/${two(year % 100)}`), 14],
  [form((year, month, dayOfMonth) => `${dayOfMonth}-${month}-${year}`), 6],
  [form((year, month, dayOfMonth) => `${two(dayOfMonth)}.${two(month)}.${year}`), 8],
  [form((year, month, dayOfMonth) => `${dayOfMonth} ${MONTHS[month - 1].slice(0, 3)} ${year}`), 8],
  [form((year, month, dayOfMonth) => `${dayOfMonth}-${MONTHS[month - 1].slice(0, 3)}-${two(year % 100)}`), 6],
  [form((year, month, dayOfMonth) => `${ordinal(dayOfMonth)} ${MONTHS[month - 1]} ${year}`), 4],
  [form((_year, _month, _dayOfMonth, day) => `${WEEKDAYS[weekday(day)]} ${slashed(day)}`), 3],
  [isoDate, 5],
  [(day) => `${isoDate(day)}T10:00:00Z`, 2],
  [(day) => `${slashed(day)} 14:30`, 3],
  [(day) => String(day), 1],
]

/** The day as text, in a form that can be read as nothing else. */
export function typedDate(day: Day, draws: Draws): string {
  return draws.weighted(FORMS)(day)
}

/** What stands in a date's cell and is no date. */
export const UNREADABLE_DATES = ['31/02/2019', '04/13/2019', '29/02/2018', 'tbc', 'see case note', '12/2018', 'w/c Monday', '00/00/0000'] as const
