/** A sheet with charts, small enough to read: two measures by month, and what their audits were graded. */
import type { ChartSpec, ColumnSpec, RowSpec, SheetSpec } from '../../../src/workbook'

const column = (key: string, header: string, more: Partial<ColumnSpec> = {}): ColumnSpec => ({ key, header, width: 11, format: 'percent1', align: 'right', content: 'computed', ...more })

const MONTHS = ['Apr 2019', 'May 2019', 'Jun 2019', 'Jul 2019 (part)']

/** The rates of one measure by month; null is a month without data. */
const months = (measure: string, rates: readonly (number | null)[]): RowSpec[] =>
  MONTHS.map((month, index) => {
    const isPart = index === MONTHS.length - 1
    const rate = rates[index] ?? null
    return { cells: { measure: { value: measure }, month: { value: month }, rate: { value: isPart ? null : rate }, part: { value: isPart ? rate : null }, target: { value: 0.8 }, limit: { value: isPart ? null : 0.95 }, good: { value: index + 1 } } }
  })

export function lineChart(name: string, title: string, first: number, more: Partial<ChartSpec> = {}): ChartSpec {
  return {
    name: `casefile_trend_${name}`,
    kind: 'line',
    title,
    rows: { first, count: MONTHS.length },
    across: { column: 'month', title: 'Month' },
    up: { title: 'Seen in time', unit: 'percent', least: 0.5, most: 1, step: 0.1 },
    series: [
      { column: 'rate', look: 'rate' },
      { column: 'target', look: 'target' },
      { column: 'limit', look: 'limit' },
      { column: 'part', look: 'part' },
    ],
    reading: `${title}: below its "target" & rising.`,
    ...more,
  }
}

export const NEED = lineChart('need', 'Children in need', 0)
export const PLAN = lineChart('plan', 'Children on a plan', 4)
export const GRADES = lineChart('grades', 'Audits', 4, {
  kind: 'stacked-column',
  up: { title: 'Audits', unit: 'count', least: 0, most: 10, step: 2 },
  series: [
    { column: 'good', look: 'good' },
    { column: 'target', look: 'worst' },
  ],
})

export function charted(charts: readonly ChartSpec[] = [NEED, PLAN], more: { readonly rows?: readonly RowSpec[]; readonly lines?: number } = {}): SheetSpec {
  const { rows = [...months('Children in need', [0.7, null, 0.78, 0.9]), ...months('Children on a plan', [0.81, 0.83, 0.86, 0.7])], lines = 1 } = more
  return {
    key: 'trend',
    name: "Trend of O'Brien's & co",
    intro: [{ cells: [{ value: 'Twelve months', style: 'title' }] }, { cells: [{ value: 'As at 15 July 2019.', style: 'note' }] }, ...Array.from({ length: lines - 1 }, () => ({ cells: [{ value: 'More', style: 'note' as const }] }))],
    table: {
      name: 'casefile_trend',
      columns: [
        column('measure', 'Measure', { width: 22, format: 'text', align: 'left' }),
        column('month', 'Month', { width: 15, format: 'text', align: 'left' }),
        column('rate', 'Rate'),
        column('part', 'Part month'),
        column('target', 'Target'),
        column('limit', 'Upper limit'),
        column('good', 'Good', { format: 'integer' }),
      ],
      rowKey: ['measure', 'month'],
      rows,
      filterButtons: false,
    },
    ...(charts.length > 0 && { charts }),
    view: { freezeHeader: true, freezeColumns: 0 },
    print: { orientation: 'landscape', footer: 'Casefile: Trend' },
  }
}
