/** What a cell shows: its value under its format code, as Excel shows it in Britain, as far as workbooks of this kind go. */
import type { CellValue, DateSystem } from '../../workbook'
import { dateText, isDateCode } from './dateCode'

/** Under `General` a number shows no more than this many figures. */
const GENERAL_FIGURES = 11

export function shownText(value: CellValue, code: string, system: DateSystem): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'object') return value.error
  return numberText(value, code, system)
}

function numberText(value: number, code: string, system: DateSystem): string {
  const sections = sectionsOf(code)
  const section = value > 0 || sections.length === 1 ? sections[0] : value < 0 ? sections[1] : (sections[2] ?? sections[0])
  // a section of its own says how the sign is shown
  const shown = value < 0 && sections.length > 1 ? -value : value
  if (isDateCode(section)) return dateText(shown, section, system)
  if (section === '@' || /General/i.test(section)) return literal(section.replace(/General|@/i, generalText(shown).replace('-', '\\-')))
  return decimalText(shown, section)
}

/** Sections by `;`, but not one within quotes. */
function sectionsOf(code: string): string[] {
  const sections = ['']
  for (const piece of code.match(/"[^"]*"|\\.|[^"\\;]+|./g) ?? []) {
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] += piece
  }
  return sections
}

function generalText(value: number): string {
  const text = String(value)
  if (text.replace(/[-.]/g, '').length <= GENERAL_FIGURES && !text.includes('e')) return text
  return String(Number(value.toPrecision(Math.abs(value) >= 1e11 || Math.abs(value) < 1e-9 ? 6 : 10)))
}

const DIGITS = /[0#?](?:[0#?,]*[0#?])?,*(?:\.[0#?]+)?|\.[0#?]+/

/** Without quotes, escapes, colours and what only makes room. */
function literal(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*./g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '')
}

function decimalText(value: number, section: string): string {
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, (skipped) => '\u0000'.repeat(skipped.length))
  const found = DIGITS.exec(bare)
  if (found === null) return `${value < 0 ? '-' : ''}${literal(section)}`
  const percent = bare.includes('%') ? 100 : 1
  const [whole, fraction = ''] = found[0].split('.')
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0
  const least = fraction.replace(/[^0]/g, '').length
  const places = fraction.length
  const scaled = (Math.abs(value) * percent) / 1000 ** thousands
  const digits = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: places,
    minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, '').length),
    useGrouping: /[0#?],[0#?]/.test(whole),
  }).format(scaled)
  const isNothing = !/[1-9]/.test(digits)
  const sign = value < 0 && !isNothing ? '-' : ''
  return sign + literal(section.slice(0, found.index)) + digits + literal(section.slice(found.index + found[0].length))
}
