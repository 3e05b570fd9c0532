import type { Calendar, Period } from '../calendar/period'
import { InputError } from '../input-error'
import type { Dataset, Table } from '../model/dataset'
import { entity, type EntityName } from '../model/entity'
import { averages, counts, sums } from './additive'
import { balances } from './balance'
import { Grid, keyColumn } from './cells'
import { comparedWithPreceding, distinctCounts, freshCounts } from './distinct'
import type { Group } from './group'
import { entityOf, measureKey, type Measure } from './measure'
import { medians } from './median'
import { targetSums } from './target'
import type { Values } from './values'

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
 * its columns.
 * @returns values by {@link measureKey}
 * @throws {InputError} `no-table`, `column-missing`, `column-blank`, `column-unreadable`, `currencies-mixed`
 */
export function evaluateMeasures(
  dataset: Dataset,
  measures: readonly Measure[],
  question: Question,
): ReadonlyMap<string, Values> {
  const grids = new Map<EntityName, Grid>()
  const found = new Map<string, Values>()
  for (const measure of measures) {
    const key = measureKey(measure)
    if (found.has(key)) continue
    const table = tableOf(dataset, entityOf(measure))
    if (measure.form === 'target') {
      const { periods, groups, calendar } = question
      found.set(key, targetSums(dataset, table, question.kpiNames(measure.kpi), periods, groups, calendar))
      continue
    }
    const grid = grids.get(table.entity) ?? new Grid(table, question.periods, question.groups)
    grids.set(table.entity, grid)
    found.set(key, evaluateForm(grid, measure, question))
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

function evaluateForm(grid: Grid, measure: Exclude<Measure, { form: 'target' }>, question: Question): Values {
  switch (measure.form) {
    case 'sum':
      return sums(grid, measure.of, measure.rows)
    case 'average':
      return averages(grid, measure.of, measure.rows)
    case 'median':
      return medians(grid, measure.of, measure.rows)
    case 'count':
      return counts(grid, measure.rows)
    case 'countDistinct': {
      const column = grid.table.columns[measure.column]
      return column?.kind === 'text' ? distinctCounts(grid, column, measure.rows) : counts(grid, measure.rows)
    }
    case 'balance':
      return balances(grid, measure.of.column, measure.rows, measure.until, measure.gone, question.calendar.today)
    case 'active':
      return distinctCounts(grid, keyColumn(grid.table, measure.key), measure.rows)
    case 'fresh':
      return freshCounts(grid, keyColumn(grid.table, measure.key), measure.rows)
    case 'returning':
    case 'lapsed':
      return comparedWithPreceding(
        grid,
        keyColumn(grid.table, measure.key),
        measure.rows,
        measure.form,
        question.before,
      )
  }
}
