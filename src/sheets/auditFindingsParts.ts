/** The parts of `Audit findings`, one under the other, each from what audits found. */
import { longDate } from '../calendar'
import { auditsOf, gradedOf, type AuditFindings, type GradeCounts, type MeasureFigure, type MonthGrades, type Rate, type Remark } from '../measures'
import type { AuditRecords } from '../records'
import {
  AUDIT_FINDINGS_WORDS,
  AUDIT_ROWS,
  AUDIT_UNKNOWN,
  auditColumnsMissing,
  completedReading,
  domainsReading,
  drawnReading,
  inadequateReading,
  moderationReading,
  monthShort,
  monthsReading,
  noDataSentence,
  NOT_RECORDED,
  partMonthHeader,
  reAuditsReading,
  someDomain,
} from '../words'
import type { CountSum, SpecCell } from '../workbook'
import { GRADE_KEYS, gradedNames, gradeName, gradePart, partCell, readingRow, countsOf, type AuditPart, type GradeRow, type PartRows } from './auditFindingsRows'
import { counting, numberCell, quoting, textCell } from './cells'
import { figureCounts, leftOutCount, monthCounts, remarkCounts } from './countsShown'
import { ratePercent } from './printedRate'

/** All that the parts are made from. */
export interface PartFacts {
  readonly found: AuditFindings
  readonly figure: MeasureFigure
  readonly audits: AuditRecords
}

/** How each part is made, in the order of the sheet. */
export const PARTS: Readonly<Record<AuditPart, (facts: PartFacts) => PartRows>> = {
  months: monthsPart,
  completed: completedPart,
  drawn: drawnPart,
  domains: domainsPart,
  moderation: moderationPart,
  reAudits: reAuditsPart,
  inadequate: inadequatePart,
}

const nameOf = (part: AuditPart, what: string): string => `audit findings, ${part}: ${what}`
const percent = (rate: Rate): string => (rate.denominator === 0 ? '' : ratePercent(rate, { target: null, tolerance: null, direction: 'lower' }))
const shareOf = ({ numerator, denominator }: Rate) => ({ part: numerator, whole: denominator, rate: percent({ numerator, denominator }) })
const inadequateOf = (grades: GradeCounts): Rate => ({ numerator: grades.inadequate, denominator: gradedOf(grades) })

/** Counts of other sheets that come to those of some grade rows. */
function tie(total: string | undefined, parts: readonly string[]): CountSum[] {
  return total === undefined ? [] : [{ totals: [total], parts }]
}

/** The rate that other sheets show of the audits of a row. */
function rateTies([group, inadequate]: readonly { readonly name: string }[], name: string): CountSum[] {
  return [...tie(group?.name, gradedNames(name)), ...tie(inadequate?.name, [gradeName(name, 'inadequate')])]
}

const OVERALL = nameOf('domains', 'overall')

/** Grade by grade, the audits of the period with a grade are those of some rows. */
function overallTies(names: readonly string[]): CountSum[] {
  return GRADE_KEYS.flatMap((key) => tie(gradeName(OVERALL, key), names.map((name) => gradeName(name, key))))
}

function missingColumns({ found }: AuditRecords, ...columns: readonly string[]): readonly string[] {
  return columns.filter((column) => !found.has(column))
}

/** A part that cannot be known without these columns; null where it can. */
function unknownPart(part: AuditPart, missing: readonly string[], unknown: string): PartRows | null {
  return missing.length === 0 ? null : { rows: [readingRow(part, auditColumnsMissing(missing, unknown), [])], sums: [] }
}

/** A row with its share of the part, where its kind has one. */
function shareRow(part: AuditPart, what: string, grades: GradeCounts, whole?: number): GradeRow {
  return { what: textCell(what), name: nameOf(part, what), grades, ...(whole === undefined ? {} : { share: { numerator: auditsOf(grades), denominator: whole } }) }
}

const hasAudits = ({ grades }: GradeRow): boolean => auditsOf(grades) > 0

function lastMonth(months: readonly MonthGrades[]): Parameters<typeof monthsReading>[0] {
  const last = months.findLast(({ part, grades }) => !part && gradedOf(grades) > 0)
  return last === undefined ? null : { month: last.month, ...shareOf(inadequateOf(last.grades)) }
}

function monthsPart({ found, figure }: PartFacts): PartRows {
  const rows = found.months.map(({ month, part, grades }, index): GradeRow => {
    const { target, tolerance } = figure.trend[index]
    return { what: textCell(part ? partMonthHeader(monthShort(month)) : monthShort(month)), name: nameOf('months', month), grades, against: { target, tolerance, direction: figure.direction } }
  })
  const { rows: laid, sums } = gradePart('months', monthsReading(lastMonth(found.months)), rows)
  const [reading, ...counted] = laid
  return {
    rows: [reading, ...counted.map((row, index) => monthRow(row, found.months[index]))],
    // the last month is judged as the period is
    sums: [...sums, ...rows.flatMap(({ name }, index) => rateTies(monthCounts(figure, figure.trend[index]), name)), ...rows.slice(-1).flatMap(({ name }) => [...tie(OVERALL, [name]), ...overallTies([name])])],
  }
}

/** Of a month of which nothing is known, the row says why. */
function monthRow(row: PartRows['rows'][number], { noData }: MonthGrades): PartRows['rows'][number] {
  if (noData === null) return row
  const { part, what } = row.cells
  return { cells: { part, what, actions: textCell(noDataSentence(noData, longDate), 'note') } }
}

function domainsPart({ found, figure }: PartFacts): PartRows {
  const overall: GradeRow = { what: textCell(AUDIT_ROWS.overall), name: OVERALL, grades: found.overall, against: figure }
  const domains = found.domains.map(({ header, grades }, place): GradeRow => ({ what: quoting(textCell(header), someDomain(place)), name: nameOf('domains', String(place + 1)), grades }))
  const { rows, sums } = gradePart('domains', domainsReading(worstDomains(found), domains.length === 0), [overall, ...domains], 'quotes')
  return { rows, sums: [...sums, ...rateTies(figureCounts(figure), overall.name), ...domains.flatMap(({ name }) => tie(overall.name, [name]))] }
}

/** The domains with the largest share judged inadequate: all of those that share it. */
function worstDomains({ domains }: AuditFindings): Parameters<typeof domainsReading>[0] {
  const graded = domains.map(({ header, grades }) => ({ header, rate: inadequateOf(grades) })).filter(({ rate }) => rate.denominator > 0)
  if (graded.length === 0) return null
  const more = (one: Rate, other: Rate) => other.numerator * one.denominator - one.numerator * other.denominator
  const worst = graded.reduce((one, other) => (more(one.rate, other.rate) > 0 ? other : one))
  return { domains: graded.filter(({ rate }) => more(worst.rate, rate) === 0).map(({ header }) => header), ...shareOf(worst.rate) }
}

function remarkNames(figure: MeasureFigure, kind: Remark['kind']): readonly string[] {
  const remark = figure.remarks.find((one) => one.kind === kind)
  return remark === undefined ? [] : remarkCounts(figure, remark).map(({ name }) => name)
}

function completedPart({ found: { completed }, figure, audits }: PartFacts): PartRows {
  const unknown = unknownPart('completed', missingColumns(audits, 'Allocated on', 'Due'), AUDIT_UNKNOWN.completed)
  if (unknown !== null) return unknown
  const { graded, open } = completed
  const all = auditsOf(graded) + open
  const reading = completedReading(shareOf({ numerator: auditsOf(graded), denominator: all }))
  const none = { outstanding: 0, good: 0, requiresImprovement: 0, inadequate: 0, notGraded: open }
  const rows = all === 0 ? [] : [shareRow('completed', AUDIT_ROWS.graded, graded, all), shareRow('completed', AUDIT_ROWS.open, none, all)]
  const [, done, rest] = remarkNames(figure, 'audits-completed')
  const part = gradePart('completed', reading, rows)
  return { rows: part.rows, sums: [...part.sums, ...rows.flatMap(({ name }, index) => tie([done, rest][index], [name]))] }
}

function drawnPart({ found: { drawn }, figure, audits }: PartFacts): PartRows {
  const unknown = unknownPart('drawn', missingColumns(audits, 'Audit type'), AUDIT_UNKNOWN.drawn)
  if (unknown !== null) return unknown
  const known = auditsOf(drawn.random) + auditsOf(drawn.other)
  const reading = drawnReading(shareOf({ numerator: auditsOf(drawn.random), denominator: known }))
  const [random, other] = [shareRow('drawn', AUDIT_ROWS.random, drawn.random, known), shareRow('drawn', AUDIT_ROWS.otherType, drawn.other, known)]
  const notRecorded = shareRow('drawn', AUDIT_ROWS.typeNotRecorded, drawn.notRecorded)
  const rows = [...(known === 0 ? [] : [random, other]), ...[notRecorded].filter(hasAudits)]
  const part = gradePart('drawn', reading, rows)
  const [, drawnAtRandom, another] = remarkNames(figure, 'random-share')
  const names = rows.map(({ name }) => name)
  return { rows: part.rows, sums: [...part.sums, ...tie(figure.id, names), ...overallTies(names), ...tie(drawnAtRandom, [random.name]), ...tie(another, [other.name])] }
}

function moderationPart({ found: { moderation }, audits }: PartFacts): PartRows {
  const unknown = unknownPart('moderation', missingColumns(audits, 'Moderated grade'), AUDIT_UNKNOWN.moderation)
  if (unknown !== null) return unknown
  const [up, same, down, notComparable] = [moderation.up, moderation.same, moderation.down, moderation.notComparable].map(auditsOf)
  const compared = up + same + down
  const kappa = moderation.kappa?.toFixed(2) ?? null
  const moved = [shareRow('moderation', AUDIT_ROWS.up, moderation.up, compared), shareRow('moderation', AUDIT_ROWS.same, moderation.same, compared), shareRow('moderation', AUDIT_ROWS.down, moderation.down, compared)]
  const rows = [...(compared === 0 ? [] : moved), ...[shareRow('moderation', AUDIT_ROWS.notComparable, moderation.notComparable)].filter(hasAudits)]
  const part = gradePart('moderation', moderationReading({ up, same, down, notComparable, kappa }), rows)
  if (compared === 0) return part
  const agreement = { part: partCell('moderation'), what: textCell(AUDIT_ROWS.kappa), share: counting(numberCell(moderation.kappa, 'decimal2'), moved.flatMap(countsOf)) }
  return { rows: [...part.rows, { cells: agreement }], sums: part.sums }
}

function reAuditsPart({ found: { reAudits }, figure, audits }: PartFacts): PartRows {
  const noReAudits = missingColumns(audits, 'Re-audit of')
  const unknown = unknownPart('reAudits', noReAudits, AUDIT_UNKNOWN.reAudits) ?? unknownPart('reAudits', missingColumns(audits, 'Audit ID'), AUDIT_UNKNOWN.audited)
  if (unknown !== null) return unknown
  const [better, same, worse, notComparable] = [reAudits.better, reAudits.same, reAudits.worse, reAudits.notComparable].map(auditsOf)
  const compared = better + same + worse
  const results = [shareRow('reAudits', AUDIT_ROWS.better, reAudits.better, compared), shareRow('reAudits', AUDIT_ROWS.asBefore, reAudits.same, compared), shareRow('reAudits', AUDIT_ROWS.worse, reAudits.worse, compared)]
  const rows = [...(compared === 0 ? [] : results), ...[shareRow('reAudits', AUDIT_ROWS.notComparable, reAudits.notComparable)].filter(hasAudits)]
  const part = gradePart('reAudits', reAuditsReading({ better, same, worse, notComparable }), rows)
  return { rows: part.rows, sums: [...part.sums, ...(rows.length === 0 ? [] : tie(leftOutCount(figure, 're-audit').name, rows.map(({ name }) => name)))] }
}

function personCell(name: string | null): SpecCell {
  return name === null ? { ...textCell(NOT_RECORDED), holds: 'other' } : textCell(name)
}

function inadequatePart({ found: { inadequate }, figure, audits }: PartFacts): PartRows {
  const hasActions = audits.found.has('Actions')
  const withoutActions = hasActions ? inadequate.filter(({ actions }) => actions === null).length : null
  const [, counted] = figureCounts(figure)
  const rows = inadequate.map(({ child, team, worker, day, actions, actionDue }) => ({
    cells: {
      part: partCell('inadequate'),
      what: child === null ? personCell(null) : ({ ...textCell(child), holds: 'child-id' } satisfies SpecCell),
      audited: numberCell(day),
      team: textCell(team ?? NOT_RECORDED),
      worker: personCell(worker),
      actions: actions === null ? textCell(hasActions ? AUDIT_FINDINGS_WORDS.noActions : '', 'note') : quoting(textCell(actions)),
      actionDue: numberCell(actionDue === 0 ? null : actionDue),
    },
  }))
  return { rows: [readingRow('inadequate', inadequateReading(inadequate.length, withoutActions), inadequate.length === 0 ? [] : [counted, { name: nameOf('inadequate', 'without an action'), count: withoutActions ?? 0 }]), ...rows], sums: [] }
}
