/** Which screen the pane shows. There is no router: office.js takes the browser's history away. */

import type { MeasureId } from '../../records'
import type { CellPlace } from '../../workbook'
/** The screens that the switch at the top leads to, in its order. */
export const SCREENS = ['start', 'summary', 'surgery', 'set-up'] as const
export type ScreenName = (typeof SCREENS)[number]

/** A figure that was asked about from a cell of our sheets. */
export interface AskedFigure {
  /** `2019-07`: the cell is that of a month, and the lists are that month's; null: of the figure itself. */
  readonly month: string | null
  /** What there is to say of the cell. */
  readonly lines: readonly string[]
}

/** What a row of one of our other sheets says, laid out: a heading, lines, and a cell to go to where there is one. */
export interface ExplainedRow {
  readonly title: string
  readonly lines: readonly string[]
  readonly place: CellPlace | null
}

/** What stands open in place of a screen. */
export type Opened = { readonly kind: 'figure'; readonly measure: MeasureId; readonly asked: AskedFigure | null } | { readonly kind: 'row'; readonly row: ExplainedRow } | { readonly kind: 'share' }
