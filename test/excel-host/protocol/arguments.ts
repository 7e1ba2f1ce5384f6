/** The arguments of one call: values, and objects that were named by their path. */
import { HostError } from '../model'
import { flagOf, numberOf, recordOf, textOf, wholeOf } from './coerce'
import type { HostObject } from './hostObject'
import type { LiveRange } from './liveRange'

export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    /** By position; undefined where the argument is a value, null where it is a null object. */
    private readonly objects: readonly (HostObject | null | undefined)[],
  ) {}

  raw(index: number): unknown {
    return this.values[index] ?? null
  }

  isMissing(index: number): boolean {
    return this.objects[index] === undefined && this.raw(index) === null
  }

  text(index: number): string {
    return textOf(this.raw(index))
  }

  textOr<Other>(index: number, other: Other): string | Other {
    return this.isMissing(index) ? other : this.text(index)
  }

  number(index: number): number {
    return numberOf(this.raw(index))
  }

  whole(index: number): number {
    return wholeOf(this.raw(index))
  }

  wholeOr<Other>(index: number, other: Other): number | Other {
    return this.isMissing(index) ? other : this.whole(index)
  }

  flagOr(index: number, other: boolean): boolean {
    return this.isMissing(index) ? other : flagOf(this.raw(index))
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return recordOf(this.raw(index))
  }

  key(index: number): string | number {
    const value = this.raw(index)
    return typeof value === 'number' ? value : textOf(value)
  }

  /** The range that was given as an object; null where the argument is none. */
  rangeOrNull(index: number): LiveRange | null {
    return this.objects[index]?.ranges[0] ?? null
  }

  range(index: number): LiveRange {
    const range = this.rangeOrNull(index)
    if (range === null) throw new HostError('InvalidArgument', 'A range is needed.')
    return range
  }
}
