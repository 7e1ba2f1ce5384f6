/**
 * One object of Excel's object model on the host's side, and how its members are described.
 *
 * Members go by Excel's own Pascal-case names. What is not described here is refused by name, except that loading a
 * property that nobody knows is ignored, as Excel does.
 */
import { HostError, NotPlayed } from '../model'
import type { Arguments } from './arguments'
import type { LiveRange } from './liveRange'
import type { Session } from './session'

export interface Scalar<Target> {
  readonly get?: (target: Target, session: Session) => unknown
  readonly set?: (target: Target, value: unknown, session: Session) => void
}

export interface TypeDescription<Target> {
  readonly name: string
  /** What an Instantiate answers: `Id`, by which office.js finds the object again. */
  readonly identity?: (target: Target) => Record<string, string | number>
  readonly scalars?: Readonly<Record<string, Scalar<Target>>>
  /** Properties that are objects; null is a null object. */
  readonly links?: Readonly<Record<string, (target: Target, session: Session) => HostObject | null>>
  /** Methods that give objects. */
  readonly objects?: Readonly<Record<string, (target: Target, given: Arguments, session: Session) => HostObject | null>>
  /** Methods that give a value, or nothing. */
  readonly methods?: Readonly<Record<string, (target: Target, given: Arguments, session: Session) => unknown>>
  /** The objects of a collection. */
  readonly items?: (target: Target, session: Session) => HostObject[]
  /** The object of a collection that has this name or id. */
  readonly item?: (target: Target, key: string | number, session: Session) => HostObject | null
  /** The ranges that the object stands for. */
  readonly ranges?: (target: Target) => readonly LiveRange[]
  /** True for objects that a context may track (ranges). */
  readonly tracked?: boolean
}

export interface HostObject {
  readonly typeName: string
  readonly ranges: readonly LiveRange[]
  readonly isCollection: boolean
  readonly tracked: boolean
  /** Set while a context tracks the object. */
  referenceId: string | null
  identity(): Record<string, string | number>
  scalarNames(): string[]
  hasScalar(name: string): string | null
  hasLink(name: string): string | null
  read(name: string): unknown
  write(name: string, value: unknown): void
  link(name: string): HostObject | null
  callForObject(name: string, given: Arguments): HostObject | null
  call(name: string, given: Arguments): unknown
  items(): HostObject[]
  item(key: string | number): HostObject | null
}

/** Finds a name whatever its capitals. */
function named(table: Readonly<Record<string, unknown>> | undefined, name: string): string | null {
  if (table === undefined) return null
  if (Object.hasOwn(table, name)) return name
  return Object.keys(table).find((key) => key.toLowerCase() === name.toLowerCase()) ?? null
}

class Described<Target> implements HostObject {
  referenceId: string | null = null

  constructor(
    private readonly type: TypeDescription<Target>,
    private readonly target: Target,
    private readonly session: Session,
  ) {}

  get typeName(): string {
    return this.type.name
  }

  get isCollection(): boolean {
    return this.type.items !== undefined
  }

  get tracked(): boolean {
    return this.type.tracked === true
  }

  get ranges(): readonly LiveRange[] {
    return this.type.ranges?.(this.target) ?? []
  }

  identity(): Record<string, string | number> {
    const reference: Record<string, string> = this.referenceId === null ? {} : { _ReferenceId: this.referenceId }
    return { ...this.type.identity?.(this.target), ...reference }
  }

  scalarNames(): string[] {
    return Object.entries(this.type.scalars ?? {}).flatMap(([name, scalar]) => (scalar.get === undefined ? [] : [name]))
  }

  hasScalar(name: string): string | null {
    const found = named(this.type.scalars, name)
    return found !== null && this.type.scalars?.[found].get !== undefined ? found : null
  }

  hasLink(name: string): string | null {
    return named(this.type.links, name)
  }

  read(name: string): unknown {
    return this.type.scalars?.[name]?.get?.(this.target, this.session)
  }

  write(name: string, value: unknown): void {
    const found = named(this.type.scalars, name)
    const set = found === null ? undefined : this.type.scalars?.[found].set
    if (set === undefined) throw new NotPlayed(`setting ${this.typeName}.${name}`)
    set(this.target, value, this.session)
  }

  link(name: string): HostObject | null {
    const follow = this.type.links?.[name]
    if (follow === undefined) throw new NotPlayed(`${this.typeName}.${name}`)
    return follow(this.target, this.session)
  }

  callForObject(name: string, given: Arguments): HostObject | null {
    const method = this.type.objects?.[name]
    if (method !== undefined) return method(this.target, given, this.session)
    if (this.isCollection && name === 'GetItem') return this.itemOrThrow(given.key(0))
    if (this.isCollection && name === 'GetItemOrNullObject') return this.item(given.key(0))
    if (this.isCollection && name === 'GetItemAt') {
      const items = this.items()
      const index = given.whole(0)
      if (items[index] === undefined) throw new HostError('InvalidArgument', `${this.typeName} has no item ${index}.`)
      return items[index]
    }
    throw new NotPlayed(`${this.typeName}.${name}()`)
  }

  call(name: string, given: Arguments): unknown {
    const method = this.type.methods?.[name]
    if (method !== undefined) return method(this.target, given, this.session)
    if (this.isCollection && name === 'GetCount') return this.items().length
    throw new NotPlayed(`${this.typeName}.${name}()`)
  }

  items(): HostObject[] {
    return this.type.items?.(this.target, this.session) ?? []
  }

  item(key: string | number): HostObject | null {
    if (this.type.item === undefined) throw new NotPlayed(`finding items of ${this.typeName}`)
    return this.type.item(this.target, key, this.session)
  }

  private itemOrThrow(key: string | number): HostObject {
    const item = this.item(key)
    if (item === null) throw new HostError('ItemNotFound', `${this.typeName} has no ${key}.`)
    return item
  }
}

/** Makes a maker of host objects of one type. */
export function describeType<Target>(type: TypeDescription<Target>): (target: Target, session: Session) => HostObject {
  return (target, session) => new Described(type, target, session)
}
