import { decodePart } from './xmlText'
import type { Package } from './openPackage'
import { foldPartName } from './partNames'
import { pullXml } from './pullXml'
import { WorkbookRefused } from './workbookRefused'

export const CONTENT_TYPES_PART = '[Content_Types].xml'

/** What each part says that it is. */
export interface ContentTypes {
  /** Of one part: its own entry, else that of its extension, else ''. */
  of(part: string): string
  /** By extension, in lower case, without the dot. */
  readonly defaults: ReadonlyMap<string, string>
  /** By part name as it is written, with its slash. */
  readonly overrides: ReadonlyMap<string, string>
}

/** @throws {WorkbookRefused} `not-a-workbook` where the part is missing: then it is some other zip file */
export async function readContentTypes(from: Package): Promise<ContentTypes> {
  if (!from.entry(CONTENT_TYPES_PART)) throw new WorkbookRefused('not-a-workbook', `no ${CONTENT_TYPES_PART}`)
  const defaults = new Map<string, string>()
  const overrides = new Map<string, string>()
  const folded = new Map<string, string>()
  for (const token of pullXml(decodePart(await from.read(CONTENT_TYPES_PART)))) {
    if (token.kind !== 'open') continue
    const type = token.attributes.get('ContentType') ?? ''
    if (token.name === 'Default') defaults.set((token.attributes.get('Extension') ?? '').toLowerCase(), type)
    if (token.name !== 'Override') continue
    const part = token.attributes.get('PartName') ?? ''
    overrides.set(part, type)
    folded.set(foldPartName(part), type)
  }
  const extension = (part: string) => part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  return { defaults, overrides, of: (part) => folded.get(foldPartName(part)) ?? defaults.get(extension(part)) ?? '' }
}
