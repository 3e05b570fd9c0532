import { findKpi } from '../kpis/catalogue'
import { partsOf, withParts } from '../kpis/parts'
import { entitiesOf } from '../kpis/tables-read'
import type { Locale } from '../locale/text'
import { constant, type Expression } from '../measures/expression'
import { entity, type EntityName } from '../model/entity'

type Tables = ReadonlySet<EntityName>

/** The tables without which an expression has no value, in words: "costs + orders or costs + deals". */
export function neededTables(expression: Expression, locale: Locale): string {
  const [and, or] = locale === 'zh-CN' ? ['、', ' 或 '] : [' + ', ' or ']
  const name = (table: EntityName) => entity(table).name[locale === 'zh-CN' ? 'zh' : 'en']
  return waysOf(expression)
    .map((tables) => [...tables].map(name).join(and))
    .join(or)
}

/** The sets of tables, of which one is enough for an expression; none that another one is part of. */
export function waysOf(expression: Expression): readonly Tables[] {
  switch (expression.op) {
    case 'kpi':
      return waysOf(findKpi(expression.id).value)
    case 'either':
      return fewest(expression.choices.flatMap(waysOf))
    default: {
      // Some operations read a table by themselves.
      const itself = [entitiesOf(withParts(expression, () => constant(0)))]
      return fewest(partsOf(expression).map(waysOf).reduce(together, itself))
    }
  }
}

function together(ways: readonly Tables[], more: readonly Tables[]): readonly Tables[] {
  return ways.flatMap((way) => more.map((other) => new Set([...way, ...other])))
}

function fewest(ways: readonly Tables[]): readonly Tables[] {
  return ways.filter((way, position) =>
    ways.every((other, at) => at === position || !isPart(other, way) || (isPart(way, other) && position < at)),
  )
}

function isPart(some: Tables, all: Tables): boolean {
  return [...some].every((table) => all.has(table))
}
