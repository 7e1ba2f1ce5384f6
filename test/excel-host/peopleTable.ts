import { type DescribedWorkbook, type ExcelHost, startExcel, valuesAt } from '.'
import type { CellValue } from '../../src/workbook'
import { errorCode } from './errorCode'

/** A sheet with one small table, for tests of tables. */
export const PEOPLE: DescribedWorkbook = {
  sheets: [
    {
      name: 'People',
      rows: [
        ['Name', 'Age', 'Team'],
        ['Ann', 41, 'A'],
        ['Bob', 37, 'B'],
        ['Cai', 29, 'A'],
      ],
      tables: [{ name: 'people' }],
    },
  ],
}

export const HEAD = ['Name', 'Age', 'Team']
export const ANN = ['Ann', 41, 'A']
export const BOB = ['Bob', 37, 'B']
export const CAI = ['Cai', 29, 'A']
export const NONE = [null, null, null]

export type Work = (table: Excel.Table, context: Excel.RequestContext) => void

export interface Done {
  /** The error's code, or `none`. */
  readonly code: string
  readonly host: ExcelHost
  /** The table's cells and two rows more. */
  all(): CellValue[][]
}

/** Does something to the table in one batch. */
export async function withTable(work: Work, workbook: DescribedWorkbook = PEOPLE): Promise<Done> {
  const { Excel, host } = startExcel({ workbook, excelApiOnline: '1.1' })
  const code = await errorCode(
    Excel.run(async (context) => {
      work(context.workbook.tables.getItem('people'), context)
      await context.sync()
    }),
  )
  return { code, host, all: () => valuesAt(host.workbook, 'People', 'A1:C6') }
}
