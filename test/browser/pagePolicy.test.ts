/** No connection is possible from the page without Excel, and none is tried. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPage, openSample, refreshOnPage } from './openPage'
import { cards } from './refreshing'

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self'; img-src 'self' data: blob:; connect-src 'none'"

it('the built page has the published policy before anything is loaded, and no office.js', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'dist', 'index.html'), 'utf8')
  expect(page.replaceAll('&#39;', "'")).toContain(POLICY)
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'))
  expect(page).not.toMatch(/https?:/)
})

it('from sample to figures every request is for a file of its own, and the browser forbids any other', async () => {
  const { page, pane, complaints } = await openPage()
  await openSample(page)
  await refreshOnPage(pane, '2019-07-31')
  await cards(pane).first().waitFor()
  // openPage looks at every request when the test ends
  const refused = await page.evaluate(() => {
    const heard = new Promise<string>((resolve) => document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true }))
    return fetch('/index.html').then(
      () => 'went out',
      () => heard,
    )
  })
  expect(refused).toBe('connect-src')
  expect(complaints.splice(0).join()).toContain("connect-src 'none'")
})

it('nothing is kept in the browser', async () => {
  const { page } = await openPage()
  await openSample(page)
  const kept = await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])
  expect(kept).toEqual(['', 0, 0, 0])
})
