import { useEffect, type RefObject } from 'react'

const HEADINGS = 'h1, h2, h3'

/** The elements around one, from the inside, as far as the pane reaches. */
function around(element: Element, pane: Element): Element[] {
  const found: Element[] = []
  for (let one = element.parentElement; one !== null && pane.contains(one); one = one.parentElement) found.push(one)
  return found
}

/** The heading of what is left of the place, or the button in it. */
function headingIn(places: readonly Element[]): HTMLElement | null {
  for (const place of places) {
    const heading = place.isConnected ? place.querySelector<HTMLElement>(HEADINGS) : null
    if (heading !== null) return heading.querySelector('button') ?? heading
  }
  return null
}

/**
 * Keeps the keyboard where it was when the control that had it goes: a question is weighed and its button is no more, a message is closed.
 * The nearest heading around it has the keyboard then, so that Tab goes on from there and not from the top of the pane.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = pane.current
    if (root === null) return undefined
    let last: { readonly element: Element; readonly places: readonly Element[] } | null = null
    const came = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, places: around(target, root) }
    }
    const left = () => {
      // whoever leaves is not fetched back; what is taken away goes a moment later
      setTimeout(() => {
        if (last?.element.isConnected && document.activeElement !== last.element) last = null
      })
    }
    const changed = () => {
      if (last === null || last.element.isConnected || document.activeElement !== document.body) return
      const heading = headingIn(last.places)
      last = null
      if (heading?.matches(HEADINGS)) heading.tabIndex = -1
      heading?.focus()
    }
    const watching = new MutationObserver(changed)
    watching.observe(root, { childList: true, subtree: true })
    root.addEventListener('focusin', came)
    root.addEventListener('focusout', left)
    return () => {
      watching.disconnect()
      root.removeEventListener('focusin', came)
      root.removeEventListener('focusout', left)
    }
  }, [pane])
}
