/** The page of Excel on the web that frames the pane, and the two addresses that are not this machine's: Excel's and office.js's. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { EXCEL_ORIGIN, FRAME_NAME } from '../excel-host/seam/excelOnTheWeb'

export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/'
const OFFICE_JS_FILES = dirname(require.resolve('@microsoft/office-js/dist/office.js'))

export const EXCEL_PAGE = `${EXCEL_ORIGIN}/workbook.xlsx`

export interface PaneFrame {
  /** CSS pixels. */
  readonly width: number
  /** Closed: Excel has started the add-in for a button of the ribbon, and nobody has opened its pane. */
  readonly inView: 'shown' | 'closed'
}

/** What the pane says goes to `excelHears`; what Excel says is posted into the frame. */
function excelPage(pane: string, { width, inView }: PaneFrame): string {
  return `<!doctype html>
<html lang="en"><title>workbook.xlsx</title>
<body style="margin:0">
<iframe title="Casefile" style="display:${inView === 'shown' ? 'block' : 'none'};width:${width}px;height:100vh;border:0" name='${FRAME_NAME}' src="${pane}"></iframe>
<script>addEventListener('message', ({ source, data }) => { if (source === document.querySelector('iframe').contentWindow) excelHears(data) })</script>`
}

/** The file of office.js's package that stands at an address of Microsoft's; null for any other address. */
function officeFile(url: string): string | null {
  if (!url.startsWith(OFFICE_JS)) return null
  const file = join(OFFICE_JS_FILES, new URL(url).pathname.replace(/^\/lib\/1\/hosted\//, '').toLowerCase())
  return existsSync(file) ? file : null
}

/**
 * Lets the pane's own origin through, answers for the other two, and lets nothing else out.
 *
 * @returns every address that is asked for from now on; what the page's policy forbids is not asked for
 */
export async function routeRequests(context: BrowserContext, own: string, frame: PaneFrame): Promise<readonly string[]> {
  const requests: string[] = []
  await context.route('**/*', (route) => {
    const url = route.request().url()
    requests.push(url)
    if (url.startsWith(`${own}/`)) return route.continue()
    if (url === EXCEL_PAGE) return route.fulfill({ contentType: 'text/html', body: excelPage(`${own}/taskpane.html`, frame) })
    const path = officeFile(url)
    return path === null ? route.abort() : route.fulfill({ path })
  })
  return requests
}
