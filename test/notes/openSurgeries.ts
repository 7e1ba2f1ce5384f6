/** A workbook with the sources of a surgery: as a file, or open in Excel, and from one to the other. */
import { XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { openExcel, openInExcel, type OpenExcel } from '../excel/openExcel'
import type { DateSystem, SheetSpec } from '../../src/workbook'
import type { Workbook } from '../excel-host'
import { openedInExcel } from '../excelAndFiles/openedInExcel'
import { savedAsFile } from '../excelAndFiles/savedAsFile'
import { buildWorkbook } from '../xlsx/buildPackage'
import { SOURCES } from './sources'
import { Surgeries, type SurgeryPort } from './surgeries'

export class Desk {
  readonly surgeries = new Surgeries(() => this.port)
  /** What the stand-in makes of the bytes of a file. */
  private opened: { readonly bytes: Uint8Array; readonly workbook: Workbook } | null = null

  constructor(private held: OpenExcel | XlsxWorkbook) {}

  /** Null while the workbook is a file. */
  get excel(): OpenExcel | null {
    return this.held instanceof XlsxWorkbook ? null : this.held
  }

  get port(): SurgeryPort {
    return this.held instanceof XlsxWorkbook ? this.held : this.held.port
  }

  /** The workbook as it stands, for somebody who only looks. */
  async look(): Promise<Workbook> {
    if (!(this.held instanceof XlsxWorkbook)) return this.held.host.workbook
    const bytes = this.held.toBytes()
    if (this.opened?.bytes !== bytes) this.opened = { bytes, workbook: await openedInExcel(bytes) }
    return this.opened.workbook
  }

  /** Somebody does something in Excel; a file is opened there, and saved. */
  async byHand(work: (workbook: Workbook) => void): Promise<void> {
    if (this.held instanceof XlsxWorkbook) {
      const workbook = await this.look()
      work(workbook)
      this.held = await fileOf(workbook)
    } else this.held.host.user.do(work)
  }

  /** What was refreshed in Excel is refreshed as a file from now on, and the other way about. */
  async crossOver(): Promise<void> {
    const workbook = await this.look()
    this.held = this.held instanceof XlsxWorkbook ? await openInExcel(workbook) : await fileOf(workbook)
  }
}

async function fileOf(workbook: Workbook): Promise<XlsxWorkbook> {
  return XlsxWorkbook.open(savedAsFile(workbook), inflateInNode, deflateInNode)
}

export async function onFiles(dateSystem: DateSystem = 1900, sources: readonly SheetSpec[] = SOURCES): Promise<Desk> {
  const properties = dateSystem === 1904 ? 'date1904="1"' : ''
  const workbook = await XlsxWorkbook.open(buildWorkbook({ sheets: [{ name: 'Notes', data: '' }], properties }), inflateInNode, deflateInNode)
  await workbook.writeSheets(sources)
  return new Desk(workbook)
}

export async function onExcel(dateSystem: DateSystem = 1900, sources: readonly SheetSpec[] = SOURCES): Promise<Desk> {
  const held = await openExcel({ workbook: { dateSystem, sheets: [{ name: 'Notes', rows: [] }] } })
  await held.port.writeSheets(sources)
  return new Desk(held)
}
