import fc from 'fast-check'
import type { Cell } from '../../cells/cell'
import { civilDay, dayNumber, isoDay, type DayNumber } from '../../cells/day'
import { NO_DAY } from '../dataset'
import { readForTests, type ColumnForTests } from './read-for-tests'

function days(cells: readonly Cell[], { date1904 = false, beside = [] as readonly ColumnForTests[] } = {}) {
  const { column, unreadable } = readForTests([{ kind: 'date', cells }, ...beside], { date1904 })
  const values = column.kind === 'day' ? [...column.values] : []
  return { values, unreadable, iso: values.map((day) => (day === NO_DAY ? '' : isoDay(day as DayNumber))) }
}

function moments(cells: readonly Cell[], date1904 = false): number[] {
  const { column } = readForTests([{ kind: 'moment', cells }], { date1904 })
  return column.kind === 'number' ? [...column.values] : []
}

const march5 = dayNumber(2026, 3, 5)

describe('days', () => {
  it('are the same from serials, dates, numbers of eight digits and texts', () => {
    const cells = [
      46086,
      46086.99,
      20260305,
      new Date(2026, 2, 5, 23, 59),
      '2026-03-05T23:59:59Z',
      '5 Mar 2026',
      '20260305',
    ]
    expect(days(cells).values).toEqual(cells.map(() => march5))
  })

  it('are counted from 1904 where the workbook does, but for those that are written', () => {
    expect(days([46086 - 1462, '2026-03-05', 20260305], { date1904: true }).values).toEqual([march5, march5, march5])
  })

  it('are missing where there are none, and told by row where something else is', () => {
    const { iso, unreadable } = days([46086, '', 'soon', '2026-02-30', 0, -5, '暂无', null, true])
    expect(iso).toEqual(['2026-03-05', '', '', '', '', '', '', '', ''])
    expect(unreadable).toEqual([
      { row: 2, found: 'soon' },
      { row: 3, found: '2026-02-30' },
      { row: 4, found: '0' },
      { row: 5, found: '-5' },
      { row: 8, found: 'true' },
    ])
  })
})

describe('the order of day and month in a column', () => {
  it.each<[string, readonly Cell[], readonly string[]]>([
    ['day first, told by one date', ['01/02/2026', '13/02/2026', 46086], ['2026-02-01', '2026-02-13', '2026-03-05']],
    ['month first, told by one date', ['01/02/2026', '02/13/2026'], ['2026-01-02', '2026-02-13']],
    ['month first where nothing tells', ['01/02/2026', '2026-05-13'], ['2026-01-02', '2026-05-13']],
    ['day first, told by a date with a time', ['1.2.26 10:00', '13.2.26 10:00'], ['2026-02-01', '2026-02-13']],
  ])('is %s', (_, cells, expected) => {
    expect(days(cells).iso).toEqual(expected)
  })

  it('is that of a column of dates beside it where its own dates read both ways', () => {
    const beside: ColumnForTests[] = [
      { kind: 'text', cells: ['', ''] },
      { kind: 'moment', cells: ['25/12/2026 10:00', ''] },
    ]
    expect(days(['01/02/2026', '03/04/2026'], { beside }).iso).toEqual(['2026-02-01', '2026-04-03'])
    expect(days(['01/02/2026', '04/25/2026'], { beside }).iso).toEqual(['2026-01-02', '2026-04-25'])
  })

  it('is that of most dates of a column that contradicts itself; the others are told', () => {
    const { iso, unreadable } = days(['13/02/2026', '14/02/2026', '02/15/2026', 'soon'])
    expect(iso).toEqual(['2026-02-13', '2026-02-14', '', ''])
    expect(unreadable).toEqual([
      { row: 2, found: '02/15/2026', contradicts: 'day-first' },
      { row: 3, found: 'soon' },
    ])
  })

  it('reads back every column of dates that has one day beyond the twelfth', () => {
    const day = fc
      .integer({ min: dayNumber(1930, 1, 1), max: dayNumber(2029, 12, 31) })
      .map((serial) => serial as DayNumber)
    const order = fc.constantFrom(true, false)
    const separator = fc.constantFrom('/', '-', '.')
    fc.assert(
      fc.property(fc.array(day), order, separator, fc.boolean(), (some, dayFirst, between, short) => {
        const all = [dayNumber(2026, 3, 25), ...some]
        const written = all.map((each) => {
          const { year, month, day: ofMonth } = civilDay(each)
          const parts = dayFirst ? [ofMonth, month] : [month, ofMonth]
          return [...parts, short ? String(year).slice(2) : year].join(between)
        })
        expect(days(written).values).toEqual(all)
      }),
    )
  })
})

describe('moments', () => {
  it('are days with the time as a fraction; a day by itself is its midnight', () => {
    expect(
      moments([46086.25, 46086, '2026-03-05 18:00', '2026年3月5日 下午6:00', new Date(2026, 2, 5, 6), '']),
    ).toEqual([...[march5 + 0.25, march5, march5 + 0.75, march5 + 0.75, march5 + 0.25, NaN]])
    expect(moments([46086.25 - 1462], true)).toEqual([march5 + 0.25])
  })

  it('are in the order of day and month that the column tells', () => {
    expect(moments(['05/03/2026 12:00', '25/03/2026 12:00'])).toEqual([march5 + 0.5, march5 + 20.5])
  })
})
