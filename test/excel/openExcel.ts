/** The port on Excel, on the stand-in under the real office.js. */
import { openExcelWorkbook } from '../../src/excel'
import type { OpenWorkbook } from '../../src/workbook'
import { loadOfficeJs, startExcel, type ExcelHost, type StartOptions } from '../excel-host'

export interface OpenExcel {
  readonly port: OpenWorkbook
  readonly host: ExcelHost
}

afterAll(() => {
  for (const name of ['Excel', 'Office', 'OfficeExtension']) Reflect.deleteProperty(globalThis, name)
})

/** Starts Excel and makes its globals this test's, as the add-in finds them. */
export function startForAddIn(options: StartOptions = {}): ExcelHost {
  const { host, Excel, Office, OfficeExtension } = startExcel(options)
  Object.assign(globalThis, { Excel, Office, OfficeExtension })
  return host
}

export async function openExcel(options: StartOptions = {}): Promise<OpenExcel> {
  const host = startForAddIn(options)
  return { port: await openExcelWorkbook(), host }
}

/** The pane opened anew on the same workbook: another add-in, which knows nothing of the one before. */
export async function reopenPane(host: ExcelHost): Promise<OpenWorkbook> {
  host.openPaneAnew()
  Object.assign(globalThis, loadOfficeJs(host))
  return openExcelWorkbook()
}
