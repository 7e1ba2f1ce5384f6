/**
 * Tab within the pane is the browser's.
 *
 * office.js on the web takes each Tab for itself and moves the keyboard along a list of its own. The list knows no `summary`, stops at
 * every answer of a question, and never at the parts of a date; and from whatever is not in it, such as the heading of a screen that was
 * just opened, it leads out of the pane. So it hears of Tab only at the pane's ends, where it hands the keyboard back to Excel.
 */

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]'

function reachedByTab(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter((element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.getClientRects().length > 0)
}

/** Whether Tab has somewhere to go from here without leaving the pane. */
function staysWithin(from: Element, direction: 'on' | 'back'): boolean {
  const controls = reachedByTab()
  const [end, side] = direction === 'on' ? [controls[controls.length - 1], Node.DOCUMENT_POSITION_FOLLOWING] : [controls[0], Node.DOCUMENT_POSITION_PRECEDING]
  return end !== undefined && (from.compareDocumentPosition(end) & side) !== 0
}

/** Called once, when the pane starts. */
export function keepTabWithinPane(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab' && event.target instanceof Element && staysWithin(event.target, event.shiftKey ? 'back' : 'on')) event.stopPropagation()
  })
}
