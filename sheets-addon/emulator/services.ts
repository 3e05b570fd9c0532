import { builder } from './builder'
import { Execution, type AuthMode } from './execution'
import type { EmulatedSheet } from './sheet'
import { EmulatedSpreadsheet, type SpreadsheetStart } from './spreadsheet'

export interface GoogleStart extends SpreadsheetStart {
  /** Locale of whoever uses the document, e.g. "zh-CN"; custom functions get none. */
  readonly userLocale?: string
}

/** A person's Google: the document and the services that a script finds as globals. */
export interface EmulatedGoogle {
  readonly spreadsheet: EmulatedSpreadsheet
  readonly services: Readonly<Record<string, unknown>>
  /** Items of the add-on's menu: what they are called and what they run. */
  readonly menu: readonly (readonly [string, string])[]
  /** Names of the pages that were shown in the sidebar. */
  readonly sidebars: readonly string[]
  /** Makes the n-th change from now on fail (1 is the next one); 0 is never. */
  failAt(change: number): void
  /** Makes the n-th change from now on fail, and everything that the same run of the script does after it. */
  dieAt(change: number): void
  /** Whether the change that was to fail has come. */
  hasFailed(): boolean
  /** Starts another run of the script. */
  begin(mode: AuthMode): void
  /** Lets each change take so long. */
  slow(milliseconds: number): void
  /** Protects a sheet against everybody who is at work here. */
  protect(sheet: string): void
  /** Somebody else changes the document and does not end. */
  lock(): void
}

export function emulatedGoogle(start: GoogleStart): EmulatedGoogle {
  let [left, failed, isDying] = [0, false, false]
  let execution = new Execution('FULL')
  let slowness = 0
  let holder: Execution | 'somebody else' | undefined
  const protectedSheets = new Set<string>()
  const spreadsheet: EmulatedSpreadsheet = new EmulatedSpreadsheet(start, mutate)
  const menu: (readonly [string, string])[] = []
  const sidebars: string[] = []
  const cached = new Map<string, string>()

  function mutate(sheet?: number): void {
    execution.spend(slowness)
    execution.allow('SpreadsheetApp to change the document', 'LIMITED', 'FULL')
    if (sheet !== undefined && spreadsheet.getSheets().some((each) => isProtected(each, sheet)))
      throw new Error(PROTECTED)
    if (left === 0) return
    left -= 1
    failed = left === 0
    const error = new Error('Service Spreadsheets failed while accessing document.')
    if (failed && isDying) execution.end(error)
    if (failed) throw error
  }
  function isProtected(sheet: EmulatedSheet, id: number): boolean {
    return sheet.getSheetId() === id && protectedSheets.has(sheet.getName())
  }
  const set = (change: number, dying: boolean): void => {
    left = change
    failed = false
    isDying = dying
  }

  const lock = {
    tryLock: () => {
      if (holder !== undefined && holder !== execution) return false
      holder = execution
      return true
    },
    releaseLock: () => {
      if (holder === execution) holder = undefined
    },
  }
  const cache = {
    get: (key: string) => cached.get(key) ?? null,
    put(key: string, value: string) {
      if (key.length > LONGEST_KEY) throw new Error('Argument too large: key')
      if (value.length > LONGEST_VALUE) throw new Error('Argument too large: value')
      cached.set(key, value)
    },
  }
  /** A service that scripts of some modes may ask. */
  const guarded =
    <T>(name: string, modes: readonly AuthMode[], service: () => T) =>
    () => {
      execution.spend(0)
      execution.allow(name, ...modes)
      return service()
    }
  const always = ['LIMITED', 'FULL', 'CUSTOM_FUNCTION'] as const
  return {
    spreadsheet,
    menu,
    sidebars,
    failAt: (change) => set(change, false),
    dieAt: (change) => set(change, true),
    hasFailed: () => failed,
    begin(mode) {
      // Locks end with the run that holds them.
      if (holder === execution) holder = undefined
      execution = new Execution(mode)
    },
    slow(milliseconds) {
      slowness = milliseconds
    },
    protect: (sheet) => protectedSheets.add(sheet),
    lock() {
      holder = 'somebody else'
    },
    services: {
      SpreadsheetApp: {
        ...enums,
        getActive: guarded('SpreadsheetApp.getActive', always, () => spreadsheet),
        flush: () => mutate(),
        getUi: guarded('SpreadsheetApp.getUi', ['NONE', 'LIMITED', 'FULL'], () =>
          ui(
            menu,
            guarded('Ui.showSidebar', ['FULL'], () => (file: string) => sidebars.push(file)),
          ),
        ),
        newConditionalFormatRule: () => builder(ruleMethods),
        newDataValidation: () => builder(validationMethods),
      },
      Charts: { ChartType: { BAR: 'BAR', COLUMN: 'COLUMN', LINE: 'LINE' } },
      Session: {
        getActiveUserLocale: guarded('Session.getActiveUserLocale', ['FULL'], () => start.userLocale ?? ''),
      },
      Utilities: { formatDate },
      LockService: { getDocumentLock: guarded('LockService.getDocumentLock', always, () => lock) },
      CacheService: { getDocumentCache: guarded('CacheService.getDocumentCache', always, () => cache) },
      HtmlService: { createHtmlOutputFromFile: page },
    },
  }
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'
/** Of the cache. */
const [LONGEST_KEY, LONGEST_VALUE] = [250, 100 * 1024]

const enums = {
  SheetType: { GRID: 'GRID' },
  DeveloperMetadataVisibility: { DOCUMENT: 'DOCUMENT' },
  BorderStyle: { SOLID: 'SOLID' },
  GroupControlTogglePosition: { BEFORE: 'BEFORE', AFTER: 'AFTER' },
  InterpolationType: { PERCENTILE: 'PERCENTILE' },
}
const ruleMethods = [
  ...['setRanges', 'whenFormulaSatisfied', 'setBackground', 'setFontColor', 'setBold', 'setItalic'],
  ...['setGradientMinpoint', 'setGradientMidpointWithValue', 'setGradientMaxpoint'],
]
const validationMethods = [
  ...['setAllowInvalid', 'setHelpText', 'requireValueInList', 'requireNumberBetween'],
  ...['requireNumberGreaterThanOrEqualTo', 'requireNumberLessThanOrEqualTo'],
]

function ui(menu: (readonly [string, string])[], show: () => (file: string) => void) {
  const items: (readonly [string, string])[] = []
  const builtMenu = {
    addItem(caption: string, runs: string) {
      items.push([caption, runs])
      return builtMenu
    },
    addToUi: () => menu.push(...items),
  }
  return {
    createAddonMenu: () => builtMenu,
    showSidebar: ({ file }: { readonly file: string }) => show()(file),
  }
}

function page(file: string) {
  const output = { file, setTitle: () => output }
  return output
}

/** As `Utilities.formatDate`, for the one pattern that we use. */
function formatDate(date: Date, zone: string, pattern: string): string {
  if (pattern !== "yyyy-MM-dd'T'HH:mm:ss") throw new Error(`The emulator does not know the pattern ${pattern}.`)
  return new Date(date.getTime()).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')
}
