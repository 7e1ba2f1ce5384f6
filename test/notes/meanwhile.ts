/** What comes between two batches of a refresh in Excel, and what stops a refresh of either kind. */
import fc from 'fast-check'
import { VISITS_DUE_TABLE } from '../../src/sheets'
import { EXCEL_ERRORS } from '../excel/excelErrors'
import type { BatchView } from '../excel-host/faults'
import type { ExcelHost } from '../excel-host'
import { act, perform } from './acts'
import type { WordModel } from './wordModel'

/** A refresh that also issues, with sheets on request, takes some seventy batches, and clearing some fifteen; those past the last do nothing. */
const BATCHES = { refresh: 80, clearing: 20 } as const

/** How many of a batch's actions are done before it fails; `all`: everything was done, and the answer is lost. */
const POINTS = [0, 0, 5, 'all', 'all'] as const

const whatComes = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: fc.constant('nothing' as const) }) },
  { weight: 6, arbitrary: fc.record({ is: fc.constant('act' as const), act }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constantFrom('row-above' as const, 'column-before' as const, 'rename' as const) }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('fail' as const), error: fc.constantFrom(...EXCEL_ERRORS), after: fc.constantFrom(...POINTS) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('cancel' as const) }) },
)

export const meanwhile = fc.record({ batch: fc.integer({ min: 0, max: BATCHES.refresh - 1 }), what: whatComes })
export const whileClearing = fc.record({ batch: fc.integer({ min: 0, max: BATCHES.clearing - 1 }), what: whatComes })

export type Meanwhile = typeof meanwhile extends fc.Arbitrary<infer One> ? One : never

/** What was planned for a refresh, which may end before its moment comes. */
export interface Planned {
  /** Null until its moment has come. */
  readonly hasCome: Meanwhile['what'] | null
  /** To be called when the refresh is over, whether it came to its end or not. */
  over(): void
}

/**
 * Plans it for what follows.
 * @param cancel what the user's *Cancel* does
 */
export function plan(host: ExcelHost, { what, batch }: Meanwhile, model: WordModel, cancel: () => void): Planned {
  let isOver = false
  let hasCome: Planned['hasCome'] = null
  let seen = -1
  const isMoment = ({ number }: BatchView): boolean => {
    if (number === 0 || isOver || ++seen !== batch) return false
    hasCome = what
    return true
  }
  switch (what.is) {
    case 'nothing':
      break
    case 'fail': {
      const [code] = what.error
      // while somebody types in a cell, a batch is refused whole
      host.fail(isMoment, code, { after: code === 'InvalidOperationInCellEditMode' ? 0 : what.after })
      break
    }
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
  return {
    get hasCome() {
      return hasCome
    },
    over() {
      isOver = true
    },
  }
}

/** Whether something that came about while a refresh ran explains the fault that it ended with. */
export function explains(come: Meanwhile['what'], code: string): boolean {
  switch (come.is) {
    case 'fail':
      return come.error[1] === code
    case 'act':
      // Excel writes no rows where somebody's row of totals has come meanwhile
      return COLLEAGUES_FAULTS.has(code) || (come.act.does === 'totals' && code === 'excel-refused')
    case 'row-above':
    case 'column-before':
    case 'rename':
      return COLLEAGUES_FAULTS.has(code)
    case 'cancel':
    case 'nothing':
      return false
  }
}

/** What a refresh may say when somebody has changed what it was about to write. */
const COLLEAGUES_FAULTS: ReadonlySet<string> = new Set(['edited-meanwhile', 'sheet-gone', 'cells-in-the-way'])

/** Whether a colleague's hand and a failure meet in the one batch that reads the rows which it removes, or the next: what was done just then can be lost. */
export function isWindow(disturbing: readonly Meanwhile[]): boolean {
  const acts = disturbing.flatMap(({ what, batch }) => (what.is === 'act' ? [batch] : []))
  return disturbing.some(({ what, batch }) => what.is === 'fail' && ((what.after !== 0 && acts.includes(batch)) || acts.includes(batch - 1)))
}

/** A colleague has the list elsewhere on its sheet, or under another name. */
function moveTheList(host: ExcelHost, how: 'row-above' | 'column-before' | 'rename'): void {
  const sheet = host.workbook.findTable(VISITS_DUE_TABLE)?.sheet
  if (sheet === undefined) return
  if (how === 'row-above') host.colleague.insert(sheet.name, '1:1')
  else if (how === 'column-before') host.colleague.insert(sheet.name, 'A:A')
  else host.colleague.do((workbook) => workbook.renameSheet(sheet, `Surgery ${workbook.sheets.length} ${sheet.name.length}`))
}
