import { NO_DAY, type DayColumn } from '../dataset'
import { once, type Derivations } from '../lazy-columns'
import { nextChanges } from './change-order'
import { daysOfMoments, numbersOf, textsOf, type Given } from './given'
import { directions } from './stage-direction'
import { stageLevels } from './stages'

/**
 * - `entered`: the day on which the deal entered the stage.
 * - `left`: the day on which it entered the next one; missing while it is still there. A row that repeats the stage in
 *   which the deal is already is no change, and leaves nothing.
 * - `direction`: "forward" or "back", of the change by which it left (see {@link directions}).
 */
export function settleStageChanges({ columns, rules }: Given): Derivations {
  const has = (...names: readonly string[]) => names.every((name) => name in columns)
  if (!has('deal', 'stage', 'entered')) return {}
  const moments = once(() => numbersOf(columns, 'entered'))
  const days = once(() => daysOfMoments(moments()))
  const changes = once(() => {
    const [deal, stage, entered] = [textsOf(columns, 'deal'), textsOf(columns, 'stage'), moments()]
    if (deal === undefined || stage === undefined || entered === undefined) return undefined
    const levels = stageLevels(stage.dictionary, rules)
    return { stage, levels, next: nextChanges(deal, stage, entered.values, levels) }
  })
  return {
    entered: days,
    left: () => daysOfRows(days(), changes()?.next),
    direction: () => {
      const found = changes()
      return found && directions(found.stage, found.next, found.levels)
    },
  }
}

/** For each row the day of another; missing where there is none. */
function daysOfRows(days: DayColumn | undefined, others: Int32Array | undefined): DayColumn | undefined {
  return days && others && { ...days, values: others.map((row) => (row < 0 ? NO_DAY : (days.values[row] ?? NO_DAY))) }
}
