/** What lasts from batch to batch on the host's side: references that a context keeps, events that it asked for. */
import { type Area, HostError, type Sheet, type Workbook } from '../model'
import type { HostObject } from './hostObject'
import { LiveRange } from './liveRange'

export interface Limits {
  readonly requestBytes: number
  readonly responseBytes: number
  /** Above this, `values` and the like are null, silently. */
  readonly cellsPerRead: number
}

export const EXCEL_ON_THE_WEB: Limits = { requestBytes: 5 * 1024 * 1024, responseBytes: 5 * 1024 * 1024, cellsPerRead: 5_000_000 }

export class Session {
  cellsRead = 0
  cellsWritten = 0
  /** Off: this add-in is told of nothing. */
  enableEvents = true
  /** The most references that were ever kept at one time. */
  mostReferences = 0
  /** Files, as base64, that the add-in had opened as new workbooks. */
  readonly workbooksOpened: string[] = []
  private readonly references = new Map<string, HostObject>()
  private readonly passing = new Set<LiveRange>()
  private readonly subscriptions = new Set<string>()
  private nextReference = 1

  constructor(
    readonly workbook: Workbook,
    readonly limits: Limits,
  ) {}

  get referenceCount(): number {
    return this.references.size
  }

  /** A range that follows its cells until the batch ends, or longer if it is kept. */
  range(sheet: Sheet, area: Area): LiveRange {
    const range = new LiveRange(sheet, area)
    this.passing.add(range)
    return range
  }

  keep(object: HostObject): string {
    if (object.referenceId !== null) return object.referenceId
    const id = `range-${this.nextReference++}`
    object.referenceId = id
    this.references.set(id, object)
    for (const range of object.ranges) this.passing.delete(range)
    this.mostReferences = Math.max(this.mostReferences, this.references.size)
    return id
  }

  kept(id: string): HostObject {
    const object = this.references.get(id)
    if (object === undefined) throw new HostError('InvalidReference', `The reference ${id} is not kept.`)
    return object
  }

  release(id: string): void {
    const object = this.references.get(id)
    this.references.delete(id)
    for (const range of object?.ranges ?? []) range.letGo()
  }

  /** Ranges that nobody keeps end with their batch. */
  endBatch(): void {
    for (const range of this.passing) range.letGo()
    this.passing.clear()
  }

  subscribe(eventType: number, targetId: string): void {
    this.subscriptions.add(`${eventType} ${targetId}`)
  }

  unsubscribe(eventType: number, targetId: string): void {
    this.subscriptions.delete(`${eventType} ${targetId}`)
  }

  isSubscribed(eventType: number, targetId: string): boolean {
    return this.subscriptions.has(`${eventType} ${targetId}`)
  }
}
