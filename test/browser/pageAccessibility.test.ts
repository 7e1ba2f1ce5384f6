/** The page without Excel for everybody: what a checker finds, in every look and width. */
import { found, LOOKS } from './checker'
import { cell, grid, openPage, openSample, refreshOnPage, showSheet } from './openPage'

it.each([1280, 320])('a checker finds nothing wrong at %i px: before anything is open, on a source sheet, on Summary', async (width) => {
  const { page, pane } = await openPage({ viewport: { width, height: 720 } })
  for (const look of LOOKS) expect(await found(page, page, look)).toEqual([])
  await openSample(page)
  await cell(page, 'A1').waitFor()
  for (const look of LOOKS) expect(await found(page, page, look)).toEqual([])
  await refreshOnPage(pane, '2019-07-31')
  await showSheet(page, 'Summary')
  await grid(page).getByText('Audits judged inadequate').waitFor()
  for (const look of LOOKS) expect(await found(page, page, look)).toEqual([])
})
