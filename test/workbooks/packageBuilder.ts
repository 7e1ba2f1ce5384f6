/** Puts a workbook's file together part by part, with the content types and relationships that its parts need. */
import { strToU8, zipSync } from 'fflate'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

interface Arrow {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external: boolean
}

export class PackageBuilder {
  private readonly parts = new Map<string, Uint8Array>()
  private readonly types = new Map<string, string>()
  private readonly defaults = new Map<string, string>([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ])
  private readonly arrows = new Map<string, Arrow[]>()

  /** A part in XML, without its declaration. */
  xml(name: string, contentType: string, markup: string): this {
    if (contentType !== '') this.types.set(name, contentType)
    this.parts.set(name, strToU8(DECLARATION + markup))
    return this
  }

  /** A part of bytes, whose content type goes by its extension. */
  binary(name: string, contentType: string, bytes: Uint8Array): this {
    this.defaults.set(name.slice(name.lastIndexOf('.') + 1), contentType)
    this.parts.set(name, bytes)
    return this
  }

  /** Changes a part's text. */
  edit(name: string, change: (text: string) => string): this {
    this.parts.set(name, strToU8(change(new TextDecoder().decode(this.parts.get(name)))))
    return this
  }

  contentType(name: string, contentType: string): this {
    this.types.set(name, contentType)
    return this
  }

  /** @param type the whole address, or the last word of the usual ones */
  relate(source: string, id: string, type: string, target: string, external = type === 'hyperlink' || type === 'externalLinkPath'): this {
    const whole = type.includes('/') ? type : `${OFFICE_RELATIONSHIPS}/${type}`
    const list = this.arrows.get(source) ?? []
    list.push({ id, type: whole, target, external })
    this.arrows.set(source, list)
    return this
  }

  toBytes(): Uint8Array {
    const overrides = [...this.types].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')
    const defaults = [...this.defaults].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`).join('')
    const files: Record<string, Uint8Array> = {
      '[Content_Types].xml': strToU8(`${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides}</Types>`),
    }
    for (const [source, list] of this.arrows) {
      const slash = source.lastIndexOf('/') + 1
      const rows = list.map(
        ({ id, type, target, external }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
      )
      files[`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`] = strToU8(
        `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`,
      )
    }
    for (const [name, bytes] of this.parts) files[name] = bytes
    return zipSync(files, { mtime: new Date(2019, 6, 31) })
  }
}
