/**
 * A stand-in for Excel under the real office.js.
 *
 * - `model/`: the workbook in memory. `protocol/`: batches of office.js on the host's side. `host.ts`: what a test does to
 *   Excel and learns of it. None of these knows Node or a browser; `seam/` is where office.js hangs on: in Node
 *   (`officeJs.ts`), or whole, in a page in a browser, to which the stand-in is Excel on the web (`excelOnTheWeb.ts`).
 * - Rules that Excel enforces are enforced, with its error codes. What the stand-in does not play is refused by name with
 *   `NotImplemented`, and noted in `host.notPlayed`: end a test with `expect(host.notPlayed).toEqual([])`.
 * - Formulas: literals, one cell, HYPERLINK, SUM and COUNTA are worked out; a test may give any other a value. References
 *   inside formulas do not follow inserted cells. Filters: on values and by comparison. Sorting: by value.
 * - One workbook may be open in several hosts: people who have it open elsewhere, each with an office.js of their own.
 * - Writing below a table does not make it grow. Writing several rows over a filter goes wrong, as it does in Excel.
 *
 * Nothing here was checked against a real Excel.
 */
import { ExcelHost, type HostOptions } from './host'
import { type DescribedWorkbook, workbookOf } from './model'
import { loadOfficeJs, type OfficeJs } from './seam/officeJs'

export * from './faults'
export * from './host'
export * from './model'
export { loadOfficeJs, type OfficeJs, RunningOfficeJs } from './seam/officeJs'

export interface StartOptions extends HostOptions {
  /** Absent: one blank `Sheet1`. */
  readonly workbook?: DescribedWorkbook
}

/** Starts Excel with a workbook open: office.js fresh, tied to a host of its own. */
export function startExcel(options: StartOptions = {}): OfficeJs & { readonly host: ExcelHost } {
  const host = startHost(options)
  return { ...loadOfficeJs(host), host }
}

/** Starts Excel with a workbook open, and no add-in yet. */
export function startHost(options: StartOptions = {}): ExcelHost {
  return new ExcelHost(workbookOf(options.workbook ?? { sheets: [] }), options)
}
