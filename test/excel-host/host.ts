/** Excel as a test sees it: the workbook, what happens to batches, and what came of them. */
import {
  type BatchChoice,
  type BatchView,
  type Fault,
  type FaultCode,
  isTransportError,
  messageOf,
  Plans,
  TRANSPORT_ERRORS,
  type TransportError,
} from './faults'
import { Hand, type Workbook, type WorkbookEvent } from './model'
import {
  type BatchRequest,
  byteLength,
  DELAY_FOR_CELL_EDIT,
  type EventMessage,
  EXCEL_ON_THE_WEB,
  type Limits,
  messagesFor,
  parseRequest,
  runBatch,
  Session,
} from './protocol'

export interface HostOptions {
  /** The newest ExcelApi set that this Excel has, `1.13` …; 1.15 is the newest that office.js 1.1.110 knows on the web. */
  readonly excelApi?: string
  /** The newest ExcelApiOnline set (`deleteRowsAt` is in 1.1 for office.js 1.1.110); absent: none. */
  readonly excelApiOnline?: string
  readonly limits?: Partial<Limits>
}

/** What travels back: the answer's text, or one of office.js's own error numbers. */
export type Answer =
  { readonly kind: 'answer'; readonly body: string } | { readonly kind: 'error'; readonly number: number; readonly message: string }

/** One batch that was asked for. */
export interface BatchRecord extends BatchView {
  readonly actions: number
  readonly responseBytes: number
  readonly cellsRead: number
  readonly cellsWritten: number
  /** The error that it ended with, by Excel's code; null where it went well. */
  readonly error: string | null
}

/** Who the host talks to: the seam that office.js hangs on. */
export interface Listener {
  message(entries: readonly EventMessage[]): void
  selectionChanged(): void
}

function isCleanUp(request: BatchRequest): boolean {
  const names = request.Actions.filter((action) => action.Name !== '').map((action) => action.Name)
  return names.length > 0 && names.every((name) => name === '_RemoveReference')
}

function namesOf(request: BatchRequest): Set<string> {
  const named = [...request.Actions, ...Object.values(request.ObjectPaths)]
  return new Set(named.map((one) => one.Name).filter((name) => name !== ''))
}

export class ExcelHost {
  readonly excelApi: string
  private readonly excelApiOnline: string | null
  session: Session
  /** The person who has the workbook open. */
  readonly user: Hand
  /** Somebody who has it open elsewhere. */
  readonly colleague: Hand
  /** Every batch but those that only let go of references. */
  readonly batches: BatchRecord[] = []
  /** How many batches only let go of references. */
  cleanUps = 0
  /** What was asked of the stand-in that it does not play, and its own faults. A test should end with none. */
  readonly notPlayed: string[] = []
  private readonly faults = new Plans<Fault>()
  private readonly delays = new Plans<Promise<unknown> | number>()
  private readonly befores = new Plans<() => void>()
  private readonly afters = new Plans<() => void>()
  private cellEdit: { readonly ended: Promise<void>; readonly end: () => void } | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private listener: Listener | null = null
  private undelivered: EventMessage[] = []
  private delivering: Promise<void> = Promise.resolve()
  private closedAfter: number | null = null
  /** True while a batch of this add-in runs. */
  private isAtWork = false

  /** @param workbook one that another host has open as well is the same workbook, open elsewhere: to each, the other's add-in is a colleague */
  constructor(
    readonly workbook: Workbook,
    options: HostOptions = {},
  ) {
    this.excelApi = options.excelApi ?? '1.15'
    this.excelApiOnline = options.excelApiOnline ?? null
    this.session = new Session(workbook, { ...EXCEL_ON_THE_WEB, ...options.limits })
    this.user = new Hand(workbook, 'user')
    this.colleague = new Hand(workbook, 'colleague')
    workbook.listen((event) => this.tell(event))
  }

  connect(listener: Listener): void {
    this.listener = listener
  }

  /** Lets chosen batches fail (never those that only let go of references), before any of their actions unless said otherwise. */
  fail(choice: BatchChoice, code: FaultCode, when: { after?: number | 'all'; times?: number } = {}): void {
    this.faults.add(choice, { code, after: when.after ?? 0 }, when.times ?? 1)
  }

  /** Holds a chosen batch back until a promise settles, or for so many milliseconds. */
  delay(choice: BatchChoice, until: Promise<unknown> | number): void {
    this.delays.add(choice, until, 1)
  }

  /** The pane is closed once so many more batches are done: what it asks after that is neither done nor answered. */
  closePaneAfter(batches: number): void {
    this.closedAfter = this.batches.length + batches
  }

  /** The pane is opened anew: an add-in that knows nothing of the one before, whose references and handlers Excel has dropped. */
  openPaneAnew(): void {
    this.closedAfter = null
    this.undelivered = []
    this.session = new Session(this.workbook, this.session.limits)
  }

  /** Has something done just before a chosen batch: a colleague types, a user sorts. */
  before(choice: BatchChoice, work: () => void): void {
    this.befores.add(choice, work, 1)
  }

  /** Has something done just after a chosen batch, before office.js hears of it. */
  after(choice: BatchChoice, work: () => void): void {
    this.afters.add(choice, work, 1)
  }

  /** Plans that met no batch: a test that ends with any has tested nothing. */
  get unusedPlans(): number {
    return this.faults.unused + this.delays.unused + this.befores.unused + this.afters.unused
  }

  /** The user begins to type in a cell: nothing runs until they press Enter or Esc. */
  enterCellEdit(): void {
    let end = (): void => undefined
    const ended = new Promise<void>((resolve) => (end = resolve))
    this.cellEdit ??= { ended, end }
  }

  exitCellEdit(): void {
    this.cellEdit?.end()
    this.cellEdit = null
  }

  /** References that contexts keep at the moment. */
  get referencesLeft(): number {
    return this.session.referenceCount
  }

  get mostReferences(): number {
    return this.session.mostReferences
  }

  isSetSupported(name: string, version = '1.1'): boolean {
    const older = (one: string, other: string): boolean => {
      const [major, minor = 0] = one.split('.').map(Number)
      const [otherMajor, otherMinor = 0] = other.split('.').map(Number)
      return major < otherMajor || (major === otherMajor && minor <= otherMinor)
    }
    if (name === 'ExcelApi') return older(version, this.excelApi)
    if (name === 'ExcelApiOnline') return this.excelApiOnline !== null && older(version, this.excelApiOnline)
    return ['DelayForCellEdit', 'SharedRuntime', 'DialogApi', 'RibbonApi', 'AddinCommands', 'Settings'].includes(name)
  }

  /** Runs a batch when those before it are done. `flags` are office.js's request flags. */
  execute(text: string, flags: number): Promise<Answer> {
    const never = new Promise<Answer>(() => undefined)
    const answer = this.queue.then(() => (this.isClosed ? null : this.run(text, flags))).catch((error: unknown) => this.ownFault(error))
    this.queue = answer
    return answer.then((known) => known ?? never)
  }

  /** Resolves when every event so far has been handed to office.js. */
  async eventsDelivered(): Promise<void> {
    while (this.undelivered.length > 0) await this.delivering
    await this.delivering
    await new Promise((resolve) => setTimeout(resolve, 0))
  }

  private get isClosed(): boolean {
    return this.closedAfter !== null && this.batches.length >= this.closedAfter
  }

  private async run(text: string, flags: number): Promise<Answer> {
    const request = parseRequest(text)
    const requestBytes = byteLength(text)
    const cleanUp = isCleanUp(request)
    const view: BatchView = {
      number: cleanUp ? 0 : this.batches.length + 1,
      names: namesOf(request),
      writes: (flags & 1) !== 0,
      requestBytes,
    }
    if (cleanUp) {
      this.cleanUps++
      return this.perform(request, view, undefined).answer
    }
    for (const until of this.delays.take(view))
      await (typeof until === 'number' ? new Promise((resolve) => setTimeout(resolve, until)) : until)
    if (this.cellEdit !== null && (flags & DELAY_FOR_CELL_EDIT) !== 0) await this.cellEdit.ended
    for (const work of this.befores.take(view)) work()
    const [fault] = this.faults.take(view)
    const { answer, ...cost } = this.perform(request, view, fault)
    this.batches.push({ ...view, actions: request.Actions.length, ...cost })
    for (const work of this.afters.take(view)) work()
    return answer
  }

  /** Something went wrong in the stand-in or in a test's own plan: noted, and told to office.js as it comes. */
  private ownFault(error: unknown): Answer {
    this.noteNotPlayed(error)
    return { kind: 'error', number: 0, message: error instanceof Error ? error.message : String(error) }
  }

  private noteNotPlayed(error: unknown): void {
    this.notPlayed.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }

  private perform(
    request: BatchRequest,
    view: BatchView,
    fault: Fault | undefined,
  ): Pick<BatchRecord, 'responseBytes' | 'cellsRead' | 'cellsWritten' | 'error'> & { answer: Answer } {
    const nothing = { responseBytes: 0, cellsRead: 0, cellsWritten: 0 }
    const refused = (code: TransportError): { answer: Answer; error: string } => ({
      answer: { kind: 'error', number: TRANSPORT_ERRORS[code], message: messageOf(code) },
      error: code,
    })
    if (this.cellEdit !== null) return { ...nothing, ...refused('InvalidOperationInCellEditMode') }
    if (view.requestBytes > this.session.limits.requestBytes) return { ...nothing, ...refused('RequestPayloadSizeLimitExceeded') }
    const lost = fault !== undefined && isTransportError(fault.code) ? fault.code : null
    if (lost !== null && fault?.after === 0) return { ...nothing, ...refused(lost) }

    const { cellsRead, cellsWritten } = this.session
    const stop =
      fault === undefined
        ? null
        : { after: fault.after === 'all' ? Infinity : fault.after, code: fault.code, message: messageOf(fault.code) }
    this.isAtWork = true
    const response = runBatch(request, this.session, stop, (error) => this.noteNotPlayed(error))
    this.isAtWork = false
    const body = JSON.stringify(response)
    const cost = {
      responseBytes: byteLength(body),
      cellsRead: this.session.cellsRead - cellsRead,
      cellsWritten: this.session.cellsWritten - cellsWritten,
    }
    if (lost !== null) return { ...cost, ...refused(lost) }
    if (cost.responseBytes > this.session.limits.responseBytes) return { ...cost, ...refused('ResponsePayloadSizeLimitExceeded') }
    return { ...cost, answer: { kind: 'answer', body }, error: response.Error?.Code ?? null }
  }

  private tell(event: WorkbookEvent): void {
    if (!this.session.enableEvents) return
    const isElsewhere = event.actor === 'add-in' && !this.isAtWork
    const messages = messagesFor(isElsewhere ? { ...event, actor: 'colleague' } : event, this.session)
    const selection = event.kind === 'selection changed'
    if (messages.length === 0 && !selection) return
    this.undelivered.push(...messages)
    this.delivering = new Promise((resolve) =>
      setTimeout(() => {
        const due = this.undelivered.splice(0)
        if (due.length > 0) this.listener?.message(due)
        if (selection) this.listener?.selectionChanged()
        resolve()
      }, 0),
    )
  }
}
