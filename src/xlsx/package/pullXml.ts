/**
 * A pull tokenizer for small parts: relationships, the workbook part, styles, a table. Elements come with the namespace
 * that they are in, since any writer may choose its own prefixes, and with their place in the text, since our writer
 * changes a part by splicing into it. A document type is refused: no workbook has one, and entities are declared there.
 */
import { unescapeXml } from './xmlText'
import { WorkbookRefused } from './workbookRefused'

export interface XmlOpen {
  readonly kind: 'open'
  /** Without its prefix. */
  readonly name: string
  readonly namespace: string
  /** Unescaped values; attributes with a prefix are under `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>
  /** `<name/>`: its `close` follows at once, with the same place. */
  readonly empty: boolean
  /** How many elements are around this one; 0 for the root. */
  readonly depth: number
  /** The tag is `text.slice(start, end)`. */
  readonly start: number
  readonly end: number
}

export interface XmlClose {
  readonly kind: 'close'
  readonly name: string
  readonly namespace: string
  readonly depth: number
  readonly start: number
  readonly end: number
}

export interface XmlCharacters {
  readonly kind: 'text'
  /** Unescaped. One run of text may come in several pieces, around comments and CDATA. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export type XmlToken = XmlOpen | XmlClose | XmlCharacters

const DEEPEST = 256
const MOST_ATTRIBUTES = 4_096

interface OpenElement {
  readonly tag: string
  readonly name: string
  readonly namespace: string
  readonly prefixes: ReadonlyMap<string, string>
}

/**
 * The tokens of an XML text, in order.
 *
 * @throws {WorkbookRefused} `damaged` where the text is not well formed, or nests deeper than any part of a workbook
 */
export function* pullXml(text: string): Generator<XmlToken, void, undefined> {
  const around: OpenElement[] = []
  let at = 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    const textEnd = tag < 0 ? text.length : tag
    if (textEnd > at && around.length > 0) yield { kind: 'text', text: unescapeXml(newlines(text.slice(at, textEnd))), start: at, end: textEnd }
    if (tag < 0) break
    if (text.startsWith('<!--', tag)) at = after(text, '-->', tag + 4)
    else if (text.startsWith('<?', tag)) at = after(text, '?>', tag + 2)
    else if (text.startsWith('<![CDATA[', tag)) {
      at = after(text, ']]>', tag + 9)
      yield { kind: 'text', text: newlines(text.slice(tag + 9, at - 3)), start: tag, end: at }
    } else if (text.startsWith('<!', tag)) throw new WorkbookRefused('damaged', 'a document type in XML')
    else if (text.startsWith('</', tag)) {
      at = after(text, '>', tag + 2)
      const closed = around.pop()
      if (!closed || text.slice(tag + 2, at - 1).trimEnd() !== closed.tag) throw new WorkbookRefused('damaged', `XML: ${text.slice(tag, at)} closes nothing`)
      yield { kind: 'close', name: closed.name, namespace: closed.namespace, depth: around.length, start: tag, end: at }
    } else {
      const open = readOpenTag(text, tag, around)
      at = open.token.end
      yield open.token
      if (open.token.empty) yield { kind: 'close', name: open.element.name, namespace: open.element.namespace, depth: around.length, start: tag, end: at }
      else {
        around.push(open.element)
        if (around.length > DEEPEST) throw new WorkbookRefused('damaged', 'XML nests too deep')
      }
    }
  }
  if (around.length > 0) throw new WorkbookRefused('damaged', `XML: ${around[around.length - 1].tag} is never closed`)
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  if (found < 0) throw new WorkbookRefused('damaged', 'XML is cut short')
  return found + mark.length
}

function newlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

const NAME = /[^\s/>=<"']+/y
const ATTRIBUTE = /\s+([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const TAG_END = /\s*(\/?)>/y

function readOpenTag(text: string, start: number, around: readonly OpenElement[]): { readonly token: XmlOpen; readonly element: OpenElement } {
  const tag = match(NAME, text, start + 1)?.[0]
  if (tag === undefined) throw new WorkbookRefused('damaged', 'XML: an element without a name')
  let at = start + 1 + tag.length
  const written: [string, string][] = []
  let prefixes = around.length > 0 ? around[around.length - 1].prefixes : NO_PREFIXES
  for (let found = match(ATTRIBUTE, text, at); found; found = match(ATTRIBUTE, text, at)) {
    if (written.length === MOST_ATTRIBUTES) throw new WorkbookRefused('damaged', 'XML: too many attributes')
    at += found[0].length
    const name = found[1]
    // XML turns line breaks and tabs inside an attribute into spaces, unless they are written as character references.
    const value = unescapeXml((found[2] ?? found[3]).replace(/\r\n|[\r\n\t]/g, ' '))
    if (name === 'xmlns') prefixes = new Map([...prefixes, ['', value]])
    else if (name.startsWith('xmlns:')) prefixes = new Map([...prefixes, [name.slice(6), value]])
    else written.push([name, value])
  }
  const close = match(TAG_END, text, at)
  if (!close) throw new WorkbookRefused('damaged', `XML: a tag ${tag} without an end`)
  const attributes = new Map(written.map(([name, value]) => [attributeKey(name, prefixes), value]))
  const colon = tag.indexOf(':')
  const element: OpenElement = { tag, name: tag.slice(colon + 1), namespace: prefixes.get(colon < 0 ? '' : tag.slice(0, colon)) ?? '', prefixes }
  const token: XmlOpen = {
    kind: 'open',
    name: element.name,
    namespace: element.namespace,
    attributes,
    empty: close[1] === '/',
    depth: around.length,
    start,
    end: at + close[0].length,
  }
  return { token, element }
}

const NO_PREFIXES: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])

function attributeKey(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : `{${prefixes.get(name.slice(0, colon)) ?? ''}}${name.slice(colon + 1)}`
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
