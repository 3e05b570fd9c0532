import type { Calendar, Period } from '../../core/calendar/period'
import { parsePeriod } from '../../core/calendar/parse-period'
import { refuseTooLarge } from '../../core/functions/result-size'
import { InputError } from '../../core/input-error'
import type { Kpi } from '../../core/kpis/kpi'
import { everyone, groupsBy } from '../../core/measures/group'
import { entity } from '../../core/model/entity'
import { bigquery } from '../../core/sql/bigquery'
import { sqlOf } from '../../core/sql/sql-of'
import { findAnyKpi } from '../../core/own-kpis/own-kpis'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import type { Environment } from '../../core/workbook/port'
import { readingRulesOf, type Settings } from '../../core/workbook/settings'
import { bigQuerySettings } from '../../core/workbook/settings-bigquery'
import { Jobs } from './jobs'
import { datasetOfProfiles, isProfiled, profileQuery, profilesOf } from './profile'
import { columnsOf } from './schema'

/** What a person asks for, as typed: as in KPI_TABLE, with commas between several. */
export interface Asked {
  readonly ids: string
  /** Blank is the current period. */
  readonly periods: string
  /** Blank is everyone only. */
  readonly by: string
}

/** A table of KPIs that BigQuery has computed. */
export interface KpiTable {
  readonly kpis: readonly Kpi[]
  readonly periods: readonly Period[]
  readonly by: string
  /** The groups of the dimension in their order, then everyone, labelled "". */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
  /** Full names of the tables that were read. */
  readonly tables: readonly string[]
  readonly sql: string
  readonly job: string
  /** Bytes that all queries went through together. */
  readonly bytes: number
}

const GIGABYTE = 2 ** 30
/** Commas outside of brackets, which a KPI's parameter may hold. */
const BETWEEN = /[,，;；、\n](?![^(（]*[)）])/

/**
 * Computes KPIs in BigQuery over the tables that Setup names. All that comes back are words of dimensions, the smallest and
 * the largest values that go with them, and the KPIs.
 * @throws {InputError} `bigquery-not-set-up`, `bigquery-not-on`, `bigquery-table-unlike`, `bigquery-too-many`,
 *   `bigquery-refused`, `bigquery-too-slow`, `result-too-large`; what KPI_TABLE refuses, and `sqlOf`
 */
export function kpiTable(asked: Asked, settings: Settings, environment: Environment): KpiTable {
  const setUp = bigQuerySettings(settings)
  const rules = readingRulesOf(settings, environment)
  const kpis = listed(asked.ids).map((id) => findAnyKpi(ownKpisOf(settings), id))
  if (kpis.length === 0) throw new InputError('cell-blank', {}, { argument: 'ids' })
  const periods = periodsOf(asked.periods, rules.calendar)
  const by = asked.by.trim()

  const tables = setUp.tables.map(({ entity: id, name }) => {
    if (!isProfiled(id)) throw new InputError('bigquery-entity', { table: name, entity: entity(id).name })
    return { entity: id, name, columns: columnsOf(name) }
  })
  const confirmedIn = (table: string) => settings.mappings.filter(({ sheet }) => sheet === table)
  const profiles = profilesOf(tables, { kpis, by }, rules, confirmedIn)
  const jobs = new Jobs({ project: setUp.project, mostBytes: Math.floor(setUp.mostGigabytes * GIGABYTE) })
  const known = profiles.map((profile) => jobs.run(profileQuery(profile, bigquery)))
  const dataset = datasetOfProfiles(
    profiles,
    known.map(({ rows }) => rows),
    rules,
    confirmedIn,
  )
  const groups = [...(by === '' ? [] : groupsBy(dataset, by)), everyone()]
  refuseTooLarge(groups.length + 1, 1 + kpis.length * periods.length)
  const names = Object.fromEntries(setUp.tables.map(({ entity: id, name }) => [id, name]))
  const sql = sqlOf({ dataset, kpis, periods, groups, calendar: rules.calendar }, 'bigquery', { names, rules })
  const answer = jobs.run(sql)

  // A row for each period and group, after what they are called a column for each KPI.
  const valueAt = (kpi: number, period: number, group: number) =>
    numberOf(answer.rows[period * groups.length + group]?.[kpi + 2])
  return {
    kpis,
    periods,
    by,
    rows: groups.map(({ label }, group) => ({
      label,
      values: kpis.flatMap((_, kpi) => periods.map((_, period) => valueAt(kpi, period, group))),
    })),
    tables: profiles.map(({ table }) => table.name),
    sql,
    job: answer.job,
    bytes: [...known, answer].reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
  }
}

function periodsOf(text: string, calendar: Calendar): Period[] {
  const periods = listed(text)
  return (periods.length === 0 ? [''] : periods).map((period) => parsePeriod(period, calendar, false))
}

function listed(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** What is not available, or no number, is NULL. */
function numberOf(value: string | null | undefined): number | null {
  const number = value === null || value === undefined ? NaN : Number(value)
  return Number.isFinite(number) ? number : null
}
