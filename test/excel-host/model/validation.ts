/** Data validation: which rule stands on which cells. */
import { type Area, intersection, without } from './address'
import { HostError } from './hostError'
import { type Shift, shifted } from './shift'

export interface ValidationRule {
  /** Excel's rule object, as given: `{ list: { inCellDropDown: true, source: 'Yes,No' } }`. */
  readonly rule: Readonly<Record<string, unknown>>
  readonly prompt?: unknown
  readonly errorAlert?: unknown
  readonly ignoreBlanks: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
}

/** Excel's word for the kind of rule. InvalidArgument for a rule that is none, or a list too long for a rule (255 characters). */
export function validationType(rule: Readonly<Record<string, unknown>>): string {
  const [kind, ...more] = Object.keys(rule)
  if (kind === undefined) return 'None'
  if (TYPES[kind] === undefined || more.length > 0) throw new HostError('InvalidArgument', `${kind} is no kind of data validation.`)
  const list = rule.list
  const source = typeof list === 'object' && list !== null && 'source' in list ? list.source : undefined
  if (kind === 'list' && typeof source !== 'string') throw new HostError('InvalidArgument', 'A list needs a source.')
  if (typeof source === 'string' && !source.startsWith('=') && source.length > 255)
    throw new HostError('InvalidArgument', 'The list is longer than 255 characters.')
  return TYPES[kind]
}

export class Validations {
  entries: { area: Area; rule: ValidationRule }[] = []

  /** Puts a rule on an area; what stood there goes. Null takes the rule off. */
  set(area: Area, rule: ValidationRule | null): void {
    this.entries = this.entries.flatMap((entry) => without(entry.area, area).map((rest) => ({ ...entry, area: rest })))
    if (rule !== null) this.entries.push({ area, rule })
  }

  /** The rules that occur in an area; `undefined` among them where some cell has none. */
  rulesIn(area: Area): Set<ValidationRule | undefined> {
    const rules = new Set<ValidationRule | undefined>()
    let rest: Area[] = [area]
    for (const entry of this.entries) {
      if (intersection(entry.area, area) === null) continue
      rules.add(entry.rule)
      rest = rest.flatMap((part) => without(part, entry.area))
    }
    if (rest.length > 0) rules.add(undefined)
    return rules
  }

  follow(shift: Shift): void {
    this.entries = this.entries.flatMap((entry) => {
      const area = shifted(entry.area, shift)
      return area === null ? [] : [{ ...entry, area }]
    })
  }
}
