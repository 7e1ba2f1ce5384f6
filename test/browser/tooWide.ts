import type { Frame } from 'playwright-core'

/** What is wider than the pane, or cut off at its side, by its tag and first words. What is only heard is no bigger than a pixel; a field that is typed in scrolls its own text. */
export function tooWide(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const width = document.documentElement.clientWidth
    const name = (element: Element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`
    const seen = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().width > 1)
    const beyond = seen.filter((element) => element.getBoundingClientRect().right > width + 0.5 || element.getBoundingClientRect().left < -0.5)
    const cut = seen.filter((element) => element.tagName !== 'INPUT' && getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
    const scrolls = document.documentElement.scrollWidth > width ? ['the page'] : []
    return [...scrolls, ...beyond.map(name), ...cut.map(name)]
  })
}
