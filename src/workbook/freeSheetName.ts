/** Names of sheets: 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, unique whatever the case. */

const LONGEST = 31
/** Excel keeps this name for itself. */
const RESERVED = 'history'

/**
 * The name that a new sheet of ours gets: its own, else `Summary (Casefile)`, then `Summary (Casefile 2)` …
 *
 * @param taken names of the workbook's sheets
 */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const folded = new Set([RESERVED, ...[...taken].map((name) => name.toLowerCase())])
  const base = allowed(wanted)
  for (let attempt = 0; ; attempt++) {
    const suffix = attempt === 0 ? '' : attempt === 1 ? ' (Casefile)' : ` (Casefile ${attempt})`
    const name = withSuffix(base, suffix)
    if (!folded.has(name.toLowerCase())) return name
  }
}

function allowed(name: string): string {
  const clean = name
    .replace(/[:\\/?*[\]\u0000-\u001f\ufffe\uffff]/g, ' ')
    .replace(/[\ud800-\udfff]/gu, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
  return clean === '' ? 'Casefile' : clean
}

function withSuffix(base: string, suffix: string): string {
  let room = LONGEST - suffix.length
  if (base.length <= room) return base + suffix
  // half of a character that takes two units must not stay behind
  if (/[\ud800-\udbff]/.test(base[room - 1])) room--
  return base.slice(0, room).replace(/[\s']+$/, '') + suffix
}
