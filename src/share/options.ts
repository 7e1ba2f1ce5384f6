/** What a share copy is to hold. */

/** What becomes of the ids of children, or of the names of workers. */
export type PeopleChoice = 'as-they-are' | 'numbered' | 'dropped'

export interface ShareOptions {
  readonly childIds: PeopleChoice
  readonly workers: PeopleChoice
  /** What people typed into the sheets, in their own words: nobody can know whom it names. */
  readonly typedNotes: 'left-out' | 'included'
  /** Counts of 1 to 5, and what would give one away. */
  readonly smallCounts: 'shown' | 'suppressed'
}

/** What leaves nobody's id, name or words in a copy for which nothing was asked. */
export const DEFAULT_SHARE_OPTIONS: ShareOptions = { childIds: 'numbered', workers: 'numbered', typedNotes: 'left-out', smallCounts: 'shown' }
