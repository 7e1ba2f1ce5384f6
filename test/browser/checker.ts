/** What a checker finds wrong with the pane, in every look that it can have. */
import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** How the pane may look. */
export const LOOKS: readonly Look[] = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
]
export interface Look {
  readonly colorScheme: 'light' | 'dark'
  /** A contrast theme of Windows, which paints over every colour of ours. */
  readonly forcedColors: 'none' | 'active'
}

/**
 * Gives the page a look and waits until what is drawn has it: the theme follows in a task of its own, and each colour in a transition.
 * `drawn` is where the product's own elements stand.
 */
export async function wear(page: Page, drawn: Page | Frame, look: Look): Promise<void> {
  await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
  await drawn.waitForFunction((scheme) => document.querySelector<HTMLElement>('.fui-FluentProvider')?.style.colorScheme === scheme, look.colorScheme)
  await drawn.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const inTransition = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition && animation.playState === 'running')
    do {
      await Promise.allSettled(inTransition().map(({ finished }) => finished))
      await nextFrame()
      await nextFrame()
    } while (inTransition().length > 0)
  })
}

/** What axe-core finds in one look, a rule and an element a line. Under forced colours it reads some as they were before, so there it is not asked for their contrast. */
export async function found(page: Page, drawn: Page | Frame, look: Look): Promise<string[]> {
  await wear(page, drawn, look)
  await drawn.evaluate(axe.source)
  return drawn.evaluate(async (isOurColours) => {
    const checker: unknown = Reflect.get(window, 'axe')
    const { violations } = await (checker as typeof axe).run({ rules: { 'color-contrast': { enabled: isOurColours } } })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`))
  }, look.forcedColors === 'none')
}
