import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import type { NotAvailable } from '../input-error'
import { callWith, refusalOf } from './call-for-tests'
import { PREFIX, type Argument, type Result } from './define'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['Ann', 3000, 'Won', '2026-01-20', '2026-03-01'],
  ['Ben', 500, 'Lost', '2026-01-10', '2026-03-15'],
  ['Ben', 800, 'Won', '2026-02-01', '2026-03-31'],
]
const today = dayNumber(2026, 3, 20)
const callInMarch = callWith([], { today, calendar: { today, fiscalYearStart: 1 } })

function call(name: string, ...args: readonly Argument[]): Result {
  return callInMarch(PREFIX + name, ...args)
}

describe('the shape of the answer', () => {
  it('is one value for one period and one person', () => {
    expect(call('REVENUE', '2026-Q1', 'Ann', deals)).toBe(4000)
  })

  it('takes the current month and everyone where nothing is said', () => {
    expect(call('REVENUE', null, null, deals)).toBe(3800)
  })

  it('spills the way its periods lie', () => {
    expect(call('REVENUE', [['2026-02', '2026-03']], null, deals)).toEqual([[1000, 3800]])
    expect(call('REVENUE', [['2026-02'], ['2026-03']], null, deals)).toEqual([[1000], [3800]])
  })

  it('fills a grid for a row of periods and a column of people', () => {
    expect(call('REVENUE', [['2026-02', '2026-03']], [['Ann'], ['Ben']], deals)).toEqual([
      [1000, 3000],
      [0, 800],
    ])
  })

  it('fills the grid the other way round as well', () => {
    expect(call('REVENUE', [['2026-02'], ['2026-03']], [['Ann', 'Ben']], deals)).toEqual([
      [1000, 0],
      [3000, 800],
    ])
  })

  it('goes cell by cell over ranges of the same shape', () => {
    expect(call('REVENUE', [['2026-02'], ['2026-03']], [['Ann'], ['Ben']], deals)).toEqual([[1000], [800]])
  })

  it('refuses ranges that do not fit each other', () => {
    expect(refusalOf(() => call('REVENUE', [['2026-02'], ['2026-03']], [['Ann'], ['Ben'], ['']], deals))).toBe(
      'who: has 3 cells, but period has 2; give ranges of the same shape.',
    )
  })
})

describe('what a KPI is narrowed down to', () => {
  const activities: Cells = [
    ['Activity Date', 'Assigned To', 'Activity Type'],
    ['2026-01-08', 'Ann', 'Call'],
    ['2026-01-09', 'Ann', 'Visit'],
    ['2026-01-10', 'Ben', 'Call'],
  ]

  it('stands between who and data, and may be left out', () => {
    expect(call('ACTIVITIES', '2026-Q1', null, 'call', activities)).toBe(2)
    expect(call('ACTIVITIES', '2026-Q1', 'Ann', null, activities)).toBe(2)
  })

  it('spills as periods and people do', () => {
    expect(call('ACTIVITIES', '2026-Q1', [['Ann', 'Ben']], [['Call'], ['Visit']], activities)).toEqual([
      [1, 1],
      [1, 0],
    ])
  })

  it('is not available by itself where no row knows it, and refused alone', () => {
    const result = call('ACTIVITIES', '2026-Q1', null, [['Call'], ['Juggling']], activities)
    expect(result).toEqual([[2], [expect.objectContaining({ code: 'parameter-unknown' })]])
    expect(refusalOf(() => call('ACTIVITIES', '2026-Q1', null, 'Juggling', activities))).toMatch(
      /^kind: no row of the activities table has "Juggling"/,
    )
  })
})

describe('cells that cannot be answered', () => {
  it('leaves blanks between names blank, whichever way a host hands them over', () => {
    expect(call('REVENUE', '2026-Q1', [['Ann'], [''], [null], [0], ['Ben']], deals)).toEqual([
      [4000],
      [''],
      [''],
      [''],
      [800],
    ])
  })

  it('answers the others when one name of a range is unknown', () => {
    const result = call('REVENUE', '2026-Q1', [['Ann'], ['Bem']], deals)
    const [[first], [second]] = result as [[unknown], [NotAvailable]]
    expect(first).toBe(4000)
    expect(second.in('en')).toBe('nobody named "Bem" in the data; the nearest names: Ben.')
    expect(second.in('zh-CN')).toBe('数据中没有“Bem”；最接近的名称：Ben。')
  })

  it('names the argument when the only name is unknown', () => {
    expect(refusalOf(() => call('REVENUE', '2026-Q1', 'Bem', deals))).toMatch(/^who: nobody named "Bem"/)
  })

  it('names the argument when the only period is none', () => {
    expect(refusalOf(() => call('REVENUE', 'someday', null, deals))).toMatch(/^period: "someday" is not a period/)
  })
})

describe('data ranges', () => {
  it('are recognised in any order and side by side', () => {
    const people: Cells = [
      ['Name', 'Team'],
      ['Ann', 'North'],
    ]
    expect(call('REVENUE', '2026-Q1', 'North', people, deals)).toBe(4000)
  })

  it('cannot be two of a kind', () => {
    expect(refusalOf(() => call('REVENUE', '2026-Q1', null, deals, deals))).toBe(
      'two ranges are both tables of deals; give one.',
    )
  })

  it('must say which of two headers is meant', () => {
    const doubtful = deals.map((row, index) => [...row, index === 0 ? 'Deal Value' : 1])
    expect(refusalOf(() => call('REVENUE', '2026-Q1', null, doubtful))).toMatch(
      /Which is the amount: Amount \/ Deal Value\?/,
    )
  })

  it('give the headers that were seen when nothing is recognised', () => {
    expect(
      refusalOf(() =>
        call('WIN_RATE', '2026-Q1', null, [
          ['Foo', 'Bar'],
          ['a', 'b'],
        ]),
      ),
    ).toMatch(/Headers seen: Foo, Bar/)
  })
})
