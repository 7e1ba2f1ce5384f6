/** The words of the share copy. */
import { listed } from './measureWords'

/** In place of a number that must not be shown. */
export const SUPPRESSED = 'c'

/** A child under a running number in place of its id. */
export function numberedChild(number: number): string {
  return `Child ${number}`
}

/** A worker under a running number in place of the name. */
export function numberedWorker(number: number): string {
  return `Worker ${number}`
}

/** The last line above each table of a copy: what it is, and what it is without. */
export function shareCopyLine({ typedLeftOut, suppressed }: { readonly typedLeftOut: boolean; readonly suppressed: boolean }): string {
  const parts = ['A copy for sharing, without the tables that it was worked out from.']
  if (typedLeftOut) parts.push('What was typed beside the figures is left out.')
  if (suppressed) parts.push(`${SUPPRESSED} stands for what must not be shown: a number of 1 to 5, or one that would give such a number away.`)
  return parts.join(' ')
}

/** What the command line says of a copy that it has made. */
export function sharedSentence(file: string, sheets: readonly string[], asAt: string, suppressed: number): string {
  const small = suppressed === 0 ? '' : ` ${SUPPRESSED} stands in it where a number of 1 to 5 would have shown or could have been worked out.`
  return `Made the share copy ${file}: ${listed(sheets)}, as at ${asAt}, with no source table, child’s id or worker’s name.${small}`
}

/** Where the copy holds what was typed. */
export function notesSharedSentence(notes: number): string {
  return notes === 0
    ? 'Nothing was typed beside the figures, so there are no notes in it.'
    : `It holds ${notes === 1 ? '1 typed note' : `${notes} typed notes`}: read ${notes === 1 ? 'it' : 'them'} before you send it, since people write names.`
}

/** Typed notes that could not come along. */
export function notesWithoutRowSentence(notes: number): string {
  return `${notes === 1 ? '1 typed note stands' : `${notes} typed notes stand`} in a row that is no longer listed, and ${notes === 1 ? 'is' : 'are'} not in the copy.`
}

/** `county.xlsm` is shared as `county (share).xlsx`. */
export function shareCopyName(name: string): string {
  return `${name} (share).xlsx`
}
