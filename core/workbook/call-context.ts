import type { CallContext } from '../functions/define'
import { ownKpisOf } from './own-kpis'
import type { WorkbookTables } from './recognise-workbook'

/** What a call knows in a workbook whose tables have been read. */
export function callContextOf({ environment, settings, calendar, dataset }: WorkbookTables): CallContext {
  return {
    locale: environment.locale,
    today: environment.today,
    date1904: environment.date1904,
    calendar,
    confirmed: settings.mappings,
    business: settings.business,
    ownKpis: () => ownKpisOf(settings),
    dataset: () => dataset,
  }
}
