/**
 * The page without Excel as people have it: the built page in Chromium, its worker behind.
 *
 * Whatever a test does, two things must hold when it ends: the browser's console has nothing to complain of, and nobody asked for
 * anything but the page's own files.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { PAGE_WORDS, pageMessage, SCREEN_NAMES } from '../../src/words'
import { refreshAsAt } from './refreshing'
import { MOST_WAIT, startChromium } from './chromium'
import { serveBundle, type ServedBundle } from './servedBundle'

export interface OpenedPage {
  readonly page: Page
  /** The same page: the pane and the sheets share it. */
  readonly pane: Frame
  /** What the console was told of so far; a test that brings the browser to complain takes that out. */
  readonly complaints: string[]
}

let browser: Browser
let bundle: ServedBundle
let folder: string
interface Watched {
  readonly context: BrowserContext
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
}
let opened: Watched[] = []
/** Opened before the tests of a file: theirs together, until the last has ended. */
let together: Watched[] = []
let isInTest = false

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-page-'))
  browser = await startChromium()
  bundle = await serveBundle()
})

beforeEach(() => {
  isInTest = true
})

function expectNothingAmiss({ requests, complaints }: Watched): void {
  expect(complaints).toEqual([])
  expect(requests.filter((address) => !address.startsWith(`${bundle.origin}/`) && !address.startsWith(`blob:${bundle.origin}/`))).toEqual([])
}

afterEach(async () => {
  isInTest = false
  const ended = opened
  opened = []
  for (const { context } of ended) await context.close()
  for (const one of [...ended, ...together]) expectNothingAmiss(one)
})

afterAll(async () => {
  together = []
  await browser?.close()
  await bundle?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Where a test may put files. */
export function inFolder(name: string): string {
  return join(folder, name)
}

/** Opens the page, and waits until it and its pane are drawn. What a test opens is closed with it; what is opened before all tests of a file, with the last of them. */
export async function openPage(options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB', timezoneId: 'Europe/London', ...options })
  context.setDefaultTimeout(MOST_WAIT)
  const requests: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  const page = await context.newPage()
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  ;(isInTest ? opened : together).push({ context, requests, complaints })
  await page.goto(`${bundle.origin}/`)
  await page.getByRole('button', { name: PAGE_WORDS.sample, exact: true }).waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, pane: page.mainFrame(), complaints }
}

export const sheets = (page: Page) => page.getByRole('region', { name: PAGE_WORDS.sheets, exact: true })
export const tabs = (page: Page) => page.getByRole('tablist', { name: PAGE_WORDS.tabs })
export const grid = (page: Page) => page.getByRole('grid')
export const cell = (page: Page, address: string) => grid(page).locator(`[data-cell="${address}"]`)
/** Goes to the last cell of the sheet in front, which on a sheet of ours is for typing. @returns `B12` */
export async function lastCell(page: Page): Promise<string> {
  await grid(page).press('Control+End')
  const selected = page.locator('[role=gridcell][aria-selected=true][aria-readonly=false]')
  return (await selected.getAttribute('data-cell')) ?? ''
}
export const said = (page: Page) => sheets(page).getByRole('status').first()

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: PAGE_WORDS.sample, exact: true }).click()
  await said(page).getByText(pageMessage({ news: 'opened', name: 'casefile-sample.xlsx' })).waitFor()
  await grid(page).waitFor()
}

export async function showSheet(page: Page, sheet: string): Promise<void> {
  await tabs(page).getByRole('tab', { name: sheet, exact: true }).click()
  await page.getByRole('grid', { name: sheet, exact: true }).waitFor()
}

export async function chooseFile(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
}

/** Opens a file whatever was open before, saved or not, and waits until its first sheet is drawn. */
export async function openAnew(page: Page, file: string): Promise<void> {
  const isUnsaved = await page.getByRole('banner').getByText(PAGE_WORDS.unsaved).isVisible()
  await chooseFile(page, file)
  if (isUnsaved) await page.getByRole('button', { name: PAGE_WORDS.leave }).click()
  await said(page).getByText(pageMessage({ news: 'opened', name: basename(file) })).waitFor()
  await cell(page, 'A1').waitFor()
}

/** Drops files on the page, as if from a folder. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const dropped = files.map((file) => ({ name: file.split('/').pop() ?? file, base64: readFileSync(file).toString('base64') }))
  await page.evaluate((given) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of given) transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name))
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }))
  }, dropped)
}

/** Presses Save, and puts what is downloaded beside the test's other files. */
export async function save(page: Page, name: string): Promise<{ readonly file: string; readonly offered: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: PAGE_WORDS.save, exact: true }).click()])
  const file = inFolder(name)
  await download.saveAs(file)
  return { file, offered: download.suggestedFilename() }
}

/** Refreshes as at a day (`2019-07-31`) on the pane's Summary, and waits until it says how it ended. */
export async function refreshOnPage(pane: Frame, day: string): Promise<void> {
  await pane.getByRole('button', { name: SCREEN_NAMES.summary, exact: true }).click()
  await refreshAsAt(pane, day)
}
