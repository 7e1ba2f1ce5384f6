/** Nothing scrolls sideways, nothing is cut off and no words lie over others, however narrow the pane and however wide a reader sets the words. */
import type { Frame, Page } from 'playwright-core'

/** What a reader may set by WCAG 2.2, 1.4.12. */
const TEXT_SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/**
 * What is wider than the page, or cut off at its side or below, or lies over the line above it: its tag and first words. What is only
 * heard is no bigger than a pixel; a field that is typed in scrolls its own text; a sheet and its tabs scroll sideways, as in Excel.
 */
export function cutOff(drawn: Page | Frame): Promise<string[]> {
  return drawn.evaluate(() => {
    const width = document.documentElement.clientWidth
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => element.getBoundingClientRect().width > 1 && element.closest('[role=grid], [role=tablist]') === null)
    const has = (element: Element, side: 'overflowX' | 'overflowY', values: readonly string[]) => values.includes(getComputedStyle(element)[side])
    const isField = (element: Element) => element.matches('input, textarea, select')
    const beyond = seen.filter((element) => element.getBoundingClientRect().right > width + 0.5 || element.getBoundingClientRect().left < -0.5)
    const cut = seen.filter((element) => !isField(element) && !has(element, 'overflowX', ['visible']) && element.scrollWidth > element.clientWidth + 1)
    const below = seen.filter((element) => !isField(element) && has(element, 'overflowY', ['hidden', 'clip']) && element.scrollHeight > element.clientHeight + 1)
    const low = seen.filter((element) => isField(element) && element.matches('select, textarea, input:not([type=checkbox], [type=radio], [type=file])') && element.clientHeight + 1 < parseFloat(getComputedStyle(element).lineHeight))
    const overs = seen.filter((element) => {
      const before = element.previousElementSibling
      return element.matches('[data-index]') && before?.matches('[data-index]') === true && Number(element.dataset.index) > Number(before.getAttribute('data-index')) && element.getBoundingClientRect().top < before.getBoundingClientRect().bottom - 1
    })
    const name = (what: string) => (element: Element) => `${what}: ${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`
    return [
      ...(document.documentElement.scrollWidth > width ? [`the page scrolls sideways at ${width} px`] : []),
      ...beyond.map(name('too wide')),
      ...cut.map(name('cut off at the side')),
      ...below.map(name('cut off below')),
      ...low.map(name('too low for its words')),
      ...overs.map(name('over the line above')),
    ]
  })
}

/** Lets what follows the width, and what follows that, be drawn. */
async function settled(drawn: Page | Frame): Promise<void> {
  await drawn.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}

/** What is cut off at each width, and at the last of them with a reader's own spacing too, before it goes back to the first. */
export async function cutOffAt(drawn: Page | Frame, widths: readonly number[], setWidth: (width: number) => Promise<void>): Promise<string[]> {
  const found: string[] = []
  const look = async (how: string, width: number) => {
    await setWidth(width)
    await settled(drawn)
    found.push(...(await cutOff(drawn)).map((one) => `${how} ${width} px, ${one}`))
  }
  for (const width of widths) await look('at', width)
  const spacing = await drawn.evaluateHandle((rules) => document.head.appendChild(Object.assign(document.createElement('style'), { textContent: rules })), TEXT_SPACING)
  await look('with wider spacing at', widths[widths.length - 1])
  await spacing.evaluate((style) => style.remove())
  await setWidth(widths[0])
  await settled(drawn)
  return found
}
