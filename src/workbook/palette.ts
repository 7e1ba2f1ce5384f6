/** The one palette, for sheets, pane and charts. Contrast of text on fill is at least 4.5 to 1; darker is worse, so that it reads in greyscale. */
import type { ChartLook, ChartSpec } from './chartSpec'
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
  decimal2: '0.00',
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

/** How one series of a chart is drawn. Colours are six hexadecimal digits; lines and marks differ in greyscale, too. */
export interface SeriesLook {
  /** Absent: the points are not joined. */
  readonly line?: { readonly colour: string; /** Points. */ readonly width: number; readonly dash: 'solid' | 'dash' | 'dots' }
  /** Absent: no marks. */
  readonly mark?: { readonly shape: 'circle' | 'diamond'; /** Points. */ readonly size: number; readonly fill: string; readonly edge: string }
  /** Of a column. */
  readonly fill?: string
}

const stacked = (fill: string): SeriesLook => ({ fill, line: { colour: '1B1F23', width: 0.75, dash: 'solid' } })

export const CHART_LOOKS: Readonly<Record<ChartLook, SeriesLook>> = {
  rate: { line: { colour: '12355B', width: 2.5, dash: 'solid' }, mark: { shape: 'circle', size: 7, fill: '12355B', edge: '12355B' } },
  part: { mark: { shape: 'diamond', size: 11, fill: 'F4B740', edge: '1F1400' } },
  target: { line: { colour: 'B3261E', width: 2, dash: 'dash' } },
  mean: { line: { colour: '3D4651', width: 1.25, dash: 'solid' } },
  limit: { line: { colour: '3D4651', width: 2, dash: 'dots' } },
  best: stacked('EEF0F2'),
  good: stacked('CDEBD5'),
  poor: stacked('F4B740'),
  worst: stacked('B3261E'),
}

/** Titles and numbers of a chart: colours, and sizes in points that can be read from the back of a room. */
export const CHART_TEXT = { title: { colour: '12355B', size: 14 }, axis: { colour: '1B1F23', size: 11 }, grid: 'DCE6F1' } as const

/** Excel's format codes for the numbers of a scale. */
export const SCALE_CODES: Readonly<Record<ChartSpec['up']['unit'], string>> = { percent: '0%', count: '#,##0' }
