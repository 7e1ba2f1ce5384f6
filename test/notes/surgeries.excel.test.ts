import { openExcel } from '../excel/openExcel'
import { describeSurgeries, SOURCES, Surgeries } from './surgeries'

describeSurgeries('Excel', async () => {
  const { port } = await openExcel({ workbook: { sheets: [{ name: 'Notes', rows: [] }] } })
  await port.writeSheets(SOURCES)
  return new Surgeries(() => port)
})
