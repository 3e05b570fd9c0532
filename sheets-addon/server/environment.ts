import { isDateObject, type Cell, type Cells } from '../../core/cells/cell'
import type { DayNumber } from '../../core/cells/day'
import { localeOf, type Locale } from '../../core/locale/text'
import type { Environment } from '../../core/workbook/port'
import { serialsIn } from './serials'

/** What a person's Sheets is like. Custom functions run for nobody in particular: then the spreadsheet's locale counts. */
export function environment(): Environment {
  const [[now] = []] = serialize([[new Date()]])
  return { locale: locale(), theme: 'light', today: Math.floor(Number(now)) as DayNumber, date1904: false }
}

/** Cells as the core and JSON take them: dates as serial numbers. */
export function serialize(cells: Cells): Cell[][] {
  if (!cells.some((row) => row.some(isDateObject))) return cells.map((row) => [...row])
  return serialsIn(SpreadsheetApp.getActive().getSpreadsheetTimeZone(), Utilities)(cells)
}

export function locale(): Locale {
  return localeOf(known(() => Session.getActiveUserLocale()) ?? known(() => spreadsheetLocale()) ?? 'en')
}

function spreadsheetLocale(): string {
  // "zh_CN" here, "zh" there.
  return SpreadsheetApp.getActive().getSpreadsheetLocale().replace('_', '-')
}

/** What a service says, if it says anything: who may ask what differs by how the script is run. */
function known(ask: () => string): string | undefined {
  try {
    return ask() || undefined
  } catch {
    return undefined
  }
}
