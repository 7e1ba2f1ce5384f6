/**
 * A small part as a tree of elements that know their place in the text, so that the part can be changed by cutting and
 * pasting at known places. What is not ours is never serialised again: prefixes, attribute order, extensions and white
 * space stay as they are.
 */
import { pullXml, WorkbookRefused } from '../package'

export interface Markup {
  /** Without its prefix. */
  readonly name: string
  readonly namespace: string
  /** As written, with its colon (`x:`), or empty. */
  readonly prefix: string
  /** Unescaped; those with a prefix are under `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>
  /** Written as `<a/>`. */
  readonly empty: boolean
  /** Of its `<`. */
  readonly start: number
  /** After the `>` of its start tag. */
  readonly contentStart: number
  /** Of the `</` of its end tag. */
  readonly contentEnd: number
  /** After the `>` of its end tag. */
  readonly end: number
  readonly children: readonly Markup[]
}

interface Growing extends Markup {
  contentEnd: number
  end: number
  readonly children: Growing[]
}

/** The root element of an XML text. @throws {WorkbookRefused} `damaged` where it is not well formed */
export function parseMarkup(text: string): Markup {
  const around: Growing[] = []
  let root: Growing | undefined
  for (const token of pullXml(text)) {
    if (token.kind === 'open') {
      const { name, namespace, attributes, empty, start, end } = token
      const element: Growing = { name, namespace, prefix: writtenPrefix(text, start), attributes, empty, start, contentStart: end, contentEnd: end, end, children: [] }
      around[around.length - 1]?.children.push(element)
      root ??= element
      around.push(element)
    } else if (token.kind === 'close') {
      const element = around.pop()
      if (element && !element.empty) {
        element.contentEnd = token.start
        element.end = token.end
      }
    }
  }
  if (!root) throw new WorkbookRefused('damaged', 'XML without an element')
  return root
}

function writtenPrefix(text: string, start: number): string {
  return /^<([^\s/>:]+:)/.exec(text.slice(start, start + 80))?.[1] ?? ''
}

export function childNamed(parent: Markup, name: string): Markup | undefined {
  return parent.children.find((child) => child.name === name)
}

/** The element and everything in it, as written. */
export function outerText(text: string, element: Markup): string {
  return text.slice(element.start, element.end)
}

/** What stands between its tags, as written. */
export function innerText(text: string, element: Markup): string {
  return text.slice(element.contentStart, element.contentEnd)
}

/** Its start tag (the whole of it where it is empty), as written. */
export function startTag(text: string, element: Markup): string {
  return text.slice(element.start, element.contentStart)
}

/** A tag with one attribute set to a value that is already escaped; undefined takes the attribute out. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const found = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag)
  if (found) return tag.slice(0, found.index) + (value === undefined ? '' : ` ${name}="${value}"`) + tag.slice(found.index + found[0].length)
  if (value === undefined) return tag
  const close = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1
  return `${tag.slice(0, close).trimEnd()} ${name}="${value}"${tag.slice(close)}`
}

/** The prefix (`r:`) that an element binds to a namespace; empty for the default namespace, undefined where it binds none. */
export function boundPrefix(text: string, element: Markup, namespace: string): string | undefined {
  for (const [, prefix, double, single] of startTag(text, element).matchAll(/\sxmlns(:[^\s=]+)?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if ((double ?? single) === namespace) return prefix ? `${prefix.slice(1)}:` : ''
  }
  return undefined
}

/** A replacement of one stretch of a text. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all replacements made; they may not overlap. Insertions at one place stay in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = ''
  let at = 0
  for (const splice of [...splices].sort((one, other) => one.start - other.start)) {
    result += text.slice(at, splice.start) + splice.text
    at = splice.end
  }
  return result + text.slice(at)
}

/** Puts something in as the last child, also where the parent is written as `<a/>`. */
export function appendInside(text: string, parent: Markup, addition: string): Splice {
  if (!parent.empty) return { start: parent.contentEnd, end: parent.contentEnd, text: addition }
  return { start: parent.start, end: parent.end, text: `${opened(startTag(text, parent))}${addition}</${parent.prefix}${parent.name}>` }
}

/** `<a b="1"/>` as `<a b="1">`. */
export function opened(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag
}

/** Puts an element in among its parent's children, in the order that the schema asks for; unknown children keep their place. */
export function insertInOrder(text: string, parent: Markup, order: readonly string[], name: string, addition: string): Splice {
  const after = order.slice(order.indexOf(name) + 1)
  const next = parent.children.find((child) => after.includes(child.name))
  return next ? { start: next.start, end: next.start, text: addition } : appendInside(text, parent, addition)
}

/** Markup of our own with a prefix put to its elements. */
export function prefixed(markup: string, prefix: string): string {
  return prefix === '' ? markup : markup.replace(/<(\/?)/g, `<$1${prefix}`)
}

/** A part's text as it will be written, which is always in UTF-8; its declaration may have said UTF-16. */
export function declaredUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"(?!utf-8")[^"]*"|'(?!utf-8')[^']*')/i, '$1"UTF-8"')
}
