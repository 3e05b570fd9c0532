import { PREFIX, type AnyFunction } from './define'
import { EXPLAIN } from './explain'
import { GRADE } from './grade'
import { kpiFunctions } from './kpi-functions'
import { RANK } from './rank'
import { SCORE } from './score'
import { SPLIT } from './split'
import { TOTAL } from './total'

let all: readonly AnyFunction[] | undefined
let byName: ReadonlyMap<string, AnyFunction> | undefined

/** Every spreadsheet function, in the order of the reference. Built on first use. */
export function functions(): readonly AnyFunction[] {
  return (all ??= [...kpiFunctions(), EXPLAIN, SPLIT, SCORE, TOTAL, GRADE, RANK])
}

/** The function that people write as `name`, prefix included. */
export function findFunction(name: string): AnyFunction | undefined {
  byName ??= new Map(functions().map((definition) => [PREFIX + definition.name, definition]))
  return byName.get(name.toUpperCase())
}
