/** Names of parts, written as the zip entries are: `xl/workbook.xml`, without a slash before it. */

/**
 * The part that a relationship's target means.
 *
 * @param source the part that the relationship belongs to; '' for the package's own
 *
 * @example resolveTarget('xl/workbook.xml', 'worksheets/sheet1.xml') // 'xl/worksheets/sheet1.xml'
 * @example resolveTarget('xl/worksheets/sheet1.xml', '../tables/table1.xml') // 'xl/tables/table1.xml'
 * @example resolveTarget('xl/workbook.xml', '/xl/styles.xml') // 'xl/styles.xml'
 */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/**
 * Where the relationships of a part stand.
 *
 * @example relationshipsPartOf('xl/workbook.xml') // 'xl/_rels/workbook.xml.rels'
 * @example relationshipsPartOf('') // '_rels/.rels'
 */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** Part names are the same whatever their case, and may be percent-encoded in targets. */
export function foldPartName(name: string): string {
  let plain = name
  try {
    plain = decodeURIComponent(name)
  } catch {
    // A name with a bare per cent sign is itself.
  }
  return plain.replace(/^\/+/, '').toLowerCase()
}
