import { currentPeriod } from '../calendar/periods'
import { parsePeriod } from '../calendar/parse-period'
import type { Period } from '../calendar/period'
import { isBlank, isDateObject, type Cell } from '../cells/cell'
import { catalogue, kpiOfId, withParameter } from '../kpis/catalogue'
import type { Kpi } from '../kpis/kpi'
import { refuseUnknownParameter } from '../kpis/unknown-parameter'
import { everyone, resolveWho, type Group } from '../measures/group'
import type { Dataset } from '../model/dataset'
import { datasetOf } from './data-arguments'
import {
  defineFunction,
  type AnyFunction,
  type CallContext,
  type KpiQuestion,
  type Result,
  type ResultPlace,
} from './define'
import { readEntries, single, type Entries } from './entries'
import { examplesOf } from './kpi-examples'
import { kpiGrid, questionInGrid } from './kpi-grid'
import { anything, dataRanges, optional, range, type DataRange, type Grid } from './parameters'

/** A function per KPI of the catalogue: `KPI_<ID>([period], [who], [what it is narrowed down to], [data]…)`. */
export function kpiFunctions(): readonly AnyFunction[] {
  return catalogue().map(kpiFunction)
}

/** The function of one KPI, without the others being made. */
export function kpiFunctionOf(id: string): AnyFunction | undefined {
  const kpi = kpiOfId(id)
  return kpi && kpiFunction(kpi)
}

/** What `period` and `who` mean in every KPI function. */
export const kpiParameters = {
  period: optional(
    range(anything, {
      en: 'Such as "2026-Q3", "2026-07", "last month", "YTD", a date, or a range of these; left out: the current period',
      zh: '如 "2026-Q3"、"2026-07"、"上月"、"年初至今"、日期，或由这些组成的区域；省略为当前期间',
    }),
    undefined,
  ),
  who: optional(
    range(anything, {
      en: 'A person, team or region, or "column=value"; or a range of these; left out: everyone',
      zh: '人员、团队或区域的名称，或“列=值”，或由这些组成的区域；省略为全部',
    }),
    undefined,
  ),
  data: dataRanges({
    en: 'Ranges with headers to compute from; left out: the tables recognised in the workbook',
    zh: '用于计算的带表头的区域；省略为工作簿中识别出的表',
  }),
}

function kpiFunction(kpi: Kpi): AnyFunction {
  const { period, who, data } = kpiParameters
  const { parameter } = kpi
  const described = {
    name: kpi.id,
    summary: {
      en: `${kpi.name.en}. ${kpi.definition.en}`,
      zh: `${kpi.name.zh}。${kpi.definition.zh}`,
    },
    live: true,
    examples: examplesOf(kpi),
  }
  if (parameter === undefined) {
    return defineFunction({
      ...described,
      parameters: kpiParameters,
      evaluate: (values, context) => answer(() => single('kpi', kpi), values, context),
      behind: (values, context, place) => question(() => single('kpi', kpi), values, context, place),
    })
  }
  const narrowing = optional(range(anything, parameter.description), undefined)
  const narrowed = (given: Grid<Cell> | readonly DataRange[] | undefined) => (dataset: Dataset) =>
    readNarrowed(kpi, isGrid(given) ? given : undefined, dataset)
  return defineFunction({
    ...described,
    parameters: { period, who, [parameter.name]: narrowing, data },
    evaluate: (values, context) => answer(narrowed(values[parameter.name]), values, context),
    behind: (values, context, place) => question(narrowed(values[parameter.name]), values, context, place),
  })
}

/** What the arguments of every KPI function say. */
interface Asked {
  readonly period: Grid<Cell> | undefined
  readonly who: Grid<Cell> | undefined
  readonly data: readonly DataRange[]
}

function answer(
  kpisFor: (dataset: Dataset) => Entries<Kpi>,
  { period, who, data }: Asked,
  context: CallContext,
): Result {
  const dataset = datasetOf(data, context)
  return kpiGrid(kpisFor(dataset), readPeriods(period, context), readGroups(who, dataset), dataset, context)
}

function question(
  kpisFor: (dataset: Dataset) => Entries<Kpi>,
  { period, who, data }: Asked,
  context: CallContext,
  place: ResultPlace,
): KpiQuestion | undefined {
  const dataset = datasetOf(data, context)
  return questionInGrid(kpisFor(dataset), readPeriods(period, context), readGroups(who, dataset), dataset, place)
}

/**
 * The KPI narrowed down to what each cell names; a cell of a range that names nothing known is not available by itself.
 * @throws {InputError} `parameter-unknown`
 */
function readNarrowed(kpi: Kpi, given: Grid<Cell> | undefined, dataset: Dataset): Entries<Kpi> {
  if (given === undefined) return single('kpi', kpi)
  return readEntries(given, kpi.parameter?.name ?? '', (cell) => {
    const narrowed = withParameter(kpi, isDateObject(cell) ? '' : String(cell ?? ''))
    refuseUnknownParameter(dataset, narrowed)
    return narrowed
  })
}

function isGrid(value: Grid<Cell> | readonly DataRange[] | undefined): value is Grid<Cell> {
  return value !== undefined && 'rows' in value
}

/**
 * Reads what `period` says; a cell of a range that is no period is not available by itself, a single one fails.
 * @throws {InputError} `period-unknown`, `period-backwards`
 */
export function readPeriods(
  period: Grid<Cell> | undefined,
  { calendar, date1904 }: CallContext,
  argument = 'period',
): Entries<Period> {
  if (period === undefined) return single(argument, currentPeriod(calendar))
  return readEntries(period, argument, (cell) => parsePeriod(cell, calendar, date1904))
}

/**
 * Reads what `who` says; a cell of a range that names nobody is not available by itself, a single one fails.
 * @throws {InputError} `who-unknown`, `who-value-unknown`, `who-column-unknown`
 */
export function readGroups(who: Grid<Cell> | undefined, dataset: Dataset): Entries<Group> {
  if (who === undefined) return single('who', everyone())
  // Excel may hand over a blank cell of a range as 0.
  const isBlankName = (cell: Cell) => isBlank(cell) || cell === 0
  const read = (cell: Cell) => resolveWho(dataset, isDateObject(cell) ? '' : String(cell ?? ''))
  return readEntries(who, 'who', read, isBlankName)
}
