import { builder } from './builder'
import type { Mutate } from './content'
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
  /** Somebody else changes the document and does not end. */
  lock(): void
}

export function emulatedGoogle(start: GoogleStart): EmulatedGoogle {
  let left = 0
  const mutate: Mutate = () => {
    if (left === 0) return
    left -= 1
    if (left === 0) throw new Error('Service Spreadsheets failed while accessing document.')
  }
  const spreadsheet = new EmulatedSpreadsheet(start, mutate)
  const menu: (readonly [string, string])[] = []
  const sidebars: string[] = []
  const cached = new Map<string, string>()
  let locked = false
  const lock = {
    tryLock: () => !locked && (locked = true),
    releaseLock: () => {
      locked = false
    },
  }
  const cache = {
    get: (key: string) => cached.get(key) ?? null,
    put: (key: string, value: string) => cached.set(key, value),
  }
  return {
    spreadsheet,
    menu,
    sidebars,
    failAt(change) {
      left = change
    },
    lock() {
      locked = true
    },
    services: {
      SpreadsheetApp: {
        ...enums,
        getActive: () => spreadsheet,
        flush: mutate,
        getUi: () => ui(menu, sidebars),
        newConditionalFormatRule: () => builder(ruleMethods),
        newDataValidation: () => builder(validationMethods),
      },
      Charts: { ChartType: { BAR: 'BAR', COLUMN: 'COLUMN', LINE: 'LINE' } },
      Session: { getActiveUserLocale: () => start.userLocale ?? '' },
      Utilities: { formatDate },
      LockService: { getDocumentLock: () => lock },
      CacheService: { getDocumentCache: () => cache },
      HtmlService: { createHtmlOutputFromFile: page },
    },
  }
}

const enums = {
  SheetType: { GRID: 'GRID' },
  DeveloperMetadataVisibility: { DOCUMENT: 'DOCUMENT' },
  BorderStyle: { SOLID: 'SOLID' },
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

function ui(menu: (readonly [string, string])[], sidebars: string[]) {
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
    showSidebar: ({ file }: { readonly file: string }) => sidebars.push(file),
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
