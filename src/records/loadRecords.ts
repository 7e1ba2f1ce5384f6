/** From a workbook to records: sources are found, settings read first, then the tables of data, page by page. */
import { NO_DAY, windowStart, type Day } from '../calendar'
import type { Progress, Source, WorkbookPort } from '../workbook'
import { reportAuditedTwice } from './checks/auditChecks'
import { reportLeadingZeros, reportUnknownChildren } from './checks/childChecks'
import { foldHeader } from './cells/folding'
import { findNearMisses, findRanges, findSavedColumns, findSetAside, readableSources, unusedPart } from './finding/findRanges'
import { headersToOffer } from './finding/nearestHeaders'
import type { FoundRange, RangeUse } from './finding/rangeMatching'
import type { RangePlan } from './finding/rangePlan'
import { DATA_TABLES, SETTINGS_TABLES, savedChoiceOf, type SavedChoice } from './finding/savedChoices'
import type { NameList, QuestionCode, Records, TableName, TableReading } from './records'
import { countRows } from './reading/countRows'
import { TARGET_DEFAULTS } from './defaults'
import { IssueLog } from './reading/issueLog'
import { LoadContext } from './reading/loadContext'
import { readTable, type StagedTable } from './reading/readTable'
import type { SettledTable } from './reading/settledTable'
import { readHolidays } from './settings/holidaysTable'
import { readSettings, type SettingsRead, type TriedSettings } from './settings/settingsTable'
import { readSettingsRows } from './settings/settingsRows'
import { readTargets } from './settings/targetsTable'
import { readTimescales } from './settings/timescalesTable'
import { targetInForce } from './targetInForce'
import { settleActions } from './tables/actions'
import { settleAudits } from './tables/audits'
import { settleCases } from './tables/cases'
import { settleContacts } from './tables/contacts'
import { mergeRecords } from './tables/mergedRecords'
import { settleSupervisions } from './tables/supervisions'
import { settleVisits } from './tables/visits'
import { settleWorkers } from './tables/workers'

export interface LoadOptions {
  /** The day that the figures are to describe; absent: `Extract date` of `Settings`, else today. */
  readonly asAt?: Day
  /** The machine's day, or what stands for it: nothing can have happened after it. */
  readonly today: Day
  /** Is told how many sheet rows of data are behind, of how many. */
  readonly progress?: Progress
  /** Lists and choices of `Settings` to be tried out in place of those that the workbook has. */
  readonly tried?: TriedSettings
  /** Aborts the reading; the promise then rejects with its reason. */
  readonly signal?: AbortSignal
}

/** The user's own matching, and what of it could be understood. */
interface Matching {
  readonly plans: readonly RangePlan[]
  readonly choices: readonly SavedChoice[]
}

async function readMatching(workbook: WorkbookPort, sources: readonly Source[], log: IssueLog, signal?: AbortSignal): Promise<Matching> {
  const plans = findSavedColumns(sources)
  const choices: SavedChoice[] = []
  for (const row of await readSettingsRows(workbook, plans, log, signal)) {
    const choice = savedChoiceOf(row)
    if (choice === null) log.addSetting(row.plan, row.row, 'Field', 'table-unused', row.text('Field'), 'default-used')
    else choices.push(choice)
  }
  return { plans, choices }
}

/** What a saved choice names that is not there, and needed columns that were not found: an issue each. */
function reportMatching(choices: readonly SavedChoice[], plans: readonly RangePlan[], sources: readonly Source[], log: IssueLog): void {
  for (const choice of choices) {
    const part = unusedPart(choice, plans, sources)
    if (part !== null) log.addSetting(choice.row.plan, choice.row.row, part, 'table-unused', choice.row.text(part), 'default-used')
  }
  for (const plan of plans) {
    for (const field of plan.missing) {
      log.addHeader(plan, field, 0, 'column-missing', '', isSettings(plan) ? 'default-used' : 'measure-stopped', headersToOffer(unusedHeaders(plan), plan.table, field))
    }
    for (const { used, other, otherOffset } of plan.twiceClaimed) {
      log.addHeader(plan, other, plan.source.firstColumn + otherOffset, 'column-claimed-twice', other, 'counted', [used])
    }
  }
  for (const plan of withoutSeen(plans)) log.addHeader(plan, SEEN, 0, 'seen-column-missing', '', 'counted-blank', headersToOffer(unusedHeaders(plan), 'Visits', SEEN))
}

const SEEN = 'Seen'

/** Sheets of visits without a Seen column where another has one: none of their visits counts as seen. */
function withoutSeen(plans: readonly RangePlan[]): readonly RangePlan[] {
  const visits = plans.filter(({ table, missing }) => table === 'Visits' && missing.length === 0)
  const without = visits.filter(({ columns }) => !columns.some(({ field }) => field === SEEN))
  return without.length < visits.length ? without : []
}

function isSettings(plan: RangePlan): boolean {
  return SETTINGS_TABLES.some((table) => table === plan.table)
}

function unusedHeaders(plan: RangePlan): readonly string[] {
  const used = new Set(plan.columns.map((column) => column.offset))
  return plan.headers.filter((_, offset) => !used.has(offset))
}

/** Says how far all tables together have come. */
function progressOf(plans: readonly RangePlan[], progress: Progress | undefined): (table: TableName) => (rows: number) => void {
  const usable = plans.filter((plan) => plan.missing.length === 0)
  const rowsOf = (plan: RangePlan) => Math.max(0, plan.lastRow - plan.firstRow + 1)
  const all = usable.reduce((sum, plan) => sum + rowsOf(plan), 0)
  let behind = 0
  return (table) => {
    const before = behind
    behind += usable.filter((plan) => plan.table === table).reduce((sum, plan) => sum + rowsOf(plan), 0)
    return (rows) => progress?.(Math.min(before + rows, all), all)
  }
}

/** A range whose needed column is missing: that cell is blank in every row of it. */
function unusable(plan: RangePlan, rows: number): TableReading {
  return {
    table: plan.table,
    sheet: plan.source.sheet,
    source: plan.source.name,
    read: rows,
    used: 0,
    leftOut: rows === 0 ? {} : { 'needed-blank': rows },
    columns: Object.fromEntries(plan.columns.map((column) => [column.field, column.header])),
    missing: plan.missing,
  }
}

/** Reads the tables of data, and puts their ranges in order. */
class DataTables {
  readonly settled: SettledTable[] = []
  private readonly unusableRows = new Map<RangePlan, number>()
  private readonly started: (table: TableName) => (rows: number) => void

  constructor(
    private readonly workbook: WorkbookPort,
    readonly plans: readonly RangePlan[],
    readonly context: LoadContext,
    private readonly options: LoadOptions,
  ) {
    this.started = progressOf(plans, options.progress)
  }

  /** Reads and settles one table; null where no range of it is usable. */
  async load<Loaded extends { readonly settled: SettledTable }>(table: TableName, settleTable: (staged: StagedTable, context: LoadContext) => Loaded): Promise<Loaded | null> {
    const own = this.plans.filter((plan) => plan.table === table)
    for (const plan of own.filter(({ missing }) => missing.length > 0)) this.unusableRows.set(plan, await countRows(this.workbook, plan, this.options.signal))
    const staged = await readTable(this.workbook, table, own, this.context, this.started(table), this.options.signal)
    this.options.signal?.throwIfAborted()
    if (staged === null) return null
    const loaded = settleTable(staged, this.context)
    this.settled.push(loaded.settled)
    return loaded
  }

  /** Where a table's ranges stand among all. */
  placesOf(settled: SettledTable): readonly number[] {
    return settled.staged.stage.plans.map((plan) => this.plans.indexOf(plan))
  }

  /** The readings of all ranges, in order. */
  readings(): readonly TableReading[] {
    const read = new Map<RangePlan, TableReading>()
    for (const settled of this.settled) settled.readings().forEach((reading, place) => read.set(settled.staged.stage.plans[place], reading))
    return this.plans.map((plan) => read.get(plan) ?? unusable(plan, this.unusableRows.get(plan) ?? 0))
  }
}

/** A sheet that bears the name of a settings table, but none of its columns, is the user's own; a table of that name is meant. */
function isMeant(plan: RangePlan): boolean {
  return plan.missing.length === 0 || (plan.source.kind === 'table' && foldHeader(plan.source.name) === foldHeader(plan.table))
}

/** A range found by name that lacks a needed column is not read either. */
function foundRanges(use: RangeUse, plans: readonly RangePlan[]): readonly FoundRange[] {
  return plans.map((plan) => ({ plan, use: plan.missing.length > 0 ? 'lacks-column' : use }))
}

/** Records of a table that was found. */
function recordsOf<Rows>(tables: DataTables, loaded: { readonly settled: SettledTable; records(places: readonly number[]): Rows } | null): Rows | null {
  return loaded === null ? null : loaded.records(tables.placesOf(loaded.settled))
}

function asAtOf(options: LoadOptions, settings: SettingsRead): Day {
  if (options.asAt !== undefined && options.asAt !== NO_DAY) return options.asAt
  return settings.settings.extractDate === NO_DAY ? options.today : settings.settings.extractDate
}

/** The names alone: what they were found by while reading is no part of the records. */
function namesIn({ shown, folded }: NameList): NameList {
  return { shown, folded }
}

/**
 * Reads a workbook's tables into records, and says what is wrong with them.
 *
 * Never rejects for what is in the cells: an unreadable cell, a missing column, a table that is not there are issues, readings or
 * nulls. It rejects with the port's own error where the workbook cannot be read, and with the signal's reason when aborted.
 */
export async function loadRecords(workbook: WorkbookPort, options: LoadOptions): Promise<Records> {
  const { signal } = options
  const { dateSystem } = workbook
  const sources = readableSources(await workbook.sources(signal))
  signal?.throwIfAborted()
  const log = new IssueLog()

  const matching = await readMatching(workbook, sources, log, signal)
  const { choices } = matching
  const settingsPlans = findRanges(SETTINGS_TABLES, [], { sources, choices, limitingDomains: new Set() }).filter(isMeant)
  const rowsOf = (table: TableName) => readSettingsRows(workbook, settingsPlans.filter((plan) => plan.table === table), log, signal)
  const settings = readSettings(await rowsOf('Settings'), dateSystem, log, options.tried)
  const holidays = readHolidays(await rowsOf('Holidays'), dateSystem, log)
  const targetRows = await rowsOf('Targets')
  const timescaleRows = await rowsOf('Timescales')

  const limitingDomains = new Set(settings.rules.limitingDomains.map(foldHeader))
  const free = sources.filter((source) => !settingsPlans.some((plan) => plan.source === source) && !matching.plans.some((plan) => plan.source === source))
  const dataPlans = findRanges(DATA_TABLES, DATA_TABLES, { sources: free, choices, limitingDomains })
  const nearMisses = findNearMisses(DATA_TABLES, dataPlans, { sources: free, choices, limitingDomains })
  const setAside = findSetAside(DATA_TABLES, DATA_TABLES, { sources: free, choices, limitingDomains })
  reportMatching(choices, [...settingsPlans, ...dataPlans], sources, log)
  for (const plan of nearMisses) {
    const [field] = plan.missing
    log.addHeader(plan, field, 0, 'range-not-read', '', 'left-out', [field, ...headersToOffer(unusedHeaders(plan), plan.table, field)])
  }
  for (const plan of setAside) log.addHeader(plan, '', 0, 'range-set-aside', '', 'left-out', [])

  const context = new LoadContext(asAtOf(options, settings), options.today, dateSystem, settings.rules, log)
  const tables = new DataTables(workbook, dataPlans, context, options)
  await tables.load('Merged records', (staged) => ({ settled: mergeRecords(staged, context) }))
  const workers = await tables.load('Workers', settleWorkers)
  const audits = await tables.load('Audits', settleAudits)
  const supervisions = await tables.load('Supervisions', settleSupervisions)
  const contacts = await tables.load('Contacts', settleContacts)
  const cases = await tables.load('Cases', settleCases)
  const visits = await tables.load('Visits', (staged) => settleVisits(staged, context, cases))
  // last, so that whom it names beside the workers comes after everybody else
  const actions = await tables.load('Actions', settleActions)
  const settledOf = (...loaded: readonly ({ readonly settled: SettledTable } | null)[]) => loaded.filter((one) => one !== null).map((one) => one.settled)
  if (visits) reportUnknownChildren(visits.settled, settledOf(cases, contacts))
  reportLeadingZeros(settledOf(audits, contacts, cases, visits))

  const { books, asAt } = context
  // after the tables of data, so that a team is shown as they spell it
  const targets = readTargets(targetRows, books.teams, dateSystem, log)
  const timescales = readTimescales(timescaleRows, books.teams, log)
  const confirmed = new Set<QuestionCode>(settings.confirmed)
  const auditTarget = targetInForce(targets.filter((row) => row.measure === 'audits-inadequate' && row.team < 0), asAt)
  if (auditTarget?.confirmed === true) confirmed.add('inadequate-target')
  if (audits) reportAuditedTwice(audits.settled, windowStart(asAt, auditTarget?.window ?? TARGET_DEFAULTS['audits-inadequate'].window ?? 1))
  return {
    asAt,
    today: options.today,
    settings: settings.settings,
    settingsTables: new Set(settingsPlans.map((plan) => plan.table)),
    settingsSheets: [...matching.plans, ...settingsPlans].map(({ table, source: { sheet } }) => ({ table, sheet })),
    holidays,
    targets,
    timescales,
    confirmed,
    gradesFromNumbers: audits?.gradesFromNumbers ?? false,
    children: books.children.shown,
    families: books.families.shown,
    people: namesIn(books.people),
    teams: namesIn(books.teams),
    managers: namesIn(books.managers),
    headsOfService: namesIn(books.headsOfService),
    outcomes: contacts?.settled.staged.words('Outcome').groups ?? [],
    visitTypes: visits?.settled.staged.words('Visit type').groups ?? [],
    supervisionTypes: supervisions?.settled.staged.words('Type').groups ?? [],
    visitIntervals: books.intervals.timescales,
    audits: recordsOf(tables, audits),
    workers: recordsOf(tables, workers),
    supervisions: recordsOf(tables, supervisions),
    contacts: recordsOf(tables, contacts),
    cases: recordsOf(tables, cases),
    visits: recordsOf(tables, visits),
    actions: recordsOf(tables, actions),
    readings: tables.readings(),
    ranges: [...foundRanges('read', dataPlans), ...foundRanges('lacks-column', nearMisses), ...foundRanges('set-aside', setAside)],
    issues: log.inOrder([...matching.plans, ...settingsPlans, ...dataPlans, ...nearMisses, ...setAside]),
  }
}
