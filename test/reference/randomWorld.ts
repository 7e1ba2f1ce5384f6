/** The small place that one random workbook tells of: its dates, people and children, and how its cells are written. */
import { addMonths, civil, dayOf, easterSunday, lastDayOfMonth, monthsBefore, weekday, type Day } from './dates'
import { headerKey } from './folding'
import type { CellValue } from './plain'
import { type Random } from './random'

export interface RandomWorker {
  identifier: string
  name: string
  team: string
  manager: string
  head: string
}

/** A row by our own headers. */
export type RandomRow = Record<string, CellValue>

const workerNames = ['Ann Lee', "Bo O'Neil", 'Cai Dépré', 'Di Stone', 'Eve Fox', 'Gil Marsh']
const teamNames = ['North', 'South', 'Disabled Children']
const managerNames = ['Mo Khan', 'Pat Quin', 'Sam Tate']
const headNames = ['Hal Best', 'Ivy Cole']
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const longMonthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]
const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

export class World {
  readonly asAt: Day
  readonly today: Day
  /** How often a cell is awkward: 0 in a clean workbook. */
  readonly mess: number
  /** Whether logs reach back over a year, or only some weeks. */
  readonly longHistory: boolean
  readonly children: string[] = []
  readonly workers: RandomWorker[] = []
  readonly workersHaveIdentifiers: boolean
  readonly twoShareAName: boolean
  /** Whether dates carry a time of day here and there. */
  readonly withTimes: boolean
  /** The names that `Workers` spells plainly, so that others may spell them otherwise. */
  readonly spelledInWorkers = new Set<string>()
  private readonly salt: number

  constructor(readonly random: Random) {
    this.asAt = this.chooseAsAt()
    this.today = this.asAt + random.weighted([[0, 3], [1, 2], [5, 2], [40, 1], [-2, 1]])
    this.mess = random.weighted([[0, 4], [0.03, 4], [0.1, 2]])
    this.longHistory = random.chance(0.65)
    this.withTimes = random.chance(0.3)
    this.salt = random.whole(0, 1_000_000)
    const base = random.pick([1001, 20, 'a', 'p0'])
    const count = random.weighted([[1, 1], [2, 2], [3, 3], [4, 3], [5, 3], [6, 3]])
    for (let i = 0; i < count; i++) this.children.push(typeof base === 'number' ? String(base + i) : `${base}${i + 1}`)
    const workers = random.whole(1, 5)
    this.workersHaveIdentifiers = random.chance(0.5)
    this.twoShareAName = this.workersHaveIdentifiers && workers > 1 && random.chance(0.04)
    const letters = random.chance(0.5)
    for (let i = 0; i < workers; i++) {
      const team = random.whole(0, 2)
      this.workers.push({
        identifier: letters ? `w${i + 1}` : String(501 + i),
        name: this.twoShareAName && i === 1 ? workerNames[0] : workerNames[i],
        team: teamNames[team],
        manager: random.chance(0.85) ? managerNames[team] : random.pick(managerNames),
        head: random.chance(0.85) ? headNames[team % 2] : random.pick(headNames),
      })
    }
  }

  private chooseAsAt(): Day {
    const { random } = this
    const year = random.whole(2018, 2024)
    const kind = random.weighted([['month end', 40], ['special', 25], ['any', 35]])
    if (kind === 'month end') return lastDayOfMonth(year, random.whole(1, 12))
    if (kind === 'any') return dayOf(year, random.whole(1, 12), random.whole(1, 28))
    return random.pick([
      dayOf(year, 12, random.whole(24, 31)), dayOf(year, 1, random.whole(1, 5)), easterSunday(year) + random.whole(-5, 6),
      dayOf(year, 3, 1) - random.whole(0, 2), dayOf(year, 3, random.whole(28, 31)), dayOf(year, 5, random.whole(26, 31)),
      dayOf(year, 6, random.whole(1, 6)), dayOf(year, 8, random.whole(25, 31)), dayOf(2020, 2, random.whole(27, 29)),
    ])
  }

  /** A day at or about the edge of a window, a month, a week or a year. */
  edge(): Day {
    const { random, asAt } = this
    const day = random.pick([
      asAt, asAt - 1, asAt + 1, monthsBefore(asAt, 1), monthsBefore(asAt, 1) + 1, monthsBefore(asAt, 3), monthsBefore(asAt, 3) + 1,
      addMonths(asAt, -2), lastDayOfMonth(civil(asAt).year, civil(asAt).month) - 31, easterSunday(civil(asAt).year) - random.whole(-2, 3),
      dayOf(civil(asAt).year - 1, 12, random.whole(23, 31)), dayOf(civil(asAt).year, 2, 28),
    ])
    return day > asAt + 1 ? asAt - random.whole(0, 60) : day
  }

  /** Some day of the last so many. */
  recent(days: number): Day {
    return this.random.chance(0.25) ? this.edge() : this.asAt - this.random.whole(0, days)
  }

  /** The same answer for the same subject on the same day, so that two rows never differ by their time alone. */
  private drawFor(text: string): number {
    let hash = this.salt
    for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
    return (hash ^ (hash >>> 15)) >>> 0
  }

  /** The time of day of something, in minutes; nothing where it is a date alone. */
  private timeOf(subject: string, day: Day): number | null {
    if (!this.withTimes || subject === '') return null
    const draw = this.drawFor(`${subject} ${day}`)
    if (draw % 4 === 0) return null
    // Half of what befalls a child befalls it at its usual time, so that hours run out to the minute.
    const usual = this.drawFor(subject.split(' ').pop() ?? '')
    return [540, 600, 600, 605, 660, 0][(draw % 4 === 1 ? Math.floor(draw / 4) : usual) % 6]
  }

  /** A date as a cell: nearly always a serial; otherwise text as written in England, blank, or not to be read. */
  date(day: Day, options: { subject?: string; mayFail?: boolean } = {}): CellValue {
    const { random } = this
    const minutes = this.timeOf(options.subject ?? '', day)
    if (options.mayFail !== false && random.chance(this.mess * 0.5)) {
      return random.pick<CellValue>(['31/02/2019', 'soon', '04/13/2019', 12, '?', null, '-', { error: '#N/A' }, 'n/a', true, '01/01/1985', 90000])
    }
    if (!random.chance(this.mess * 3)) return minutes === null ? day : day + minutes / 1440
    const clock = minutes === null ? '' : ` ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    const { year, month, date } = civil(day)
    const two = (number: number) => String(number).padStart(2, '0')
    const ending = date % 10 === 1 && date !== 11 ? 'st' : date % 10 === 2 && date !== 12 ? 'nd' : date % 10 === 3 && date !== 13 ? 'rd' : 'th'
    return random.pick([
      `${two(date)}/${two(month)}/${year}${clock}`, `${date}/${month}/${two(year % 100)}${clock}`, `${date}-${month}-${year}${clock}`,
      `${two(date)}.${two(month)}.${year}${clock}`, `${date} ${monthNames[month - 1]} ${year}${clock}`,
      `${date}-${monthNames[month - 1]}-${two(year % 100)}${clock}`, `${date}${ending} ${longMonthNames[month - 1]} ${year}${clock}`,
      `${weekdayNames[weekday(day)]} ${two(date)}/${two(month)}/${year}${clock}`, `${year}-${two(month)}-${two(date)}${clock}`,
      `${year}-${two(month)}-${two(date)}T${clock === '' ? '00:00' : clock.trim()}:00Z`, minutes === null ? String(day) : ` ${two(date)}/${two(month)}/${year}${clock} `,
    ])
  }

  /** Something blank, in one of the ways in which a cell is. */
  blank(): CellValue {
    return this.random.chance(0.8) ? null : this.random.pick<CellValue>(['', ' ', '-', '–', 'n/a', 'N/A', { error: '#N/A' }, { error: '#REF!' }])
  }

  identifier(text: string): CellValue {
    const { random } = this
    const number = /^[1-9]\d*$/.test(text)
    if (!random.chance(this.mess * 3)) return number ? Number(text) : text
    if (random.chance(0.1)) return this.blank()
    return random.pick([text, ` ${text}`, `${text} `, number ? `${text}.0` : text.toUpperCase(), number && random.chance(0.1) ? `0${text}` : text])
  }

  child(text: string): CellValue {
    if (this.random.chance(this.mess * 0.25)) return `${text}${this.random.pick(['; ', ', ', ';'])}${this.random.pick(this.children)}x`
    return this.identifier(text)
  }

  /** A name, spelled otherwise only where `Workers` spells it plainly. */
  name(text: string): CellValue {
    const { random } = this
    if (random.chance(this.mess * 0.5)) return this.blank()
    if (!this.spelledInWorkers.has(text) || !random.chance(this.mess * 2)) return text
    return random.pick([
      text.toUpperCase(), ` ${text}`, `${text} `, text.replace(' ', '  '), text.replace(' ', '\u00a0'), text.replace("'", '’'),
      text.normalize('NFD'), text.toLowerCase(),
    ])
  }

  /** A worker, by name or by `Worker ID`. */
  worker(worker: RandomWorker | null): CellValue {
    const { random } = this
    if (worker === null) return this.blank()
    const shares = this.twoShareAName && this.workers.indexOf(worker) < 2
    if (this.workersHaveIdentifiers && (shares || random.chance(0.2))) {
      const number = Number(worker.identifier)
      if (Number.isNaN(number)) return random.pick([worker.identifier, worker.identifier.toUpperCase()])
      return random.pick<CellValue>([number, worker.identifier, `${worker.identifier} `])
    }
    return this.name(worker.name)
  }

  somebody(): RandomWorker | null {
    return this.random.chance(0.06) ? null : this.random.pick(this.workers)
  }

  yesNo(answer: boolean | null): CellValue {
    const { random } = this
    if (answer === null) return random.chance(0.7) ? this.blank() : 'c) Unknown'
    if (random.chance(this.mess * 0.3)) return 'maybe'
    if (!random.chance(0.3)) return answer ? 'Yes' : 'No'
    return answer ? random.pick<CellValue>(['Y', 'yes', true, 1, '✓', 'a) Yes', 'TRUE']) : random.pick<CellValue>(['N', 'no', false, 0, '✗', 'b) No'])
  }
}

/** Some rows as a sheet's cells: columns in some order, headers as somebody wrote them. */
export function cellsOf(random: Random, headers: readonly string[], rows: readonly RandomRow[], written: ReadonlyMap<string, string>): CellValue[][] {
  const order = random.chance(0.7) ? [...headers] : random.shuffled(headers)
  return [order.map((header) => written.get(header) ?? header), ...rows.map((row) => order.map((header) => row[header] ?? null))]
}

/** A header as somebody might write it: ours, an alias, or with its case and spaces changed. */
export function writtenHeader(random: Random, header: string, aliases: readonly string[]): string {
  const kind = random.weighted([['ours', 75], ['alias', 15], ['changed', 10]])
  if (kind === 'alias' && aliases.length > 0) return random.pick(aliases)
  if (kind === 'ours' || headerKey(header) === '') return header
  return random.pick([header.toUpperCase(), header.replace(/ /g, '_'), ` ${header} `, `${header}?`, header.replace(/ /g, '\u00a0'), `${header} (as held)`])
}
