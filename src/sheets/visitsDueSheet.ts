/** `Visits due`: the surgery list as a sheet, and the sheet read as the list that stands. */
import { dayAndMonth, longDate, type Day } from '../calendar'
import type { Figures } from '../measures'
import type { KeptNote, ListRow, StandingRow, SurgeryList, TypedField } from '../notes'
import type { Records } from '../records'
import { LIST_CATEGORIES, LIST_REASONS, LIST_STATE, LIST_STATUS, NOBODY_LISTED, RECEIVED_OVERDUE, severalContacts, TEAM_LINES, TEAM_NOT_RECORDED, TYPE_BESIDE, VISITS_DUE_HEADERS, type ListCategory } from '../words'
import type { DateSystem, IntroLine, RowSpec, SheetSpec, SpecCell, SpecValue, StyleName } from '../workbook'
import { line, numberCell, quoting, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { dayAt, textAt, type StandingLine } from './standingTable'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { TeamLines } from './teamLines'
import { topLines } from './topLines'

export const VISITS_DUE_TABLE = 'casefile_visits_due'

const HEADERS = VISITS_DUE_HEADERS
const MOST_BREAKS = 1000

/** What people type on the list, and on what is kept of it. */
export const TYPED_COLUMNS: readonly (UnfittedColumn & { readonly key: TypedField })[] = [
  { key: 'reason', header: HEADERS.reason, widths: { least: 14, most: 18 }, format: 'text', align: 'left', wrap: true, content: 'typed', pickList: LIST_REASONS },
  { key: 'action', header: HEADERS.action, widths: { least: 22, most: 22 }, format: 'text', align: 'left', wrap: true, content: 'typed' },
  { key: 'owner', header: HEADERS.owner, widths: { least: 12, most: 12 }, format: 'text', align: 'left', wrap: true, content: 'typed' },
  { key: 'byWhen', header: HEADERS.byWhen, widths: { least: 12.5, most: 13 }, format: 'date', align: 'left', content: 'typed' },
  { key: 'done', header: HEADERS.done, widths: { least: 8, most: 10 }, format: 'text', align: 'left', wrap: true, content: 'typed' },
]

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'child', header: HEADERS.child, widths: { least: 12, most: 18 }, format: 'text', align: 'left', content: 'computed', holds: 'child-id' },
  { key: 'family', header: HEADERS.family, widths: { least: 12, most: 16 }, format: 'text', align: 'left', content: 'computed', holds: 'source-text' },
  { key: 'category', header: HEADERS.category, widths: { least: 12, most: 14 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'worker', header: HEADERS.worker, widths: { least: 10, most: 16 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  { key: 'team', header: HEADERS.team, widths: { least: 10, most: 16 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'teamManager', header: HEADERS.teamManager, widths: { least: 10, most: 16 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  { key: 'lastSeen', header: HEADERS.lastSeen, widths: { least: 12.5, most: 13 }, format: 'date', align: 'left', content: 'computed' },
  { key: 'due', header: HEADERS.due, widths: { least: 12.5, most: 13 }, format: 'date', align: 'left', content: 'computed' },
  { key: 'daysOverdue', header: HEADERS.daysOverdue, widths: { least: 9, most: 10 }, format: 'integer', align: 'right', content: 'computed', holds: 'other' },
  { key: 'status', header: HEADERS.status, widths: { least: 20, most: 24 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'timesListed', header: HEADERS.timesListed, widths: { least: 9, most: 9 }, format: 'integer', align: 'right', content: 'computed', holds: 'other' },
  { key: 'received', header: HEADERS.received, widths: { least: 11, most: 12 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'listed', header: HEADERS.listed, widths: { least: 12.5, most: 13 }, format: 'date', align: 'left', content: 'computed' },
  ...TYPED_COLUMNS,
]

const LOOKS: Readonly<Record<ListRow['outcome']['is'], StyleName>> = {
  'never-seen': 'missed',
  overdue: 'missed',
  due: 'near',
  seen: 'met',
  'not-due': 'met',
  moved: 'no-data',
  gone: 'no-data',
  'not-known': 'no-data',
}

const dayCell = (day: Day): SpecCell => numberCell(day === 0 ? null : day)

function statusText({ outcome, contacts }: ListRow): string {
  switch (outcome.is) {
    case 'never-seen':
    case 'overdue':
      return severalContacts(LIST_STATUS[outcome.is](), contacts)
    case 'due':
      return severalContacts(LIST_STATUS.due(dayAndMonth(outcome.by)), contacts)
    case 'seen':
      return LIST_STATUS.seen(dayAndMonth(outcome.on), dayAndMonth(outcome.due))
    case 'not-due':
      return LIST_STATUS['not-due'](dayAndMonth(outcome.due))
    case 'moved':
      return LIST_STATUS.moved('', LIST_CATEGORIES[outcome.to])
    case 'gone':
    case 'not-known':
      return LIST_STATUS[outcome.is]()
  }
}

function typedCell(value: SpecValue): SpecCell {
  return { value }
}

function childRow(row: ListRow): RowSpec {
  const { words } = row
  const cells: Record<string, SpecCell> = {
    child: textCell(row.child),
    family: textCell(row.family ?? ''),
    category: textCell(LIST_CATEGORIES[row.category]),
    worker: textCell(row.worker ?? ''),
    team: textCell(row.team ?? ''),
    teamManager: textCell(row.teamManager ?? ''),
    lastSeen: dayCell(row.lastSeen),
    due: dayCell(row.due),
    daysOverdue: numberCell(row.daysOverdue),
    status: textCell(statusText(row), LOOKS[row.outcome.is]),
    timesListed: numberCell(row.timesListed === 0 ? null : row.timesListed),
    received: textCell(row.overdueWhenReceived ? RECEIVED_OVERDUE : ''),
    listed: dayCell(row.listedAsAt),
  }
  for (const { key } of TYPED_COLUMNS) if (words[key] !== null) cells[key] = typedCell(words[key])
  return { cells }
}

/** A row that may leave with these words, since `Notes kept` has them. */
function releasedRow({ child, category, words }: KeptNote): RowSpec {
  const typed = Object.fromEntries(TYPED_COLUMNS.map(({ key }) => [key, { value: words[key] }]))
  return { cells: { child: textCell(child), category: textCell(LIST_CATEGORIES[category]), ...typed } }
}

/** Long sentences that run over the blank cells at their right. */
function teamRows(team: string | null, lines: TeamLines): RowSpec[] {
  return lines.of(team).map(({ line: name, text }) => ({
    style: 'subtotal',
    cells: {
      child: { ...textCell(team ?? TEAM_NOT_RECORDED), holds: 'other' },
      category: textCell(TEAM_LINES[name]),
      team: textCell(team ?? ''),
      lastSeen: { ...quoting(textCell(text)), format: 'text' },
    },
  }))
}

function rowsOf(list: SurgeryList, lines: TeamLines): RowSpec[] {
  return list.rows.flatMap((row) => (row.kind === 'team' ? teamRows(row.team, lines) : [childRow(row)]))
}

function introOf(list: SurgeryList, lines: TeamLines, figures: Figures, context: LayOutContext): IntroLine[] {
  const whole = lines.ofWhole()
  const nobody = list.rows.length === 0
  return [
    ...topLines('visits-due', figures, context, ['summary', 'teams', 'about']),
    line(textCell(list.state === 'draft' ? LIST_STATE.draft() : LIST_STATE.issued(longDate(list.issuedAsAt)), list.state === 'draft' ? 'warning' : 'note')),
    line(nobody ? textCell(NOBODY_LISTED, 'note') : quoting(textCell(`${whole.since} ${whole.ahead}`, 'note'))),
    line(textCell(TYPE_BESIDE, 'note')),
  ]
}

/** Printed, a page a team, so that each can take its own; a list that somebody has sorted otherwise may change team at every row, and a sheet holds no more than 1,026 breaks. */
function pageATeam(rows: readonly RowSpec[]): { readonly breakAtChangeOf?: string } {
  const changes = rows.filter(({ cells }, index) => index > 0 && cells.team.value !== rows[index - 1].cells.team.value).length
  return changes <= MOST_BREAKS ? { breakAtChangeOf: 'team' } : {}
}

/** Table `casefile_visits_due`: lines at the top of each team, then its children. What is typed follows child and case type. */
export function visitsDueSheet(list: SurgeryList, figures: Figures, records: Records, context: LayOutContext): SheetSpec {
  const lines = new TeamLines(figures, list, figures.asAt + records.settings.lookAheadDays)
  const rows = rowsOf(list, lines)
  // the sentences at the top of each team run over their neighbours: no width follows from them
  const children = rows.filter(({ style }) => style === undefined)
  return {
    key: 'visits-due',
    name: nameOf('visits-due', context),
    intro: introOf(list, lines, figures, context),
    table: {
      name: VISITS_DUE_TABLE,
      columns: fitted(COLUMNS, children, 'filter-buttons'),
      rowKey: ['child', 'category'],
      rows,
      ...(list.leaving.length === 0 ? {} : { released: list.leaving.map(releasedRow) }),
      filterButtons: true,
    },
    view: { freezeHeader: true, freezeColumns: 1 },
    print: { ...printOf('visits-due', figures.asAt, context), ...pageATeam(rows) },
  }
}

/** The category that a cell under *Case type* names; undefined for the lines of a team. */
export const CATEGORY_OF: ReadonlyMap<string, ListCategory> = new Map((Object.keys(LIST_CATEGORIES) as ListCategory[]).map((category) => [LIST_CATEGORIES[category], category]))

/** The columns that {@link standingList} reads. */
export const STANDING_LIST_HEADERS: readonly string[] = COLUMNS.map(({ header }) => header)

/** What stands under *By when* as a day, as the workbook counts days; whatever else is typed as it is. */
export function typedWords(standing: StandingLine, dateSystem: DateSystem): Readonly<Record<TypedField, SpecValue>> {
  const typed = (header: string): SpecValue => standing.get(header) ?? null
  const byWhen = typed(HEADERS.byWhen)
  return {
    reason: typed(HEADERS.reason),
    action: typed(HEADERS.action),
    owner: typed(HEADERS.owner),
    byWhen: typeof byWhen === 'number' ? dayAt(standing, HEADERS.byWhen, dateSystem) : byWhen,
    done: typed(HEADERS.done),
  }
}

/** The list as it stands, in its order, without the rows that are neither a child's nor the first line of a team. */
export function standingList(lines: readonly StandingLine[], dateSystem: DateSystem): StandingRow[] {
  return lines.flatMap((standing): StandingRow[] => {
    const [child, category] = [textAt(standing, HEADERS.child), textAt(standing, HEADERS.category)]
    const nameAt = (header: string): string | null => textAt(standing, header) || null
    if (category === TEAM_LINES.rates) return [{ kind: 'team', team: nameAt(HEADERS.team) }]
    const known = CATEGORY_OF.get(category)
    if (known === undefined || child === '') return []
    return [
      {
        kind: 'child',
        child,
        category: known,
        family: nameAt(HEADERS.family),
        worker: nameAt(HEADERS.worker),
        team: nameAt(HEADERS.team),
        teamManager: nameAt(HEADERS.teamManager),
        lastSeen: dayAt(standing, HEADERS.lastSeen, dateSystem),
        due: dayAt(standing, HEADERS.due, dateSystem),
        listedAsAt: dayAt(standing, HEADERS.listed, dateSystem),
        timesListed: Number(standing.get(HEADERS.timesListed) ?? 0),
        words: typedWords(standing, dateSystem),
      },
    ]
  })
}
