import type { Calendar } from '../calendar/period'
import type { ConfirmedColumn } from '../model/recognise'
import type { EntityName } from '../model/entity'
import { plainBusiness, type BusinessRules, type ReadingRules } from '../model/reading-rules'
import type { OwnKpi } from '../own-kpis/own-kpi'
import type { Environment } from './port'
import type { SavedTargetPlan, SavedTargetTable } from './target-plan/saved-target-plan'
import type { SavedScorecard } from './team-scorecard-options'

/** The visible, ordinary sheet that settings live on; people may edit it by hand. */
export const SETUP_SHEET = 'Yardstick'

/** What people have settled about a workbook. */
export interface Settings {
  readonly calendar: { readonly fiscalYearStart: number; readonly currentPeriod?: string }
  /** The sheet that counts where several hold the same kind of table. */
  readonly sources: readonly { readonly entity: EntityName; readonly sheet: string }[]
  readonly mappings: readonly SheetMapping[]
  readonly business: BusinessRules
  /** KPIs of people's own making, as written; see `own-kpis/`. */
  readonly ownKpis: readonly OwnKpi[]
  readonly scorecards: readonly SavedScorecard[]
  readonly targetPlans: readonly SavedTargetPlan[]
  /** The targets table that was made of them; absent where there is none. */
  readonly targetTable?: SavedTargetTable
  /** Lines of the sheet that are none of ours; they are kept. */
  readonly otherLines: readonly SettingsLine[]
}

/** Which header of a sheet is a column of the canonical model. */
export interface SheetMapping extends ConfirmedColumn {
  readonly sheet: string
}

/** A line of the Setup sheet: section, item, setting, value. */
export type SettingsLine = readonly [string, string, string, string | number]

/** What holds where nobody has settled anything. */
export const defaultSettings: Settings = {
  calendar: { fiscalYearStart: 1 },
  sources: [],
  mappings: [],
  business: plainBusiness,
  ownKpis: [],
  scorecards: [],
  targetPlans: [],
  otherLines: [],
}

/** The calendar that periods are read by. */
export function calendarOf({ calendar }: Settings, { today }: Environment): Calendar {
  return { today, ...calendar }
}

/** The rules that tables are read by. */
export function readingRulesOf(settings: Settings, environment: Environment): ReadingRules {
  return { ...settings.business, date1904: environment.date1904, calendar: calendarOf(settings, environment) }
}
