/**
 * The pane as people have it: the built page in a frame beside Excel on the web, the whole of office.js in it, and the stand-in
 * for Excel behind. The workbook stands in Node and Excel's page in a process of its own, so that the main thread of the pane's
 * page does what it does in Excel and no more.
 *
 * Whatever a test does, three things must hold when it ends: the browser's console has nothing to complain of, nobody asked for
 * anything but the pane's own files and office.js, and Excel was asked for nothing that the stand-in does not play.
 */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { type DescribedWorkbook, ExcelHost, type HostOptions, Workbook, workbookOf } from '../excel-host'
import { ExcelOnTheWeb } from '../excel-host/seam/excelOnTheWeb'
import { MOST_WAIT, startChromium } from './chromium'
import { EXCEL_PAGE, OFFICE_JS, type PaneFrame, routeRequests } from './excelPage'
import { serveBundle, type ServedBundle } from './servedBundle'

export interface PaneOptions extends HostOptions {
  /** A workbook described, or one that was open before: it is opened again as it was left. */
  readonly workbook: DescribedWorkbook | Workbook
  /** Absent: the 320 that Excel gives a pane. */
  readonly width?: PaneFrame['width']
  /** Absent: shown. */
  readonly inView?: PaneFrame['inView']
  readonly browser?: BrowserContextOptions
}

export interface OpenPane {
  /** Excel's page: the keyboard, the window, the screenshots. */
  readonly page: Page
  /** What the add-in drew. */
  readonly pane: Frame
  readonly host: ExcelHost
  readonly excel: ExcelOnTheWeb
  /** What the console was told of: errors, warnings, breaches of the policy. A test that expects some takes them out. */
  readonly complaints: string[]
  /** Excel on the web shows and closes a pane without unloading it. */
  setInView(inView: PaneFrame['inView']): Promise<void>
}

interface Watched extends OpenPane {
  /** Every address that anybody asked for. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

let browser: Browser
let bundle: ServedBundle
let opened: Watched[] = []
/** Opened before the tests of a file: theirs together, until the last has ended. */
let together: Watched[] = []
let isInTest = false

beforeAll(async () => {
  browser = await startChromium()
  bundle = await serveBundle()
})

beforeEach(() => {
  isInTest = true
})

function expectNothingAmiss({ complaints, requests, host }: Watched): void {
  expect(complaints).toEqual([])
  expect(requests.filter((url) => url !== EXCEL_PAGE && !url.startsWith(OFFICE_JS) && !url.startsWith(`${bundle.origin}/`))).toEqual([])
  expect(host.notPlayed).toEqual([])
}

afterEach(async () => {
  isInTest = false
  const ended = opened
  opened = []
  for (const { close } of ended) await close()
  for (const one of [...ended, ...together]) expectNothingAmiss(one)
})

afterAll(async () => {
  together = []
  await browser?.close()
  await bundle?.stop()
})

function listenToComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** Opens a workbook in Excel, with the pane beside it, and waits until the pane is drawn and has looked around. What a test opens is closed with it; what is opened before all tests of a file, with the last of them. */
export async function openPane({ workbook, width = 320, inView: atFirst = 'shown', browser: look, ...options }: PaneOptions): Promise<OpenPane> {
  const context = await browser.newContext({ viewport: { width: 900, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/London', ...look })
  // a busy machine is no fault
  context.setDefaultTimeout(MOST_WAIT)
  const requests = await routeRequests(context, bundle.origin, { width, inView: atFirst })

  const page = await context.newPage()
  const complaints = listenToComplaints(page)
  const host = new ExcelHost(workbook instanceof Workbook ? workbook : workbookOf(workbook), options)
  const excel = new ExcelOnTheWeb(host, (message) => {
    if (page.isClosed()) return
    // a test may end, and the page with it, while Excel still answers
    page.evaluate(([text, origin]) => document.querySelector('iframe')?.contentWindow?.postMessage(text, origin), [message, bundle.origin]).catch(() => undefined)
  })
  await page.exposeBinding('excelHears', (_, message: string) => excel.receive(message))
  await page.goto(EXCEL_PAGE)
  const pane = page.frames().find((frame) => frame.url().startsWith(bundle.origin))
  if (pane === undefined) throw new Error('Excel’s page has no pane.')
  const watched: Watched = {
    page,
    pane,
    host,
    excel,
    requests,
    complaints,
    setInView: async (inView) => {
      await page.locator('iframe').evaluate((frame, display) => frame.style.setProperty('display', display), inView === 'shown' ? 'block' : 'none')
    },
    close: () => context.close(),
  }
  ;(isInTest ? opened : together).push(watched)
  await pane.locator('h1').waitFor({ state: atFirst === 'shown' ? 'visible' : 'attached' })
  // it has looked whether the workbook was refreshed before
  await pane.locator('[data-arrived]').waitFor({ state: 'attached' })
  return watched
}
