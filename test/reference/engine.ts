/** The product's own figures of a plain workbook, by the way that the command line goes. */
import { parseIsoDate } from '../../src/calendar'
import { figuresJson, type FiguresJson } from '../../src/cli/figuresJson'
import { calculate } from '../../src/measures'
import { loadRecords } from '../../src/records'
import type { PlainWorkbook } from './plain'
import { plainPort } from './plainPort'

export async function engineFigures(workbook: PlainWorkbook, options: { readonly asAt?: string; readonly today: string }): Promise<FiguresJson> {
  const asAt = options.asAt === undefined ? undefined : parseIsoDate(options.asAt)
  const records = await loadRecords(plainPort(workbook), { asAt, today: parseIsoDate(options.today) })
  // What is wrong with the rows is not compared.
  return figuresJson(calculate(records), { readings: records.readings, issues: [] }, 'listed')
}
