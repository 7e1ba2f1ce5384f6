/** What components need around them, and the check that every one of them must pass. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components'
import { render, type RenderResult } from '@testing-library/react'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import './quickStyles'

// axe reads every element of every screen, and a machine may be busy
jest.setTimeout(60_000)

// jsdom draws nothing, and would say so of each text that axe wants to measure
HTMLCanvasElement.prototype.getContext = () => null

// jsdom knows no media; a test about the system's own look says otherwise
window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
})

export function drawn(component: ReactNode): RenderResult {
  return render(<FluentProvider theme={webLightTheme}>{component}</FluentProvider>)
}

/** What axe finds wrong; contrast is not for jsdom, which draws nothing. */
export async function barriers(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
