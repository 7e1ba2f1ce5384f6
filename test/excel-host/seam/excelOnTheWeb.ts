/**
 * The stand-in as Excel on the web stands before an add-in's page: the page is in a frame, and everything that the whole of
 * office.js asks comes as a message and is answered by one. It knows no browser: what carries the messages is the caller's.
 */
import type { Answer, ExcelHost } from '../host'
import { ActionType, type EventMessage, parseRequest } from '../protocol'

/** office.js trusts hosts of this domain alone. */
export const EXCEL_ORIGIN = 'https://excel.officeapps.live.com'

const CONVERSATION = 'conversation'
const ADD_IN = 'add-in'

/** Flags of the add-in's runtime: ribbon and pane share one. */
const SHARED_RUNTIME = 1
const EXCEL_ON_THE_WEB_APP = 16
const READ_WRITE = 1

const MESSAGE = { request: 0, response: 1 } as const
const INVOKE = 0
const RESPONSE = { forCall: 0, forEvent: 1 } as const
const METHOD = { loadSettings: 75, saveSettings: 76, batch: 93, commandCompleted: 94 } as const
const EVENT = { batchMessage: 'richApiMessage', selection: 'documentSelectionChanged', command: 'appCommandInvoked' } as const
/** What Excel tells the page: the keyboard comes into the pane. */
const TAB_IN = 11
/** What office.js adds to batches that are for Office around the workbook: the pane's visibility and the like. */
const FOR_OFFICE = 'WacPartition'
/** The state of the add-in's runtime that `showAsTaskpane` asks for. */
const VISIBLE = 'Visible'

/** The name of the frame that holds the page: office.js reads from it where it runs. */
export const FRAME_NAME = JSON.stringify({
  baseFrameName: 'casefile',
  hostInfo: `Excel|Web|16.00|en-GB|correlation|||${SHARED_RUNTIME}`,
  xdmInfo: `${CONVERSATION}|${ADD_IN}|${EXCEL_ORIGIN}`,
  serializerVersion: '1',
  flights: '[]',
})

interface Call {
  readonly _messageType: number
  readonly _actionType: number
  readonly _actionName: string
  readonly _conversationId: string
  readonly _correlationId: number
  readonly _data: unknown
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number }
  readonly ArrayData?: readonly unknown[]
  readonly [argument: string]: unknown
}

function isCall(value: unknown): value is Call {
  return typeof value === 'object' && value !== null && '_messageType' in value && value._messageType === MESSAGE.request
}

function isMethodCall(value: unknown): value is MethodCall {
  return typeof value === 'object' && value !== null && 'DdaMethod' in value
}

const REQUIREMENT_SETS = ['SharedRuntime', 'DialogApi', 'RibbonApi', 'AddinCommands', 'Settings', 'DelayForCellEdit']

export class ExcelOnTheWeb {
  /** How often the add-in asked for its pane to be shown. */
  paneShown = 0
  /** Ribbon functions that said that they were done. */
  commandsCompleted = 0
  /** How often the add-in kept something in the workbook's hidden settings. */
  settingsSaved = 0
  private readonly subscribed = new Set<string>()
  private commands = 0

  /** @param send carries a message to the page */
  constructor(
    readonly host: ExcelHost,
    private readonly send: (message: string) => void,
  ) {
    host.connect({
      message: (entries) => this.tell(EVENT.batchMessage, { ArrayData: entries.map(wired) }),
      selectionChanged: () => this.tell(EVENT.selection, {}),
    })
  }

  /** The user presses a button of the ribbon that runs a function of the add-in. */
  press(functionName: string): void {
    if (!this.subscribed.has(EVENT.command)) throw new Error('The add-in has not asked for the ribbon.')
    this.tell(EVENT.command, [`command ${++this.commands}`, functionName, '{"source":{"id":"button"}}'])
  }

  /** The user comes to the pane by the keyboard. */
  tabIn(): void {
    const notice = { _messageType: MESSAGE.request, _actionType: INVOKE, _actionName: 'Office_notifyAgave', _conversationId: `${CONVERSATION}_ntf`, _correlationId: 0, _data: [TAB_IN] }
    this.send(JSON.stringify({ ...notice, _serializerVersion: 1 }))
  }

  /** A message of the page. */
  async receive(message: string): Promise<void> {
    const call: unknown = JSON.parse(message)
    if (!isCall(call)) return
    this.post(call._actionName, call._correlationId, RESPONSE.forCall, await this.answer(call))
  }

  private answer(call: Call): unknown {
    if (call._actionType !== INVOKE) return this.subscription(call)
    if (call._actionName === 'ContextActivationManager_getAppContextAsync') return this.context()
    return isMethodCall(call._data) ? this.method(call._data) : {}
  }

  private subscription({ _actionType, _actionName }: Call): unknown {
    if (_actionType === 1) this.subscribed.add(_actionName)
    else this.subscribed.delete(_actionName)
    return { Error: 0 }
  }

  private async method(call: MethodCall): Promise<unknown> {
    const ended = { Error: 0, Version: 1 }
    switch (call.DdaMethod.DispatchId) {
      case METHOD.batch:
        return { Version: 1, ...(await this.batch(call.ArrayData ?? [])) }
      case METHOD.loadSettings:
        return { ...ended, Properties: [] }
      case METHOD.saveSettings:
        this.settingsSaved++
        return ended
      case METHOD.commandCompleted:
        this.commandsCompleted++
        return ended
      default:
        this.host.notPlayed.push(`The method ${call.DdaMethod.DispatchId} of Office.`)
        return { ...ended, Error: 5001 }
    }
  }

  private async batch([customData, , , , body, , flags]: readonly unknown[]): Promise<object> {
    if (typeof body !== 'string' || typeof flags !== 'number') throw new Error('office.js sent no batch.')
    if (customData === FOR_OFFICE) return resultOf({ kind: 'answer', body: this.officeBatch(body) })
    return resultOf(await this.host.execute(body, flags))
  }

  /** A batch for Office itself. Everything is granted; what counts is what was asked. */
  private officeBatch(body: string): string {
    const { Actions } = parseRequest(body)
    for (const { Name, ArgumentInfo } of Actions) {
      const [first] = ArgumentInfo?.Arguments ?? []
      if (Name === 'SetAppRuntimeState' && first === VISIBLE) this.paneShown++
      if (Name === 'CreateAndOpenWorkbook') this.host.session.workbooksOpened.push(String(first))
    }
    return JSON.stringify({ Results: Actions.map(({ Id, ActionType: kind }) => ({ ActionId: Id, Value: kind === ActionType.instantiate ? {} : null })), TraceIds: [] })
  }

  private context(): object {
    const sets = REQUIREMENT_SETS.map((name) => [name, '1.1'])
    return {
      _id: ADD_IN,
      _appName: EXCEL_ON_THE_WEB_APP,
      _appVersion: '16.0',
      _appUILocale: 'en-GB',
      _dataLocale: 'en-GB',
      _docUrl: `${EXCEL_ORIGIN}/workbook.xlsx`,
      _clientMode: READ_WRITE,
      _settings: [],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: '',
      _appInstanceId: ADD_IN,
      _requirementMatrix: JSON.stringify(Object.fromEntries([['ExcelApi', this.host.excelApi], ...sets])),
      _initialDisplayMode: 0,
    }
  }

  private tell(event: string, data: unknown): void {
    if (this.subscribed.has(event)) this.post(event, 0, RESPONSE.forEvent, data)
  }

  private post(action: string, correlation: number, responseType: number, data: unknown): void {
    this.send(
      JSON.stringify({
        _messageType: MESSAGE.response,
        _actionName: action,
        _conversationId: CONVERSATION,
        _correlationId: correlation,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1,
      }),
    )
  }
}

function wired({ messageCategory, messageType, targetId, message }: EventMessage, index: number): readonly unknown[] {
  return [messageCategory, messageType, targetId, message, index]
}

/** Excel's answer, or its number for why there is none. */
function resultOf(answer: Answer): object {
  return answer.kind === 'error' ? { Error: answer.number } : { Error: 0, Data: [200, [], answer.body] }
}
