/** The parts of a written file, as text: what of a sheet of ours should not be in them. */
import { strFromU8, unzipSync } from 'fflate'

const LINK = /^HYPERLINK\(&quot;#'(?:[^&"]|&amp;|&lt;|&gt;|&apos;|&quot;&quot;)+'![A-Z]{1,3}\d+&quot;,&quot;[A-Z]{1,3}\d+&quot;\)$/

/** Faults of each sheet with a table whose name is ours, by part; and relationships of any part that lead out of the file. */
export function badMarkup(bytes: Uint8Array, ours: RegExp): readonly string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  const faults: string[] = []
  for (const [name, text] of parts) if (name.endsWith('.rels') && /TargetMode\s*=\s*"External"/.test(text)) faults.push(`${name} leads out`)
  for (const name of parts.keys()) if (/externalLink|connections|queryTable/i.test(name)) faults.push(name)
  let sheets = 0
  for (const [name, text] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue
    const relationships = parts.get(name.replace('worksheets/', 'worksheets/_rels/').concat('.rels')) ?? ''
    const tables = [...relationships.matchAll(/Target="[^"]*\/(tables\/[^"]+)"/g)].map(([, target]) => parts.get(`xl/${target}`) ?? '')
    if (!tables.some((table) => ours.test(/displayName="([^"]*)"/.exec(table)?.[1] ?? ''))) continue
    sheets += 1
    if (tables.length !== 1 || !/<tableParts count="1">/.test(text)) faults.push(`${name} has ${tables.length} tables`)
    if (/headerRowCount="0"/.test(tables[0])) faults.push(`${name} has a table without its header row`)
    if (text.includes('<mergeCell')) faults.push(`${name} has merged cells`)
    for (const [whole, formula] of text.matchAll(/<f\b[^>]*>([^<]*)<\/f>|<f\b[^>]*\/>/g)) if (!LINK.test(formula ?? '')) faults.push(`${name} has the formula ${whole}`)
    for (const [link] of text.matchAll(/<hyperlink\b[^>]*>/g)) if (/r:id=/.test(link) || !/location="/.test(link)) faults.push(`${name} has the link ${link}`)
  }
  return sheets === 0 ? ['no sheet is ours'] : faults
}
