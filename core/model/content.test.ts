import type { Cell } from '../cells/cell'
import { fitsKind, sampleContent } from './content'
import type { ColumnKind } from './entity'

function fits(cells: readonly Cell[], kind: ColumnKind, exact = true): boolean {
  return fitsKind(sampleContent([['Header'], ...cells.map((cell) => [cell])], 0, 1), kind, exact)
}

const dates = ['2026-01-02', '3 Feb 2026', '2026年3月5日']
const serials = [46024, 46025, 46026]
const money = ['1,234.50', '€ 3', 99.5]
const words = ['Ann', 'Ben', 'Cleo']
const numbers = [1, 2, 3]

describe('what cells contradict', () => {
  it.each<[ColumnKind, string, readonly Cell[], boolean]>([
    ['date', 'dates', dates, true],
    ['date', 'serials', serials, true],
    ['date', 'date objects', [new Date(2026, 0, 2)], true],
    ['date', 'words', words, false],
    ['date', 'small numbers', numbers, false],
    ['moment', 'moments', ['2026-01-02 09:30', '2026-01-02T10:00:00Z'], true],
    ['amount', 'money', money, true],
    ['amount', 'words', words, false],
    ['amount', 'dates', dates, false],
    ['percent', 'percents', ['20%', '5 %'], true],
    ['name', 'words', words, true],
    ['name', 'dates', dates, false],
    ['name', 'money', money, false],
    ['text', 'words', words, true],
    ['text', 'numbers', numbers, true],
    ['text', 'dates', dates, false],
    ['text', 'money', money, false],
    ['id', 'numbers', [20260101, 20260102], true],
    ['id', 'dates', dates, false],
    ['period', 'periods', ['2026-Q1', 'Feb 2026', '3月'], true],
    ['period', 'serials', serials, true],
    ['period', 'words', words, false],
    ['status', 'words', ['won', 'lost'], true],
    ['status', 'dates', dates, false],
  ])('a %s and %s: %#', (kind, _, cells, expected) => {
    expect(fits(cells, kind)).toBe(expected)
  })

  it('is nothing where there are no cells, or cells that say nothing', () => {
    for (const kind of ['date', 'amount', 'name', 'period', 'status'] as const) {
      expect(fits([], kind)).toBe(true)
      expect(fits(['', null, '-', 'N/A', '无', '#N/A'], kind)).toBe(true)
    }
  })

  it('takes numbers for people only under a header that says so exactly', () => {
    expect(fits(numbers, 'name', true)).toBe(true)
    expect(fits(numbers, 'name', false)).toBe(false)
  })

  it('bears a minority of cells that do not fit', () => {
    expect(fits([...dates, 'tbd'], 'date')).toBe(true)
    expect(fits([...dates, 'tbd', 'open', '?'], 'date')).toBe(false)
  })
})

describe('a sample', () => {
  it('is spread over the column: the first cells do not decide', () => {
    const cells = Array.from({ length: 10_000 }, (_, row): Cell => (row < 1000 ? 'old system' : '2026-01-02'))
    expect(fits(cells, 'date')).toBe(true)
  })

  it('finds the cells of a column that is nearly blank', () => {
    const cells = Array.from({ length: 10_000 }, (_, row): Cell => (row % 50 === 0 ? 'word' : ''))
    expect(fits(cells, 'date')).toBe(false)
  })
})
