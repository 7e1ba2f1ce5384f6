/** The keyboard: every control is reached by Tab in the order in which one reads, shows that it has the keyboard, and nothing that a mouse can do is beyond it. */
import type { Frame, Page } from 'playwright-core'
import { LOOKS, wear } from './checker'

const CONTROLS = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]'
/** A date field stops at its day, month, year and calendar. */
const STOPS_IN_A_DATE = 4

/** A frame in a process of its own may be drawn a moment after the page around it, of which a picture is taken: what looks alike is looked at again. */
const MOST_TRIES = 4

interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Stop {
  /** Its place among the controls; -1 where the keyboard is none of theirs. */
  readonly place: number
  readonly name: string
  /** Alike for controls that are drawn alike. */
  readonly kind: string
}

/** Writes down the controls that Tab is to reach, from the top, and puts the keyboard at the first. @returns their names */
function begin(drawn: Page | Frame): Promise<string[]> {
  return drawn.evaluate((selector) => {
    const within = document.querySelector<HTMLElement>('dialog[open]') ?? document.body
    const isReached = (element: HTMLElement) =>
      element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked)
    const controls = [...within.querySelectorAll<HTMLElement>(selector)].filter(isReached)
    Reflect.set(window, 'casefileControls', controls)
    controls[0]?.focus()
    return controls.map((element) => element.getAttribute('aria-label') ?? (element.textContent || element.id))
  }, CONTROLS)
}

function stop(drawn: Page | Frame): Promise<Stop> {
  return drawn.evaluate(() => {
    const controls: unknown = Reflect.get(window, 'casefileControls')
    const element = document.activeElement
    const looks = (one: Element | null | undefined) => `${one?.tagName}.${one?.getAttribute('class')}`
    return {
      place: Array.isArray(controls) ? controls.indexOf(element) : -1,
      name: element?.getAttribute('aria-label') ?? (element?.textContent ?? '').slice(0, 60),
      kind: `${looks(element)} ${element?.getAttribute('type')} ${looks(element?.parentElement)}`,
    }
  })
}

/** Controls that come after one that stands below them, or at their right on the same line. */
function outOfOrder(drawn: Page | Frame): Promise<string[]> {
  return drawn.evaluate(() => {
    const controls: unknown = Reflect.get(window, 'casefileControls')
    const elements = Array.isArray(controls) ? controls.filter((one): one is HTMLElement => one instanceof HTMLElement) : []
    // a long list or a sheet scrolls in itself: its own box is what one sees
    const boxes = elements.map((element) => element.getBoundingClientRect())
    const isAfter = (box: DOMRect, before: DOMRect) => box.left >= before.right || (box.bottom > before.top && (box.top >= before.bottom || box.right > before.left))
    return elements.filter((_, index) => index > 0 && !isAfter(boxes[index], boxes[index - 1])).map((element) => `out of order: ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 60)}`)
  })
}

/** What a mouse is invited to click on and no key comes to. */
function beyondKeys(drawn: Page | Frame): Promise<string[]> {
  return drawn.evaluate(() => {
    const controls: unknown = Reflect.get(window, 'casefileControls')
    const reached: readonly unknown[] = Array.isArray(controls) ? controls : []
    // one of several tabs, one of several answers: the arrows go from one to the other
    const ONE_OF_SEVERAL = '[role=tab], input[type=radio]'
    const hosts = 'a[href], button, input, select, textarea, summary, label, [role=listbox], [role=grid], [role=tablist]'
    const isReached = (element: Element): boolean => {
      // a box to tick lies over the picture of itself
      const host = element.closest(hosts) ?? element.closest('.fui-Checkbox')?.querySelector('input') ?? null
      if (host === null) return false
      if (host instanceof HTMLLabelElement) return host.control !== null && (reached.includes(host.control) || host.control.matches(ONE_OF_SEVERAL))
      if (host.matches(ONE_OF_SEVERAL)) return true
      return reached.includes(host) || host.matches('[disabled], [aria-disabled=true]')
    }
    const within = document.querySelector('dialog[open]') ?? document.body
    const clicked = [...within.querySelectorAll('*')].filter((element) => getComputedStyle(element).cursor === 'pointer' && element.checkVisibility({ visibilityProperty: true }))
    return clicked.filter((element) => !isReached(element)).map((element) => `by mouse alone: ${element.outerHTML.slice(0, 120)}`)
  })
}

/** In which looks nothing is seen of the keyboard's being at the control that has it. */
async function unseenIn(page: Page, drawn: Page | Frame): Promise<string[]> {
  const clip = await drawn.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect()
    if (box === undefined) return null
    const [left, top] = [Math.max(0, box.left - 4), Math.max(0, box.top - 4)]
    return { x: left, y: top, width: Math.max(1, Math.min(innerWidth, box.right + 4) - left), height: Math.max(1, Math.min(innerHeight, box.bottom + 4) - top) }
  })
  if (clip === null) return []
  const unseen: string[] = []
  for (const look of LOOKS) {
    await wear(page, drawn, look)
    let isSeen = false
    for (let tried = 0; tried < MOST_TRIES && !isSeen; tried++) isSeen = await showsKeyboard(page, drawn, clip)
    if (!isSeen) unseen.push(look.name)
  }
  return unseen
}

/** Whether the control that has the keyboard is drawn otherwise without it. */
async function showsKeyboard(page: Page, drawn: Page | Frame, clip: Clip): Promise<boolean> {
  await drawn.evaluate(drawnAnew)
  const focused = await page.screenshot({ clip })
  const element = await drawn.evaluateHandle(() => {
    const active = document.activeElement
    if (active instanceof HTMLElement) active.blur()
    return active
  })
  await drawn.evaluate(drawnAnew)
  const differs = !focused.equals(await page.screenshot({ clip }))
  await element.evaluate((active) => active instanceof HTMLElement && active.focus({ preventScroll: true }))
  return differs
}

/** Runs in the page: waits until what was changed last has been drawn. */
async function drawnAnew(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** Kinds of controls that were seen to show the keyboard; a control of a kind looks as the others do. */
export class KindsSeen {
  private readonly seen = new Set<string>()

  isNew(kind: string): boolean {
    const isNew = !this.seen.has(kind)
    this.seen.add(kind)
    return isNew
  }
}

/** Presses Tab where somebody has just come to: it must go on to the control that follows. */
async function goesOn(page: Page, drawn: Page | Frame): Promise<string[]> {
  const next = await drawn.evaluateHandle((selector) => {
    const from = document.activeElement
    const follows = (element: Element) => from !== null && (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    return [...document.querySelectorAll<HTMLElement>(selector)].find((element) => follows(element) && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })) ?? null
  }, CONTROLS)
  // a date stops at its parts, and the last control leads out of the pane
  if (await next.evaluate((element) => element === null || document.activeElement?.matches('input[type=date]') === true)) return []
  await page.keyboard.press('Tab')
  return (await next.evaluate((element) => element === document.activeElement)) ? [] : [`Tab does not go on to ${await next.evaluate((element) => element?.textContent ?? '')}`]
}

/** Walks by Tab through all that is drawn. @returns what the keyboard does not reach, or reaches too late, or where it is not seen */
export async function foundByKeyboard(page: Page, drawn: Page | Frame, kinds: KindsSeen): Promise<string[]> {
  const onward = await goesOn(page, drawn)
  const names = await begin(drawn)
  const found = [...onward, ...(await outOfOrder(drawn)), ...(await beyondKeys(drawn))]
  const dates = await drawn.locator('input[type=date]').count()
  let last = -1
  for (let presses = 0; last < names.length - 1 && presses < names.length + STOPS_IN_A_DATE * dates; presses++) {
    if (presses > 0) await page.keyboard.press('Tab')
    const { place, name, kind } = await stop(drawn)
    if (place !== last && place !== last + 1) {
      found.push(`Tab comes to ${place} ${name} after ${last} ${names[last]}`)
      break
    }
    last = place
    if (!kinds.isNew(kind)) continue
    found.push(...(await unseenIn(page, drawn)).map((look) => `${look}, nothing shows that the keyboard is at ${name} ${kind}`))
  }
  if (last < names.length - 1 && !found.some((one) => one.startsWith('Tab comes'))) found.push(`Tab does not come to ${names[last + 1]}`)
  return found
}
