/** The words of `Audit findings`: its parts, their rows, and the sentence that reads each. Days, rates and kappa come as printed. */
import { counted, listed, monthText, outOf, sentence, wholeNumber } from './measureWords'

export const AUDIT_FINDINGS_HEADERS = {
  part: 'Part',
  what: 'What',
  audits: 'Audits',
  outstanding: 'Outstanding',
  good: 'Good',
  requiresImprovement: 'Requires improvement',
  inadequate: 'Inadequate',
  notGraded: 'Not graded',
  inadequateShare: 'Inadequate, share',
  share: 'Share of part',
  audited: 'Audited',
  team: 'Team',
  worker: 'Worker',
  actions: 'Actions',
  actionDue: 'Action due',
} as const

/** The parts of the sheet, in their order. */
export const AUDIT_PARTS = {
  months: 'By month',
  completed: 'Completed',
  drawn: 'At random',
  domains: 'By domain',
  moderation: 'Moderation',
  reAudits: 'Re-audits',
  inadequate: 'Inadequate',
} as const

/** What stands in a row of a part. */
export const AUDIT_ROWS = {
  overall: 'Overall',
  graded: 'Graded',
  open: 'Not graded yet',
  random: 'Drawn at random',
  otherType: 'Another type',
  typeNotRecorded: 'Type not recorded',
  up: 'Moved up',
  same: 'Not moved',
  down: 'Moved down',
  kappa: 'Weighted kappa',
  better: 'Better',
  asBefore: 'Same',
  worse: 'Worse',
  notComparable: 'Not comparable',
} as const

export const AUDIT_FINDINGS_WORDS = {
  how: 'Each row counts audits by the grade that rules: the moderator’s where there is one, otherwise the auditor’s. Re-audits stand apart. Months are those of Trend; (part) is the period up to the as-at date.',
  charts: 'Months and domains have a chart each, to the right of their rows: the best grade at the bottom, inadequate on top.',
  noActions: 'No action is recorded.',
  monthsChart: 'Grades of audits, by month',
  domainsChart: 'Grades of audits, by domain',
  month: 'Month',
  domain: 'Domain',
  up: 'Audits',
} as const

/** A domain where its own header must not be told. */
export function someDomain(place: number): string {
  return `Domain ${place + 1}`
}

/** The days whose audits the parts below the months count. */
export function auditPeriod(from: string, to: string): string {
  return `Below the months, the audits counted are those dated ${from} to ${to}.`
}

/** Columns that a part needs and the table lacks. */
export function auditColumnsMissing(columns: readonly string[], unknown: string): string {
  return `Audits has no column ${listed(columns)}, so ${unknown} is not known.`
}

/** What is not known without its columns. */
export const AUDIT_UNKNOWN = {
  domains: 'Audits has no column of grades by domain, such as Assessment or Risk: only the overall grade is shown.',
  completed: 'how many were completed of those allocated',
  drawn: 'how many were drawn at random',
  moderation: 'what moderation moved',
  reAudits: 'which audits are re-audits',
  audited: 'which audit each re-audit looks at again',
  actions: 'what is to be done',
} as const

interface Share {
  readonly part: number
  readonly whole: number
  /** As printed. */
  readonly rate: string
}

const audits = (count: number): string => counted(count, 'audit', 'audits')
const were = (count: number): string => (count === 1 ? 'was' : 'were')

/** @param last the last complete month with an audit that was graded; null where there is none */
export function monthsReading(last: (Share & { readonly month: string }) | null): string {
  if (last === null) return 'No complete month has an audit with a grade.'
  return `In ${monthText(last.month)}, ${outOf(last.part, last.whole)} audits graded ${were(last.part)} inadequate (${last.rate}).`
}

/** @param worst the domains with the largest share judged inadequate, and that share of the first; null where none was graded */
export function domainsReading(worst: (Share & { readonly domains: readonly string[] }) | null, noDomains: boolean): string {
  if (noDomains) return AUDIT_UNKNOWN.domains
  if (worst === null) return 'No audit of the period has a grade in any domain.'
  const { domains, part, whole, rate } = worst
  if (part === 0) return 'No domain was judged inadequate in any audit of the period.'
  if (domains.length > 1) return `Most often inadequate: ${listed(domains)}, each in ${rate} of the audits graded.`
  return `Most often inadequate: ${domains[0]}, in ${outOf(part, whole)} audits graded (${rate}).`
}

export function completedReading({ part, whole, rate }: Share): string {
  if (whole === 0) return 'No audit that was allocated fell due in the period.'
  return `${outOf(part, whole)} audits allocated that fell due in the period have been graded (${rate}).`
}

/** Of the audits graded whose type is known. */
export function drawnReading({ part, whole, rate }: Share): string {
  if (whole === 0) return 'No graded audit of the period says of which type it is.'
  return `${outOf(part, whole)} audits graded ${were(part)} of cases drawn at random (${rate}).`
}

export interface ModerationFacts {
  readonly up: number
  readonly same: number
  readonly down: number
  readonly notComparable: number
  /** As printed; null where neither varies. */
  readonly kappa: string | null
}

export function moderationReading({ up, same, down, notComparable, kappa }: ModerationFacts): string {
  const moderated = up + same + down
  if (moderated + notComparable === 0) return 'No audit of the period has been moderated.'
  if (moderated === 0) return notCompared(notComparable)
  const agreement = kappa === null ? 'Kappa: no data, as neither auditors nor moderators varied.' : `Weighted kappa ${kappa}: 1 is full agreement, 0 no more than chance.`
  return [`Of ${audits(moderated)} moderated, ${wholeNumber(up)} moved up and ${wholeNumber(down)} down.`, agreement, ...(notComparable === 0 ? [] : [notCompared(notComparable)])].join(' ')
}

export interface ReAuditFacts {
  readonly better: number
  readonly same: number
  readonly worse: number
  readonly notComparable: number
}

export function reAuditsReading({ better, same, worse, notComparable }: ReAuditFacts): string {
  const compared = better + same + worse
  if (compared + notComparable === 0) return 'No audit of the period is a re-audit.'
  const unknown = notComparable === 0 ? [] : [`${sentence(`${wholeNumber(notComparable)} cannot be compared: the audit that it names is not in the table, or has no grade, or it has none itself`)}`]
  if (compared === 0) return unknown.join(' ')
  return [`Of ${counted(compared, 're-audit', 're-audits')}, ${wholeNumber(better)} ${better === 1 ? 'is' : 'are'} better than the audit looked at again, ${wholeNumber(same)} the same and ${wholeNumber(worse)} worse.`, ...unknown].join(' ')
}

function notCompared(count: number): string {
  return `${wholeNumber(count)} moderated cannot be compared: the auditor’s or the moderator’s grade is missing or off the scale.`
}

/** @param withoutActions how many of them have no action; null where there is no such column */
export function inadequateReading(inadequate: number, withoutActions: number | null): string {
  if (inadequate === 0) return 'No audit of the period was judged inadequate.'
  const actions = withoutActions === null ? auditColumnsMissing(['Actions'], AUDIT_UNKNOWN.actions) : withoutActions === 0 ? 'Each has its actions.' : `${wholeNumber(withoutActions)} without an action.`
  return `${audits(inadequate)} of the period ${were(inadequate)} judged inadequate, each in a row by its child. ${actions}`
}

/** Where the numbers of a part must not be shown. */
export const PART_NOT_COUNTED = 'The numbers are left out here.'
