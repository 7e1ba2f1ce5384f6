import type { ExcelHost } from '../excel-host'
import { VISITS_DUE_TABLE } from '../../src/sheets'
import { openExcel } from '../excel/openExcel'
import { describeSurgeries, SOURCES, Surgeries } from './surgeries'
import { describeTypedWords } from './typedWords'

async function open(): Promise<{ readonly surgeries: Surgeries; readonly host: ExcelHost }> {
  const { port, host } = await openExcel({ workbook: { sheets: [{ name: 'Notes', rows: [] }] } })
  await port.writeSheets(SOURCES)
  return { surgeries: new Surgeries(() => port), host }
}

describeSurgeries('Excel', async () => (await open()).surgeries)
describeTypedWords(
  'Excel',
  async () => {
    const { surgeries, host } = await open()
    const sort = () =>
      host.user.do((workbook) => {
        const { sheet, bodyArea } = workbook.table(VISITS_DUE_TABLE)
        sheet.grid.put(bodyArea, sheet.grid.copyOf(bodyArea).reverse())
      })
    return { surgeries, sort }
  },
  8,
)
