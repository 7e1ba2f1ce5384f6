/** What audits found (measures.md 2.1 and the end of 4), counted row by row and written as lines: part, row, audits, the four grades, not graded. */
import { readAudits, type Audit } from './audits'
import { readDate, readGrade, readIdentifier, readModeration, readText, type Grade } from './cells'
import { dayOfIso, windowStart, type Day } from './dates'
import { findRanges } from './finding'
import { Groups } from './groups'
import { mergedIdentifiers } from './merged'
import { logBeginsTooLate, twelveMonths } from './months'
import { People } from './people'
import type { CellValue, PlainWorkbook } from './plain'
import { momentOf, readReAudit, readTable, type ReadingContext, type Row } from './reading'
import { readSettings, readTargets } from './settings'

const scale: readonly Grade[] = ['outstanding', 'good', 'requires improvement', 'inadequate']
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function line(part: string, what: string, audits: readonly { final: Audit['final'] }[]): string {
  const counts = [...scale, null].map((grade) => audits.filter(({ final }) => (grade === null ? !scale.some((one) => one === final) : final === grade)).length)
  return [part, what, audits.length, ...counts].join(' | ')
}

/** The kappa of pairs of ranks by their moments: twice the covariance over both variances and the squared difference of the means. */
export function kappaByMoments(pairs: readonly (readonly [number, number])[]): number | null {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  const [a, b] = [mean(first), mean(second)]
  const [varianceA, varianceB] = [mean(first.map((value) => (value - a) ** 2)), mean(second.map((value) => (value - b) ** 2))]
  if (pairs.length === 0 || (varianceA === 0 && varianceB === 0)) return null
  return (2 * mean(pairs.map(([one, other]) => (one - a) * (other - b)))) / (varianceA + varianceB + (a - b) ** 2)
}

export interface ReferenceFindings {
  readonly lines: readonly string[]
  readonly kappa: number | null
  /** The audits of the period, re-audits aside. */
  readonly audits: readonly Row[]
}

export function referenceAuditFindings(workbook: PlainWorkbook, options: { asAt?: string; today: string }): ReferenceFindings {
  const ranges = findRanges(workbook)
  const settings = readSettings(ranges)
  const targets = readTargets(ranges)
  const asAt = options.asAt !== undefined ? dayOfIso(options.asAt) : (settings.extractDate ?? dayOfIso(options.today))
  const context: ReadingContext = { asAt, gradeOne: settings.gradeOne, kept: (identifier) => identifier, workerKey: () => null }
  context.kept = mergedIdentifiers(readTable('Merged records', ranges, context))
  const workers = readTable('Workers', ranges, context)
  const people = new People(workers, asAt)
  context.workerKey = (cell) => people.keyOf(cell)
  const table = readTable('Audits', ranges, context)
  const audits = table.complete ? readAudits(table, new Groups(workers, people, asAt), asAt, settings.gradeOne) : []
  if (audits.length === 0) return { lines: [], kappa: null, audits: [] }

  const firsts = (day: Day) => audits.filter((audit) => audit.day >= windowStart(day, targets('audits-inadequate', day).window) && audit.day <= day)
  const inPeriod = firsts(asAt)
  const own = inPeriod.filter(({ reAudit }) => !reAudit)
  const lines: string[] = []

  const begins = Math.min(...audits.map(({ day }) => day))
  for (const month of twelveMonths(asAt)) {
    const label = `${names[Number(month.name.slice(5)) - 1]} ${month.name.slice(2, 4)}${month.part ? ' (part)' : ''}`
    if (month.past && logBeginsTooLate(begins, month.day, targets('audits-inadequate', month.day).window)) lines.push(`By month | ${label} | no data`)
    else lines.push(line('By month', label, firsts(month.day).filter(({ reAudit }) => !reAudit)))
  }
  const has = (...headers: string[]) => headers.every((header) => table.columns.has(header))

  if (has('Allocated on', 'Due')) {
    const from = windowStart(asAt, targets('audits-inadequate', asAt).window)
    const isDue = (cell: Row['cell']): boolean => {
      const [allocated, due] = [readDate(cell('Allocated on')), readDate(cell('Due'))]
      return allocated.state === 'read' && due.state === 'read' && allocated.value.day <= asAt && due.value.day >= from && due.value.day <= asAt
    }
    const made = audits.filter(({ row }) => isDue(row.cell))
    const cellsOf = ({ columns, rows }: (typeof ranges)[number]) => rows.map(({ cells }) => (header: string): CellValue | undefined => cells[columns.get(header) ?? -1])
    const neverMade = ranges.filter(({ schema }) => schema.name === 'Audits').flatMap(cellsOf).filter((cell) => readText(cell('Audit date')) === null && isDue(cell))
    const graded = made.filter(({ final }) => final !== 'no grade')
    const open = [...made.filter(({ final }) => final === 'no grade'), ...neverMade.map(() => ({ final: 'no grade' as const }))]
    if (graded.length + open.length > 0) lines.push(line('Completed', 'Graded', graded), line('Completed', 'Not graded yet', open))
  }
  if (has('Audit type')) {
    const graded = own.filter(({ final }) => scale.some((grade) => grade === final))
    const typeOf = ({ row }: Audit) => readText(row.cell('Audit type'))
    const typed = graded.filter((audit) => typeOf(audit) !== null)
    if (typed.length > 0) {
      lines.push(line('At random', 'Drawn at random', typed.filter((audit) => /\brandom/i.test(typeOf(audit) ?? ''))))
      lines.push(line('At random', 'Another type', typed.filter((audit) => !/\brandom/i.test(typeOf(audit) ?? ''))))
    }
    if (typed.length < graded.length) lines.push(line('At random', 'Type not recorded', graded.filter((audit) => typeOf(audit) === null)))
  }
  lines.push(line('By domain', 'Overall', own))

  const rank = (grade: Audit['final']) => scale.findIndex((one) => one === grade)
  const moves = (part: string, compared: readonly { final: Audit['final']; before: number; after: number }[], labels: readonly string[]) => {
    const known = compared.filter(({ before, after }) => before >= 0 && after >= 0)
    if (known.length > 0) [-1, 0, 1].forEach((sign, place) => lines.push(line(part, labels[place], known.filter(({ before, after }) => Math.sign(after - before) === sign))))
    if (known.length < compared.length) lines.push(line(part, 'Not comparable', compared.filter(({ before, after }) => before < 0 || after < 0)))
    return known
  }

  let kappa: number | null = null
  if (has('Moderated grade')) {
    const moderated = own.flatMap(({ row, final }) => {
      const moderation = readModeration(row.cell('Moderated grade'), settings.gradeOne)
      const on = momentOf(row, 'Moderation date')
      if (moderation.says === 'nothing' || (on !== null && on.day > asAt)) return []
      const overall = readGrade(row.cell('Overall grade'), settings.gradeOne)
      const before = overall.state === 'read' ? rank(overall.value.grade) : -1
      const after = moderation.says === 'stands' ? before : moderation.says === 'grade' ? rank(moderation.reading.grade) : -1
      return [{ final, before, after }]
    })
    kappa = kappaByMoments(moves('Moderation', moderated, ['Moved up', 'Not moved', 'Moved down']).map(({ before, after }) => [before, after]))
  }
  if (has('Re-audit of', 'Audit ID')) {
    const again = inPeriod
      .filter(({ reAudit }) => reAudit)
      .map((audit) => {
        const named = readReAudit(audit.row.cell('Re-audit of')) === null ? null : readIdentifier(audit.row.cell('Re-audit of'))
        const looked = audits.findLast(({ row }) => readIdentifier(row.cell('Audit ID')) === named)
        return { final: audit.final, before: looked === undefined || looked === audit ? -1 : rank(looked.final), after: rank(audit.final) }
      })
    moves('Re-audits', again, ['Better', 'Same', 'Worse'])
  }
  lines.push(...own.filter(({ final }) => final === 'inadequate').map(() => 'Inadequate'))
  return { lines, kappa, audits: own.map(({ row }) => row) }
}
