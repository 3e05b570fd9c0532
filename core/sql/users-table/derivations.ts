import type { EntityName } from '../../model/entity'
import { csatShare, responded, scoresOf } from './surveys'
import type { UsersRows } from './users-rows'
import { byWords } from './words'

/** How a derived column is written, given the rows that it is derived from. */
export type Derivation = (rows: UsersRows) => string

/**
 * How the columns are written that readers of a table work out (see `core/model/settle`), by their names. The rules are
 * theirs: what a word means is asked of them, and the arithmetic is the same.
 */
export function derivationsOf(entity: EntityName): Readonly<Partial<Record<string, Derivation>>> {
  const [first, last] = [ofPeriod('first'), ofPeriod('last')]
  const byEntity: Readonly<Partial<Record<EntityName, Readonly<Record<string, Derivation>>>>> = {
    deals: { status, closed, expected: (rows) => rows.column('closed'), probability, touched },
    orders: { amount, cost, paid, settled },
    leads: {
      created: (rows) => rows.dialect.dayOfMoment(rows.column('created')),
      createdAt: (rows) => rows.column('created'),
      respondedAt: (rows) => rows.column('firstResponse'),
      isConverted,
    },
    subscriptions: { recurring },
    activities: { kind: (rows) => byWords(rows, 'kind', ['kind']) },
    stageChanges: {
      entered: (rows) => rows.dialect.dayOfMoment(rows.column('entered')),
      // What `withNextChanges` adds to the rows.
      left: ({ dialect }) => dialect.dayOfMoment('t.next_entered'),
      direction: () => `(CASE WHEN t.goes_forward THEN 'forward' WHEN NOT t.goes_forward THEN 'back' END)`,
    },
    costs: { acquisition },
    targets: { first, last },
    surveys: {
      npsScore: scoresOf('nps'),
      csatScore: scoresOf('csat'),
      cesScore: scoresOf('ces'),
      csatShare,
      responded,
    },
    forecasts: { first, last },
    market: { first, last, ours: (rows) => byWords(rows, 'ours', ['competitor']) },
  }
  return { ...byEntity[entity], currency: (rows) => byWords(rows, 'currency', ['currency']) }
}

function ofPeriod(end: 'first' | 'last'): Derivation {
  return (rows) => byWords(rows, end, ['period'])
}

function status(rows: UsersRows): string {
  return byWords(rows, 'status', ['status', 'stage'])
}

function closed(rows: UsersRows): string {
  const actual = rows.column('actualClosed')
  if (!rows.has('closed')) return actual
  const isDecided = `${status(rows)} IN ('won', 'lost')`
  return `(CASE WHEN ${actual} IS NOT NULL AND ${isDecided} THEN ${actual} ELSE ${rows.column('closed')} END)`
}

function probability(rows: UsersRows): string {
  const ofStage = byWords(rows, 'probability', ['stage'])
  return rows.has('probability') ? `COALESCE(${rows.column('probability')}, ${ofStage})` : ofStage
}

function touched(rows: UsersRows): string {
  const activity = rows.column('lastActivity')
  if (!rows.has('created')) return activity
  const created = rows.column('created')
  return `(CASE WHEN ${created} IS NULL OR ${activity} >= ${created} THEN ${activity} ELSE ${created} END)`
}

function amount(rows: UsersRows): string {
  if (rows.has('amount')) return rows.column('amount')
  const gross = `${rows.column('unitPrice')} * ${rows.column('quantity')}`
  if (rows.has('discount')) return `(${gross} - COALESCE(${rows.column('discount')}, 0))`
  return rows.has('discountRate') ? `(${gross} * (1 - COALESCE(${rows.column('discountRate')}, 0)))` : `(${gross})`
}

function cost(rows: UsersRows): string {
  if (rows.has('cost')) return rows.column('cost')
  if (rows.has('unitCost', 'quantity')) return `(${rows.column('unitCost')} * ${rows.column('quantity')})`
  return `(${amount(rows)} - ${rows.column('profit')})`
}

function paid(rows: UsersRows): string {
  if (rows.has('paid')) return rows.column('paid')
  if (rows.has('due')) return `(${amount(rows)} - ${rows.column('due')})`
  return `(CASE WHEN ${rows.column('paidDate')} IS NULL THEN 0 ELSE ${amount(rows)} END)`
}

function settled(rows: UsersRows): string {
  return `(CASE WHEN ${paid(rows)} <> 0 THEN COALESCE(${rows.column('paidDate')}, ${rows.column('date')}) END)`
}

function isConverted(rows: UsersRows): string {
  const says = byWords(rows, 'isConverted', ['status'])
  return rows.has('converted')
    ? `(CASE WHEN ${rows.column('converted')} IS NOT NULL THEN 'yes' ELSE ${says} END)`
    : says
}

function recurring(rows: UsersRows): string {
  const monthly = rows.column('recurring')
  return rows.has('annual') ? `COALESCE(${monthly}, ${rows.column('annual')} / 12)` : monthly
}

function acquisition(rows: UsersRows): string {
  return rows.rules.acquisitionCategories.length === 0 ? `'yes'` : byWords(rows, 'acquisition', ['category'])
}
