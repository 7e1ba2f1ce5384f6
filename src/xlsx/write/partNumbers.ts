/** Names, numbers and ids that nothing in the package has yet. */
import { foldPartName, type Package, type Relationship } from '../package'

/** Gives out part names like `xl/worksheets/sheet4.xml`, each numbered above every other of its kind. */
export class PartNames {
  private readonly taken: Set<string>

  constructor(from: Package) {
    this.taken = new Set(from.entries.map((entry) => foldPartName(entry.name)))
  }

  /** @param start all of the name before its number */
  next(start: string): string {
    const folded = foldPartName(start)
    let highest = 0
    for (const name of this.taken) {
      const number = name.startsWith(folded) ? /^(\d{1,9})\.xml$/.exec(name.slice(folded.length)) : null
      if (number) highest = Math.max(highest, Number(number[1]))
    }
    const name = `${start}${highest + 1}.xml`
    this.taken.add(foldPartName(name))
    return name
  }

  /** A name without a number, where it is free. */
  nextUnnumbered(start: string): string {
    const name = `${start}.xml`
    if (this.taken.has(foldPartName(name))) return this.next(start)
    this.taken.add(foldPartName(name))
    return name
  }
}

/** Gives out relationship ids (`rId7`) above those that a part has. */
export class RelationshipIds {
  private highest = 0

  constructor(relationships: readonly Relationship[]) {
    for (const { id } of relationships) {
      const number = /^rid(\d{1,9})$/i.exec(id)
      if (number) this.highest = Math.max(this.highest, Number(number[1]))
    }
  }

  next(): string {
    return `rId${++this.highest}`
  }
}

/** Everything up to and with the last slash. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}
