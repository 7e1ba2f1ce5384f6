/** What one cell says (tables.md, section 2: blank, dates, grades, yes and no, case types, identifiers). */
import { lastDateOfMonth, dayOf, type Day, type Timescale } from './dates'
import { identifierKey, wholeValue, words } from './folding'
import type { CellValue } from './plain'

/** A cell as read: blank, unreadable, or a value. */
export type Reading<T> = { state: 'blank' } | { state: 'unreadable' } | { state: 'read'; value: T }

const blank = { state: 'blank' } as const
const unreadable = { state: 'unreadable' } as const
function read<T>(value: T): Reading<T> {
  return { state: 'read', value }
}

const errorTexts = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!'])

export function isBlank(cell: CellValue | undefined): boolean {
  if (cell === undefined || cell === null) return true
  if (typeof cell === 'object') return true
  if (typeof cell !== 'string') return false
  const text = cell.trim()
  return text === '' || text === '-' || text === '–' || text.toLowerCase() === 'n/a' || errorTexts.has(text.toUpperCase())
}

/** The cell as a person sees it, without spaces at its ends; nothing where it is blank. */
export function readText(cell: CellValue | undefined): string | null {
  if (cell === undefined || cell === null || isBlank(cell) || typeof cell === 'object') return null
  return String(cell).trim()
}

export function readIdentifier(cell: CellValue | undefined): string | null {
  const text = readText(cell)
  return text === null ? null : identifierKey(text)
}

/** A day, and the time of day in seconds where there is one; midnight is none. */
export interface Moment {
  day: Day
  seconds: number | null
}

const firstDay = dayOf(1990, 1, 1)
const lastDay = dayOf(2100, 12, 31)
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const longMonthNames = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]

function momentOfSerial(serial: number): Reading<Moment> {
  const day = Math.floor(serial)
  const seconds = Math.round((serial - day) * 86400)
  if (day < firstDay || day > lastDay) return unreadable
  return read({ day, seconds: seconds === 0 ? null : seconds })
}

function momentOfParts(year: number, month: number, date: number, seconds: number | null): Reading<Moment> {
  if (month < 1 || month > 12 || date < 1 || date > lastDateOfMonth(year, month)) return unreadable
  const day = dayOf(year, month, date)
  if (day < firstDay || day > lastDay) return unreadable
  return read({ day, seconds: seconds === 0 ? null : seconds })
}

function yearOf(digits: string): number {
  const number = Number(digits)
  if (digits.length === 4) return number
  return number <= 49 ? 2000 + number : 1900 + number
}

function monthOf(name: string): number {
  const lower = name.toLowerCase()
  if (lower === 'sept') return 9
  const short = monthNames.indexOf(lower)
  return (short >= 0 ? short : longMonthNames.indexOf(lower)) + 1
}

export function readDate(cell: CellValue | undefined): Reading<Moment> {
  if (cell === undefined || cell === null || typeof cell === 'object' || isBlank(cell)) return blank
  if (typeof cell === 'number') return momentOfSerial(cell)
  if (typeof cell === 'boolean') return unreadable
  let text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (/^\d{4,6}(\.\d+)?$/.test(text)) return momentOfSerial(Number(text))
  text = text.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, '')
  let seconds: number | null = null
  const time = /[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text)
  if (time) {
    const [hour, minute, second] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)]
    if (hour > 23 || minute > 59 || second > 59) return unreadable
    seconds = hour * 3600 + minute * 60 + second
    text = text.slice(0, time.index)
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return momentOfParts(Number(iso[1]), Number(iso[2]), Number(iso[3]), seconds)
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text)
  if (figures) return momentOfParts(yearOf(figures[3]), Number(figures[2]), Number(figures[1]), seconds)
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)[ -](\d{4}|\d{2})$/i.exec(text)
  if (named) return momentOfParts(yearOf(named[3]), monthOf(named[2]), Number(named[1]), seconds)
  return unreadable
}

const yesWords = new Set(['yes', 'y', 'true', '1', '✓', 'a) yes'])
const noWords = new Set(['no', 'n', 'false', '0', '✗', 'b) no'])

/** Yes, no, or not recorded (blank, unknown). */
export function readYesNo(cell: CellValue | undefined): Reading<boolean> {
  if (isBlank(cell)) return blank
  const text = String(cell).trim().toLowerCase().replace(/\s+/g, ' ')
  if (yesWords.has(text)) return read(true)
  if (noWords.has(text)) return read(false)
  if (text === 'c) unknown' || text === 'unknown') return blank
  return unreadable
}

export type Grade = 'outstanding' | 'good' | 'requires improvement' | 'inadequate'
export interface GradeReading {
  grade: Grade
  /** Read from a bare 1 to 4. */
  bareNumber: boolean
}

const gradeWords: Record<string, Grade> = {
  outstanding: 'outstanding', o: 'outstanding', '1': 'outstanding',
  good: 'good', g: 'good', '2': 'good',
  requiresimprovement: 'requires improvement', requiresimprovementtobegood: 'requires improvement',
  ri: 'requires improvement', r: 'requires improvement', '3': 'requires improvement',
  inadequate: 'inadequate', inad: 'inadequate', i: 'inadequate', '4': 'inadequate',
}

/** What a grade of 1 stands for; the scale runs to its other end at 4. */
export type GradeOne = 'outstanding' | 'inadequate'

/** A grade; unreadable means off the scale. */
export function readGrade(cell: CellValue | undefined, one: GradeOne = 'outstanding'): Reading<GradeReading> {
  if (isBlank(cell)) return blank
  const written = String(cell).normalize('NFKC').toLowerCase().replace(/[\s.]+/g, '')
  const key = one === 'inadequate' && /^[1-4]$/.test(written) ? String(5 - Number(written)) : written
  const grade = Object.hasOwn(gradeWords, key) ? gradeWords[key] : undefined
  return grade === undefined ? unreadable : read({ grade, bareNumber: /^[1-4]$/.test(key) })
}

/** What the moderated cell says: a grade; that the auditor's stands; nothing yet; or something off the scale. */
export type Moderation = { says: 'grade'; reading: GradeReading } | { says: 'stands' } | { says: 'nothing' } | { says: 'off the scale' }

export function readModeration(cell: CellValue | undefined, one: GradeOne = 'outstanding'): Moderation {
  const grade = readGrade(cell, one)
  if (grade.state === 'blank') return { says: 'nothing' }
  if (grade.state === 'read') return { says: 'grade', reading: grade.value }
  const said = words(String(cell))
  const phrase = ` ${said.join(' ')} `
  if (phrase.includes(' not moderated ') || said.includes('pending') || said.includes('awaiting')) return { says: 'nothing' }
  const agreeing = ['agreed', 'upheld', 'confirmed', 'no change']
  if (agreeing.some((word) => new RegExp(` not (\\w+ )?${word} `).test(phrase))) return { says: 'off the scale' }
  if (agreeing.some((word) => phrase.includes(` ${word} `))) return { says: 'stands' }
  return { says: 'off the scale' }
}

export type Category = 'cin' | 'cp' | 'cic'

const caseTypeWords: Record<string, Category> = {
  cin: 'cin', 'child in need': 'cin', 'children in need': 'cin', 'child in need plan': 'cin',
  cp: 'cp', cpp: 'cp', 'child protection': 'cp', 'child protection plan': 'cp',
  cic: 'cic', cla: 'cic', lac: 'cic', 'looked after': 'cic', 'looked after child': 'cic', 'looked after children': 'cic',
  'child looked after': 'cic', 'children looked after': 'cic', 'child in care': 'cic', 'children in care': 'cic', 'in care': 'cic',
}

/** A case type; unreadable means another one than the three. */
export function readCaseType(cell: CellValue | undefined): Reading<Category> {
  if (isBlank(cell)) return blank
  const key = wholeValue(String(cell).replace(/^\s*[a-z]\)/i, ' ').replace(/\([^)]*\)/g, ' '))
  return Object.hasOwn(caseTypeWords, key) ? read(caseTypeWords[key]) : unreadable
}

const timescaleUnits: Record<string, Timescale['unit']> = {
  'working day': 'working days', 'working days': 'working days', wd: 'working days',
  day: 'days', days: 'days', d: 'days', week: 'weeks', weeks: 'weeks', w: 'weeks',
  month: 'months', months: 'months', m: 'months', hour: 'hours', hours: 'hours', h: 'hours',
}

export function readTimescale(cell: CellValue | undefined): Reading<Timescale> {
  if (isBlank(cell)) return blank
  if (typeof cell !== 'string') return unreadable
  const text = cell.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (text === 'weekly') return read({ count: 1, unit: 'weeks' })
  if (text === 'fortnightly') return read({ count: 2, unit: 'weeks' })
  if (text === 'monthly') return read({ count: 1, unit: 'months' })
  const parts = /^(\d+) ?([a-z ]+)$/.exec(text)
  if (!parts || !Object.hasOwn(timescaleUnits, parts[2])) return unreadable
  return read({ count: Number(parts[1]), unit: timescaleUnits[parts[2]] })
}

export function readNumber(cell: CellValue | undefined): Reading<number> {
  if (isBlank(cell)) return blank
  if (typeof cell === 'number') return read(cell)
  if (typeof cell === 'string' && /^\s*[-+]?\d+(\.\d+)?\s*$/.test(cell)) return read(Number(cell))
  return unreadable
}

/** A target in millionths: over 1 it is per cent, up to 1 a fraction. */
export function readTarget(cell: CellValue | undefined): Reading<number> {
  const share = readShare(cell)
  if (share.state !== 'read') return share
  return read(Math.round(share.value > 1 ? share.value * 10_000 : share.value * 1_000_000))
}

/** A tolerance in millionths: as a target, but 1 is one point. */
export function readTolerance(cell: CellValue | undefined): Reading<number> {
  const share = readShare(cell)
  if (share.state !== 'read') return share
  return read(Math.round(share.value >= 1 ? share.value * 10_000 : share.value * 1_000_000))
}

function readShare(cell: CellValue | undefined): Reading<number> {
  if (typeof cell === 'string') {
    const perCent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(cell)
    if (perCent) return read(Number(perCent[1]) / 100)
  }
  const number = readNumber(cell)
  // A share below 0 or above 100% is no share: `8/5` becomes 8 May, a number in the forty thousands.
  if (number.state === 'read' && (number.value < 0 || number.value > 100)) return unreadable
  return number
}
