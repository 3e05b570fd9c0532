import { a1 } from '../../core/cells/address'
import { DAYS_TO_1904, dayNumber } from '../../core/cells/day'
import { resultOf, type CallResult, type InvocationObject, type InvocationResult } from './call-result'
import type { HostState } from './host-state'
import { NamedItems } from './names'
import { execute, HostError, type RequestBody, type ResponseBody } from './protocol'
import { Range } from './range'
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
  callFunction(name: string, args: readonly unknown[], on: (result: CallResult) => void, stream: boolean): FunctionCall
  dispose(): void
}

export interface NativeBridge {
  onMessageFromHost: ((message: string) => void) | null
  sendMessageToHost(message: string): void
}

const Category = { customFunction: 1, event: 65536 } as const
const Message = { call: 1000, cancel: 1001, changed: 10, added: 13, selected: 14, deleted: 15 } as const
/** Flags of a call: cancelable, streaming, errors let through. */
const [CANCELABLE, STREAM, ERRORS] = [1, 2, 4]

/** Makes an emulated Excel over a workbook. */
export function createExcelHost(model: WorkbookModel, options: ExcelHostOptions): ExcelHost {
  const state: HostState = {
    model,
    locale: options.locale,
    date1904: options.date1904 ?? false,
    mutate() {
      if (options.refuseWritesByFunctions && unanswered.size > 0)
        throw new HostError('AccessDenied', 'a custom function cannot change the workbook')
      options.onMutation?.()
    },
    names: [],
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
  let lastCall = 0

  const registry = {
    root: rootOf(state),
    references,
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
      const request = JSON.parse(text) as { id: number; message: { body: RequestBody } }
      queueMicrotask(() => {
        const body = answer(request.message.body)
        post({ id: request.id, type: 2, message: { statusCode: 200, headers: {}, body } })
      })
    },
  }

  function settle(result: InvocationResult): void {
    unanswered.delete(result[0])
    calls.get(result[0])?.(resultOf(result))
  }

  function answer(body: RequestBody): ResponseBody {
    const response = execute(body, registry)
    tellModel(state)
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
    callFunction(name, args, on, stream) {
      lastCall += 1
      const id = lastCall
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

function rootOf(state: HostState): object {
  const worksheets = new Worksheets(state)
  const workbook = {
    Worksheets: worksheets,
    Names: new NamedItems(state),
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
