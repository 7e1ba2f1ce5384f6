/** From a part's bytes to characters, and from XML's and Excel's escapes to the characters that they stand for. */
import { WorkbookRefused } from './workbookRefused'

/**
 * The encoding of an XML part, by its byte order mark, its first two characters or its declaration.
 *
 * @param start the first bytes, some 200 of them
 * @returns a label for `TextDecoder`
 */
export function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le'
  if (start[0] === 0 && start[1] === 0x3c) return 'utf-16be'
  const declaration = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(String.fromCharCode(...start.subarray(0, 200)))
  const name = declaration ? declaration[1].toLowerCase() : 'utf-8'
  return name === 'us-ascii' || name === 'ascii' ? 'utf-8' : name
}

/** A decoder that takes a byte order mark off. */
export function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch (cause) {
    throw new WorkbookRefused('damaged', `encoding ${encoding}`, { cause })
  }
}

/** A small part as text. */
export function decodePart(bytes: Uint8Array): string {
  return decoderFor(encodingOf(bytes)).decode(bytes)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Replaces `&amp;`, `&#233;`, `&#xE9;` and their like. What is none of XML's own stays as it is written. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,12})|#[xX]([0-9a-fA-F]{1,12})|([a-z]{2,4}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/**
 * Replaces Excel's own `_xHHHH_` by the character that it stands for: it writes so what XML cannot hold, and an
 * underscore that would otherwise begin such an escape.
 *
 * @example unescapeExcel('one_x000A_two') // 'one\ntwo'
 * @example unescapeExcel('_x005F_x000A_') // '_x000A_'
 */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
