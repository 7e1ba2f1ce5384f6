/** A workbook of the user's in which every text that can reach a sheet of ours is hostile: each of them in each column that holds a text. */
import { dayOf, type Day } from '../../../src/calendar'
import type { DescribedCell, DescribedSheet, DescribedWorkbook } from '../../excel-host'
import { HOSTILE } from './hostileTexts'

const day = (year: number, month: number, dayOfMonth: number): DescribedCell => ({ value: dayOf(year, month, dayOfMonth), numberFormat: 'dd/mm/yyyy' })

/** Headers of the user's by which audits are graded in domains; those without letters or digits outside brackets would be one with *Rating*. */
export const DOMAINS: readonly string[] = HOSTILE.filter((text) => text.length < 40 && !/[\u0000-\u001f\ufffe]/.test(text) && /[\p{L}\p{N}]/u.test(text.replace(/\(.*\)/, ''))).map((text) => `${text} rating`)

type Line = readonly (string | number | DescribedCell)[]

/** A row for each text, after a header. */
function sheet(name: string, table: string | null, headers: readonly string[], rowOf: (text: string, at: number) => Line): DescribedSheet {
  return { name, rows: [headers, ...HOSTILE.map(rowOf)], ...(table === null ? {} : { tables: [{ name: table }] }) }
}

const STAFF = ['Worker', 'Team', 'Team manager', 'Head of service'] as const

const SHEETS: readonly DescribedSheet[] = [
  sheet('=1+1', 'Cases', ['Child ID', 'Family ID', 'Case type', 'Start', ...STAFF], (text) => [text, text, 'CIN', day(2018, 1, 8), text, text, text, text]),
  // a table's name may look like an escape, a sheet's like a formula
  { name: "@SUM('a'!A1)", rows: [['Child ID', 'Visit date', 'Seen'], ['C0', day(2019, 7, 1), 'Yes'], ...HOSTILE.map((text): Line => [`C${text}`, day(2019, 6, 1), text])], tables: [{ name: '_x0041_' }] },
  sheet("+cmd|' C calc'!A0", 'Contacts', ['Child ID', 'Contact date', 'Priority', 'Outcome', 'Worker', 'Team'], (text, at) => [`K${at}`, day(2019, 7, 20), text, text, text, text]),
  sheet('<b>&amp;', 'Workers', [...STAFF, 'Role', 'Start', 'Case-holding social worker'], (text) => [text, text, text, text, text, day(2018, 1, 1), 'Yes']),
  sheet('00123', 'Supervisions', ['Worker', 'Supervision date', 'Type', 'Status'], (text) => [text, day(2019, 7, 1), text, text]),
  sheet('_x0042_', 'Audits', ['Audit ID', 'Child ID', 'Audit date', 'Auditor', 'Team', 'Overall grade', 'Actions', ...DOMAINS], (text, at) => [text, text, day(2019, 7, 31), text, text, 'Inadequate', text, ...DOMAINS.map((_, domain) => (domain === at ? 'Good' : 'RI'))]),
  sheet('שלום', 'More_audits', ['Audit ID', 'Child ID', 'Audit date', 'Auditor', 'Team', 'Overall grade', 'Re-audit of'], (text, at) => [`R${at}`, `A${at}`, day(2019, 7, 3), text, text, text, text]),
  sheet('#REF!', 'Actions', ['Action', 'Workstream', 'Commitment', 'Recommendation', 'Lead officer', 'Target date', 'RAG', 'Status update'], (text) => [text, text, text, text, text, day(2019, 7, 1), text, text]),
  sheet('1E5', 'Settings', ['Setting', 'Value'], (text) => [text, text]),
  sheet('TRUE', 'Targets', ['Measure', 'Target', 'Team'], (text) => [text, text, text]),
  sheet('-2+3', 'Timescales', ['Applies to', 'First visit', 'Team'], (text) => [text, text, text]),
  sheet('12-7', 'Columns', ['Field', 'Table', 'Column'], (text) => [text, text, text]),
  // lacks the column that it needs, and has others like it
  { name: 'http', rows: [['Child ID', '=Visit dat', '+Seen?', 'Visit type'], ['C1', 1, 'Yes', 'x']] },
]

export const HOSTILE_WORKBOOK: DescribedWorkbook = { sheets: SHEETS }
export const AS_AT: Day = dayOf(2019, 7, 31)
