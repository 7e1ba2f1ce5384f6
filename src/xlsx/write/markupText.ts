/**
 * Text on its way into XML.
 *
 * SpreadsheetML writes a character that XML cannot hold as `_xHHHH_` (`_x0007_` is a bell), so a text that looks like
 * such an escape must be escaped itself: `_x0041_` becomes `_x005F_x0041_`. Carriage returns are escaped too, since an
 * XML reader turns them into line feeds; so are lone halves of surrogate pairs, which UTF-8 cannot hold.
 */
const PERHAPS_AWKWARD = /[&<>"\u0000-\u001f\ufffe\uffff\ud800-\udfff]|_x[0-9a-fA-F]{4}_/
const AWKWARD_IN_TEXT = /_(?=x[0-9a-fA-F]{4}_)|[&<>]|[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/gu
const AWKWARD_IN_ATTRIBUTE = /_(?=x[0-9a-fA-F]{4}_)|[&<>"]|[\u0000-\u001f\ufffe\uffff\ud800-\udfff]/gu
const NEEDS_PRESERVING = /^\s|\s$|[\n\t]| {2}/

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeOne(character: string): string {
  const entity = ENTITIES[character]
  if (entity !== undefined) return entity
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** Element content of the type ST_Xstring: cell texts, headers and footers. */
export function elementText(text: string): string {
  return PERHAPS_AWKWARD.test(text) ? text.replace(AWKWARD_IN_TEXT, escapeOne) : text
}

/** An attribute's value of the type ST_Xstring, without its quotes: names of sheets, tables and table columns. */
export function attributeText(text: string): string {
  return PERHAPS_AWKWARD.test(text) ? text.replace(AWKWARD_IN_ATTRIBUTE, escapeOne) : text
}

/** Formulas and format codes are plain XML strings: only XML's own characters are escaped. */
export function plainText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character])
}

/** A `t` element; `prefix` is the spreadsheet namespace's (`x:`), or empty. */
export function textElement(text: string, prefix: string): string {
  const preserve = NEEDS_PRESERVING.test(text) ? ' xml:space="preserve"' : ''
  return `<${prefix}t${preserve}>${elementText(text)}</${prefix}t>`
}
