/** What people type on our sheets: how it follows a child, how a list is issued, what was issued before. */
export { hasWords, keyOf, NO_WORDS, sameWords, TYPED_FIELDS, type KeptNote, type ListRow, type Outcome, type Since, type SinceCounts, type StandingChild, type StandingRow, type SurgeryList, type TeamLine, type TypedField, type TypedWords } from './list'
export { promisedFor, promisesOf, type Promises } from './promises'
export { NOTHING_SINCE } from './since'
export { issuedList, refreshedList, type ListFacts } from './surgeryList'
