/** The words of `Teams`, and of the sheets that show each measure beside a name. */
import { MEASURE_NAMES, outOf, STATUS_WORDS, statusText, type MeasureName } from './measureWords'

export const TEAMS_HEADERS = { level: 'Level', headOfService: 'Head of Service', teamManager: 'Team manager', team: 'Team' } as const

/** What a row of `Teams` is of. */
export const TEAMS_LEVELS = { whole: 'Whole', headOfService: 'Head of Service', teamManager: 'Team manager', team: 'Team' } as const

/** What each measure counts. */
const COUNTED: Readonly<Record<MeasureName, string>> = {
  'audits-inadequate': 'Audits',
  supervision: 'Workers',
  'seen-after-contact': 'Contacts',
  'seen-cin': 'In need',
  'seen-cp': 'On a plan',
  'seen-cic': 'In care',
  'visits-on-time-cin': 'Visits in need',
  'visits-on-time-cp': 'Visits on a plan',
  'visits-on-time-cic': 'Visits in care',
}

/** Headers of a measure's two columns: its rate, and how many of how many. They stay as they are, for formulas that go by them. */
export function rateHeader(measure: MeasureName): string {
  return MEASURE_NAMES[measure]
}

export function countHeader(measure: MeasureName): string {
  return `${COUNTED[measure]}: how many`
}

const FEW = '*'

/** `*7 of 9`: the mark says that fewer than 10 were counted. */
export function countText(part: number, whole: number, size: 'few' | 'enough'): string {
  return size === 'few' ? FEW + outOf(part, whole) : outOf(part, whole)
}

/** What symbols and mark mean. */
export const SYMBOLS_LINE = `${(Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[])
  .filter((status) => STATUS_WORDS[status].symbol !== '')
  .map(statusText)
  .join(', ')}. ${FEW} Fewer than 10 are counted: one more or less moves the rate much.`

export const TARGET_ROW = 'Target'

/** Measures that stand on `Summary` alone. */
export function withoutTargetLine(measures: readonly MeasureName[]): string {
  return `Not shown here, as they have no target: ${measures.map((measure) => MEASURE_NAMES[measure]).join('; ')}. Summary has them.`
}

const TEAMS_NAMED = 5

/** Teams that are judged by another target than the one shown. */
export function ownTargetsLine(teams: readonly string[]): string {
  const named = teams.slice(0, TEAMS_NAMED).join(', ')
  const more = teams.length > TEAMS_NAMED ? ` and ${teams.length - TEAMS_NAMED} more` : ''
  return `Judged by a target of its own, as Targets has it: ${named}${more}.`
}
