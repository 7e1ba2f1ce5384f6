/** What comes between two batches of a refresh in Excel, and what stops a refresh of either kind. */
import fc from 'fast-check'
import { VISITS_DUE_TABLE } from '../../src/sheets'
import type { BatchView } from '../excel-host/faults'
import type { ExcelHost } from '../excel-host'
import { act, perform } from './acts'
import type { WordModel } from './wordModel'

export const meanwhile = fc.record({
  batch: fc.nat({ max: 45 }),
  what: fc.oneof(
    { weight: 3, arbitrary: fc.record({ is: fc.constant('nothing' as const) }) },
    { weight: 6, arbitrary: fc.record({ is: fc.constant('act' as const), act }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constantFrom('row-above' as const, 'column-before' as const, 'rename' as const) }) },
    { weight: 4, arbitrary: fc.record({ is: fc.constantFrom('fail' as const, 'fail-after' as const, 'cancel' as const) }) },
  ),
})

export type Meanwhile = typeof meanwhile extends fc.Arbitrary<infer One> ? One : never

/**
 * Plans it for what follows.
 * @param cancel what the user's *Cancel* does
 * @returns to be called when that is over, whether it came to its end or not
 */
export function plan(host: ExcelHost, { what, batch }: Meanwhile, model: WordModel, cancel: () => void): () => void {
  let isOver = false
  let seen = -1
  const isMoment = ({ number }: BatchView): boolean => number > 0 && !isOver && ++seen === batch
  switch (what.is) {
    case 'nothing':
      break
    case 'fail':
      host.fail(isMoment, 'GeneralException')
      break
    case 'fail-after':
      host.fail(isMoment, 'GeneralException', { after: 'all' })
      break
    case 'cancel':
      host.before(isMoment, cancel)
      break
    case 'act':
      host.before(isMoment, () => host.colleague.do((workbook) => perform(workbook, what.act, model)))
      break
    case 'row-above':
    case 'column-before':
    case 'rename':
      host.before(isMoment, () => moveTheList(host, what.is))
  }
  return () => {
    isOver = true
  }
}

/** Whether a colleague's hand and a failure meet in the one batch that reads the rows which it removes, or the next: what was done just then can be lost. */
export function isWindow(disturbing: readonly Meanwhile[]): boolean {
  const acts = disturbing.flatMap(({ what, batch }) => (what.is === 'act' ? [batch] : []))
  return disturbing.some(({ what, batch }) => (what.is === 'fail-after' && acts.includes(batch)) || ((what.is === 'fail' || what.is === 'fail-after') && acts.includes(batch - 1)))
}

/** A colleague has the list elsewhere on its sheet, or under another name. */
function moveTheList(host: ExcelHost, how: 'row-above' | 'column-before' | 'rename'): void {
  const sheet = host.workbook.findTable(VISITS_DUE_TABLE)?.sheet
  if (sheet === undefined) return
  if (how === 'row-above') host.colleague.insert(sheet.name, '1:1')
  else if (how === 'column-before') host.colleague.insert(sheet.name, 'A:A')
  else host.colleague.do((workbook) => workbook.renameSheet(sheet, `Surgery ${workbook.sheets.length} ${sheet.name.length}`))
}
