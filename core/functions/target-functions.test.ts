import { dayNumber } from '../cells/day'
import { InputError, NotAvailable } from '../input-error'
import { BREAKBACK } from './breakback'
import { CAPACITY } from './capacity'
import { contextForTests } from './context-for-tests'
import type { AnyFunction, Argument } from './define'
import { FAIRNESS } from './fairness'
import { PACE } from './pace'
import { PHASE } from './phase'
import { SEASONALITY } from './seasonality'
import { SMART } from './smart'
import { SPLIT_TREE } from './split-tree'

const today = dayNumber(2026, 3, 20)
const context = { ...contextForTests(), today, calendar: { today, fiscalYearStart: 1 } }
const call = (definition: AnyFunction, ...args: readonly Argument[]) => definition.call(args, context)
const problem = (definition: AnyFunction, ...args: readonly Argument[]): string => {
  try {
    call(definition, ...args)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return ''
}
const column = (...cells: readonly (string | number)[]) => cells.map((cell) => [cell])
const company = [
  ['West', 'Ann'],
  ['West', 'Ben'],
  ['East', 'Ann'],
]

describe('KPI_SPLIT_TREE', () => {
  it('keeps a row of weights a row', () => {
    expect(call(SPLIT_TREE, 10, company, [[1, 1, 2]])).toEqual([[3, 2, 5]])
  })

  it('says which row of the paths is wrong, and how far locks are from the total', () => {
    expect(
      problem(
        SPLIT_TREE,
        10,
        [
          ['West', 'Ann'],
          ['West', 'Ann'],
        ],
        column(1, 1),
      ),
    ).toMatch(/^paths, row 2: /)
    expect(problem(SPLIT_TREE, 10, company, column(1, 1))).toMatch(/^paths: has 3 rows/)
    expect(problem(SPLIT_TREE, 10, company, column(1, 1, 1), 1, column(20, '', ''))).toContain(
      'needs 20, which is 10 more',
    )
    expect(problem(SPLIT_TREE, 10.5, company, column(1, 1, 1))).toMatch(/^total: 10.5 is not a whole number/)
  })
})

describe('KPI_BREAKBACK', () => {
  it('finds a person by the end of the path, and asks where two have the name', () => {
    expect(call(BREAKBACK, column(50, 20, 30), company, 'West / Ann', 60)).toEqual(column(60, 20, 30))
    expect(call(BREAKBACK, column(50, 20, 30), company, [['East', 'Ann']], 60)).toEqual(column(50, 20, 60))
    expect(problem(BREAKBACK, column(50, 20, 30), company, 'Ann', 60)).toContain('"West / Ann", "East / Ann"')
    expect(problem(BREAKBACK, column(50, 20, 30), company, 'Zed', 60)).toMatch(
      /^node: nobody in the paths is called "Zed"/,
    )
  })

  it('refuses to change what is locked', () => {
    expect(problem(BREAKBACK, column(50, 20, 30), company, 'Ben', 60, column('', 'x', ''))).toMatch(
      /^new_value: "Ben" is locked/,
    )
  })
})

describe('KPI_PHASE', () => {
  it('takes a profile that is as long as the periods, and says so of another', () => {
    expect(call(PHASE, 60, column('2026-01', '2026-02'), column(1, 2))).toEqual(column(20, 40))
    expect(problem(PHASE, 60, column('2026-01', '2026-02'), column(1, 2, 3))).toMatch(
      /^shape: has 3 weights for 2 periods/,
    )
    expect(problem(PHASE, 60, column('2026-01', '2026-02'), 'wavy')).toContain('equal, workdays')
    expect(problem(PHASE, 60, column('2026-01', 'soon'))).toMatch(/^periods, row 2: "soon" is not a period/)
    expect(problem(PHASE, 60, column('2026-01'), 'workdays', 1, column('2026-01-01', 'soon'))).toMatch(
      /^holidays, row 2: /,
    )
  })

  it('leaves days off out of the workdays', () => {
    // 22 and 20 weekdays, two of them off.
    expect(call(PHASE, 40, column('2026-01', '2026-02'), 'workdays', 1, column('2026-01-01', '2026-01-02'))).toEqual(
      column(20, 20),
    )
  })
})

describe('KPI_PACE', () => {
  it('stands at today where no day is given, and is behind below what is expected', () => {
    const found = call(PACE, 100, 60, '2026-03') as readonly (readonly unknown[])[]
    expect(found[2]).toEqual(['Behind', expect.closeTo(1500 / 22 - 60, 9)])
  })

  it('has nothing to land on before its period, and no day left after it', () => {
    const before = call(PACE, 100, 0, '2026-05') as readonly (readonly unknown[])[]
    expect(before[4]?.[1]).toEqual(new NotAvailable('period-not-begun'))
    const after = call(PACE, 100, 90, '2026-02') as readonly (readonly unknown[])[]
    expect(after[3]?.[1]).toEqual(new NotAvailable('no-days-left'))
    expect(after[4]?.[1]).toBe(90)
  })

  it('tells an interval where five earlier periods are given', () => {
    const history = [80, 90, 100, 110, 120].map((final) => [(final * 15) / 22 / 1, final])
    const found = call(PACE, 100, 60, '2026-03', '2026-03-20', null, null, history) as readonly (readonly unknown[])[]
    expect(found).toHaveLength(7)
    expect(problem(PACE, 100, 60, '2026-03', 'soon')).toMatch(/^as_of: needs a date, found "soon"/)
  })
})

describe('KPI_SEASONALITY', () => {
  it('needs one line of 24 months or more', () => {
    expect(problem(SEASONALITY, column(...new Array<number>(20).fill(1)))).toMatch(/^history: needs 24 months/)
    expect(
      problem(SEASONALITY, [
        [1, 2],
        [3, 4],
      ]),
    ).toMatch(/^history: needs one row or one column/)
  })
})

describe('KPI_FAIRNESS', () => {
  it('speaks Chinese, and has no ratio where somebody carries nothing', () => {
    const found = FAIRNESS.call([column(0, 10), column(1, 1)], {
      ...context,
      locale: 'zh-CN',
    }) as readonly (readonly unknown[])[]
    expect(found.slice(1)).toEqual([
      ['最高 ÷ 最低', new NotAvailable('load-of-nothing'), ''],
      ['基尼系数', 0.5, ''],
      ['1', 0, '偏轻'],
      ['2', 10, '偏重'],
    ])
  })
})

describe('KPI_CAPACITY', () => {
  const quarter = [['2026-01', '2026-02', '2026-03']]

  it('stands line by line beside the people, blank lines included', () => {
    const people = [
      ['姓名', '入职日期', '离职日期'],
      ['王芳', '2020-01-01', ''],
      ['', '', ''],
      ['李雷', '2026-03-17', ''],
    ]
    expect(call(CAPACITY, people, quarter, column(0.5))).toEqual([
      ['2026-01', '2026-02', '2026-03'],
      [31, 28, 31],
      ['', '', ''],
      [0, 0, 7.5],
    ])
  })

  it('gives a row of people for a column of periods', () => {
    const people = [
      ['Name', 'Hired', 'Capacity'],
      ['Ann', '2020-01-01', 2],
      ['Ben', '2026-02-15', 1],
    ]
    expect(call(CAPACITY, people, column('2026-01', '2026-02'))).toEqual([
      ['2026-01', 62, 0],
      ['2026-02', 56, 14],
    ])
  })

  it('says which cell is no date, and what the range should be', () => {
    expect(problem(CAPACITY, column('2026-01-01', 'soon'), quarter)).toMatch(
      /^people, row 2: needs a date, found "soon"/,
    )
    expect(problem(CAPACITY, [['a', 'b', 'c', 'd']], quarter)).toMatch(/^people: needs the people table/)
    expect(problem(CAPACITY, [['2026-01-01', '', -1]], quarter)).toMatch(/^people, row 1, column 3: /)
  })
})

describe('KPI_SMART', () => {
  const orders = [
    ['Order ID', 'Order Date', 'Customer', 'Sales Rep', 'Amount'],
    ['A', '2026-01-05', 'Acme', 'Ann', 20],
  ]

  it('stands line by line beside the targets, titles and blank lines included', () => {
    const targets = [
      ['Targets of 2026', '', '', ''],
      ['Who', 'Period', 'Target', 'Weight'],
      ['Ann', '2026-Q2', 30, 1],
      ['', '', '', ''],
      ['Everyone', '2026-Q2', 40, 1],
    ]
    const found = call(SMART, targets, orders) as readonly (readonly unknown[])[]
    expect(found.map((line) => line.slice(0, 5).join(''))).toEqual(['', 'SMART', '✗✓✗✓✓', '', '✗✓✗✓✓'])
    expect(found[2]?.[5]).toMatch(/^Names no KPI; Sales is assumed/)
  })

  it('says what a range without targets has', () => {
    expect(problem(SMART, orders, orders)).toMatch(/^targets: needs a targets table with its headings/)
  })
})
