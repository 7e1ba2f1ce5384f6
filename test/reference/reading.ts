/** The rows of a table that are used, and those left out, by reason (tables.md, sections 2 and 4). */
import {
  readCaseType, readDate, readGrade, readIdentifier, readModeration, readNumber, readText, readTimescale, readYesNo, type GradeOne, type Moment,
} from './cells'
import type { Day } from './dates'
import type { FoundRange } from './finding'
import { nameKey, wholeValue } from './folding'
import type { CellValue, TableJson } from './plain'
import { dataTables, type FieldKind, type TableSchema } from './schema'

/** One used row. `order` counts the rows of the table in reading order, over all its ranges. */
export interface Row {
  order: number
  sheetRow: number
  cell(header: string): CellValue | undefined
}

export interface TableRead {
  /** Whether any range of the workbook is this table. */
  present: boolean
  /** Whether one of its ranges has all the needed columns. */
  complete: boolean
  rows: Row[]
  /** The columns of our own that any of its ranges has. */
  columns: Set<string>
  figures: TableJson[]
}

export interface ReadingContext {
  asAt: Day
  /** What a grade written as 1 stands for. */
  gradeOne: GradeOne
  /** The identifier by which a child is known after `Merged records`. */
  kept(identifier: string): string
  /** The person that a cell of a Worker column names. */
  workerKey(cell: CellValue | undefined): string | null
}

/** The child that a cell names; several where it names more than one; nothing where it is blank. */
export function readChild(cell: CellValue | undefined, context: ReadingContext): string | 'several' | null {
  const text = readText(cell)
  if (text === null) return null
  const parts = text.split(/[;,|/&\n]/).filter((part) => part.trim() !== '')
  if (parts.length > 1) return 'several'
  const identifier = readIdentifier(cell)
  return identifier === null ? null : context.kept(identifier)
}

/** `Re-audit of`: nothing where it is blank, or says no, none or 0. */
export function readReAudit(cell: CellValue | undefined): string | null {
  const text = readText(cell)
  if (text === null || ['no', 'none', '0'].includes(wholeValue(text))) return null
  return text
}

/** A cell as parsed, written so that equal cells are equal texts. What cannot be read counts as blank. */
function parsedKey(kind: FieldKind, cell: CellValue | undefined, context: ReadingContext): string {
  const nothing = ''
  switch (kind) {
    case 'text':
    case 'name': {
      const text = readText(cell)
      return text === null ? nothing : nameKey(text)
    }
    case 'worker':
      return context.workerKey(cell) ?? nothing
    case 'identifier':
      return readIdentifier(cell) ?? nothing
    case 'child':
      return readChild(cell, context) ?? nothing
    case 'date': {
      const date = readDate(cell)
      return date.state === 'read' ? `${date.value.day} ${date.value.seconds ?? ''}` : nothing
    }
    case 'yesNo': {
      const answer = readYesNo(cell)
      return answer.state === 'read' ? String(answer.value) : nothing
    }
    case 'grade': {
      const grade = readGrade(cell, context.gradeOne)
      if (grade.state === 'read') return grade.value.grade
      return grade.state === 'blank' ? nothing : `? ${wholeValue(readText(cell) ?? '')}`
    }
    case 'moderation': {
      const moderation = readModeration(cell, context.gradeOne)
      if (moderation.says === 'grade') return moderation.reading.grade
      return readText(cell) === null ? nothing : `? ${wholeValue(readText(cell) ?? '')}`
    }
    case 'caseType': {
      const type = readCaseType(cell)
      if (type.state === 'read') return type.value
      return type.state === 'blank' ? nothing : `? ${wholeValue(readText(cell) ?? '')}`
    }
    case 'timescale': {
      const timescale = readTimescale(cell)
      return timescale.state === 'read' ? `${timescale.value.count} ${timescale.value.unit}` : nothing
    }
    case 'number': {
      const number = readNumber(cell)
      return number.state === 'read' ? String(number.value) : nothing
    }
    case 'reAudit':
      return readReAudit(cell) ?? nothing
  }
}

/** The date by which a row is one of the time after `D`. Rows of `Workers` and of `Merged records` have none. */
const ownDate: Record<string, string> = {
  Audits: 'Audit date', Supervisions: 'Supervision date', Contacts: 'Contact date', Cases: 'Start', Visits: 'Visit date',
}

/** Whether a row names its subject: by its id, or by child or worker and date. */
function namesItsSubject(table: string, cell: (header: string) => CellValue | undefined): boolean {
  const filled = (header: string) => readText(cell(header)) !== null
  if (table === 'Merged records') return true
  if (table === 'Workers') return filled('Worker ID') || (filled('Worker') && readDate(cell('Start')).state === 'read')
  if (table === 'Audits') return filled('Audit ID') || filled('Child ID') || filled('Worker')
  return true
}

function reasonLeftOut(
  schema: TableSchema,
  range: FoundRange,
  cell: (header: string) => CellValue | undefined,
  seenBefore: Set<string>,
  context: ReadingContext,
): string | null {
  const neededFields = schema.fields.filter((field) => field.needed)
  if (neededFields.some((field) => readText(cell(field.header)) === null)) return 'needed-blank'
  if (neededFields.some((field) => field.kind === 'date' && readDate(cell(field.header)).state === 'unreadable')) return 'needed-unreadable'
  if (schema.name === 'Cases' && readCaseType(cell('Case type')).state === 'unreadable') return 'case-type-other'
  if (schema.fields.some((field) => field.kind === 'child' && readChild(cell(field.header), context) === 'several')) return 'several-ids'
  if (namesItsSubject(schema.name, cell)) {
    const key = JSON.stringify(schema.fields.map((field) => parsedKey(field.kind, cell(field.header), context)))
    if (seenBefore.has(key)) return 'duplicate'
    seenBefore.add(key)
  }
  const dated = ownDate[schema.name]
  if (dated !== undefined && range.columns.has(dated)) {
    const date = readDate(cell(dated))
    if (date.state === 'read' && date.value.day > context.asAt) return 'after-as-at'
  }
  return null
}

export function readTable(name: string, ranges: readonly FoundRange[], context: ReadingContext): TableRead {
  const schema = dataTables.find((table) => table.name === name)
  if (!schema) throw new Error(`There is no table ${name}`)
  const mine = ranges.filter((range) => range.schema.name === name)
  const table: TableRead = { present: mine.length > 0, complete: false, rows: [], columns: new Set(), figures: [] }
  const seenBefore = new Set<string>()
  let order = 0
  for (const range of mine) {
    for (const header of range.columns.keys()) table.columns.add(header)
    if (schema.fields.every((field) => !field.needed || range.columns.has(field.header))) table.complete = true
    const leftOut: Record<string, number> = {}
    const figures = { table: name, sheet: range.sheet, read: 0, used: 0, leftOut }
    for (const { sheetRow, cells } of range.rows) {
      const cell = (header: string): CellValue | undefined => {
        const column = range.columns.get(header)
        return column === undefined ? undefined : cells[column]
      }
      order++
      figures.read++
      const reason = reasonLeftOut(schema, range, cell, seenBefore, context)
      if (reason !== null) {
        leftOut[reason] = (leftOut[reason] ?? 0) + 1
        continue
      }
      figures.used++
      table.rows.push({ order, sheetRow, cell })
    }
    table.figures.push(figures)
  }
  return table
}

/** A date of a row that is not needed: nothing where it is blank or cannot be read. */
export function momentOf(row: Row, header: string): Moment | null {
  const date = readDate(row.cell(header))
  return date.state === 'read' ? date.value : null
}

/** As above, the day alone; nothing, too, where it lies after `D`. */
export function dayUpTo(row: Row, header: string, asAt: Day): Day | null {
  const moment = momentOf(row, header)
  return moment === null || moment.day > asAt ? null : moment.day
}

export function yesNoOf(row: Row, header: string): boolean | null {
  const answer = readYesNo(row.cell(header))
  return answer.state === 'read' ? answer.value : null
}
