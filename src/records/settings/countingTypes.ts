/** Which types of visit and of supervision count under a list of those that do not, and how the list changes when somebody decides on one type. */
import { WordList } from '../cells/wordList'
import type { SettingName } from '../defaults'
import { Rules } from './rules'

/** The questions that a list of types answers. */
export type TypesQuestion = 'visit-types' | 'supervision-types'

/** What stands in a list that is to hold nothing: a blank one would be the default. */
export const NOTHING_LISTED = 'none'

const LISTS: Readonly<Record<TypesQuestion, SettingName>> = {
  'visit-types': 'Visit types that do not count',
  'supervision-types': 'Supervision types that do not count',
}

/** Whether a type counts under a list; a blank type counts. */
export function typesCounting(question: TypesQuestion, list: string): (type: string) => boolean {
  const rules = new Rules((setting) => (setting === LISTS[question] ? list : ''))
  return (type) => type === '' || (question === 'visit-types' ? rules.visitTypeCounts(type) : rules.supervisionTypeCounts(type))
}

function joined(entries: readonly string[]): string {
  return entries.length === 0 ? NOTHING_LISTED : entries.join('; ')
}

/** A list as somebody types it, as its cell is to hold it: its words parted by semicolons, a line being a word of its own; where it is to hold nothing, it says so. */
export function listTyped(text: string): string {
  return joined(WordList.parse(text.replace(/\r?\n/g, ';')).entries)
}

/** The list with which a type does not count: it holds the type itself. */
export function listWithout(list: string, type: string): string {
  const entries = WordList.parse(list).entries.filter((entry) => entry !== NOTHING_LISTED)
  return joined([...entries, type.replace(/[;,\n]+/g, ' ')])
}

/** The list with which a type counts: without the entries that keep it from counting. */
export function listWith(list: string, type: string): string {
  return joined(WordList.parse(list).entries.filter((entry) => !new WordList([entry]).isIn(type)))
}
