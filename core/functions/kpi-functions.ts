import { currentPeriod } from '../calendar/periods'
import { parsePeriod } from '../calendar/parse-period'
import type { Period } from '../calendar/period'
import { isBlank, isDateObject, type Cell } from '../cells/cell'
import { InputError, NotAvailable } from '../input-error'
import { catalogue } from '../kpis/catalogue'
import { evaluateKpis } from '../kpis/evaluate'
import type { Kpi } from '../kpis/kpi'
import { everyone, resolveWho, type Group } from '../measures/group'
import type { Dataset } from '../model/dataset'
import { datasetOf } from './data-arguments'
import { defineFunction, type AnyFunction, type CallContext, type Result, type ResultCell } from './define'
import { examplesOf } from './kpi-examples'
import { anything, dataRanges, optional, range, type Grid } from './parameters'

/** A function per KPI of the catalogue: `KPI_<ID>([period], [who], [data]…)`. */
export function kpiFunctions(): readonly AnyFunction[] {
  return catalogue().map(kpiFunction)
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
  return defineFunction({
    name: kpi.id,
    summary: {
      en: `${kpi.name.en}. ${kpi.definition.en}`,
      zh: `${kpi.name.zh}。${kpi.definition.zh}`,
    },
    parameters: kpiParameters,
    live: true,
    examples: examplesOf(kpi.id),
    evaluate: ({ period, who, data }, context) => {
      const dataset = datasetOf(data, context)
      return gridOf(kpi, readPeriods(period, context), readGroups(who, dataset), dataset, context)
    },
  })
}

type Entry<T> = T | NotAvailable | undefined

/**
 * Evaluates a KPI over periods and groups in one go and lays the values out: a row and a column make a grid, ranges
 * of the same shape go cell by cell.
 */
function gridOf(
  kpi: Kpi,
  periods: Grid<Entry<Period>>,
  groups: Grid<Entry<Group>>,
  dataset: Dataset,
  { calendar }: CallContext,
): Result {
  const rows = common(periods.rows, groups.rows)
  const columns = common(periods.columns, groups.columns)
  if (rows === undefined || columns === undefined) {
    throw new InputError(
      'shapes-differ',
      { found: groups.values.length, expected: periods.values.length, other: 'period' },
      { argument: 'who' },
    )
  }
  const values = evaluateKpis(dataset, [kpi], usable(periods), usable(groups), calendar)
  const [periodIndex, groupIndex] = [indexUsable(periods), indexUsable(groups)]
  const cell = (row: number, column: number): ResultCell => {
    const [atPeriod, atGroup] = [positionIn(periods, row, column), positionIn(groups, row, column)]
    const unusable = [periods.values[atPeriod], groups.values[atGroup]]
    if (unusable.includes(undefined)) return ''
    const reason = unusable.find((entry) => entry instanceof NotAvailable)
    return reason ?? values.value(0, periodIndex[atPeriod] ?? 0, groupIndex[atGroup] ?? 0)
  }
  if (rows === 1 && columns === 1) return cell(0, 0)
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column)))
}

/**
 * Reads what `period` says; a cell of a range that is no period is not available by itself, a single one fails.
 * @throws {InputError} `period-unknown`, `period-backwards`
 */
export function readPeriods(period: Grid<Cell> | undefined, { calendar, date1904 }: CallContext): Grid<Entry<Period>> {
  if (period === undefined) return { values: [currentPeriod(calendar)], rows: 1, columns: 1 }
  return readEach(period, 'period', isBlankInRange, (cell) => parsePeriod(cell, calendar, date1904))
}

/**
 * Reads what `who` says; a cell of a range that names nobody is not available by itself, a single one fails.
 * @throws {InputError} `who-unknown`, `who-column-unknown`
 */
export function readGroups(who: Grid<Cell> | undefined, dataset: Dataset): Grid<Entry<Group>> {
  if (who === undefined) return { values: [everyone()], rows: 1, columns: 1 }
  // Excel may hand over a blank cell of a range as 0.
  const isBlankName = (cell: Cell) => isBlankInRange(cell) || cell === 0
  return readEach(who, 'who', isBlankName, (cell) => resolveWho(dataset, isDateObject(cell) ? '' : String(cell ?? '')))
}

function readEach<T>(
  grid: Grid<Cell>,
  argument: string,
  isNothing: (cell: Cell) => boolean,
  read: (cell: Cell) => T,
): Grid<Entry<T>> {
  const single = grid.values.length === 1
  const values = grid.values.map((cell): Entry<T> => {
    if (!single && isNothing(cell)) return undefined
    try {
      return read(cell)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      if (single) throw error.at({ argument })
      return new NotAvailable(error.code, error.facts)
    }
  })
  return { ...grid, values }
}

/** A blank cell between names or periods asks for nothing. */
function isBlankInRange(cell: Cell): boolean {
  return isBlank(cell)
}

function usable<T>(grid: Grid<Entry<T>>): T[] {
  return grid.values.flatMap((entry) => (entry === undefined || entry instanceof NotAvailable ? [] : [entry]))
}

/** Position of every usable entry among the usable ones. */
function indexUsable(grid: Grid<Entry<unknown>>): number[] {
  let count = 0
  return grid.values.map((entry) => (entry === undefined || entry instanceof NotAvailable ? -1 : count++))
}

function positionIn(grid: Grid<unknown>, row: number, column: number): number {
  return (grid.rows === 1 ? 0 : row) * grid.columns + (grid.columns === 1 ? 0 : column)
}

/** The length that two extents spread to; undefined if they do not fit. */
function common(one: number, other: number): number | undefined {
  if (one === other || other === 1) return one
  return one === 1 ? other : undefined
}
