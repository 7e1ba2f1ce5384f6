/** Changes to a few parts of a package; every other entry goes over as it lies in the zip. */
import { CONTENT_TYPES_PART, decodePart, type Package, type ZipEntry } from '../package'
import { declaredUtf8 } from './markup'
import { deflated, partBytes } from './newEntry'
import { changedContentTypes } from './packageParts'
import { writeZip } from './zipWriter'

export class PackageEdit {
  private readonly from: Package
  private readonly replaced = new Map<string, ZipEntry>()
  private readonly removed = new Set<string>()

  constructor(from: Package) {
    this.from = from
  }

  /** A part as it was, as it will be written again: in UTF-8. */
  async text(part: string): Promise<string> {
    return declaredUtf8(decodePart(await this.from.read(part)))
  }

  /** A part that says the same as before stays as it lies in the zip. */
  replace(part: string, text: string): void {
    const now = partBytes(text)
    const before = this.from.entry(part)
    if (before && (before.crc32 !== now.crc32 || before.size !== now.bytes.length)) this.replaced.set(before.name, deflated(before.name, now))
  }

  remove(part: string): void {
    const entry = this.from.entry(part)
    if (entry) this.removed.add(entry.name)
  }

  async finish(): Promise<Uint8Array<ArrayBuffer>> {
    if (this.removed.size > 0) this.replace(CONTENT_TYPES_PART, changedContentTypes(await this.text(CONTENT_TYPES_PART), { added: [], removed: [...this.removed] }))
    return writeZip(this.from.entries.filter(({ name }) => !this.removed.has(name)).map((entry) => this.replaced.get(entry.name) ?? entry))
  }
}
