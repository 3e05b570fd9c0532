import type { Cells } from '../cells/cell'
import { dayNumber } from '../cells/day'
import { InputError, NotAvailable } from '../input-error'
import type { Argument, CallContext, Result } from './define'
import { EXPLAIN } from './explain'
import { kpiFunctions } from './kpi-functions'

const deals: Cells = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1000, 'Won', '2026-01-05', '2026-02-04'],
  ['Ann', 3000, 'Won', '2026-01-20', '2026-03-01'],
  ['Ben', 500, 'Lost', '2026-01-10', '2026-03-15'],
  ['Ben', 800, 'Won', '2026-02-01', '2026-03-31'],
]
const today = dayNumber(2026, 3, 20)
const context: CallContext = {
  locale: 'en',
  today,
  date1904: false,
  calendar: { today, fiscalYearStart: 1 },
  confirmed: [],
  dataset: () => ({ tables: {}, headersSeen: [] }),
}

function call(name: string, ...args: readonly Argument[]): Result {
  const found = [...kpiFunctions(), EXPLAIN].find((each) => each.name === name)
  if (!found) throw new Error(name)
  return found.call(args, context)
}

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
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
    expect(refusal(() => call('REVENUE', [['2026-02'], ['2026-03']], [['Ann'], ['Ben'], ['']], deals))).toBe(
      'who: has 3 cells, but period has 2; give ranges of the same shape.',
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
    expect(refusal(() => call('REVENUE', '2026-Q1', 'Bem', deals))).toMatch(/^who: nobody named "Bem"/)
  })

  it('names the argument when the only period is none', () => {
    expect(refusal(() => call('REVENUE', 'someday', null, deals))).toMatch(/^period: "someday" is not a period/)
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
    expect(refusal(() => call('REVENUE', '2026-Q1', null, deals, deals))).toBe(
      'two ranges are both tables of deals; give one.',
    )
  })

  it('must say which of two headers is meant', () => {
    const doubtful = deals.map((row, index) => [...row, index === 0 ? 'Deal Value' : 1])
    expect(refusal(() => call('REVENUE', '2026-Q1', null, doubtful))).toMatch(
      /Which is the amount: Amount \/ Deal Value\?/,
    )
  })

  it('give the headers that were seen when nothing is recognised', () => {
    expect(
      refusal(() =>
        call('WIN_RATE', '2026-Q1', null, [
          ['Foo', 'Bar'],
          ['a', 'b'],
        ]),
      ),
    ).toMatch(/Headers seen: Foo, Bar/)
  })
})

describe('KPI_EXPLAIN', () => {
  it('speaks the language of the reader', () => {
    const function_ = EXPLAIN.call(['WIN_RATE', '2026-Q1', null, deals], { ...context, locale: 'zh-CN' })
    expect(function_).toEqual([
      ['赢单率', 0.75, '2026-Q1'],
      ['公式', '赢单数 ÷ 结单数（赢单＋输单）', '赢单数 ÷ 结单数（赢单＋输单），按结单日期计。'],
      ['赢单数', 3, '“商机”表 3 行，2026-Q1'],
      ['结单数（赢单＋输单）', 4, '“商机”表 4 行，2026-Q1'],
      ['出处', 'Jordan & Vazzana, Cracking the Sales Management Code', ''],
    ])
  })

  it('gives the reason where there is no value', () => {
    const [value, , reason] = call('EXPLAIN', 'WIN_RATE', '2025', null, deals) as [
      [string, NotAvailable],
      unknown,
      string[],
    ]
    expect(value[1]).toBeInstanceOf(NotAvailable)
    expect(reason).toEqual(['Not available', '"deals closed" is 0 in this period.', ''])
  })

  it('explains one value only', () => {
    expect(refusal(() => call('EXPLAIN', 'WIN_RATE', [['2025', '2026']], null, deals))).toBe(
      'period: needs one cell, got a range of 1 × 2.',
    )
  })
})
