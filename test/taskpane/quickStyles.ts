/**
 * Computed styles at once. jsdom matches every rule of every sheet to every element anew, which is half the time of a test of a whole
 * screen; all that is asked of it here is whether an element is hidden and whether it stands in a line of text, and ours are hidden by
 * attributes and by styles of their own alone. What rules do to a screen is seen in Chromium.
 */
const IN_A_LINE = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'button', 'cite', 'code', 'data', 'dfn', 'em', 'i', 'img', 'input', 'kbd', 'label', 'mark', 'output', 'q', 's', 'select', 'small', 'span', 'strong', 'sub', 'sup', 'svg', 'textarea', 'time', 'u'])

const shownAs = (display: string): CSSStyleDeclaration => {
  const { style } = document.createElement('span')
  style.display = display
  return style
}
const [inline, block, none] = ['inline', 'block', 'none'].map(shownAs)

window.getComputedStyle = (element) => {
  if (!(element instanceof HTMLElement)) return inline
  if (element.hidden) return none
  if (element.style.display !== '' || element.style.visibility !== '') return element.style
  return IN_A_LINE.has(element.localName) ? inline : block
}
