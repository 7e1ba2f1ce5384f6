/** The way between the stand-in and a file, which the tests of typed words go: nothing that they ask for stays behind. */
import { addName, setFilter, workbookOf, type Workbook } from '../excel-host'
import { XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { allRows, plainRows } from '../xlsx/buildPackage'
import { openedInExcel } from './openedInExcel'
import { savedAsFile } from './savedAsFile'

const ROWS = [
  ['Child', 'When', 'Words & "more"'],
  ['001', 43700.5, ' <kept>\r\nas\tit is '],
  ['C2', true, { error: '#N/A' }],
  [null, { value: 3, formula: '=SUM(1,2)' }, '=1+1 is text'],
  [{ value: null, numberFormat: '@' }, { value: 43700, numberFormat: 'd mmm yyyy' }, null],
]

function made(): Workbook {
  const workbook = workbookOf({ sheets: [{ name: 'Notes', rows: [['mine']] }, { name: "Pat's & mine", at: 'B3', rows: ROWS, tables: [{ name: 'List', address: 'B3:D7' }] }] })
  addName(workbook, null, 'Mine', "='Pat''s & mine'!$C$4")
  const { sheet, area } = workbook.table('List')
  sheet.grid.changeLooks({ ...area, rows: 1 }, { bold: true, fillColor: '#12355B', fontColor: '#FFFFFF', wrapText: true, horizontalAlignment: 'Left' })
  sheet.hiddenRows.set(11, 'by hand')
  setFilter(workbook, workbook.table('List'), 0, { filterOn: 'Values', values: ['001'] })
  return workbook
}

/** All that is to stay. */
function shown(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => {
      const cells: unknown[] = []
      sheet.grid.each({ row: 0, column: 0, rows: 50, columns: 20 }, (cell, row, column) => {
        const { numberFormat, bold, fillColor, fontColor, wrapText, horizontalAlignment } = sheet.grid.lookAt(row, column)
        cells.push([row, column, sheet.valueOf(cell, workbook.cellSource(sheet)), cell.formula, numberFormat, bold, fillColor, fontColor, wrapText, horizontalAlignment])
      })
      return [sheet.name, cells, [...sheet.hiddenRows]]
    }),
    tables: workbook.tables.map(({ name, sheet, area, columns }) => [name, sheet.name, area, columns.map((column) => [column.name, column.filter])]),
    names: workbook.names.map(({ name, formula }) => [name, formula]),
  }
}

test('a workbook that is saved as a file and opened again is the same: cells, looks, formulas, tables, filters, hidden rows, names', async () => {
  expect(shown(await openedInExcel(savedAsFile(made())))).toEqual(shown(made()))
})

test('the file adapter reads of it what stood in the cells', async () => {
  const file = await XlsxWorkbook.open(savedAsFile(made()), inflateInNode, deflateInNode)
  const source = (await file.sources()).find(({ name }) => name === 'List')
  if (source?.kind !== 'table') throw new Error('no table List')
  expect(await plainRows(file.read(source, { ...allRows(3), firstRow: source.firstRow }))).toEqual([
    [4, '001', 43700.5, ' <kept>\r\nas\tit is '],
    [5, 'C2', true, { error: '#N/A' }],
    [6, null, 3, '=1+1 is text'],
    [7, null, 43700, null],
  ])
})
