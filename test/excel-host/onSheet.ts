import { startExcel } from '.'

/** Does something to `Sheet1` of a blank workbook, in one batch. */
export async function onSheet(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<ReturnType<typeof startExcel>> {
  const started = startExcel()
  await started.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'), context)
    await context.sync()
  })
  return started
}
