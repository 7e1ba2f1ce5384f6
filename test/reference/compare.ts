/** Where two sets of figures of one workbook differ, in plain sentences. */
import type { FiguresJson, GroupFigure, MeasureJson, OtherFigures, TableJson } from './plain'

const levels = ['headOfService', 'teamManager', 'team', 'worker'] as const

class Differences {
  readonly sentences: string[] = []

  same(where: string, expected: unknown, actual: unknown): void {
    const [left, right] = [JSON.stringify(expected), JSON.stringify(actual)]
    if (left !== right) this.sentences.push(`${where} should be ${left} and is ${right ?? 'missing'}.`)
  }

  /** Numbers that are printed fractions: alike to nine decimals. */
  close(where: string, expected: number | null, actual: number | null | undefined): void {
    if (expected !== null && typeof actual === 'number' && Math.abs(expected - actual) < 1e-9) return
    this.same(where, expected, actual)
  }
}

/** Without what is zero, by name. */
function counts(record: Record<string, number> | undefined): Record<string, number> {
  const entries = Object.entries(record ?? {}).filter(([, count]) => count !== 0)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function lists(record: Record<string, readonly number[]> | undefined): Record<string, readonly number[]> {
  const entries = Object.entries(record ?? {}).filter(([, rows]) => rows.length > 0)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Of two people of one name either may come first; of a name that `Workers` does not have, any of its spellings may be shown; spaces are single or as written. */
function groupSentences(groups: readonly GroupFigure[]): string[] {
  const sentences = groups.map((group) => `${group.name.toLowerCase().replace(/\s+/g, ' ')} ${group.numerator} of ${group.denominator}`)
  for (let index = 1; index < groups.length; index++) {
    if (groups[index].name.toLowerCase() === groups[index - 1].name.toLowerCase() && sentences[index] < sentences[index - 1]) {
      ;[sentences[index - 1], sentences[index]] = [sentences[index], sentences[index - 1]]
    }
  }
  return sentences
}

function compareMeasure(differences: Differences, expected: MeasureJson, actual: OtherFigures['measures'][number]): void {
  const { id } = expected
  differences.same(`${id}: the direction`, expected.direction, actual.direction)
  differences.close(`${id}: the target`, expected.target, actual.target)
  differences.close(`${id}: the tolerance`, expected.tolerance, actual.tolerance)
  differences.same(
    `${id}: numerator and denominator`, [expected.numerator, expected.denominator], [actual.numerator, actual.denominator],
  )
  differences.close(`${id}: the rate`, expected.rate, actual.rate)
  differences.same(`${id}: the status`, expected.status, actual.status)
  differences.same(`${id}: how many more are needed`, expected.needed, actual.needed)
  differences.same(`${id}: left out`, counts(expected.leftOut), counts(actual.leftOut))
  differences.same(`${id}: sustained`, expected.sustained, actual.sustained)
  differences.same(`${id}: the months`, expected.trend.map((month) => month.month), actual.trend.map((month) => month.month))
  expected.trend.forEach((month, index) => {
    const other = actual.trend[index]
    if (other === undefined || other.month !== month.month) return
    const figures = (of: MeasureJson['trend'][number]) => [of.numerator, of.denominator, of.part]
    differences.same(`${id}: ${month.month}, as numerator, denominator and part,`, figures(month), figures(other))
  })
  for (const level of levels) {
    differences.same(
      `${id}: the groups by ${level}`, groupSentences(expected.groups[level]), groupSentences(actual.groups?.[level] ?? []),
    )
  }
  differences.same(`${id}: the rows of the numerator`, expected.rows.numerator, actual.rows?.numerator)
  differences.same(`${id}: the rows of the denominator`, expected.rows.denominator, actual.rows?.denominator)
  differences.same(`${id}: the rows left out`, lists(expected.rows.leftOut), lists(actual.rows?.leftOut))
  differences.same(`${id}: the questions not confirmed`, expected.unconfirmed, actual.unconfirmed)
}

function byTableAndSheet(tables: readonly TableJson[]): Map<string, TableJson> {
  return new Map(tables.map((table) => [`${table.table} on the sheet ${table.sheet}`, table]))
}

/**
 * One sentence a difference: what should be (the reference's) and what is (the engine's). The order of measures and of
 * tables does not matter, nor do counts of zero.
 */
export function differences(expected: FiguresJson, actual: OtherFigures): string[] {
  const found = new Differences()
  found.same('the as-at date', expected.asAt, actual.asAt)
  const measures = new Map(actual.measures.map((measure) => [measure.id, measure]))
  for (const measure of expected.measures) {
    const other = measures.get(measure.id)
    if (other === undefined) found.sentences.push(`${measure.id}: the measure should be in the list and is missing.`)
    else compareMeasure(found, measure, other)
  }
  const wanted = new Set(expected.measures.map((measure) => measure.id))
  for (const measure of actual.measures) {
    if (!wanted.has(measure.id)) found.sentences.push(`${measure.id}: the measure should not be in the list and is there.`)
  }
  const tables = byTableAndSheet(actual.tables)
  const wantedTables = byTableAndSheet(expected.tables)
  for (const [name, table] of wantedTables) {
    const other = tables.get(name)
    if (other === undefined) {
      found.sentences.push(`${name}: the table should be in the list and is missing.`)
      continue
    }
    found.same(`${name}: rows read`, table.read, other.read)
    found.same(`${name}: rows used`, table.used, other.used)
    found.same(`${name}: rows left out`, counts(table.leftOut), counts(other.leftOut))
  }
  for (const name of tables.keys()) if (!wantedTables.has(name)) found.sentences.push(`${name}: the table should not be in the list and is there.`)
  return found.sentences
}
