/** What stands around the cells of a sheet of ours: headings, drop-downs, frozen panes, the page; as steps. */
import { footerCode, PAGE_NUMBERS, pickListSource, type SheetSpec } from '../../workbook'
import { TEXT_FORMAT } from '../rules/entry'
import { widthInPoints } from '../rules/columnWidths'
import { horizontalOf, putLook } from '../rules/looks'
import { headerInput } from './content'
import type { Standing } from './standing'
import { setForAll, SMALL_STEP, type Step } from './steps'

/** Rows of wrapped text are fitted to it, where that takes no time to speak of. */
const MOST_ROWS_FITTED = 5000
const POINTS_AN_INCH = 72

export function furnitureSteps(spec: SheetSpec, standing: Standing, headerRow: number, rows: number): Step[] {
  return [
    ...headingSteps(spec, standing),
    ...pickListSteps(standing, rows),
    ...(standing.isFresh ? [newSheetStep(spec)] : []),
    ...widthSteps(standing),
    pageStep(spec, headerRow),
    ...pageBreakSteps(spec, standing, headerRow),
    ...freezeSteps(spec, standing, headerRow),
    ...(rows <= MOST_ROWS_FITTED && spec.table.columns.some(({ wrap }) => wrap) ? [fitStep(rows, standing.plan.columns.length)] : []),
  ]
}

function headingSteps({ table }: SheetSpec, { plan }: Standing): Step[] {
  return plan.columns.flatMap(({ column, header }, at) => {
    if (column === null) return []
    return [
      {
        bytes: SMALL_STEP,
        queue: (on) => {
          const heading = on.table.getHeaderRowRange().getCell(0, at)
          if (header !== column.header) {
            setForAll(heading, { numberFormat: TEXT_FORMAT })
            heading.values = [[headerInput(column.header)]]
          }
          const { format } = heading
          putLook(format, 'heading')
          format.horizontalAlignment = horizontalOf(column.align)
          format.verticalAlignment = 'Center'
          format.wrapText = true
          format.indentLevel = column.align === 'left' ? 1 : 0
          if (at === 0) on.table.showFilterButton = table.filterButtons
        },
      },
    ]
  })
}

/** Offers words and forbids none. Over a column of ours, the drop-down is ours. */
function pickListSteps({ plan, isNew }: Standing, rows: number): Step[] {
  return plan.columns.flatMap(({ column }, at) => {
    if (column === null) return []
    const source = pickListSource(column)
    if (source === null && isNew) return []
    return [
      {
        bytes: SMALL_STEP + (source?.length ?? 0),
        queue: (on) => {
          const { dataValidation } = on.cells(0, at, rows, 1)
          if (source === null) {
            dataValidation.clear()
            return
          }
          dataValidation.rule = { list: { inCellDropDown: true, source } }
          dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' }
        },
      },
    ]
  })
}

function newSheetStep({ table, print }: SheetSpec): Step {
  const isReport = table.columns.some(({ content }) => content === 'computed')
  return {
    bytes: SMALL_STEP,
    queue: ({ sheet, table: ours }) => {
      if (isReport) sheet.showGridlines = false
      ours.showBandedRows = false
      ours.style = 'TableStyleLight1'
      const { pageLayout } = sheet
      pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait'
      pageLayout.paperSize = 'A4'
      pageLayout.zoom = { horizontalFitToPages: 1 }
      const inches = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
      pageLayout.leftMargin = inches.left * POINTS_AN_INCH
      pageLayout.rightMargin = inches.right * POINTS_AN_INCH
      pageLayout.topMargin = inches.top * POINTS_AN_INCH
      pageLayout.bottomMargin = inches.bottom * POINTS_AN_INCH
      pageLayout.headerMargin = inches.header * POINTS_AN_INCH
      pageLayout.footerMargin = inches.footer * POINTS_AN_INCH
    },
  }
}

/** Widths of columns that stood are the user's. */
function widthSteps({ plan, isFresh }: Standing): Step[] {
  const added = new Set(plan.added.map(({ header }) => header))
  return plan.columns.flatMap(({ column, header }, at) => {
    if (column === null || !(isFresh || added.has(header))) return []
    return [
      {
        bytes: SMALL_STEP,
        queue: (on) => {
          on.table.getHeaderRowRange().getCell(0, at).format.columnWidth = widthInPoints(column.width)
        },
      },
    ]
  })
}

function pageStep(spec: SheetSpec, headerRow: number): Step {
  return {
    bytes: SMALL_STEP,
    queue: ({ sheet }) => {
      const { pageLayout } = sheet
      pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`)
      const foot = pageLayout.headersFooters.defaultForAllPages
      foot.leftFooter = footerCode(spec)
      foot.rightFooter = PAGE_NUMBERS
    },
  }
}

/** Pages of our table begin where they are to begin, and nowhere else; outside it the user's breaks stay. */
function pageBreakSteps({ table, print }: SheetSpec, { pageBreaks, area }: Standing, headerRow: number): Step[] {
  const { breakAtChangeOf: key } = print
  if (key === undefined) return []
  const value = (row: number) => table.rows[row].cells[key]?.value ?? null
  const starts = table.rows.flatMap((_, row) => (row > 0 && value(row) !== value(row - 1) ? [row] : []))
  const before = pageBreaks.flatMap((row, index) => (row > area.row && row <= area.row + area.rows ? [index] : [])).reverse()
  return [
    {
      bytes: SMALL_STEP,
      queue: ({ sheet }) => {
        for (const index of before) sheet.horizontalPageBreaks.getItem(index).delete()
        for (const row of starts) sheet.horizontalPageBreaks.add(`A${headerRow + row + 2}`)
      },
    },
  ]
}

/** None where the panes are frozen so already. */
export function freezeSteps({ view }: SheetSpec, { frozen, area }: Standing, headerRow: number): Step[] {
  const rows = view.freezeHeader ? headerRow + 1 : 0
  const columns = view.freezeColumns === 0 ? 0 : area.column + view.freezeColumns
  // freezing anew would scroll the sheet to its top
  if (rows === frozen.rows && columns === frozen.columns) return []
  return [
    {
      bytes: SMALL_STEP,
      queue: ({ sheet }) => {
        if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns))
        else if (rows > 0) sheet.freezePanes.freezeRows(rows)
        else if (columns > 0) sheet.freezePanes.freezeColumns(columns)
        else sheet.freezePanes.unfreeze()
      },
    },
  ]
}

function fitStep(rows: number, columns: number): Step {
  return { bytes: SMALL_STEP, queue: (on) => on.cells(0, 0, rows, columns).format.autofitRows() }
}
