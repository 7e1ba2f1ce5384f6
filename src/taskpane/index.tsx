/** The page that Excel loads: joins the pane, the ribbon's commands and the open workbook. */
import { associateCommands } from '../commands'
import { openExcelWorkbook, openNewWorkbook } from '../excel'
import { startCalculation } from '../worker'
import { explainFigure } from './explain/explain'
import { notifyLastResort } from './office/officeHelpers'
import { keepTabWithinPane } from './office/tabWithinPane'
import { startPane } from './startPane'

async function start(): Promise<void> {
  const { host } = await Office.onReady()
  keepTabWithinPane()
  const { session } = startPane({ openWorkbook: openExcelWorkbook, startCalculation, newWorkbooks: { how: 'opened', show: openNewWorkbook }, excel: host === null ? undefined : Office.context.officeTheme })
  associateCommands({ ...session, explain: () => explainFigure(session), share: () => session.open({ kind: 'share' }) }, {
    associate: (name, run) => Office.actions.associate(name, run),
    showPane: async () => {
      await Office.addin.showAsTaskpane()
    },
  })
}

start().catch(() => notifyLastResort())
