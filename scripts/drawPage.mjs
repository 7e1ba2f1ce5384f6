/**
 * Draws the page without Excel for the guide: the made-up county, refreshed, its Summary in front. Run it after the page has changed, look at
 * the result, and keep it.
 *
 *   node scripts/drawPage.mjs [folder of the built page, dist unless said]
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { servedFiles } from './servedFiles.js'

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium'
/** Date fields show their day as people here write it, where the machine has Chromium's language packs (on Debian: chromium-l10n). */
const IN_ENGLAND = { LANGUAGE: 'en_GB' }
const PICTURE = resolve('docs', 'pictures', 'page.png')

const server = createServer(servedFiles(resolve(process.argv[2] ?? 'dist'))).listen(0, '127.0.0.1')
await once(server, 'listening')
const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'], env: { ...process.env, ...IN_ENGLAND } })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' })
  page.setDefaultTimeout(120_000)
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  await page.getByRole('button', { name: 'The sample', exact: true }).click()
  await page.getByRole('grid').waitFor()
  await page.locator('#root').getByRole('button', { name: 'Summary', exact: true }).click()
  await page.getByRole('button', { name: 'Refresh', exact: true }).click()
  await page.locator('#root li:has(h3)').first().waitFor()
  await page.getByRole('tablist', { name: 'Sheets of the workbook' }).getByRole('tab', { name: 'Summary', exact: true }).click()
  await page.getByRole('grid', { name: 'Summary', exact: true }).getByText('Audits judged inadequate').waitFor()
  await page.screenshot({ path: PICTURE })
  console.log('docs/pictures/page.png')
} finally {
  await browser.close()
  server.close()
}
