import type { ApiCheck } from './api-check'
import { a1 } from '../../core/cells/address'
import { DAYS_TO_1904, dayNumber } from '../../core/cells/day'
import { resultOf, type CallResult, type InvocationObject, type InvocationResult } from './call-result'
import type { HostState, StoredName } from './host-state'
import { NamedItems } from './names'
import { WorkbookProtection } from './protection'
import { HostError } from './host-error'
import { execute, refusal, type RequestBody, type ResponseBody } from './protocol'
import { Range } from './range'
import { Settings } from './settings'
import type { ModelChange, WorkbookModel } from './workbook-model'
import { tellModel } from './tell-model'
import { Worksheets } from './worksheets'

export interface ExcelHostOptions {
  /** As Office gives it: "en-US", "zh-CN". */
  readonly locale: string
  readonly theme: 'light' | 'dark'
  readonly date1904?: boolean
  /** Called before each change of the workbook; a test makes it throw. */
  readonly onMutation?: () => void
  /** Called before each batch; a test makes it throw, as a busy Excel does. */
  readonly onRequest?: () => void
  /** Makes it an Excel of some age, that does not have what came later. */
  readonly api?: ApiCheck
  /**
   * Refuses changes from a function's call until its first result. A request does not tell who sent it, so that this
   * is for tests in which nobody but functions is at work.
   */
  readonly refuseWritesByFunctions?: boolean
}

/** A custom function at work; a streaming one may give further results. */
export interface FunctionCall {
  cancel(): void
}

/** An emulated Excel around one workbook: what office.js talks to. */
export interface ExcelHost {
  readonly options: ExcelHostOptions
  /** What office.js looks for as `_richApiNativeBridge`. */
  readonly bridge: NativeBridge
  /** Calls a function that the add-in has associated; `on` gets each result. */
  /** What add-ins have put into the workbook beside the sheets, for a test to look at. */
  kept(): { readonly names: readonly StoredName[]; readonly settings: ReadonlyMap<string, unknown> }
  /** The user begins to type into a cell, or has ended. Meanwhile Excel does nothing for anybody. */
  edit(isTyping: boolean): void
  callFunction(name: string, args: readonly unknown[], on: (result: CallResult) => void, stream: boolean): FunctionCall
  dispose(): void
}

export interface NativeBridge {
  onMessageFromHost: ((message: string) => void) | null
  sendMessageToHost(message: string): void
}

const Category = { customFunction: 1, event: 65536 } as const
const Message = { call: 1000, cancel: 1001, changed: 10, added: 13, selected: 14, deleted: 15 } as const
/** Excel on the web takes no more in one request, answer or call of a function. */
const MOST_BYTES = 5 * 1024 * 1024
/** Flag of a request that waits until the user has ended typing. */
const DELAY_FOR_CELL_EDIT = 64

interface Request {
  readonly id: number
  readonly flags: number
  readonly message: { readonly body: RequestBody }
}

/** Flags of a call: cancelable, streaming, errors let through. */
const [CANCELABLE, STREAM, ERRORS] = [1, 2, 4]

/** Makes an emulated Excel over a workbook. */
export function createExcelHost(model: WorkbookModel, options: ExcelHostOptions): ExcelHost {
  const state: HostState = {
    model,
    locale: options.locale,
    date1904: options.date1904 ?? false,
    mutate(sheet) {
      if (options.refuseWritesByFunctions && unanswered.size > 0)
        throw new HostError('AccessDenied', 'a custom function cannot change the workbook')
      if (sheet !== undefined && state.protection.sheets.has(sheet))
        throw new HostError('AccessDenied', 'the sheet is protected')
      options.onMutation?.()
    },
    mutateStructure() {
      if (state.protection.structure) throw new HostError('AccessDenied', 'the workbook is protected')
      state.mutate()
    },
    names: [],
    settings: new Map(),
    protection: { sheets: new Set(), structure: false },
    conditionalFormats: new Map(),
    charts: new Map(),
    pages: new Map(),
    validations: new Map(),
    dirty: { conditionalFormats: new Set(), charts: new Set(), pages: new Set() },
    told: new Map(),
  }
  const calls = new Map<number, (result: CallResult) => void>()
  const unanswered = new Set<number>()
  const references = new Map<string, object>()
  const delayed: (() => void)[] = []
  let isTyping = false
  let lastCall = 0

  const registry = {
    root: rootOf(state),
    references,
    classes: new Map<string, string | undefined>(),
    ...(options.api === undefined ? {} : { api: options.api }),
    services: {
      'Microsoft.ExcelServices.CustomFunctions': {
        _SetOsfControlContainerReadyForCustomFunctions() {},
        _GetEnabledFeatures: () => [],
        // Which of the two comes depends on what the runtime believes the host can take.
        SetInvocationResults: (results: readonly InvocationObject[]) => {
          for (const { id, failed, value, errorCode } of results) settle([id, !failed, value, errorCode])
        },
        SetInvocationArrayResults: (results: readonly InvocationResult[]) => {
          for (const result of results) settle(result)
        },
      },
      'Microsoft.InternalService.AddinInternalService': permissive(),
      'Microsoft.AppRuntime.AppRuntimePersistenceService': permissive(),
    },
  }

  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const request = JSON.parse(text) as Request
      const reply = () => {
        const body = isTyping ? refusal(typing()) : answer(text, request.message.body)
        post({ id: request.id, type: 2, message: { statusCode: 200, headers: {}, body } })
      }
      queueMicrotask(() => {
        if (isTyping && (request.flags & DELAY_FOR_CELL_EDIT) > 0) delayed.push(reply)
        else reply()
      })
    },
  }

  function settle(result: InvocationResult): void {
    unanswered.delete(result[0])
    calls.get(result[0])?.(resultOf(result))
  }

  function answer(text: string, body: RequestBody): ResponseBody {
    if (sizeOf(text) > MOST_BYTES) return refusal(new HostError('RequestPayloadSizeLimitExceeded', 'too much at once'))
    try {
      options.onRequest?.()
    } catch (error) {
      return refusal(error)
    }
    const response = execute(body, registry)
    tellModel(state)
    if (sizeOf(JSON.stringify(response)) > MOST_BYTES)
      return refusal(new HostError('ResponsePayloadSizeLimitExceeded', 'too much in one answer'))
    return response
  }

  function post(message: unknown): void {
    bridge.onMessageFromHost?.(JSON.stringify(message))
  }

  function send(messageCategory: number, messageType: number, targetId: string, message: unknown): void {
    post({ type: 3, message: { entries: [{ messageCategory, messageType, targetId, message }] } })
  }

  const stopObserving = model.observe((change) => {
    const { type, detail } = eventOf(change)
    if (type !== undefined) send(Category.event, type, 'Workbook', JSON.stringify(detail))
  })
  const stopObservingSelection = model.onSelection(() => {
    const { sheet: worksheetId, range } = model.selection()
    send(Category.event, Message.selected, 'Workbook', JSON.stringify({ worksheetId, address: a1(range) }))
  })

  return {
    options,
    bridge,
    kept: () => ({ names: state.names, settings: state.settings }),
    edit(nowTyping) {
      isTyping = nowTyping
      if (!isTyping) for (const reply of delayed.splice(0)) reply()
    },
    callFunction(name, args, on, stream) {
      lastCall += 1
      const id = lastCall
      // As in Excel on the web, a call that is too large is never answered: the cell stays at #BUSY!.
      if (sizeOf(JSON.stringify(args)) > MOST_BYTES) return { cancel() {} }
      calls.set(id, on)
      unanswered.add(id)
      const flags = ERRORS | (stream ? STREAM | CANCELABLE : 0)
      send(Category.customFunction, Message.call, '', [id, name, args, '', flags])
      return {
        cancel() {
          calls.delete(id)
          unanswered.delete(id)
          if (stream) send(Category.customFunction, Message.cancel, '', { invocationId: id })
        },
      }
    },
    dispose() {
      stopObserving()
      stopObservingSelection()
      calls.clear()
      bridge.onMessageFromHost = null
    },
  }
}

function sizeOf(text: string): number {
  // Most texts need no counting: a character has at most three bytes in UTF-8.
  return text.length * 3 <= MOST_BYTES ? text.length : new TextEncoder().encode(text).length
}

function typing(): HostError {
  return new HostError('InvalidOperationInCellEditMode', 'the user is typing into a cell')
}

function rootOf(state: HostState): object {
  const worksheets = new Worksheets(state)
  const workbook = {
    Worksheets: worksheets,
    Names: new NamedItems(state),
    Settings: new Settings(state),
    Protection: new WorkbookProtection(state),
    Application: { SuspendApiCalculationUntilNextSync() {}, SuspendScreenUpdatingUntilNextSync() {} },
    Functions: {
      Date: (year: number, month: number, day: number) => ({
        Value: dayNumber(year, month, day) - (state.date1904 ? DAYS_TO_1904 : 0),
        Error: null,
      }),
    },
    GetSelectedRange() {
      const { sheet, range } = state.model.selection()
      return new Range(state, sheet, range)
    },
    GetActiveCell() {
      const { sheet, range } = state.model.selection()
      return new Range(state, sheet, { ...range, rows: 1, columns: 1 })
    },
  }
  const events = { _RegisterDataChangedEvent() {}, _UnregisterDataChangedEvent() {} }
  return Object.assign(workbook, { Workbook: workbook }, { Worksheets: Object.assign(worksheets, events) })
}

function eventOf(change: ModelChange): { readonly type?: number; readonly detail?: object } {
  const { sheet: worksheetId } = change
  switch (change.kind) {
    case 'cells':
      return {
        type: Message.changed,
        detail: { worksheetId, address: a1(change.range), changeType: 'RangeEdited', source: 'Local' },
      }
    case 'sheet-added':
      return { type: Message.added, detail: { worksheetId, source: 'Local' } }
    case 'sheet-deleted':
      return { type: Message.deleted, detail: { worksheetId, source: 'Local' } }
    case 'sheet-renamed':
      return {}
  }
}

/** A service of Office's own housekeeping that takes whatever it is told. */
function permissive(): object {
  return new Proxy(
    {},
    {
      has: () => true,
      get: () => () => null,
    },
  )
}
