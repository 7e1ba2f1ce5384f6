/** Which sources of a workbook hold which table (tables.md, section 2): by saved choice, by name, by headers. */
import type { Source } from '../../workbook'
import { FIELDS } from '../aliases'
import { foldHeader } from '../cells/folding'
import { planFor, qualifiesByHeaders } from './headerRows'
import type { ChosenColumns } from './matchColumns'
import type { RangePlan } from './rangePlan'
import { OTHER_TABLES, type ReadTable, type SavedChoice } from './savedChoices'

const OUR_TABLE = /^casefile_/i
/** Settings tables that the product writes may bear its mark, too. */
const OUR_SETTINGS_TABLE = /^casefile_(settings|targets|timescales|holidays|columns)$/i

/** The sources that may be read from: not our own sheets, nor what stands around our tables. */
export function readableSources(sources: readonly Source[]): readonly Source[] {
  const ourSheets = new Set(sources.filter((source) => source.kind === 'table' && OUR_TABLE.test(source.name)).map((source) => source.sheet))
  return sources.filter((source) => (source.kind === 'table' ? !OUR_TABLE.test(source.name) || OUR_SETTINGS_TABLE.test(source.name) : !ourSheets.has(source.sheet)))
}

function nameOf(source: Source): string {
  return foldHeader(source.kind === 'table' && OUR_SETTINGS_TABLE.test(source.name) ? source.name.replace(OUR_TABLE, '') : source.name)
}

/** What finding goes by. */
export interface Finding {
  readonly sources: readonly Source[]
  readonly choices: readonly SavedChoice[]
  /** Folded headers that `Settings` names as limiting domains. */
  readonly limitingDomains: ReadonlySet<string>
}

class Finder {
  /** Folded names of sources that each saved choice means: a table's or range's own name, else the sheet's. */
  private readonly named: ReadonlySet<string>

  constructor(private readonly finding: Finding) {
    this.named = new Set(finding.sources.map(nameOf))
  }

  means(choice: SavedChoice, source: Source): boolean {
    if (choice.source === '') return false
    return this.named.has(choice.source) ? nameOf(source) === choice.source : foldHeader(source.sheet) === choice.source
  }

  private chosenColumns(table: ReadTable, source: Source): ChosenColumns {
    const chosen = new Map<string, string>()
    for (const choice of this.finding.choices) {
      const { field } = choice
      if (field === null || choice.column === '' || (choice.source !== '' && !this.means(choice, source))) continue
      if (choice.table === table || (choice.table === null && FIELDS[table].some((definition) => definition.header === field))) chosen.set(field, choice.column)
    }
    return chosen
  }

  plan(source: Source, table: ReadTable, foundBy: 'name' | 'headers'): RangePlan | null {
    return planFor(source, table, foundBy, this.chosenColumns(table, source), this.finding.limitingDomains)
  }

  /** Tables for which the user has named the sources: no others serve them. */
  settled(tables: readonly ReadTable[]): ReadonlySet<ReadTable> {
    const { choices, sources } = this.finding
    const explicit = choices.filter((choice) => choice.field === null && sources.some((source) => this.means(choice, source)))
    return new Set(tables.filter((table) => explicit.some((choice) => choice.table === table)))
  }

  chosenTable(source: Source, tables: readonly ReadTable[]): ReadTable | undefined {
    const own = this.finding.choices.filter((choice) => this.means(choice, source))
    const explicit = own.find((choice) => choice.field === null)?.table
    const implied = own.find((choice) => choice.table !== null)?.table
    return tables.find((table) => table === explicit) ?? tables.find((table) => table === implied)
  }
}

const OTHERS: ReadonlySet<string> = new Set(OTHER_TABLES.map(foldHeader))
/** Sheets of the workbook that authorities give Ofsted (Annex A), which is read by rules of its own. */
const ANNEX_A_LIST = /^list[ _]?\d+$/i

/** Whether a source bears the name of another table of the product's, or of an Annex A list: then it serves none of those asked for. */
function isNamedOtherwise(source: Source): boolean {
  return OTHERS.has(nameOf(source)) || OTHERS.has(foldHeader(source.sheet)) || ANNEX_A_LIST.test(source.sheet.trim())
}

function tableNamed(folded: string, tables: readonly ReadTable[]): ReadTable | undefined {
  return tables.find((table) => foldHeader(table) === folded)
}

/** Of a sheet that bears a table's name and holds several sources, those that lack a needed column are not meant where another has all. */
function takenBySheetName(source: Source, table: ReadTable, finding: Finding, finder: Finder): RangePlan | null {
  const plan = finder.plan(source, table, 'name')
  if (plan === null || plan.missing.length === 0) return plan
  const others = finding.sources.filter((other) => other !== source && other.sheet === source.sheet)
  return others.some((other) => finder.plan(other, table, 'name')?.missing.length === 0) ? null : plan
}

function byHeaders(source: Source, tables: readonly ReadTable[], finder: Finder): RangePlan | null {
  const needed = (plan: RangePlan) => FIELDS[plan.table].filter((definition) => definition.needed).length
  let best: RangePlan | null = null
  for (const table of tables) {
    const plan = finder.plan(source, table, 'headers')
    if (plan === null || !qualifiesByHeaders(plan)) continue
    const isBetter = best === null || plan.columns.length > best.columns.length || (plan.columns.length === best.columns.length && needed(plan) > needed(best))
    if (isBetter) best = plan
  }
  return best
}

function planOf(source: Source, tables: readonly ReadTable[], headersMatter: readonly ReadTable[], finding: Finding, finder: Finder, settled: ReadonlySet<ReadTable>): RangePlan | null {
  const chosen = finder.chosenTable(source, tables)
  if (chosen !== undefined) return finder.plan(source, chosen, 'name')
  const open = tables.filter((table) => !settled.has(table))
  const byName = tableNamed(nameOf(source), open)
  if (byName !== undefined && source.kind === 'table') return finder.plan(source, byName, 'name')
  if (isNamedOtherwise(source)) return null
  const bySheet = tableNamed(foldHeader(source.sheet), open)
  const named = bySheet === undefined ? null : takenBySheetName(source, bySheet, finding, finder)
  return named ?? byHeaders(source, headersMatter.filter((table) => !settled.has(table)), finder)
}

/**
 * The ranges of each table, table by table in the order asked for, each in the order of the workbook.
 *
 * @param headersMatter of those, the tables that may be found by headers alone
 */
export function findRanges(tables: readonly ReadTable[], headersMatter: readonly ReadTable[], finding: Finding): readonly RangePlan[] {
  const finder = new Finder(finding)
  const settled = finder.settled(tables)
  const plans = finding.sources.map((source) => planOf(source, tables, headersMatter, finding, finder, settled)).filter((plan) => plan !== null)
  return tables.flatMap((table) => plans.filter((plan) => plan.table === table))
}

/** Ranges that would serve a table, had the user not named others for it in `Columns`: none of their rows are read. */
export function findSetAside(tables: readonly ReadTable[], headersMatter: readonly ReadTable[], finding: Finding): readonly RangePlan[] {
  const finder = new Finder(finding)
  const settled = finder.settled(tables)
  if (settled.size === 0) return []
  const none: ReadonlySet<ReadTable> = new Set()
  return finding.sources
    .filter((source) => finder.chosenTable(source, tables) === undefined && planOf(source, tables, headersMatter, finding, finder, settled) === null)
    .map((source) => planOf(source, tables, headersMatter, finding, finder, none))
    .filter((plan) => plan !== null)
    .filter((plan) => plan.missing.length === 0)
}

/** The ranges of the `Columns` table itself, which no saved choice can name. */
export function findSavedColumns(sources: readonly Source[]): readonly RangePlan[] {
  const wanted = foldHeader('Columns')
  const none: ReadonlyMap<string, string> = new Map()
  return sources
    .filter((source) => nameOf(source) === wanted)
    .map((source) => planFor(source, 'Columns', 'name', none, new Set()))
    .filter((plan) => plan !== null)
    .filter((plan) => plan.missing.length === 0)
}

/** What a saved choice names that is not there: the field of `Columns` whose cell is at fault, or null where all is well. */
export function unusedPart(choice: SavedChoice, plans: readonly RangePlan[], sources: readonly Source[]): 'Table' | 'Column' | null {
  const meant = choice.source === '' ? sources : sources.filter((source) => nameOf(source) === choice.source || foldHeader(source.sheet) === choice.source)
  if (meant.length === 0) return 'Table'
  if (choice.field === null) return choice.source === '' ? 'Table' : null
  const isUsed = plans.some(
    (plan) => meant.includes(plan.source) && plan.columns.some((column) => column.field === choice.field && foldHeader(column.header) === choice.column),
  )
  return isUsed ? null : 'Column'
}

/** So many known columns make a range look like a table. */
const LOOKS_LIKE = 3

/** Ranges that were not taken for any table though their headers look like one: each as the table that it is likest, with what it lacks. */
export function findNearMisses(tables: readonly ReadTable[], plans: readonly RangePlan[], finding: Finding): readonly RangePlan[] {
  const finder = new Finder(finding)
  return finding.sources.flatMap((source) => {
    if (plans.some((plan) => plan.source === source) || isNamedOtherwise(source)) return []
    let likest: RangePlan | null = null
    for (const table of tables) {
      const plan = finder.plan(source, table, 'headers')
      if (plan === null || plan.columns.length < LOOKS_LIKE || plan.missing.length !== 1) continue
      if (likest === null || plan.columns.length > likest.columns.length) likest = plan
    }
    return likest === null ? [] : [likest]
  })
}
