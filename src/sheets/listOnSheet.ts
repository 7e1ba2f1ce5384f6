/**
 * The surgery list as it stands on `Visits due`, for whoever shows it beside the workbook. It is read from the sheet and from nowhere
 * else: what a reader of the sheet sees and what is shown of it are the same cells.
 */
import { keyOf, type StandingChild } from '../notes'
import { foldIdentifier } from '../records'
import { TEAM_LINES, VISITS_DUE_HEADERS, waitsBy, type TeamLineName } from '../words'
import type { RangeSource, Source, TableSource, WorkbookPort } from '../workbook'
import { readStamp, type Stamp } from './lastStamp'
import { heldPages, lineOf, tableCalled, textAt, type StandingLine } from './standingTable'
import { STANDING_LIST_HEADERS, standingList, VISITS_DUE_TABLE } from './visitsDueSheet'

/** A child on the list, as its row says. */
export interface ListedOnSheet extends StandingChild {
  /** What the row, and what is typed in it, is known by: `keyOf`. */
  readonly key: string
  /** The child's id, folded: the same however it is written. */
  readonly id: string
  /** The row of the sheet. */
  readonly row: number
  /** Null where it is not overdue. */
  readonly daysOverdue: number | null
  /** As it stands there: `✖ Overdue`. */
  readonly status: string
  /** Why the child is still to be seen; null where it is not. */
  readonly waits: 'overdue' | 'due' | null
  readonly received: string
}

/** What stands at the top of a team, by line; null is *Not recorded*. */
export interface TeamOnSheet {
  readonly team: string | null
  readonly says: Readonly<Partial<Record<TeamLineName, string>>>
}

export interface ListOnSheet {
  readonly sheet: string
  /** Null where the sheet was not written to its end, or its lines above the table are not there. */
  readonly stamp: Stamp | null
  /** Whether the list stands or is a draft, and what the sheet says of the whole; blank where it says nothing. */
  readonly state: string
  readonly whole: string
  readonly teams: readonly TeamOnSheet[]
  /** In the order of the sheet. */
  readonly children: readonly ListedOnSheet[]
}

const HEADERS = VISITS_DUE_HEADERS
/** Above the table: the stamp, the ways to other sheets, then these two. */
const STATE_AFTER_STAMP = 2
const WHOLE_AFTER_STAMP = 3

function aboveTable(sources: readonly Source[], { sheet, headerRow }: TableSource): Pick<ListOnSheet, 'stamp' | 'state' | 'whole'> {
  const range = sources.find((source): source is RangeSource => source.kind === 'range' && source.sheet === sheet)
  const lines = (range?.top ?? []).filter(({ row }) => row < headerRow).map(({ row, cells }) => ({ row, text: cells.find((cell) => typeof cell === 'string' && cell !== '') ?? '' }))
  const stamped = lines.find(({ text }) => typeof text === 'string' && readStamp(text) !== null)
  const textOf = (after: number): string => String(stamped === undefined ? '' : (lines.find(({ row }) => row === stamped.row + after)?.text ?? ''))
  return { stamp: readStamp(textOf(0)), state: textOf(STATE_AFTER_STAMP), whole: textOf(WHOLE_AFTER_STAMP) }
}

const LINE_OF: ReadonlyMap<string, TeamLineName> = new Map((Object.keys(TEAM_LINES) as TeamLineName[]).map((name) => [TEAM_LINES[name], name]))

type TeamsSay = Map<string | null, Partial<Record<TeamLineName, string>>>

/** Takes a line at the top of a team. */
function takeTeamLine(teams: TeamsSay, line: StandingLine): void {
  const name = LINE_OF.get(textAt(line, HEADERS.category))
  if (name === undefined) return
  const team = textAt(line, HEADERS.team) || null
  const says = teams.get(team) ?? {}
  says[name] = textAt(line, HEADERS.lastSeen)
  teams.set(team, says)
}

function childOf(row: number, line: StandingLine, workbook: WorkbookPort): ListedOnSheet[] {
  const [standing] = standingList([line], workbook.dateSystem)
  if (standing?.kind !== 'child') return []
  const overdue = line.get(HEADERS.daysOverdue)
  const status = textAt(line, HEADERS.status)
  return [{ ...standing, key: keyOf(standing), id: foldIdentifier(standing.child), row, daysOverdue: typeof overdue === 'number' ? overdue : null, status, waits: waitsBy(status), received: textAt(line, HEADERS.received) }]
}

/** Reads `Visits due`; null where the workbook has none. */
export async function listOnSheet(workbook: WorkbookPort, signal?: AbortSignal): Promise<ListOnSheet | null> {
  const sources = await workbook.sources(signal)
  const table = tableCalled(sources, VISITS_DUE_TABLE)
  if (table === undefined) return null
  const teams: TeamsSay = new Map()
  const children: ListedOnSheet[] = []
  for await (const rows of heldPages(workbook, table, STANDING_LIST_HEADERS, signal)) {
    for (const held of rows) {
      const line = lineOf(held)
      takeTeamLine(teams, line)
      children.push(...childOf(held.row, line, workbook))
    }
  }
  return { sheet: table.sheet, ...aboveTable(sources, table), teams: [...teams].map(([team, says]) => ({ team, says })), children }
}
