import type { EntityName } from '../entity'
import { layered, lazyColumns, type Columns, type Derivations } from '../lazy-columns'
import type { ReadingRules } from '../reading-rules'
import { settleActivities } from './activities'
import { settleCosts } from './costs'
import { inBaseCurrency } from './currencies'
import { settleDeals } from './deals'
import { settleLeads } from './leads'
import { settleMarket } from './market'
import { settleOrders } from './orders'
import { settlePeriods } from './periods'
import type { Given } from './given'
import { settleStageChanges } from './stage-changes'
import { settleSubscriptions } from './subscriptions'
import { settleSurveys } from './surveys'

const settlers: Readonly<Partial<Record<EntityName, (given: Given) => Derivations>>> = {
  deals: settleDeals,
  orders: settleOrders,
  leads: settleLeads,
  subscriptions: settleSubscriptions,
  activities: settleActivities,
  stageChanges: settleStageChanges,
  costs: settleCosts,
  targets: settlePeriods,
  surveys: settleSurveys,
  forecasts: settlePeriods,
  market: settleMarket,
}

/**
 * The columns that follow from those which stand in a table: a deal's status from its stage, the days of a period,
 * amounts in one currency. They are added to the table's own, or take the place of those of the same name.
 *
 * Which columns there are is known at once; each is worked out when it is first read. It bears the header of the
 * column that it comes from, by which people know it.
 * @param columns as they stand in the table; nothing of them is read here
 * @param rows number of rows
 */
export function settleColumns(entity: EntityName, columns: Columns, rows: number, rules: ReadingRules): Columns {
  const money = lazyColumns(inBaseCurrency(entity, columns, rules))
  const settle = settlers[entity]
  if (settle === undefined) return money
  return layered(money, lazyColumns(settle({ columns: layered(columns, money), rows, rules })))
}
