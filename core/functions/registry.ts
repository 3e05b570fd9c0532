import { ACHIEVED } from './achieved'
import { AHP } from './ahp'
import { BREAKBACK } from './breakback'
import { CAPACITY } from './capacity'
import { CATALOG } from './catalog'
import { CURVE_SCORE } from './curve-score'
import { PREFIX, type AnyFunction } from './define'
import { EXPLAIN } from './explain'
import { FAIRNESS } from './fairness'
import { FORCED } from './forced'
import { FEEDBACK } from './feedback'
import { GRADE } from './grade'
import { kpiFunctionOf, kpiFunctions } from './kpi-functions'
import { NORMALIZE } from './normalize'
import { PACE } from './pace'
import { PHASE } from './phase'
import { RANK } from './rank'
import { ROWS } from './rows'
import { SCORE } from './score'
import { SCORE_EXPLAIN } from './score-explain'
import { SEASONALITY } from './seasonality'
import { SMART } from './smart'
import { SPLIT } from './split'
import { SPLIT_TREE } from './split-tree'
import { TABLE } from './table'
import { TOTAL } from './total'
import { TREND } from './trend'
import { VALUE } from './value'

let all: readonly AnyFunction[] | undefined
const called = new Map<string, AnyFunction>()

/** Every spreadsheet function, in the order of the reference. Built on first use. */
export function functions(): readonly AnyFunction[] {
  return (all ??= [...kpiFunctions(), ...otherFunctions()])
}

/** Those that are not the function of one KPI. */
function otherFunctions(): readonly AnyFunction[] {
  return [
    ...[VALUE, TABLE, TREND, EXPLAIN, ROWS, CATALOG],
    ...[SPLIT, SPLIT_TREE, BREAKBACK, PHASE, SEASONALITY, CAPACITY, PACE, ACHIEVED, FAIRNESS, SMART],
    ...[SCORE, CURVE_SCORE, SCORE_EXPLAIN, TOTAL, AHP, GRADE, FORCED, RANK, NORMALIZE, FEEDBACK],
  ]
}

/** The function that people write as `name`, prefix included; made alone, because Sheets starts anew for every call. */
export function findFunction(name: string): AnyFunction | undefined {
  const written = name.toUpperCase()
  const found = called.get(written) ?? functionOf(written)
  if (found !== undefined) called.set(written, found)
  return found
}

function functionOf(written: string): AnyFunction | undefined {
  if (!written.startsWith(PREFIX)) return undefined
  const id = written.slice(PREFIX.length)
  return otherFunctions().find((definition) => definition.name === id) ?? kpiFunctionOf(id)
}
