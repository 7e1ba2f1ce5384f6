/** What people do with the pane, and what they see of it. */
import type { Frame, Locator } from 'playwright-core'
import { PANE_WORDS, SCREEN_NAMES } from '../../src/words'

export const refreshButton = (pane: Frame) => pane.getByRole('button', { name: PANE_WORDS.refresh, exact: true })
export const cancelButton = (pane: Frame) => pane.getByRole('button', { name: PANE_WORDS.cancel, exact: true })
/** What was said about the last thing that was asked: what happened, what was left, what to do next. */
export const message = (pane: Frame) => pane.getByRole('region', { name: PANE_WORDS.message })

/** To another screen, by the switch at the top. */
export async function toScreen(pane: Frame, screen: keyof typeof SCREEN_NAMES): Promise<void> {
  await pane.getByRole('navigation').getByRole('button', { name: SCREEN_NAMES[screen], exact: true }).click()
  await pane.getByRole('heading', { level: 1, name: SCREEN_NAMES[screen], exact: true }).waitFor()
}

/** Refreshes from the summary as at a day (`2019-07-31`), and waits until it says how it ended. */
export async function refreshAsAt(pane: Frame, day: string): Promise<void> {
  await toScreen(pane, 'summary')
  await pane.getByLabel(PANE_WORDS.asAt).fill(day)
  await refreshButton(pane).click()
  await message(pane).waitFor()
}

/** Listens to the live region from now on. @returns what it has said, each sentence once */
export async function listen(pane: Frame): Promise<() => Promise<string[]>> {
  const said = await pane.evaluateHandle(() => {
    const region = document.querySelector('[aria-live]')
    if (region === null) throw new Error('The pane has no live region.')
    const heard: string[] = []
    new MutationObserver(() => {
      const text = region.textContent
      if (text !== '' && text !== heard.at(-1)) heard.push(text)
    }).observe(region, { childList: true, characterData: true, subtree: true })
    return heard
  })
  return () => said.jsonValue()
}

/** The cards of the last refresh: they are drawn a moment after the message. */
export const cards = (place: Frame | Locator) => place.locator('li:has(h3)')

/** Waits until something is so, and fails with what it is instead. */
export async function soon<Value>(value: () => Value | Promise<Value>, wanted: Value): Promise<void> {
  let last = await value()
  for (let waited = 0; waited < 60_000 && !Object.is(last, wanted); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    last = await value()
  }
  expect(last).toBe(wanted)
}
