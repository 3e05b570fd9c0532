import { catalogue } from '../kpis/catalogue'
import { measuresOf } from '../kpis/parts'
import { resolve } from '../kpis/resolve'
import { columnsOf } from '../kpis/tables-read'
import type { Measure } from '../measures/measure'
import type { Dataset } from '../model/dataset'
import type { EntityName } from '../model/entity'

/** Columns that are worked out from another one, by entity and that column. */
const derivedFrom: Readonly<Partial<Record<EntityName, Readonly<Record<string, readonly string[]>>>>> = {
  deals: {
    stage: ['status', 'probability'],
    closed: ['expected'],
    actualClosed: ['closed'],
    lastActivity: ['touched'],
  },
  orders: {
    quantity: ['amount', 'cost'],
    unitPrice: ['amount'],
    unitCost: ['cost'],
    due: ['paid'],
    date: ['settled'],
    paidDate: ['settled'],
  },
  leads: {
    created: ['createdAt'],
    firstResponse: ['respondedAt'],
    converted: ['isConverted'],
    status: ['isConverted'],
  },
  subscriptions: { annual: ['recurring'] },
  stageChanges: { entered: ['left'] },
  targets: { period: ['first', 'last'] },
  surveys: {
    score: ['npsScore', 'csatScore', 'cesScore', 'csatShare'],
    nps: ['npsScore'],
    csat: ['csatScore', 'csatShare'],
    ces: ['cesScore'],
  },
  forecasts: { period: ['first', 'last'] },
  market: { period: ['first', 'last'] },
}

/** Deals of some status only. */
export type OfStatus = readonly ('open' | 'won' | 'lost')[]

/**
 * Ids of the KPIs that read one of these columns of a table, in the order of the catalogue.
 * @param columns  none where whole rows are meant: every KPI that reads the table
 * @param ofStatus the rows in question are of these states: KPIs that look at others are not touched
 */
export function affectedKpis(
  dataset: Dataset,
  entity: EntityName,
  columns: readonly string[],
  ofStatus?: OfStatus,
): readonly string[] {
  const affected = new Set(columns.flatMap((column) => [column, ...(derivedFrom[entity]?.[column] ?? [])]))
  const isAffected = (measure: Measure) =>
    (ofStatus === undefined || looksAt(measure, ofStatus)) &&
    columnsOf(measure).some(
      (read) =>
        read.entity === entity && (columns.length === 0 || read.columns.flat().some((name) => affected.has(name))),
    )
  return catalogue()
    .filter(({ value }) => measuresOf(resolve(dataset, value)).some(isAffected))
    .map(({ id }) => id)
}

/** Whether a measure looks at deals of one of these states. */
function looksAt(measure: Measure, states: OfStatus): boolean {
  if (measure.form === 'target') return false
  return measure.rows.where.every(
    (filter) =>
      filter.column !== 'status' || filter.test !== 'is' || states.some((state) => filter.words.includes(state)),
  )
}
