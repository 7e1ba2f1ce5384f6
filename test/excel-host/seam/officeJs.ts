/**
 * Microsoft's own office.js in Node, with the stand-in where Excel would be.
 *
 * The file that office.js loads on Excel for the web is run in a scope of its own (so that it finds our `window`), but in
 * the realm of the test: errors, arrays and promises are the test's. It is compiled once a test file and run afresh for
 * each host. What travels is what would travel to Excel: text out, text back, error numbers that office.js puts into words.
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
  OfficeExtension?: typeof OfficeExtension & { CommonUtility?: { _doApiNotSupportedCheck: boolean } }
  Office?: typeof Office
  OSF?: { DDA: { RichApi?: RichApi } }
  [name: string]: unknown
}

export interface OfficeJs {
  readonly Excel: typeof Excel
  readonly OfficeExtension: typeof OfficeExtension
  readonly Office: typeof Office
}

interface Program {
  readonly run: (scope: OfficeWindow) => void
  /** What office.js declares at its top: each needs a place in the scope. */
  readonly names: readonly string[]
}

/** What office.js uses often: as plain arguments they are found at once, not through the scope. */
const OFTEN = 'Array, Object, String, Number, Boolean, Date, RegExp, Error, Function, JSON, Math, Promise, isFinite, parseInt'

let program: Program | null = null

function compiled(): Program {
  if (program !== null) return program
  const source = readFileSync(require.resolve(FILE), 'utf8')
  const declared = [...source.matchAll(/^var (\w+)/gm)].map((match) => match[1])
  const assigned = source.replace(/^var (\w+)(?=\s*[=;])/gm, '$1')
  const body = `with (scope) (function (${OFTEN}) {${assigned}\n}).call(scope, ${OFTEN})\n//# sourceURL=excel-web-16.00.debug.js`
  const run = new Function('scope', body) as Program['run']
  program = { run, names: [...new Set([...declared, 'Office', 'Microsoft', 'Type', 'Sys', 'OfficeRuntime'])] }
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
function bareWindow(names: readonly string[]): OfficeWindow {
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
  const window: OfficeWindow = Object.fromEntries(names.map((name) => [name, undefined]))
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

/** Runs office.js afresh and ties it to a host. */
export function loadOfficeJs(host: ExcelHost): OfficeJs {
  const { run, names } = compiled()
  const window = bareWindow(names)
  leavingNoTrace(() => run(window))
  if (
    window.Excel === undefined ||
    window.Office === undefined ||
    window.OfficeExtension?.CommonUtility === undefined ||
    window.OSF === undefined
  )
    throw new Error('office.js did not start.')

  const messageHandlers = new Set<MessageHandler>()
  const selectionHandlers = new Set<() => void>()
  window.OSF.DDA.RichApi = {
    executeRichApiRequestAsync: (message, callback) => {
      const [, , , , body, , flags] = message
      if (typeof body !== 'string' || typeof flags !== 'number') throw new Error('office.js sent no batch.')
      void host.execute(body, flags).then((answer) => callback(resultOf(answer)))
    },
    richApiMessageManager: {
      register: (handler) => {
        messageHandlers.add(handler)
        return Promise.resolve()
      },
    },
  }
  host.connect({
    message: (entries) => messageHandlers.forEach((handler) => handler({ entries })),
    selectionChanged: () => selectionHandlers.forEach((handler) => handler()),
  })
  window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
  const about = { host: 'Excel', platform: 'OfficeOnline' }
  const onReady = (callback?: (info: typeof about) => void): Promise<typeof about> => {
    callback?.(about)
    return Promise.resolve(about)
  }
  const office: typeof Office = Object.create(window.Office, {
    context: { value: officeContext(host, selectionHandlers) },
    onReady: { value: onReady },
  })
  window.Office = office
  return { Excel: window.Excel, OfficeExtension: window.OfficeExtension, Office: office }
}
