import fc from 'fast-check'
import type { Cell, Cells } from '../cells/cell'
import type { PlanCell, SheetPlan } from './plan'
import { number } from './plan-cells'
import { standingTargetPlan } from './standing-target-plan'
import { PlanSums, targetPlanSheet, type PlanLine, type TargetPlanSheet } from './target-plan'

const MONTHS = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06']

function line(name: string, depth: number, months: readonly number[] = []): PlanLine {
  const quota: PlanCell = { kind: 'blank' }
  return { name, depth, level: '', basis: number(1), marks: '', quota, months: months.map(number) }
}

function plan(lines: readonly PlanLine[], change: Partial<TargetPlanSheet> = {}): TargetPlanSheet {
  return {
    id: 'target_plan_any',
    name: 'Plan',
    locale: 'en',
    title: 'A plan',
    subtitle: 'Made today',
    method: 'Split by equal parts',
    numberFormat: '#,##0.00',
    total: 10,
    depth: 2,
    hasQuotas: false,
    months: MONTHS,
    quarters: ['2027-Q1', '2027-Q2'],
    lines,
    notes: ['A note', 'Another note'],
    isVersion: false,
    ...change,
  }
}

const small = plan([
  line('Total', 0),
  line('West', 1),
  line('Ann', 2, [0.1, 0.2, 0.3, 1, 1, 1]),
  line('Ben', 2, [0.2, 0.1, 0, 1, 1, 1]),
  line('East', 1),
  line('Cai', 2, [1, 1, 1, 0.1, 0, 0]),
])

/** What hosts read from a sheet with a plan, its formulas as they were typed. */
function cellsOf({ blocks }: SheetPlan): Cells {
  const cells: Cell[][] = Array.from({ length: 400 }, () => [])
  for (const { row, column, cells: lines } of blocks) {
    lines.forEach((each, r) =>
      each.forEach((cell, c) => {
        const found = cells[row + r] ?? []
        found[column + c] =
          cell.kind === 'blank'
            ? ''
            : cell.kind === 'text'
              ? cell.text
              : cell.kind === 'number'
                ? cell.number
                : cell.formula
      }),
    )
  }
  return cells
}

it('adds up as its formulas do, in exact decimals', () => {
  const sums = new PlanSums(small)
  expect([sums.month(1, 0), sums.quarter(1, 0), sums.whole(1), sums.whole(0)]).toEqual([0.3, 0.9, 6.9, 10])
  expect(sums.share(5)).toBeCloseTo(0.31, 12)
})

it('keeps a version as numbers, which nobody is asked to change', () => {
  const made = targetPlanSheet({ ...small, isVersion: true })
  const cells = cellsOf(made)
  expect(cells.flat().filter((cell) => String(cell).startsWith('='))).toEqual([])
  expect(cells[6]?.slice(5)).toEqual([1.3, 1.3, 1.3, 2.1, 2, 2, 3.9, 6.1, 10])
  expect(cells[4]?.slice(2, 4)).toEqual([0, '✓ adds up to the last step'])
  expect(made.blocks.some(({ userKeys }) => userKeys !== undefined)).toBe(false)
  expect(made.validations).toEqual([])
  const off = cellsOf(targetPlanSheet({ ...small, isVersion: true, total: 11 }))
  expect(off[4]?.slice(2, 4)).toEqual([1, '✗ the months do not add up to the total'])
})

it('folds people under their team and teams under their region', () => {
  const deep = plan(
    [line('Total', 0), line('West', 1), line('A', 2), line('Ann', 3), line('Ben', 3), line('B', 2), line('Cai', 3)],
    {
      depth: 3,
    },
  )
  expect(targetPlanSheet(deep).outline).toEqual([
    { row: 8, rows: 5, level: 1 },
    { row: 9, rows: 2, level: 2 },
    { row: 12, rows: 1, level: 2 },
  ])
  expect(targetPlanSheet(plan([line('Total', 0), line('Ann', 1)], { depth: 1 })).outline).toEqual([])
})

it('adds up more lines than a function takes arguments', () => {
  const regions = Array.from({ length: 300 }, (_, region) => [
    line(`R${region}`, 1),
    line(`P${region}`, 2, [1, 1, 1, 1, 1, 1]),
  ])
  const [total] =
    targetPlanSheet(plan([line('Total', 0), ...regions.flat()])).blocks.find(({ id }) => id === 'months-0')?.cells ?? []
  const [first] = total ?? []
  const formula = first?.kind === 'formula' ? first.formula : ''
  const parts = formula.slice(1).split('+')
  expect(parts.map((part) => part.split(',').length)).toEqual([200, 100])
  expect(parts[1]?.endsWith('F606)')).toBe(true)
})

it('is read back from its sheet as it was written, whatever stands in it', () => {
  const name = fc.stringMatching(/^[^\s'][^\n]{0,8}[^\s]$/).filter((text) => text.trim() === text)
  const person = fc.record({ name, months: fc.array(fc.nat({ max: 1e6 }), { minLength: 6, maxLength: 6 }) })
  const region = fc.tuple(name, fc.array(person, { minLength: 1, maxLength: 3 }))
  fc.assert(
    fc.property(fc.array(region, { minLength: 1, maxLength: 4 }), fc.boolean(), (regions, hasQuotas) => {
      const quota: PlanCell = hasQuotas ? number(7) : { kind: 'blank' }
      const lines = [
        line('Total', 0),
        ...regions.flatMap(([each, people]) => [line(each, 1), ...people.map((one) => line(one.name, 2, one.months))]),
      ].map((each) => ({ ...each, quota, level: 'Level', marks: '🔒 locked' }))
      const written = plan(lines, { hasQuotas })
      const made = targetPlanSheet(written)
      const { id, locale, numberFormat, depth } = written
      const known = { id, locale, numberFormat, depth, hasQuotas, months: 6 }
      const read = standingTargetPlan(known, 'Plan', cellsOf(made), cellsOf(made))
      expect(read).toEqual(written)
      expect(targetPlanSheet(read)).toEqual(made)
    }),
  )
})
