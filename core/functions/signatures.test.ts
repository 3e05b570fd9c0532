import { functions } from './registry'

/**
 * Every function as it was published. People's sheets hold these names and orders, and Excel keeps metadata for a
 * day: lines are added here, never changed and never removed; a new parameter is optional and comes last (but for
 * the data ranges).
 */
const published = [
  'REVENUE(period, who, data)',
  'ORDERS(period, who, data)',
  'GROWTH(period, who, data)',
  'AVG_ORDER(period, who, data)',
  'WIN_RATE(period, who, data)',
  'AVG_DEAL(period, who, data)',
  'CYCLE(period, who, data)',
  'VELOCITY(period, who, data)',
  'PIPELINE(period, who, data)',
  'NEW_CUSTOMERS(period, who, data)',
  'RETENTION(period, who, data)',
  'ATTAINMENT(period, who, data)',
  'EXPLAIN(id, period, who, data)',
  'SPLIT(total, weights, step, min, max, locked)',
  'SCORE(actual, target, better, curve)',
  'TOTAL(scores, weights, missing)',
  'GRADE(total, bands)',
  'RANK(values, better)',
]

it('keeps every published function with its parameters in their order', () => {
  const found = functions().map(({ name, parameters }) => `${name}(${Object.keys(parameters).join(', ')})`)
  expect(found.sort()).toEqual([...published].sort())
})
