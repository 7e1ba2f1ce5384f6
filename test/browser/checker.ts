/** What a checker finds wrong with the pane, in every look that it can have. */
import axe from 'axe-core'
import type { OpenPane } from './openPane'

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

/** What axe-core finds in one look, a rule and an element a line. Under forced colours it reads some as they were before, so there it is not asked for their contrast. */
export async function found({ page, pane }: OpenPane, look: Look): Promise<string[]> {
  // without motion, so that no colour is looked at on its way to another
  await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
  await pane.evaluate(axe.source)
  return pane.evaluate(async (isOurColours) => {
    const checker: unknown = Reflect.get(window, 'axe')
    const { violations } = await (checker as typeof axe).run({ rules: { 'color-contrast': { enabled: isOurColours } } })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`))
  }, look.forcedColors === 'none')
}
