/**
 * Dates as England writes them, with or without a time of day, which is read as written, in no zone (tables.md, section 2).
 *
 * A moment packs a day and a minute into one whole number. A date alone, and midnight, carry no time of day.
 */
import { dayOf, FIRST_DAY, LAST_DAY, lastDayOfMonth, NO_DAY, partsOf, type Day } from '../../calendar'
import type { DateSystem } from '../../workbook'
import { Cell, type CellReader } from './cellReader'
import { tidy } from './folding'

const MINUTE_BITS = 11
const MINUTE_MASK = (1 << MINUTE_BITS) - 1
const SECONDS_IN_A_DAY = 86400
/** A serial of the 1904 system is this many days less than that of the same date in the 1900 system. */
const FROM_1904_TO_1900 = 1462

// looked up once, not for each of millions of cells
const EARLIEST = FIRST_DAY
const LATEST = LAST_DAY
const { outOfRange: OUT_OF_RANGE } = Cell

/** `minute` counts from midnight; -1 is a date alone. */
export function momentOf(day: Day, minute: number): number {
  return (day << MINUTE_BITS) | (minute + 1)
}

/** The day of a moment; NO_DAY of a blank. */
export function dayOfMoment(moment: number): Day {
  return moment < 0 ? NO_DAY : moment >> MINUTE_BITS
}

/** The minute after midnight of a moment; -1 where it carries no time of day. */
export function minuteOfMoment(moment: number): number {
  return moment < 0 ? -1 : (moment & MINUTE_MASK) - 1
}

/** How many days a serial of this date system lies behind one of the 1900 system. */
export function serialShift(system: DateSystem): number {
  return system === 1904 ? FROM_1904_TO_1900 : 0
}

/** A serial in the 1900 system as a moment, or *out of range* before 1990 and after 2100. */
export function momentOfSerial(serial: number): number {
  const day = Math.floor(serial)
  if (!(day >= EARLIEST && day <= LATEST)) return OUT_OF_RANGE
  if (day === serial) return momentOf(day, -1)
  const second = Math.min(Math.round((serial - day) * SECONDS_IN_A_DAY), SECONDS_IN_A_DAY - 1)
  return momentOf(day, second === 0 ? -1 : Math.floor(second / 60))
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_WORDS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((word, index): [string, number] => [word, index + 1]),
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'].map(
    (word, index): [string, number] => [word, index + 1],
  ),
  ['sept', 9],
])

const WEEKDAY = /^(?:mon|tues?|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,? +/
const IN_FIGURES = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d])(.*)$/
const IN_WORDS = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ ,/.-]*([a-z]{3,9})[ ,/.'-]*(\d{4}|\d{2})(?![\d])(.*)$/
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])(.*)$/
const SERIAL = /^\d+(?:\.\d+)?$/
const TIME = /^(?:[ ,t]|at)+(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)? ?([ap])?\.?(?:m\.?)? ?(?:z|utc|gmt|bst|[+-]\d{2}:?\d{2})?$/

/** Two figures of a year: 00 to 49 are 2000 to 2049. */
function fullYear(written: string): number {
  const year = Number(written)
  return written.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year
}

/** Minute after midnight; -1 for none or midnight itself; null where it is no time. */
function minuteOf(written: string): number | null {
  if (written.trim() === '') return -1
  const found = TIME.exec(written)
  if (found === null || (found[2] === undefined && found[4] === undefined)) return null
  const minute = Number(found[2] ?? 0)
  const second = Number(found[3] ?? 0)
  let hour = Number(found[1])
  if (found[4] === 'p' && hour < 12) hour += 12
  if (found[4] === 'a' && hour === 12) hour = 0
  if (hour > 23 || minute > 59 || second > 59) return null
  return hour === 0 && minute === 0 && second === 0 ? -1 : hour * 60 + minute
}

function momentOfParts(year: number, month: number, dayOfMonth: number, time: string): number {
  if (month < 1 || month > 12 || dayOfMonth < 1) return Cell.unreadable
  const first = dayOf(year, month, 1)
  const day = first + dayOfMonth - 1
  if (day > lastDayOfMonth(first)) return Cell.unreadable
  const minute = minuteOf(time)
  if (minute === null) return Cell.unreadable
  return day < FIRST_DAY || day > LAST_DAY ? Cell.outOfRange : momentOf(day, minute)
}

/**
 * A date written as text. The day comes first, also where that makes no date: `04/13/2019` is unreadable, not a guess.
 *
 * @param shift days to add to a serial written as text
 */
export function momentOfText(text: string, shift: number): number {
  const folded = tidy(text).toLowerCase()
  if (SERIAL.test(folded)) return momentOfSerial(Number(folded) + shift)
  const written = folded.replace(WEEKDAY, '')
  const figures = IN_FIGURES.exec(written)
  if (figures !== null) return momentOfParts(fullYear(figures[4]), Number(figures[3]), Number(figures[1]), figures[5])
  const yearFirst = YEAR_FIRST.exec(written)
  if (yearFirst !== null) return momentOfParts(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), yearFirst[5])
  const words = IN_WORDS.exec(written)
  const month = words === null ? undefined : MONTH_WORDS.get(words[2])
  return words === null || month === undefined ? Cell.unreadable : momentOfParts(fullYear(words[3]), month, Number(words[1]), words[4])
}

/** How texts that name a day were written, by moment: an issue shows the value as written. */
export class WrittenDates {
  private readonly texts = new Map<number, string>()

  /** @param latest of days with a time of day, of which there may be a million, only those after it are remembered */
  constructor(private readonly latest: Day) {}

  remember(moment: number, text: string): void {
    if (moment < 0 || (minuteOfMoment(moment) >= 0 && dayOfMoment(moment) <= this.latest) || this.texts.has(moment)) return
    this.texts.set(moment, text)
  }

  /** As written, or `05/04/2030` where it was a date of Excel's own. */
  written(moment: number): string {
    const text = this.texts.get(moment)
    if (text !== undefined) return text
    const { year, month, dayOfMonth } = partsOf(dayOfMoment(moment))
    return `${String(dayOfMonth).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
  }
}

/** Reads dates with their time of day, as moments. */
export class MomentReader implements CellReader {
  readonly unreadable = 'date-unreadable'
  private readonly shift: number

  constructor(
    system: DateSystem,
    private readonly dates: WrittenDates,
  ) {
    this.shift = serialShift(system)
  }

  text(text: string): number {
    const moment = momentOfText(text, this.shift)
    this.dates.remember(moment, text)
    return moment
  }

  number(value: number): number {
    return momentOfSerial(value + this.shift)
  }

  truth(): number {
    return Cell.unreadable
  }
}

/** Reads dates as whole days, packed as moments: a time of day is dropped. */
export class DayReader implements CellReader {
  readonly unreadable = 'date-unreadable'
  private readonly shift: number

  constructor(
    system: DateSystem,
    private readonly dates: WrittenDates,
  ) {
    this.shift = serialShift(system)
  }

  text(text: string): number {
    const moment = withoutTime(momentOfText(text, this.shift))
    this.dates.remember(moment, text)
    return moment
  }

  number(value: number): number {
    return withoutTime(momentOfSerial(value + this.shift))
  }

  truth(): number {
    return Cell.unreadable
  }
}

function withoutTime(moment: number): number {
  return moment < 0 ? moment : momentOf(dayOfMoment(moment), -1)
}
