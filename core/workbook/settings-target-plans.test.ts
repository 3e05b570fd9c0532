import fc from 'fast-check'
import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { InputError } from '../input-error'
import { planLevels, type PlanLimit } from '../targets/planner/plan-options'
import { defaultSettings, type Settings } from './settings'
import { settingsFromCells } from './settings-cells'
import { settingsPlan } from './settings-plan'
import type { SavedTargetPlan } from './target-plan/saved-target-plan'

const headings = ['Section', 'Item', 'Setting', 'Value']
const read = (...lines: Cells) => settingsFromCells([headings, ...lines])

function problem(...lines: Cells): string {
  try {
    read(...lines)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return ''
}

function cellsOf(settings: Settings, locale: 'en' | 'zh-CN'): Cells {
  return settingsPlan(settings, locale).blocks.flatMap(({ cells }) =>
    cells.map((row) =>
      row.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.number : '')),
    ),
  )
}

it('reads a plan that was written down by hand, in either language', () => {
  const { targetPlans, targetTable } = read(
    ['Target plan', 'mine', 'KPI', 'REVENUE'],
    ['Target plan', 'mine', 'Period', 2027],
    ['目标计划', 'mine', '总目标', 1200],
    ['目标计划', 'mine', '层级', '区域'],
    ['Target plan', 'mine', 'Split by', 'last year'],
    ['Target plan', 'mine', 'And by', "'My sheet'!A2:B9"],
    ['Target plan', 'mine', 'Share of the first', '70%'],
    ['Target plan', 'mine', 'Months by', '季节'],
    ['Target plan', 'mine', 'Lock West / Ann', 100],
    ['Target plan', 'mine', '下限 West', 50],
    ['Target plan', 'mine', 'At most West', 500],
    ['Target plan', 'mine', 'Beyond the plan', '5%'],
    ['Target plan', 'mine', '人员', 'Ann'],
    ['Targets table', '', 'Rows', 12],
  )
  expect(targetPlans).toEqual([
    {
      id: 'mine',
      kpi: 'REVENUE',
      period: '2027',
      locale: 'en',
      madeOn: 1,
      versions: 0,
      sums: '',
      total: 1200,
      step: 1,
      levels: ['region'],
      people: ['Ann'],
      basis: 'last-year',
      blend: { with: { sheet: 'My sheet', range: 'A2:B9' }, share: 0.7 },
      shape: 'seasonal',
      quarterEnd: 0,
      overAssignment: [0.05],
      limits: [
        { path: ['West', 'Ann'], lock: 100 },
        { path: ['West'], floor: 50, cap: 500 },
      ],
    },
  ])
  expect(targetTable).toEqual({ rows: 12, sums: '' })
})

it.each<[Cells[number], string]>([
  [['Target plan', 'mine', 'Colour', 'red'], '"Colour"'],
  [['Target plan', 'mine', 'Total', 'much'], '"much"'],
  [['Target plan', 'mine', 'Level', 'continent'], '"continent"'],
  [['Target plan', 'mine', 'Split by', 'the stars'], '"the stars"'],
  [['Target plan', 'mine', 'Months by', 'moon'], '"moon"'],
  [['Target plan', 'mine', 'Lock West', ''], 'the cell is blank'],
  [['Targets table', '', 'Colour', 'red'], '"Colour"'],
])('refuses what it cannot read, with the row: %j', (line, found) => {
  const sentence = problem(['Target plan', 'mine', 'KPI', 'REVENUE'], line)
  expect(sentence).toMatch(/^sheet "Yardstick", row 3: /)
  expect(sentence).toContain(found)
})

describe('a round trip', () => {
  const name = fc.stringMatching(/^[A-Za-z一-龥](?:[A-Za-z0-9一-龥 %/.'-]{0,10}[A-Za-z0-9一-龥])?$/)
  const amount = fc.integer({ min: 0, max: 1e9 }).map((cents) => cents / 100)
  const basis = fc.oneof(
    fc.constantFrom('last-year' as const, 'pipeline' as const, 'capacity' as const, 'equal' as const),
    fc.record({ sheet: name, range: fc.constantFrom('A1:B9', 'C3:F20') }),
  )
  const limit: fc.Arbitrary<PlanLimit> = fc
    .record({
      path: fc.array(name, { maxLength: 3 }),
      lock: amount,
      floor: amount,
      cap: amount,
      which: fc.nat({ max: 6 }),
    })
    .map(({ path, lock, floor, cap, which }) => ({
      path,
      ...(which % 2 === 0 ? { lock } : {}),
      ...(which > 2 || which === 1 ? { floor } : {}),
      ...(which > 4 ? { cap } : {}),
    }))
  const plan: fc.Arbitrary<SavedTargetPlan> = fc
    .record({
      id: fc.stringMatching(/^target_plan_[A-Za-z0-9_]{1,8}$/),
      kpi: name,
      period: fc.constantFrom('2027', 'FY2027', '2027-Q3'),
      locale: fc.constantFrom('en' as const, 'zh-CN' as const),
      madeOn: fc.constant(dayNumber(2026, 11, 24)),
      versions: fc.nat({ max: 9 }),
      sums: fc.constantFrom('A1x B2y', ''),
      total: amount,
      step: fc.constantFrom(1, 0.01, 1000),
      levels: fc.subarray([...planLevels]),
      people: fc.array(name, { maxLength: 4 }),
      basis,
      blend: fc.option(fc.record({ with: basis, share: fc.constantFrom(0, 0.25, 0.7, 1) }), { nil: undefined }),
      shape: fc.constantFrom('equal' as const, 'workdays-china' as const, 'seasonal' as const, 'last-year' as const),
      quarterEnd: fc.constantFrom(0, 0.2),
      overAssignment: fc.array(fc.constantFrom(0, 0.05, 0.1), { maxLength: 3 }),
      limits: fc.uniqueArray(limit, { maxLength: 4, selector: ({ path }) => path.join('\n').toLowerCase() }),
    })
    .map(({ blend, ...rest }) => (blend === undefined ? rest : { ...rest, blend }))

  it.each(['en', 'zh-CN'] as const)('in %s gives back what was written', (locale) => {
    const table = fc.record({ rows: fc.nat(), sums: fc.constantFrom('A1x B2y', ''), carries: name })
    fc.assert(
      fc.property(
        fc.uniqueArray(plan, { maxLength: 3, selector: ({ id }) => id }),
        table,
        (targetPlans, targetTable) => {
          const settings: Settings = { ...defaultSettings, targetPlans, targetTable }
          const cells = cellsOf(settings, locale)
          expect(settingsFromCells(cells)).toEqual(settings)
          expect(cellsOf(settingsFromCells(cells), locale)).toEqual(cells)
        },
      ),
    )
  })
})
