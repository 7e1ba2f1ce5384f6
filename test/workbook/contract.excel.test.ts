/** The port's contract on Excel: the stand-in under the real office.js. */
import { formulaLinkColumns } from '../../src/excel/rules/links'
import { type DescribedWorkbook, type ExcelHost, valueAt } from '../excel-host'
import { openExcel } from '../excel/openExcel'
import { asExcelHolds } from '../excel/whatExcelHolds'
import { describeContract, type ContractWorkbook } from './contract'

const hosts: ExcelHost[] = []

/** Whatever the adapter asked for, the stand-in knew it, and nothing was left behind. */
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 0))
  for (const host of hosts.splice(0)) {
    expect(host.notPlayed).toEqual([])
    expect(host.referencesLeft).toBe(0)
    expect(host.session.enableEvents).toBe(true)
  }
})

function described({ sheets, dateSystem }: ContractWorkbook): DescribedWorkbook {
  return {
    ...(dateSystem && { dateSystem }),
    sheets: sheets.map(({ name, rows, table, hidden }) => ({ name, rows, ...(table && { tables: [table] }), ...(hidden && { visibility: 'Hidden' as const }) })),
  }
}

describeContract('Excel', {
  open: async (workbook) => {
    const { port, host } = await openExcel({ workbook: described(workbook) })
    hosts.push(host)
    return {
      port: () => port,
      type: async (sheet, cell, text) => host.user.type(sheet, cell, text),
      value: async (sheet, cell) => valueAt(host.workbook, sheet, cell),
    }
  },
  holds: asExcelHolds,
  formulaLinks: formulaLinkColumns,
})
