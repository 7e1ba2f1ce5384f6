/** The one palette, for sheets, pane and charts. Contrast of text on fill is at least 4.5 to 1; darker is worse, so that it reads in greyscale. */
import type { NumberFormat, StyleName } from './sheetSpec'

export interface StyleLook {
  /** Six hexadecimal digits, no `#`; absent: no fill. */
  readonly fill?: string
  readonly text: string
  readonly bold?: boolean
  /** Points. */
  readonly size?: number
  readonly italic?: boolean
}

export const PALETTE: Readonly<Record<StyleName, StyleLook>> = {
  plain: { text: '1B1F23' },
  title: { text: '12355B', bold: true, size: 16 },
  note: { text: '3D4651' },
  warning: { text: '8A1C16', bold: true },
  heading: { fill: '12355B', text: 'FFFFFF', bold: true },
  subtotal: { fill: 'DCE6F1', text: '12355B', bold: true },
  met: { fill: 'CDEBD5', text: '0F4D24' },
  near: { fill: 'F4B740', text: '1F1400' },
  missed: { fill: 'B3261E', text: 'FFFFFF' },
  'no-data': { fill: 'EEF0F2', text: '3D4651' },
  typed: { fill: 'FFFDF2', text: '1B1F23' },
}

/** Excel's format codes. */
export const FORMAT_CODES: Readonly<Record<NumberFormat, string>> = {
  general: 'General',
  text: '@',
  integer: '#,##0',
  date: 'd mmm yyyy',
  datetime: 'd mmm yyyy hh:mm',
  percent1: '0.0%',
  percent2: '0.00%',
  percent3: '0.000%',
  percent4: '0.0000%',
  percent6: '0.000000%',
  points1: '+0.0;-0.0;0.0',
  'met-percent1': '"✔ "0.0%',
  'near-percent1': '"◆ "0.0%',
  'missed-percent1': '"✖ "0.0%',
  'near-percent2': '"◆ "0.00%',
  'near-percent3': '"◆ "0.000%',
  'near-percent4': '"◆ "0.0000%',
  'near-percent6': '"◆ "0.000000%',
  'missed-percent2': '"✖ "0.00%',
  'missed-percent3': '"✖ "0.000%',
  'missed-percent4': '"✖ "0.0000%',
  'missed-percent6': '"✖ "0.000000%',
}
