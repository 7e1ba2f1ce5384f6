/** What a checker finds wrong with what is drawn, in every look that it can have. */
import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** How the pane may look. */
export interface Look {
  readonly name: 'light' | 'dark' | 'contrast'
  readonly colorScheme: 'light' | 'dark'
  /** A contrast theme of Windows, which paints over every colour of ours. */
  readonly forcedColors: 'none' | 'active'
}
export const LOOKS: readonly Look[] = [
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'contrast', colorScheme: 'dark', forcedColors: 'active' },
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
]

/**
 * Gives the page a look and waits until what is drawn has it: the theme follows in a task of its own, and each colour in a transition.
 * `drawn` is where the product's own elements stand.
 */
export async function wear(page: Page, drawn: Page | Frame, { colorScheme, forcedColors }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' })
  await drawn.evaluate(async (scheme) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const provider = document.querySelector<HTMLElement>('.fui-FluentProvider')
    const inTransition = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition && animation.playState === 'running')
    // help pages have no theme of ours: there it is the browser's
    while (provider !== null && provider.style.colorScheme !== scheme) await nextFrame()
    do {
      await Promise.allSettled(inTransition().map(({ finished }) => finished))
      await nextFrame()
    } while (inTransition().length > 0)
  }, colorScheme)
}

/** Gives the page a checker, once. */
async function bringChecker(drawn: Page | Frame): Promise<void> {
  if (!(await drawn.evaluate(() => Reflect.has(window, 'axe')))) await drawn.evaluate(axe.source)
}

/**
 * What axe-core finds as it is drawn now, a rule and an element a line. What is drawn is the same in every look but for its colours: all rules are
 * asked in the light one, those about colours in each. Under forced colours it reads some as they were before, so there it is not asked for contrast.
 */
async function foundByChecker(drawn: Page | Frame, { name }: Look): Promise<string[]> {
  return drawn.evaluate(async (look) => {
    const checker: unknown = Reflect.get(window, 'axe')
    const aboutColours = look === 'contrast' ? ['link-in-text-block'] : ['color-contrast', 'link-in-text-block']
    const { violations } = await (checker as typeof axe).run({ ...(look !== 'light' && { runOnly: aboutColours }), resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`))
  }, name)
}

/** Under forced colours: words whose colour, or whose ground, is none of the contrast theme's. A sheet's chart and the pane's small lines have a ground of their own, or none. */
async function ownColours(drawn: Page | Frame): Promise<string[]> {
  return drawn.evaluate(() => {
    const SYSTEM = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ActiveText', 'ButtonFace', 'ButtonText', 'ButtonBorder', 'Field', 'FieldText', 'Highlight', 'HighlightText', 'SelectedItem', 'SelectedItemText', 'GrayText']
    const probe = document.body.appendChild(document.createElement('span'))
    const theirs = new Set(
      SYSTEM.map((colour) => {
        probe.style.color = colour
        return getComputedStyle(probe).color
      }),
    )
    probe.remove()
    const hasWords = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
    const worded = [...document.body.querySelectorAll('*')].filter((element) => hasWords(element) && element.closest('svg') === null && element.getClientRects().length > 0)
    const see = (element: Element) => {
      const { color, backgroundColor } = getComputedStyle(element)
      return theirs.has(color) && (theirs.has(backgroundColor) || /, 0\)$/.test(backgroundColor)) ? [] : [`own colour: ${element.outerHTML.slice(0, 120)} ${color} on ${backgroundColor}`]
    }
    return worded.flatMap(see)
  })
}

/** What is found in every look; it ends in the light one. */
export async function found(page: Page, drawn: Page | Frame): Promise<string[]> {
  await bringChecker(drawn)
  const all: string[] = []
  for (const look of LOOKS) {
    await wear(page, drawn, look)
    const barriers = [...(await foundByChecker(drawn, look)), ...(look.forcedColors === 'active' ? await ownColours(drawn) : [])]
    all.push(...barriers.map((barrier) => `${look.name}, ${barrier}`))
  }
  return all
}
