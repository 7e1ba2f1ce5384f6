/** The port on Excel, on the stand-in under the real office.js. */
import { openExcelWorkbook } from '../../src/excel'
import type { OpenWorkbook } from '../../src/workbook'
import { ExcelHost, loadOfficeJs, RunningOfficeJs, startHost, type StartOptions, type Workbook } from '../excel-host'

export interface OpenExcel {
  readonly port: OpenWorkbook
  readonly host: ExcelHost
}

afterAll(() => {
  for (const name of ['Excel', 'Office', 'OfficeExtension']) Reflect.deleteProperty(globalThis, name)
})

/** One for all that is opened in turn: the globals are the last one's anyway. */
let officeJs: RunningOfficeJs | null = null

/** Starts Excel and makes its globals this test's, as the add-in finds them. */
export function startForAddIn(options: StartOptions = {}): ExcelHost {
  return tied(startHost(options))
}

function tied(host: ExcelHost): ExcelHost {
  if (officeJs === null || officeJs.isWaiting) officeJs = new RunningOfficeJs()
  Object.assign(globalThis, officeJs.tieTo(host))
  return host
}

export async function openExcel(options: StartOptions = {}): Promise<OpenExcel> {
  const host = startForAddIn(options)
  return { port: await openExcelWorkbook(), host }
}

/** Excel with a workbook that is there already. */
export async function openInExcel(workbook: Workbook): Promise<OpenExcel> {
  const host = tied(new ExcelHost(workbook))
  return { port: await openExcelWorkbook(), host }
}

/** The pane opened anew on the same workbook: another add-in, which knows nothing of the one before. */
export async function reopenPane(host: ExcelHost): Promise<OpenWorkbook> {
  host.openPaneAnew()
  Object.assign(globalThis, loadOfficeJs(host))
  return openExcelWorkbook()
}
