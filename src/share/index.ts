/** The share copy: what of our sheets may leave the workbook, and what can be told from it. Sheets in, sheets out. */
export { DEFAULT_SHARE_OPTIONS, type PeopleChoice, type ShareOptions } from './options'
export type { PeopleTold } from './people'
export { previewShare, shareCopy, type SharedSheetPreview, type SharePreview } from './shareCopy'
export { SHARED_TABLE_PREFIX } from './sharedSheet'
export { withTypedNotes } from './typedNotes'
