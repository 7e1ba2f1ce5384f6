/** The page without Excel for everybody: what a checker finds, in every look and width. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { cell, grid, openPage, openSample, refreshOnPage, showSheet } from './openPage'

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const

/** A rule and an element a line. Under forced colours axe reads some colours as they were before, so there it is not asked for contrast. */
async function found(page: Page, look: (typeof LOOKS)[number]): Promise<string[]> {
  // without motion, so that no colour is looked at on its way to another
  await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
  await page.evaluate(axe.source)
  return page.evaluate(async (isOurColours) => {
    const checker: unknown = Reflect.get(window, 'axe')
    const { violations } = await (checker as typeof axe).run({ rules: { 'color-contrast': { enabled: isOurColours } } })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`))
  }, look.forcedColors === 'none')
}

it.each([1280, 320])('a checker finds nothing wrong at %i px: before anything is open, on a source sheet, on Summary', async (width) => {
  const { page, pane } = await openPage({ viewport: { width, height: 720 } })
  for (const look of LOOKS) expect(await found(page, look)).toEqual([])
  await openSample(page)
  await cell(page, 'A1').waitFor()
  for (const look of LOOKS) expect(await found(page, look)).toEqual([])
  await refreshOnPage(pane, '2019-07-31')
  await showSheet(page, 'Summary')
  await grid(page).getByText('Audits judged inadequate').waitFor()
  for (const look of LOOKS) expect(await found(page, look)).toEqual([])
})
