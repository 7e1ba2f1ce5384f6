/**
 * People: `Worker ID` tells those of `Workers` apart; where only names are given, one folded name is one person. A cell that
 * holds a Worker ID is that worker (measures.md, section 3; tables.md, section 1).
 */
import type { CellReader } from './cellReader'
import { asSpelt, foldName } from './folding'
import { foldIdentifier } from './identifiers'
import type { WorkerNames } from './names'

/** Added to a person's code where the name is one that two people of `Workers` share. */
export const SHARED_NAME = 1 << 28

/** People by code: those of `Workers` first. */
export class PeopleBook implements WorkerNames {
  /** By code. */
  readonly shown: string[] = []
  /** By code; two people of `Workers` may share one. */
  readonly folded: string[] = []
  private readonly byId = new Map<string, number>()
  private readonly byName = new Map<string, number>()
  private readonly sharers = new Map<string, number[]>()
  private readonly idOf = new Map<number, string>()
  private workers = 0

  /** How many people `Workers` has; their codes come first. */
  get inWorkers(): number {
    return this.workers
  }

  /** A worker of `Workers` with a Worker ID. */
  addWorkerWithId(id: string, name: string): number {
    const folded = foldIdentifier(id)
    const known = this.byId.get(folded)
    const person = known ?? this.newPerson(name)
    if (known === undefined) {
      this.byId.set(folded, person)
      this.idOf.set(person, id)
    }
    this.nameMeans(foldName(name), person)
    return person
  }

  /** A worker of `Workers` by name alone: the first with that name, where there is one. */
  addWorkerByName(name: string): number {
    const folded = foldName(name)
    const person = this.byName.get(folded) ?? this.newPerson(name)
    this.nameMeans(folded, person)
    return person
  }

  /** Says that all of `Workers` has been met. */
  closeWorkers(): void {
    this.workers = this.shown.length
  }

  nameOfId(folded: string): string | undefined {
    const person = this.byId.get(folded)
    return person === undefined ? undefined : this.shown[person]
  }

  /** The Worker IDs of those who share a name with this person; empty where nobody does. */
  idsSharing(person: number): readonly string[] {
    for (const sharers of this.sharers.values()) {
      if (sharers.length > 1 && sharers[0] === person) return sharers.map((sharer) => this.idOf.get(sharer) ?? '')
    }
    return []
  }

  /** Whether two people of `Workers` with Worker IDs bear this name. */
  isShared(name: string): boolean {
    return (this.sharers.get(foldName(name))?.length ?? 0) > 1
  }

  /** The person whom a cell names, {@link SHARED_NAME} more where the name does not say which of two. */
  personNamed(text: string): number {
    const byId = this.byId.get(foldIdentifier(text))
    if (byId !== undefined) return byId
    const folded = foldName(text)
    const known = this.byName.get(folded)
    if (known === undefined) {
      const person = this.newPerson(text)
      this.byName.set(folded, person)
      return person
    }
    return (this.sharers.get(folded)?.length ?? 0) > 1 ? known + SHARED_NAME : known
  }

  private newPerson(name: string): number {
    this.shown.push(asSpelt(name))
    this.folded.push(foldName(name))
    return this.shown.length - 1
  }

  private nameMeans(folded: string, person: number): void {
    if (!this.byName.has(folded)) this.byName.set(folded, person)
    if (!this.idOf.has(person)) return
    const sharers = this.sharers.get(folded)
    if (sharers === undefined) this.sharers.set(folded, [person])
    else if (!sharers.includes(person)) sharers.push(person)
  }
}

/** Reads the names of workers. */
export class PersonReader implements CellReader {
  readonly unreadable = 'error-cell'

  constructor(private readonly people: PeopleBook) {}

  text(text: string): number {
    return this.people.personNamed(text)
  }

  number(value: number): number {
    return this.people.personNamed(String(value))
  }

  truth(value: boolean): number {
    return this.people.personNamed(String(value))
  }
}

/** The person of a code, whether or not the name is shared. */
export function personOf(code: number): number {
  return code >= SHARED_NAME ? code - SHARED_NAME : code
}
