/** `Audit findings`, re-added: its rows from the audits themselves, by the reference; its shares from its own counts. */
import { referenceAuditFindings } from '../reference/auditFindings'
import { readGrade, readText, type Grade } from '../reference/cells'
import { isoDate } from '../reference/dates'
import { findRanges } from '../reference/finding'
import type { WorkbookRead } from '../reference/measures'
import type { CellValue, PlainWorkbook } from '../reference/plain'
import { Differences } from './differences'
import type { HeldSheet } from './writtenFile'
import { writtenTable, type WrittenRow } from './writtenTable'

const SCALE: readonly Grade[] = ['outstanding', 'good', 'requires improvement', 'inadequate']
const COUNTS = ['Audits', 'Outstanding', 'Good', 'Requires improvement', 'Inadequate', 'Not graded']
const KAPPA = 'Weighted kappa'

/** What holds of each row that counts audits by itself, and of those of a part that share it between them. */
function hangsTogether(found: Differences, rows: readonly WrittenRow[]): void {
  for (const row of rows) {
    const where = (what: string): string => `Audit findings, ${row.text('Part')}, ${row.text('What')}, ${what}`
    const [audits, outstanding, good, poor, inadequate, notGraded] = COUNTS.map((header) => Number(row.at(header)))
    const graded = outstanding + good + poor + inadequate
    found.same(where('its audits'), graded + notGraded, audits)
    found.close(where('the share judged inadequate'), graded === 0 ? null : inadequate / graded, row.at('Inadequate, share'))
    if (row.at('Share of part') === null) continue
    const sharing = rows.filter((one) => one.text('Part') === row.text('Part') && one.at('Share of part') !== null)
    found.close(where('its share'), audits / sharing.reduce((sum, one) => sum + Number(one.at('Audits')), 0), row.at('Share of part'))
  }
}

/** The audits of the period by the grade in each further column of grades, as lines of the sheet. */
function domainLines(workbook: PlainWorkbook, audits: ReadonlySet<number>, gradeOne: WorkbookRead['settings']['gradeOne']): string[] {
  return findRanges(workbook).flatMap(({ schema, sheet, columns, rows }) => {
    if (schema.name !== 'Audits') return []
    const headers = workbook.sheets.find(({ name }) => name === sheet)?.rows.find((cells) => columns.size > 0 && [...columns.values()].every((column) => typeof cells[column] === 'string')) ?? []
    const gradeOf = (cell: CellValue): Grade | null => {
      const grade = readGrade(cell, gradeOne)
      return grade.state === 'read' ? grade.value.grade : null
    }
    const known = new Set(columns.values())
    return headers.flatMap((header, column): string[] => {
      if (known.has(column) || !rows.some(({ cells }) => gradeOf(cells[column]) !== null)) return []
      const grades = rows.filter(({ sheetRow }) => audits.has(sheetRow)).map(({ cells }) => gradeOf(cells[column]))
      return [['By domain', readText(header), grades.length, ...[...SCALE, null].map((grade) => grades.filter((one) => one === grade).length)].join(' | ')]
    })
  })
}

export function findingsReadded(sheets: readonly HeldSheet[], read: WorkbookRead, workbook: PlainWorkbook): string[] {
  const found = new Differences()
  const table = writtenTable(sheets, 'casefile_audit_findings')
  if (table === null) return ['There is no Audit findings.']
  const { lines, kappa, audits } = referenceAuditFindings(workbook, { asAt: isoDate(read.asAt), today: isoDate(read.asAt) })
  const counting = table.rows.filter((row) => row.at('Audits') !== null)
  hangsTogether(found, counting)
  const unknown = table.rows.filter((row) => row.text('Part') === 'By month' && row.at('Audits') === null && row.text('Actions') !== '')
  const written = [
    ...counting.map((row) => [row.text('Part'), row.text('What'), ...COUNTS.map(row.at)].join(' | ')),
    ...unknown.map((row) => `By month | ${row.text('What')} | no data`),
    ...table.rows.filter((row) => row.text('Part') === 'Inadequate' && row.at('Audited') !== null).map(() => 'Inadequate'),
  ]
  found.sameSet('Audit findings', [...lines, ...domainLines(workbook, new Set(audits.map(({ sheetRow }) => sheetRow)), read.settings.gradeOne)], written)
  found.close('Audit findings, the weighted kappa', kappa, table.rows.find((row) => row.text('What') === KAPPA)?.at('Share of part') ?? null)
  return found.sentences
}
