/**
 * Rows of `Notes kept` that are older than somebody wants them kept: found, and cleared once that somebody has seen how many and
 * said so. A row is as old as the list that its child was last on. Whatever is not just as it was shown by then stays.
 */
import { FIRST_DAY, LAST_DAY, NO_DAY, type Day } from '../calendar'
import { NOTES_KEPT_HEADERS } from '../words'
import type { DateSystem, WorkbookPort } from '../workbook'
import { NOTES_KEPT_COLUMNS, notesKeptSheet, notesKeptWithout } from './notesKeptSheet'
import { dayAt, linesOf, tableOf, type StandingLine } from './standingTable'

/** What `Notes kept` holds from before a day. */
export interface OldNotes {
  /** Rows last listed before this day are old. */
  readonly before: Day
  /** The name that the sheet has in this workbook. */
  readonly sheet: string
  /** The rows that may be cleared, in the order in which they stand. */
  readonly rows: readonly StandingLine[]
  /** Of them, as at which lists the oldest and the newest were last listed; NO_DAY where there is none. */
  readonly oldest: Day
  readonly newest: Day
  /** How many are old and stay, since they hold something in a column of the user's own. */
  readonly besideOwn: number
  /** How many stay since nobody can tell how old they are. */
  readonly undated: number
  /** How many stay since they are not old. */
  readonly younger: number
}

export interface ClearedNotes {
  readonly sheet: string
  readonly cleared: number
  /** How many of those shown were changed or gone before they could be cleared. */
  readonly changed: number
  /** How many stay although they are what was shown: there is a formula in them, or somebody typed there just then. */
  readonly stayed: number
}

/** Broken off once rows had gone, or may have; the cause says by what. */
export class NotesHalfCleared extends Error {
  override readonly name = 'NotesHalfCleared'

  constructor(override readonly cause: unknown) {
    super('Rows may have been cleared.')
  }
}

interface Standing {
  readonly sheet: string
  readonly lines: readonly StandingLine[]
}

async function standingNotes(workbook: WorkbookPort, signal?: AbortSignal): Promise<Standing | null> {
  const source = tableOf(await workbook.sources(signal), notesKeptSheet([]))
  return source === undefined ? null : { sheet: source.sheet, lines: await linesOf(workbook, source, source.headers, signal) }
}

/** The day of the list that a row's child was last on; NO_DAY where the cell holds no date that is read as one. */
function lastListed(line: StandingLine, dateSystem: DateSystem): Day {
  const day = Math.floor(dayAt(line, NOTES_KEPT_HEADERS.listed, dateSystem))
  return day < FIRST_DAY || day > LAST_DAY ? NO_DAY : day
}

const OURS: ReadonlySet<string> = new Set(NOTES_KEPT_COLUMNS)
const holdsOwn = (line: StandingLine): boolean => [...line.keys()].some((header) => !OURS.has(header))

/** Reads and changes nothing; null where the workbook has no `Notes kept`. */
export async function oldNotes(workbook: WorkbookPort, before: Day, signal?: AbortSignal): Promise<OldNotes | null> {
  const standing = await standingNotes(workbook, signal)
  if (standing === null) return null
  const dated = standing.lines.map((line) => ({ line, day: lastListed(line, workbook.dateSystem) }))
  const old = dated.filter(({ day }) => day !== NO_DAY && day < before)
  const free = old.filter(({ line }) => !holdsOwn(line))
  const days = free.map(({ day }) => day).sort((one, other) => one - other)
  const undated = dated.filter(({ day }) => day === NO_DAY).length
  return {
    before,
    sheet: standing.sheet,
    rows: free.map(({ line }) => line),
    oldest: days[0] ?? NO_DAY,
    newest: days.at(-1) ?? NO_DAY,
    besideOwn: old.length - free.length,
    undated,
    younger: dated.length - old.length - undated,
  }
}

/** What a row is known by among rows. */
type Known = (line: StandingLine) => string

const cellsUnder = (headers: readonly string[]): Known => (line) => JSON.stringify(headers.map((header) => line.get(header) ?? null))
/** Every cell of it, columns of the user's own among them. */
const asAWhole: Known = (line) => JSON.stringify([...line].sort())
const byItsKey = cellsUnder([NOTES_KEPT_HEADERS.child, NOTES_KEPT_HEADERS.category, NOTES_KEPT_HEADERS.listed])

/** Of some rows those that are among others, each of which answers for one, and the rest. */
function parted(lines: readonly StandingLine[], among: readonly StandingLine[], known: Known): { readonly found: StandingLine[]; readonly rest: StandingLine[] } {
  const left = new Map<string, number>()
  for (const line of among) left.set(known(line), (left.get(known(line)) ?? 0) + 1)
  const [found, rest]: [StandingLine[], StandingLine[]] = [[], []]
  for (const line of lines) {
    const count = left.get(known(line)) ?? 0
    left.set(known(line), count - 1)
    ;(count > 0 ? found : rest).push(line)
  }
  return { found, rest }
}

/**
 * Clears those of the rows shown that still say what they said, and no other; `Visits due`, the figures issued and every
 * commentary are not touched. An adapter reads each row once more as it removes it: one that says anything else by then stays.
 *
 * @throws {NotesHalfCleared} once the rows have been written; the adapter's own faults until then
 */
export async function clearOldNotes(workbook: WorkbookPort, shown: OldNotes, signal?: AbortSignal): Promise<ClearedNotes> {
  const now = await standingNotes(workbook, signal)
  const { found: going, rest: staying } = parted(now?.lines ?? [], shown.rows, asAWhole)
  const changed = shown.rows.length - going.length
  if (going.length === 0) return { sheet: now?.sheet ?? shown.sheet, cleared: 0, changed, stayed: 0 }
  await workbook.writeSheets([notesKeptWithout(going, staying, workbook.dateSystem)], { signal })
  const stayed = await completeStayed(workbook, going, staying).catch((thrown: unknown) => {
    throw new NotesHalfCleared(thrown)
  })
  return { sheet: now?.sheet ?? shown.sheet, cleared: going.length - stayed, changed, stayed }
}

/** A row that would not leave stands with its words alone: it gets back whose it is. @returns how many there are */
async function completeStayed(workbook: WorkbookPort, going: readonly StandingLine[], staying: readonly StandingLine[]): Promise<number> {
  const lines = (await standingNotes(workbook))?.lines ?? []
  const { rest } = parted(lines, staying, byItsKey)
  const { found: stayed } = parted(going, rest, byItsKey)
  if (stayed.length === 0) return 0
  const whole = lines.map((line) => {
    const before = rest.includes(line) ? stayed.find((one) => byItsKey(one) === byItsKey(line)) : undefined
    return new Map([...(before ?? []), ...line])
  })
  await workbook.writeSheets([notesKeptWithout([], whole, workbook.dateSystem)])
  return stayed.length
}
