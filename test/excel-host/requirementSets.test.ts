import { startExcel } from '.'
import { errorCode } from './errorCode'

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  ['freeze panes', '1.7', (context) => context.workbook.worksheets.getActiveWorksheet().freezePanes.freezeRows(1)],
  ['several ranges at once', '1.9', (context) => context.workbook.worksheets.getActiveWorksheet().getRanges('A1,B2').load('address')],
  ['page layout', '1.9', (context) => context.workbook.worksheets.getActiveWorksheet().pageLayout.load('orientation')],
  ['Table.resize', '1.13', (context) => context.workbook.tables.add('Sheet1!A1:B2', true).resize('A1:B5')],
])('%s needs ExcelApi %s', async (_, since, work) => {
  const run = async (excelApi: string): Promise<string> => {
    const { Excel } = startExcel({ excelApi })
    return errorCode(
      Excel.run(async (context) => {
        work(context)
        await context.sync()
      }),
    )
  }
  const [major, minor] = since.split('.').map(Number)
  expect(await run(since)).toBe('none')
  expect(await run(`${major}.${minor - 1}`)).toBe('ApiNotFound')
})

test('isSetSupported says up to where this Excel goes', () => {
  const { Office } = startExcel({ excelApi: '1.13' })
  const { requirements } = Office.context
  expect([1.1, 1.9, 1.13, 1.14].map((version) => requirements.isSetSupported('ExcelApi', String(version)))).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(requirements.isSetSupported('ExcelApiOnline', '1.1')).toBe(false)
  expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true)
})
