import { decodePart } from './xmlText'
import type { Package } from './openPackage'
import { relationshipsPartOf, resolveTarget } from './partNames'
import { pullXml } from './pullXml'

/** One arrow from a part (or from the package itself) to another part, or to an address outside. */
export interface Relationship {
  readonly id: string
  /** The whole type address; see {@link relationshipKind}. */
  readonly type: string
  /** The part's name, resolved; for outside targets as it is written. */
  readonly target: string
  /** As it is written in the file. */
  readonly writtenTarget: string
  readonly external: boolean
}

/** Where ids of relationships stand as attributes (`r:id`), in the usual dialect. */
export const RELATIONSHIP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The same in Strict Open XML. */
export const STRICT_RELATIONSHIP_NAMESPACE = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/**
 * The relationships of a part, in the file's order; none where it has no such part.
 *
 * @param source the part; '' for the package's own
 */
export async function readRelationships(from: Package, source: string): Promise<readonly Relationship[]> {
  const part = relationshipsPartOf(source)
  if (!from.entry(part)) return []
  const found: Relationship[] = []
  for (const token of pullXml(decodePart(await from.read(part)))) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue
    const writtenTarget = token.attributes.get('Target') ?? ''
    const external = token.attributes.get('TargetMode') === 'External'
    found.push({
      id: token.attributes.get('Id') ?? '',
      type: token.attributes.get('Type') ?? '',
      target: external ? writtenTarget : resolveTarget(source, writtenTarget),
      writtenTarget,
      external,
    })
  }
  return found
}

/**
 * The last word of a relationship's type, which is what the two dialects share.
 *
 * @example relationshipKind('http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet') // 'worksheet'
 */
export function relationshipKind(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf('/') + 1)
}
