import type { Calendar, Period } from '../calendar/period'
import { InputError, NotAvailable } from '../input-error'
import type { Dataset, Table } from '../model/dataset'
import { entity, type EntityName } from '../model/entity'
import { averages, counts, sums } from './additive'
import { balances } from './balance'
import { averageStocks, sumsWithin } from './day-spans'
import { Grid } from './grid'
import { everyone, type Group } from './group'
import { freshSums, largestSums } from './key-amounts'
import { distinctCounts, freshCounts, lapsedCounts, reactivatedCounts, returningCounts } from './key-sets'
import { liveCounts } from './keyed-stock'
import { kept } from './kept'
import { textIn } from './known-names'
import { linkedCounts } from './linked'
import { entityOf, measureKey, type Measure } from './measure'
import { percentiles } from './percentile'
import { repeatedCounts } from './repeated'
import { keyColumn } from './table-columns'
import { targetSums } from './target'
import { Values } from './values'

/** What is to be computed for every measure: a grid of periods and groups. */
export interface Question {
  readonly periods: readonly Period[]
  /** Index of each period's preceding one; -1 where nobody asks for it. */
  readonly before: readonly number[]
  readonly groups: readonly Group[]
  readonly calendar: Calendar
  /** Ways to write a KPI in a targets table, compared as text keys. */
  readonly kpiNames: (id: string) => ReadonlySet<string>
}

/**
 * Computes measures over a grid. Each entity's rows are placed in the grid once; each measure is then one pass over
 * its columns. A group that a table cannot tell has no values: `group-not-told`.
 * @returns values by {@link measureKey}
 * @throws {InputError} `no-table`, `table-ambiguous`, `column-missing`, `column-blank`, `column-unreadable`,
 *   `currencies-mixed`
 */
export function evaluateMeasures(
  dataset: Dataset,
  measures: readonly Measure[],
  question: Question,
): ReadonlyMap<string, Values> {
  const evaluation = new Evaluation(dataset, question)
  const found = new Map<string, Values>()
  for (const measure of measures) {
    const key = measureKey(measure)
    if (!found.has(key)) found.set(key, evaluation.valuesOf(measure))
  }
  return found
}

/**
 * The table of an entity.
 * @throws {InputError} `no-table`, with the headers that were seen; `table-ambiguous`, with the question
 */
export function tableOf(dataset: Dataset, name: EntityName): Table {
  const table = dataset.tables[name]
  if (table !== undefined) return table
  const doubt = dataset.doubts?.[name]
  if (doubt !== undefined) throw new InputError('table-ambiguous', { question: doubt })
  const definition = entity(name)
  const needed = (locale: 'en' | 'zh') =>
    definition.needs
      .map((choice) => choice.map((column) => definition.columns[column]?.name[locale] ?? column).join(' / '))
      .join(', ')
  throw new InputError('no-table', {
    entity: definition.name,
    needed: { en: needed('en'), zh: needed('zh') },
    headers: dataset.headersSeen.length === 0 ? '–' : dataset.headersSeen.join(', '),
  })
}

class Evaluation {
  private readonly grids = new Map<EntityName, Grid>()

  constructor(
    private readonly dataset: Dataset,
    private readonly question: Question,
  ) {}

  valuesOf(measure: Measure): Values {
    if (measure.form === 'target') return this.targets(measure.kpi)
    const grid = this.gridOver(entityOf(measure))
    return new Values(this.cellsOf(measure, grid), grid.groups.length, new NotAvailable('not-in-period'), grid.untold)
  }

  private targets(kpi: string): Values {
    const { periods, groups, kpiNames } = this.question
    return targetSums(this.dataset, tableOf(this.dataset, 'targets'), kpiNames(kpi), periods, groups)
  }

  private gridOver(name: EntityName): Grid {
    let grid = this.grids.get(name)
    if (grid === undefined) {
      const { periods, groups, calendar } = this.question
      grid = new Grid(this.dataset, tableOf(this.dataset, name), periods, groups, calendar)
      this.grids.set(name, grid)
    }
    return grid
  }

  private cellsOf(measure: Exclude<Measure, { form: 'target' }>, grid: Grid): Float64Array {
    const { table } = grid
    const { before, calendar, periods } = this.question
    switch (measure.form) {
      case 'sum':
        return sums(grid, measure.of, measure.rows)
      case 'average':
        return averages(grid, measure.of, measure.rows)
      case 'median':
        return percentiles(grid, 0.5, measure.of, measure.rows)
      case 'percentile':
        return percentiles(grid, measure.share, measure.of, measure.rows)
      case 'count':
        return counts(grid, measure.rows)
      case 'countDistinct': {
        const column = textIn(table, measure.column)
        return column === undefined ? counts(grid, measure.rows) : distinctCounts(grid, measure.rows, column)
      }
      case 'balance':
        return balances(grid, measure)
      case 'live':
        return liveCounts(grid, measure)
      case 'kept':
        return kept(grid, measure)
      case 'averageStock':
        return averageStocks(grid, measure)
      case 'sumWithin':
        return sumsWithin(grid, measure)
      case 'active':
        return distinctCounts(grid, measure.rows, keyColumn(table, measure.key))
      case 'fresh':
        return freshCounts(grid, measure.rows, keyColumn(table, measure.key))
      case 'returning':
        return returningCounts(grid, measure.rows, keyColumn(table, measure.key), before)
      case 'lapsed':
        return lapsedCounts(grid, measure.rows, keyColumn(table, measure.key), before)
      case 'reactivated':
        return reactivatedCounts(grid, measure.rows, keyColumn(table, measure.key), before)
      case 'repeated':
        return repeatedCounts(grid, measure)
      case 'freshSum':
        return freshSums(grid, measure)
      case 'largestSum':
        return largestSums(grid, measure)
      case 'linked': {
        const others = new Grid(
          this.dataset,
          tableOf(this.dataset, measure.to.rows.entity),
          periods,
          [everyone()],
          calendar,
        )
        return linkedCounts(grid, others, measure)
      }
    }
  }
}
