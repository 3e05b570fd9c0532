import { dayNumber } from '../cells/day'
import { plainBusiness } from '../model/reading-rules'
import { noOwnKpis } from '../own-kpis/own-kpis'
import type { CallContext } from './define'

/** A call on 1 July 2026, in English, in a workbook without tables. */
export function contextForTests(): CallContext {
  const today = dayNumber(2026, 7, 1)
  return {
    locale: 'en',
    today,
    date1904: false,
    confirmed: [],
    business: plainBusiness,
    calendar: { today, fiscalYearStart: 1 },
    ownKpis: () => noOwnKpis,
    dataset: () => ({ tables: {}, headersSeen: [] }),
  }
}
