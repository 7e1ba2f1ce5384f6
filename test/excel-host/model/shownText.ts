/** What a cell shows: a value through its number format. Refuses format codes that it cannot read, rather than guess. */
import type { CellValue, DateSystem } from '../../../src/workbook'
import { NotPlayed } from './hostError'
import { civilOf } from './serial'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Quoted text, escaped characters, runs of one letter, or one character. */
const TOKENS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|General|y+|m+|d+|h+|s+|[0#?][0#?,.]*|E[+-]0+|./gi

function generalNumber(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e11 || size < 1e-9))
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'E')
      .replace('e', 'E')
      .replace(/E([+-])(\d)$/, 'E$10$2')
  return String(Number(value.toPrecision(11)))
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

function digitsThrough(pattern: string, size: number): string {
  const [whole, decimals = ''] = pattern.split('.')
  const needed = decimals.replace(/[^0]/g, '').length
  const most = decimals.replace(/[^0#?]/g, '').length
  const [left, right = ''] = size.toFixed(most).split('.')
  const shown = right.slice(0, needed) + right.slice(needed).replace(/0+$/, '')
  const least = whole.replace(/[^0]/g, '').length
  const padded = (left === '0' && least === 0 ? '' : left).padStart(least, '0')
  return (whole.includes(',') ? grouped(padded) : padded) + (most === 0 ? '' : shown === '' && needed === 0 ? '' : `.${shown}`)
}

function isDateFormat(tokens: readonly string[]): boolean {
  return tokens.some((token) => /^(y+|m+|d+|h+|s+)$/i.test(token))
}

function datePart(token: string, serial: number, system: DateSystem, context: { minutes: boolean; twelve: boolean }): string {
  const { year, month, day } = civilOf(serial, system)
  const seconds = Math.round((serial - Math.floor(serial)) * 86400)
  const hours = Math.floor(seconds / 3600) % 24
  const pad = (number: number): string => String(number).padStart(token.length > 1 ? 2 : 1, '0')
  switch (token[0].toLowerCase()) {
    case 'y':
      return token.length > 2 ? String(year) : String(year % 100).padStart(2, '0')
    case 'm':
      if (context.minutes) return pad(Math.floor(seconds / 60) % 60)
      return token.length > 3 ? MONTHS[month - 1] : token.length === 3 ? MONTHS[month - 1].slice(0, 3) : pad(month)
    case 'd':
      return token.length > 3
        ? DAYS[(Math.floor(serial) + (system === 1904 ? 5 : 6)) % 7]
        : token.length === 3
          ? DAYS[(Math.floor(serial) + (system === 1904 ? 5 : 6)) % 7].slice(0, 3)
          : pad(day)
    case 'h':
      return pad(context.twelve ? ((hours + 11) % 12) + 1 : hours)
    default:
      return pad(seconds % 60)
  }
}

function literal(token: string): string | null {
  if (token.startsWith('"')) return token.slice(1, -1)
  if (token.startsWith('\\')) return token.slice(1)
  if (token.startsWith('_')) return ' '
  if (token.startsWith('*')) return ''
  if (/^\[(red|blue|green|black|white|yellow|cyan|magenta|\$[^\]]*|color ?\d+)\]$/i.test(token)) return ''
  return /^[-+/():,.; $£€%✔◆✖·▲▼]$/.test(token) ? token : null
}

function shownNumber(section: string, size: number, signed: number, system: DateSystem): string {
  const tokens = section.match(TOKENS) ?? []
  const dates = isDateFormat(tokens)
  const percent = tokens.filter((token) => token === '%').length
  const twelve = tokens.some((token) => /^(AM\/PM|A\/P)$/i.test(token))
  let previous = ''
  return tokens
    .map((token, index) => {
      if (/^general$/i.test(token)) return generalNumber(size)
      if (dates && /^(y+|m+|d+|h+|s+)$/i.test(token)) {
        const next = tokens.slice(index + 1).find((other) => /^[a-z]+$/i.test(other)) ?? ''
        const minutes = /^m/i.test(token) && token.length < 3 && (/^h/i.test(previous) || /^s/i.test(next))
        previous = token
        return datePart(token, signed, system, { minutes, twelve })
      }
      if (dates && /^AM\/PM$/i.test(token)) return (signed - Math.floor(signed)) * 24 >= 12 ? 'PM' : 'AM'
      if (!dates && /^[0#?]/.test(token)) return digitsThrough(token, size * 100 ** percent)
      const text = literal(token)
      if (text === null) throw new NotPlayed(`the number format ${section}`)
      return text
    })
    .join('')
}

/** The `text` of a cell. */
export function shownText(value: CellValue, numberFormat: string, system: DateSystem): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'object') return value.error
  const sections = numberFormat.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  if (typeof value === 'string') return sections.length > 3 ? sections[3].replace(/"/g, '').replace('@', value) : value
  if (numberFormat === '@') return generalNumber(value)
  if (value < 0 && sections.length > 1 && sections[1] !== '') return shownNumber(sections[1], -value, value, system)
  if (value === 0 && sections.length > 2) return shownNumber(sections[2], 0, 0, system)
  if (value < 0 && isDateFormat(sections[0].match(TOKENS) ?? [])) return '########'
  return (value < 0 ? '-' : '') + shownNumber(sections[0], Math.abs(value), value, system)
}
