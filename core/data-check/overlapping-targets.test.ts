import { overlappingTargets } from './overlapping-targets'
import { foundBy, tableOf } from './tables-for-tests'

const targets = (rows: readonly (readonly [who: string, period: string])[], others = {}) =>
  tableOf(
    'targets',
    { who: rows.map(([who]) => who), period: rows.map(([, period]) => period), target: rows.map(() => 100) },
    others,
  )

it('finds a target that is set twice', () => {
  const table = targets([
    ['Ann', '2026-Q1'],
    ['Ben', '2026-Q1'],
    ['ann', 'Q1 2026'],
  ])
  expect(foundBy(overlappingTargets, table)).toEqual([
    { what: 'Targets that are set twice', severity: 'error', count: 1, rows: [4] },
  ])
})

it('lets a target be divided by something else: its product', () => {
  const rows = [
    ['Ann', '2026-Q1'],
    ['Ann', '2026-Q1'],
  ] as const
  expect(foundBy(overlappingTargets, targets(rows, { Product: ['Pen', 'Ink'] }))).toEqual([])
})

it('lets a year have its quarters and its months', () => {
  const table = targets([
    ['Ann', '2026-01'],
    ['Ann', '2026-Q1'],
    ['Ann', '2026-02'],
    ['Ann', '2026'],
    ['Ben', '2026-Q1'],
    ['Ben', '2026-Q2'],
  ])
  expect(foundBy(overlappingTargets, table)).toEqual([])
})

it('finds periods that overlap in part', () => {
  const table = targets([
    ['Ann', '2026-01-01..2026-02-15'],
    ['Ann', '2026-02'],
  ])
  expect(foundBy(overlappingTargets, table)).toMatchObject([
    { what: 'Targets whose periods overlap in part', rows: [3] },
  ])
})
