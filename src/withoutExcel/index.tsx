/** The page without Excel: joins the workbook and its drawn sheets, the worker that holds it, and the pane. */
import { FluentProvider } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createPageModel, fileProxy, Page } from '../page'
import { startPane } from '../taskpane/startPane'
import { useTheme } from '../taskpane/theme/useTheme'
import { shareCopyName } from '../words'
import { calculationAt, type Calculation } from '../worker'
import type { Conversation } from './conversation'
import { download } from './download'

const worker = new Worker(new URL('./thread.ts', import.meta.url), { name: 'workbook' })
const calculations: Calculation[] = []

function talk(about: Conversation): MessagePort {
  const { port1, port2 } = new MessageChannel()
  worker.postMessage(about, [port2])
  return port1
}

const file = fileProxy(talk('about-the-workbook'))
const model = createPageModel({ file, download })
let pane: ReturnType<typeof startPane> | null = null

worker.onerror = () => {
  for (const calculation of calculations) calculation.lost()
  model.lost()
}

// another workbook is another story: the pane begins anew, and nothing of the last one's figures is left on it
model.onOpened((workbook) => {
  pane?.end()
  pane = startPane({
    openWorkbook: () => Promise.resolve(workbook),
    newWorkbooks: { how: 'downloaded', show: (bytes) => Promise.resolve(download(shareCopyName('Casefile'), new Uint8Array(bytes).buffer)) },
    startCalculation: () => {
      const calculation = calculationAt(talk('about-the-figures'), 'worker')
      calculations.push(calculation)
      return calculation
    },
    print: () => window.print(),
  })
})

function Themed({ children }: { readonly children: ReactNode }) {
  const { name, theme } = useTheme(undefined)
  return (
    <FluentProvider theme={theme} style={{ display: 'contents', colorScheme: name }}>
      {children}
    </FluentProvider>
  )
}

const place = document.getElementById('page')
if (place === null) throw new Error('The page has no place for the sheets.')
createRoot(place).render(
  <Themed>
    <Page model={model} file={file} />
  </Themed>,
)
void model.open({ kind: 'made', what: 'empty' })
