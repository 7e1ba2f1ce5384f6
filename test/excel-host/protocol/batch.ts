/** Runs one batch: its actions in order, up to the first that fails. What was done before that stays done. */
import { HostError, NotPlayed } from '../model'
import { Arguments } from './arguments'
import type { HostObject } from './hostObject'
import { absoluteAddress } from './objects/range'
import { workbookObject } from './objects/workbookObject'
import { readTree, treeOf } from './query'
import type { Session } from './session'
import { type Action, ActionType, type ArgumentInfo, type BatchRequest, type BatchResponse, type ObjectPath, PathType } from './wire'

/** An error to be made where the batch has done so many of its actions. */
export interface Stop {
  readonly after: number
  readonly code: string
  readonly message: string
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>()

  constructor(
    private readonly request: BatchRequest,
    private readonly session: Session,
  ) {}

  /** The object of a path; found once a batch, so that a method that makes something makes it once. */
  private object(pathId: number): HostObject | null {
    const known = this.objects.get(pathId)
    if (known !== undefined) return known
    const path = this.request.ObjectPaths[pathId]
    if (path === undefined) throw new HostError('InvalidRequest', `There is no path ${pathId}.`)
    const object = this.follow(path)
    this.objects.set(pathId, object)
    return object
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.global) return workbookObject(this.session.workbook, this.session)
    if (path.ObjectPathType === PathType.reference) return this.session.kept(path.Name)
    if (path.ObjectPathType === PathType.nothing) return null
    if (path.ObjectPathType === PathType.newObject) throw new NotPlayed(`the service ${path.Name}`)
    const parent = this.object(path.ParentObjectPathId ?? 0)
    if (parent === null) return null
    if (path.ObjectPathType === PathType.property) return parent.link(path.Name)
    return parent.callForObject(path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name, this.given(path.ArgumentInfo))
  }

  private given(info: ArgumentInfo | undefined): Arguments {
    const paths = info?.ReferencedObjectPathIds ?? []
    const objects = (info?.Arguments ?? []).map((_, index) => {
      const id = paths[index]
      return typeof id === 'number' && id !== 0 ? this.object(id) : undefined
    })
    return new Arguments(info?.Arguments ?? [], objects)
  }

  /** A range inside of a plain object is what a formula would call it. */
  private withAddresses(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') {
      const [range] = this.object(value._ObjectPathId)?.ranges ?? []
      if (range === undefined) throw new HostError('InvalidArgument', 'A range is needed.')
      return `=${absoluteAddress(range)}`
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.withAddresses(inner)]))
  }

  /** Does one action; undefined where it answers nothing. */
  private perform(action: Action): unknown {
    const object = this.object(action.ObjectPathId)
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : object.identity()
      case ActionType.query:
        return object === null ? null : readTree(object, treeOf(action.QueryInfo ?? {}), action.QueryInfo)
      case ActionType.method:
        return object === null ? null : this.call(object, action)
      case ActionType.setProperty:
        object?.write(action.Name, this.withAddresses(action.ArgumentInfo?.Arguments?.[0]))
        return undefined
      default:
        throw new NotPlayed(`actions of kind ${action.ActionType}`)
    }
  }

  private call(object: HostObject, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      if (!object.tracked) throw new NotPlayed(`tracking ${object.typeName}`)
      this.session.keep(object)
      return undefined
    }
    return object.call(action.Name, this.given(action.ArgumentInfo))
  }

  run(stop: Stop | null, notPlayed: (error: unknown) => void): BatchResponse {
    const response: BatchResponse = { Results: [], TraceIds: [] }
    for (const [index, action] of this.request.Actions.entries()) {
      if (index === stop?.after) return this.failed(response, index, stop.code, stop.message)
      if (action.ActionType === ActionType.trace) {
        // Handlers of some events wait for the id, those of others for a result.
        response.TraceIds.push(action.Id)
        response.Results.push({ ActionId: action.Id, Value: null })
        continue
      }
      try {
        const value = this.perform(action)
        if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value })
      } catch (error) {
        if (error instanceof HostError) return this.failed(response, index, error.code, error.message)
        notPlayed(error)
        return this.failed(response, index, 'NotImplemented', error instanceof Error ? error.message : String(error))
      }
    }
    return stop === null ? response : this.failed(response, this.request.Actions.length - 1, stop.code, stop.message)
  }

  private failed(response: BatchResponse, index: number, code: string, message: string): BatchResponse {
    const action = this.request.Actions[index]
    const path = action === undefined ? undefined : this.request.ObjectPaths[action.ObjectPathId]
    const location = [path?.Name, action?.Name].filter((name) => name !== undefined && name !== '').join('.')
    response.Error = {
      Code: code,
      Message: message,
      Location: location,
      ActionIndex: index,
      HttpStatusCode: code === 'AccessDenied' ? 403 : 400,
    }
    return response
  }
}

/** Runs a batch in the add-in's name. `notPlayed` hears of everything that is the stand-in's fault and not Excel's answer. */
export function runBatch(request: BatchRequest, session: Session, stop: Stop | null, notPlayed: (error: unknown) => void): BatchResponse {
  try {
    return session.workbook.as('add-in', () => new Batch(request, session).run(stop, notPlayed))
  } finally {
    session.endBatch()
  }
}
