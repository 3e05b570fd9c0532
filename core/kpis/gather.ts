import { NotAvailable } from '../input-error'
import type { Expression } from '../measures/expression'
import { fullYears } from './compound-growth'
import { looksBack } from './history'
import { newcomers } from './months-to-reach'
import { partsOf } from './parts'
import type { Reach } from './reach'

/** Has the reach know every period and group that computing a resolved expression for some of them will ask for. */
export function gather(
  expression: Expression,
  periods: readonly number[],
  groups: readonly number[],
  reach: Reach,
): void {
  switch (expression.op) {
    case 'measure':
      if (looksBack(expression.measure)) for (const period of periods) reach.preceding(period)
      return
    case 'preceding':
    case 'yearBefore': {
      const earlier = periods.map((period) => reach[expression.op](period))
      gather(expression.of, distinct(earlier), groups, reach)
      return
    }
    case 'compoundGrowth': {
      const years = periods.map((period) => fullYears(expression.of, period, reach))
      const ends = years.flatMap((each) => (each instanceof NotAvailable ? [] : [each.first, each.last]))
      gather(expression.of, distinct(ends), groups, reach)
      return
    }
    case 'people': {
      gather(expression.of, periods, distinct(groups.flatMap((group) => reach.people(group))), reach)
      return
    }
    case 'monthsToReach': {
      const cells = eachCell(periods, groups, (period, group) =>
        newcomers(group, period, expression.hiredWithin, reach),
      )
      const months = distinct(cells.flatMap((newcomer) => newcomer.months))
      gather(expression.of, months, distinct(cells.map(({ group }) => group)), reach)
      return
    }
    case 'forecast': {
      const cells = eachCell(periods, groups, (period, group) => reach.forecasts.within(period, group, reach))
      const ended = distinct(cells.map(({ period }) => period))
      gather(expression.actual, ended, distinct(cells.map(({ group }) => group)), reach)
      return
    }
    default:
      for (const part of partsOf(expression)) gather(part, periods, groups, reach)
  }
}

function eachCell<T>(
  periods: readonly number[],
  groups: readonly number[],
  find: (period: number, group: number) => readonly T[] | NotAvailable,
): T[] {
  return periods.flatMap((period) =>
    groups.flatMap((group) => {
      const found = find(period, group)
      return found instanceof NotAvailable ? [] : found
    }),
  )
}

function distinct(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)]
}
