/** The source tables as the product's own template has them: its fields in order, what each column holds, and the words that it offers. */
import { FIELDS, type FieldDefinition, type FieldKind } from '../records'
import type { ColumnSpec, SourceSheetKey } from '../workbook'
import {
  AUDIT_DOMAINS,
  CASE_TYPE_WORDS,
  GRADE_WORDS,
  OTHER_VISIT_TYPES,
  OUTCOME_OPEN_CASE,
  OUTCOMES_WITH_VISIT,
  OUTCOMES_WITHOUT_VISIT,
  SOCIAL_WORKER_ROLES,
  VISIT_TYPES,
} from './vocabulary'

/** What a column holds: it settles width, number format, and how a messy extract would spoil it. */
export type ColumnKind = 'id' | 'date' | 'grade' | 'yes-no' | 'name' | 'word' | 'number' | 'sentence'

export interface SourceColumn {
  readonly header: string
  readonly kind: ColumnKind
  /** Without it a row cannot be used. */
  readonly needed: boolean
  readonly pickList?: readonly string[]
}

/** The tables that the six measures are worked out from, and the improvement plan. */
export type SourceTableName = 'Audits' | 'Workers' | 'Supervisions' | 'Contacts' | 'Cases' | 'Visits' | 'Merged records' | 'Actions'

export interface SourceTable {
  readonly name: SourceTableName
  readonly key: SourceSheetKey
  readonly columns: readonly SourceColumn[]
}

const KIND_OF_FIELD: Readonly<Record<FieldKind, ColumnKind>> = {
  child: 'id', family: 'id', 'record-id': 'id', 'worker-id': 'id',
  person: 'name', team: 'name', manager: 'name', 'head-of-service': 'name', 'workers-name': 'name',
  day: 'date', moment: 'date',
  grade: 'grade', 'moderated-grade': 'grade',
  'yes-no': 'yes-no',
  'case-type': 'word', word: 'word', interval: 'word', setting: 'word',
  text: 'sentence',
  'full-time': 'number', age: 'number',
}
/** Fields that are read as plain text, and are names or ids to those who type them. */
const KIND_OF_HEADER: Readonly<Record<string, ColumnKind>> = { Worker: 'name', 'Re-audit of': 'id' }

const words = (weighted: readonly (readonly [word: string, weight: number])[]): string[] => weighted.map(([word]) => word)
const GRADES = GRADE_WORDS.filter((word) => word !== '')
const CASE_TYPES = Object.values(CASE_TYPE_WORDS)

/** Words to pick from, by table and header; grades and yes or no have theirs everywhere. */
const PICK_LISTS: Readonly<Record<SourceTableName, Readonly<Record<string, readonly string[]>>>> = {
  Audits: { 'Audit type': ['Random', 'Targeted', 'Themed'], 'Case type': CASE_TYPES },
  Workers: { Role: [...words(SOCIAL_WORKER_ROLES), 'Family support worker', 'Team manager', 'Head of Service'] },
  Supervisions: { Type: ['Personal', 'Professional', 'Case', 'Group'], Status: ['Held', 'Cancelled', 'Rescheduled', 'Booked'] },
  Contacts: { Priority: ['Standard', 'Urgent'], Outcome: [...words(OUTCOMES_WITH_VISIT), ...words(OUTCOMES_WITHOUT_VISIT), OUTCOME_OPEN_CASE] },
  Cases: { 'Case type': CASE_TYPES, 'Visit interval': ['1 week', '4 weeks', '6 weeks', '10 working days'] },
  Visits: { 'Visit type': [...Object.values(VISIT_TYPES), ...words(OTHER_VISIT_TYPES)] },
  'Merged records': {},
  Actions: { RAG: ['Red', 'Amber', 'Green', 'Blue'] },
}

function sourceColumn(table: SourceTableName, header: string, kind: ColumnKind, needed: boolean): SourceColumn {
  const pickList = kind === 'grade' ? GRADES : kind === 'yes-no' ? ['Yes', 'No'] : PICK_LISTS[table][header]
  return { header, kind, needed, ...(pickList === undefined ? {} : { pickList }) }
}

function columnOf(table: SourceTableName, field: FieldDefinition): SourceColumn {
  return sourceColumn(table, field.header, KIND_OF_HEADER[field.header] ?? KIND_OF_FIELD[field.kind], field.needed)
}

/** Every field of the table; in audits the grades by domain stand before the overall one. */
function sourceTable(name: SourceTableName, key: SourceSheetKey): SourceTable {
  const columns = FIELDS[name].flatMap((field) => {
    const own = columnOf(name, field)
    return name === 'Audits' && field.header === 'Overall grade' ? [...AUDIT_DOMAINS.map((domain) => sourceColumn(name, domain, 'grade', false)), own] : [own]
  })
  return { name, key, columns }
}

export const SOURCE_TABLES: readonly SourceTable[] = [
  sourceTable('Audits', 'source-audits'),
  sourceTable('Workers', 'source-workers'),
  sourceTable('Supervisions', 'source-supervisions'),
  sourceTable('Contacts', 'source-contacts'),
  sourceTable('Cases', 'source-cases'),
  sourceTable('Visits', 'source-visits'),
  sourceTable('Merged records', 'source-merged-records'),
  sourceTable('Actions', 'source-actions'),
]

const WIDTHS: Readonly<Record<ColumnKind, number>> = { id: 13, date: 14, grade: 22, 'yes-no': 10, name: 26, word: 24, number: 8, sentence: 42 }
/** Room for the filter button beside a header. */
const FILTER_BUTTON = 4

/** The column as a sheet has it; the key is the product's own header, whatever header is shown. */
export function columnSpec(column: SourceColumn, header = column.header): ColumnSpec {
  const { kind, pickList } = column
  return {
    key: column.header,
    header,
    width: Math.max(WIDTHS[kind], header.length + FILTER_BUTTON),
    // ids stay text: leading zeros are theirs
    format: kind === 'date' ? 'date' : kind === 'id' ? 'text' : 'general',
    align: kind === 'number' ? 'right' : 'left',
    content: 'typed',
    ...(kind === 'sentence' ? { wrap: true } : {}),
    ...(pickList === undefined ? {} : { pickList }),
  }
}
