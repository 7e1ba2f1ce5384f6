/** Filter criteria and which rows they let through. Kinds that depend on colour or on the whole column are not played. */
import type { CellValue } from '../../../src/workbook'
import { HostError, NotPlayed } from './hostError'

/** As Excel's API gives it. */
export interface FilterCriteria {
  readonly filterOn: string
  readonly criterion1?: string
  readonly criterion2?: string
  readonly operator?: string
  readonly values?: readonly string[]
}

const PLAYED = ['Values', 'Custom']

/** Criteria as Excel gives them back: every property there is, null where it has none. */
export function shownCriteria(criteria: FilterCriteria | null): Record<string, unknown> | null {
  if (criteria === null) return null
  return {
    color: null,
    criterion1: null,
    criterion2: null,
    dynamicCriteria: null,
    icon: null,
    operator: 'And',
    subField: null,
    values: null,
    ...criteria,
  }
}

/** Reads criteria. Excel refuses those with a null property, so that what it gave cannot be given back as it is. */
export function filterCriteria(value: unknown): FilterCriteria {
  if (typeof value !== 'object' || value === null || !('filterOn' in value) || typeof value.filterOn !== 'string') {
    throw new HostError('InvalidArgument', 'Filter criteria need filterOn.')
  }
  const nulls = Object.entries(value).filter(([, property]) => property === null)
  if (nulls.length > 0) throw new HostError('InvalidArgument', `Filter criteria take no null (${nulls.map(([name]) => name).join(', ')}).`)
  if (!PLAYED.includes(value.filterOn)) throw new NotPlayed(`filtering on ${value.filterOn}`)
  const text = (name: string): string | undefined => {
    const field: unknown = Reflect.get(value, name)
    return typeof field === 'string' ? field : undefined
  }
  const values: unknown = Reflect.get(value, 'values')
  if (value.filterOn === 'Values' && !Array.isArray(values)) throw new HostError('InvalidArgument', 'A filter on values needs values.')
  const words = Array.isArray(values) ? values.map(String) : undefined
  return {
    filterOn: value.filterOn,
    ...(text('criterion1') === undefined ? {} : { criterion1: text('criterion1') }),
    ...(text('criterion2') === undefined ? {} : { criterion2: text('criterion2') }),
    ...(text('operator') === undefined ? {} : { operator: text('operator') }),
    ...(words === undefined ? {} : { values: words }),
  }
}

function pattern(text: string): RegExp {
  const escaped = text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
  return new RegExp(`^${escaped}$`, 'is')
}

function meets(criterion: string, value: CellValue, shown: string): boolean {
  const [, operator, operand] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? []
  const number = operand !== undefined && operand.trim() !== '' ? Number(operand) : Number.NaN
  if (operator === '<' || operator === '>' || operator === '<=' || operator === '>=') {
    if (typeof value !== 'number' || Number.isNaN(number)) return false
    if (operator === '<') return value < number
    if (operator === '>') return value > number
    return operator === '<=' ? value <= number : value >= number
  }
  const same = pattern(operand ?? '').test(shown) || (typeof value === 'number' && value === number)
  return operator === '<>' ? !same : same
}

/** True where a row with this value (shown like this) stays in view. */
export function passes(criteria: FilterCriteria, value: CellValue, shown: string): boolean {
  if (criteria.filterOn === 'Values') return (criteria.values ?? []).some((word) => word.toLowerCase() === shown.toLowerCase())
  const first = meets(criteria.criterion1 ?? '=', value, shown)
  if (criteria.criterion2 === undefined || criteria.criterion2 === '') return first
  const second = meets(criteria.criterion2, value, shown)
  return criteria.operator === 'Or' ? first || second : first && second
}
