/**
 * Microsoft's own office.js in Node, with the stand-in where Excel would be.
 *
 * The file that office.js loads on Excel for the web is run in a function of its own (so that it finds our `window`), but in
 * the realm of the test: errors, arrays and promises are the test's. It is compiled once a test file and run afresh for
 * each host, or run once and tied to one host after another (`RunningOfficeJs`). What travels is what would travel to Excel: text out, text back, error numbers that office.js puts into words.
 */
import { readFileSync } from 'node:fs'
import type { Answer, ExcelHost } from '../host'

const FILE = '@microsoft/office-js/dist/excel-web-16.00.debug.js'

interface AsyncResult {
  readonly status: 'succeeded' | 'failed'
  readonly value?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}
type Callback = (result: AsyncResult) => void
type MessageHandler = (message: { readonly entries: readonly unknown[] }) => void

/** The part of office.js's insides through which it reaches Excel. */
interface RichApi {
  executeRichApiRequestAsync(message: readonly unknown[], callback: Callback): void
  richApiMessageManager: { register(handler: MessageHandler): Promise<void> }
}

interface OfficeWindow {
  Excel?: typeof Excel
  OfficeExtension?: typeof OfficeExtension & {
    CommonUtility?: { _doApiNotSupportedCheck: boolean }
    GenericEventRegistration?: { readonly s_genericEventRegistrations: Readonly<Record<string, { readonly m_eventRegistration: { m_handlersByEventByTarget: object } }>> }
  }
  Office?: typeof Office
  OSF?: { DDA: { RichApi?: RichApi } }
  [name: string]: unknown
}

export interface OfficeJs {
  readonly Excel: typeof Excel
  readonly OfficeExtension: typeof OfficeExtension
  readonly Office: typeof Office
}

/** What of our `window` office.js calls by its bare name. */
const OF_THE_WINDOW = ['window', 'self', 'document', 'location', 'navigator', 'setTimeout', 'addEventListener', 'removeEventListener'] as const

/** What office.js uses often: as arguments they are found at once, where the global scope of a test is slow to ask. */
const OFTEN = ['Array', 'Object', 'String', 'Number', 'Boolean', 'Date', 'RegExp', 'Error', 'Function', 'JSON', 'Math', 'Promise', 'isFinite', 'parseInt'] as const

let program: ((window: OfficeWindow) => void) | null = null

/** What office.js declares at its top are variables of a function's, and the window's properties lead to them. */
function compiled(): (window: OfficeWindow) => void {
  if (program !== null) return program
  const source = readFileSync(require.resolve(FILE), 'utf8')
  const declared = [...source.matchAll(/^var (\w+)/gm)].map((match) => match[1])
  const names = [...new Set([...declared, 'Office', 'OfficeExtensionBatch', 'Microsoft', 'Type', 'Sys', 'OfficeRuntime'])]
  const onTheWindow = names.map((name) => `${name}: { get: () => ${name}, set: (value) => { ${name} = value } }`)
  const body = `var ${names.join(', ')}; Object.defineProperties(window, { ${onTheWindow.join(', ')} });${source}\n//# sourceURL=excel-web-16.00.debug.js`
  const run = new Function(...OF_THE_WINDOW, ...OFTEN, body)
  program = (window) => run.call(window, ...OF_THE_WINDOW.map((name) => window[name]), ...OFTEN.map((name) => Reflect.get(globalThis, name)))
  return program
}

/** Things of the language that office.js adds names to; they are taken off again. */
const SHARED = [Function, Error, String, Object, Array, Number, Boolean, Date, RegExp].flatMap((thing): object[] => [
  thing,
  thing.prototype,
])

function leavingNoTrace(work: () => void): void {
  const before = SHARED.map((thing) => new Set(Reflect.ownKeys(thing)))
  work()
  SHARED.forEach((thing, index) => {
    for (const key of Reflect.ownKeys(thing)) if (!before[index].has(key)) Reflect.deleteProperty(thing, key)
  })
}

/** A window as bare as office.js can do with. Long timers do not keep Node alive. */
function bareWindow(): OfficeWindow {
  const location = {
    href: 'https://localhost/',
    host: 'localhost',
    hostname: 'localhost',
    pathname: '/',
    search: '',
    hash: '',
    protocol: 'https:',
    origin: 'https://localhost',
  }
  const nothing = (): void => undefined
  const later = (work: () => void, delay: number): unknown => {
    const timer: unknown = setTimeout(work, delay)
    if (delay >= 1000 && typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref()
    return timer
  }
  const window: OfficeWindow = {}
  const document = {
    URL: location.href,
    location,
    cookie: '',
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: nothing,
  }
  Object.assign(window, {
    window,
    self: window,
    document,
    location,
    navigator: { userAgent: 'Node' },
    setTimeout: later,
    addEventListener: nothing,
    removeEventListener: nothing,
  })
  return window
}

function resultOf(answer: Answer): AsyncResult {
  if (answer.kind === 'error') return { status: 'failed', error: { code: answer.number, message: answer.message } }
  return { status: 'succeeded', value: { data: [200, [], answer.body] } }
}

function succeed(callback: unknown): void {
  if (typeof callback === 'function') callback({ status: 'succeeded' })
}

/** `Office.context` and what goes with it, as much as an add-in asks for. */
function officeContext(host: ExcelHost, selectionHandlers: Set<() => void>): Record<string, unknown> {
  return {
    host: 'Excel',
    platform: 'OfficeOnline',
    contentLanguage: 'en-GB',
    displayLanguage: 'en-GB',
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.15407.10000' },
    requirements: {
      isSetSupported: (name: string, version?: number | string) =>
        host.isSetSupported(name, version === undefined ? undefined : String(version)),
    },
    document: {
      addHandlerAsync: (_: unknown, handler: () => void, callback: unknown) => {
        selectionHandlers.add(handler)
        succeed(callback)
      },
      removeHandlerAsync: (_: unknown, options: { readonly handler?: () => void }, callback: unknown) => {
        if (options.handler !== undefined) selectionHandlers.delete(options.handler)
        succeed(callback)
      },
    },
  }
}

/** Office.js, run once. Its functions are quick only once they have run often, so tests that open many workbooks in turn share one. */
export class RunningOfficeJs {
  private readonly window: OfficeWindow
  private readonly messageHandlers = new Set<MessageHandler>()
  private readonly office: typeof Office
  private host: ExcelHost | null = null
  private unanswered = 0

  constructor() {
    const run = compiled()
    const window = bareWindow()
    leavingNoTrace(() => run(window))
    if (window.Office === undefined || window.OfficeExtension?.CommonUtility === undefined || window.OSF === undefined) throw new Error('office.js did not start.')
    window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
    window.OSF.DDA.RichApi = {
      executeRichApiRequestAsync: (message, callback) => {
        const [, , , , body, , flags] = message
        if (typeof body !== 'string' || typeof flags !== 'number') throw new Error('office.js sent no batch.')
        this.unanswered++
        void this.host?.execute(body, flags).then((answer) => {
          this.unanswered--
          callback(resultOf(answer))
        })
      },
      richApiMessageManager: {
        register: (handler) => {
          this.messageHandlers.add(handler)
          return Promise.resolve()
        },
      },
    }
    this.window = window
    this.office = window.Office
  }

  /** Whether an answer is still due: a pane that was closed at work gets none, and its office.js waits for ever. */
  get isWaiting(): boolean {
    return this.unanswered > 0
  }

  /** Ties it to a host. The host before is heard no more, and what was to be called at its events is forgotten. */
  tieTo(host: ExcelHost): OfficeJs {
    const { Excel, OfficeExtension } = this.window
    if (Excel === undefined || OfficeExtension?.GenericEventRegistration === undefined) throw new Error('office.js did not start.')
    for (const { m_eventRegistration: events } of Object.values(OfficeExtension.GenericEventRegistration.s_genericEventRegistrations)) events.m_handlersByEventByTarget = {}
    this.host = host
    const selectionHandlers = new Set<() => void>()
    host.connect({
      message: (entries) => {
        if (this.host === host) this.messageHandlers.forEach((handler) => handler({ entries }))
      },
      selectionChanged: () => selectionHandlers.forEach((handler) => handler()),
    })
    const about = { host: 'Excel', platform: 'OfficeOnline' }
    const onReady = (callback?: (info: typeof about) => void): Promise<typeof about> => {
      callback?.(about)
      return Promise.resolve(about)
    }
    const Office: OfficeJs['Office'] = Object.create(this.office, { context: { value: officeContext(host, selectionHandlers) }, onReady: { value: onReady } })
    this.window.Office = Office
    return { Excel, OfficeExtension, Office }
  }
}

/** Runs office.js afresh and ties it to a host. */
export function loadOfficeJs(host: ExcelHost): OfficeJs {
  return new RunningOfficeJs().tieTo(host)
}
