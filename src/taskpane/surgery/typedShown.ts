import { longDate } from '../../calendar'
import type { TypedField, TypedWords } from '../../notes'
import type { SpecValue } from '../../workbook'

/** A typed cell as people read it: a day as a date. */
export function shownValue(field: TypedField, value: SpecValue): string {
  if (value === null) return ''
  return field === 'byWhen' && typeof value === 'number' ? longDate(Math.floor(value)) : String(value)
}

/** What is typed beside a child, as people read it. */
export function shownWords(words: TypedWords): Readonly<Record<TypedField, string>> {
  return { reason: shownValue('reason', words.reason), action: shownValue('action', words.action), owner: shownValue('owner', words.owner), byWhen: shownValue('byWhen', words.byWhen), done: shownValue('done', words.done) }
}
