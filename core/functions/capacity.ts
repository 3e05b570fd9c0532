import { parsePeriod } from '../calendar/parse-period'
import type { Period } from '../calendar/period'
import { isBlank, quoteCell, type Cell } from '../cells/cell'
import { readDay } from '../cells/date'
import type { DayNumber } from '../cells/day'
import { InputError } from '../input-error'
import { recogniseTable } from '../model/recognise'
import { capacity, type Capable } from '../targets/capacity'
import { defineFunction, type CallContext, type ResultCell } from './define'
import { linesOf } from './grid'
import { anything, nonNegative, optional, placeOf, range, readCell, untouched, type Grid } from './parameters'

/** What people can carry in each period. */
export const CAPACITY = defineFunction({
  name: 'CAPACITY',
  summary: {
    en: 'What people can carry in each period: the days they are there × their share of full productivity × the capacity of their role. A basis for targets that is fair to newcomers.',
    zh: '每人各期的产能：在岗天数 × 熟练程度 × 岗位产能。按此分解目标，对新人公平。',
  },
  parameters: {
    people: range(untouched, {
      en: 'The people table with its headings, or up to three bare columns: hired, last day, capacity',
      zh: '带表头的人员表，或不带表头的至多三列：入职日、离职日、产能',
    }),
    periods: range(anything, {
      en: 'The periods, such as "2026-01"; in a row: a column each, in a column: a row each',
      zh: '各期间，如 "2026-01"；排成一行则每期一列，排成一列则每期一行',
    }),
    ramp: optional(
      range(nonNegative, {
        en: 'Share of full productivity in the first, second … month after hiring; left out: full from the first day',
        zh: '入职后第 1、2…… 个月的熟练程度；省略表示入职即满产能',
      }),
      undefined,
    ),
  },
  examples: [
    {
      formula:
        'KPI_CAPACITY({"Name","Hired","Left","Capacity";"Ann","2020-01-01","",1;"Ben","2026-02-01","",1;"Cai","2019-05-01","2026-02-14",1.5}, {"2026-01","2026-02","2026-03"}, {0.25,0.5})',
      gives: [
        ['2026-01', '2026-02', '2026-03'],
        [31, 28, 31],
        [0, 7, 15.5],
        [46.5, 21, 0],
      ],
      note: {
        en: 'Ben begins in February at a quarter; Cai leaves on the 14th and carries half as much again:',
        zh: 'Ben 二月入职，首月按四分之一；Cai 于 2 月 14 日离职，岗位产能为 1.5：',
      },
    },
    {
      formula: 'KPI_CAPACITY({"2026-02-15","2026-03-10"}, {"2026-01";"2026-02";"2026-03"})',
      gives: [[0], [14], [10]],
      note: { en: 'Bare days, and the periods in a column:', zh: '不带表头，期间排成一列：' },
    },
  ],
  evaluate: ({ people, periods, ramp }, context) => {
    const spans = periods.values.map((found, position): Period => {
      try {
        return parsePeriod(found, context.calendar, context.date1904)
      } catch (error) {
        throw error instanceof InputError ? error.at(placeOf('periods', position, periods)) : error
      }
    })
    const { rows, hasHeadings } = readPeople(people, ramp?.values ?? [], context)
    const lines = rows.map((row): readonly ResultCell[] =>
      row === undefined ? spans.map(() => '') : (capacity([row], spans)[0] ?? []),
    )
    const titled = hasHeadings ? [spans.map(({ label }) => label), ...lines] : lines
    return periods.columns === 1 && periods.rows > 1 ? turned(titled) : titled
  },
})

/** Columns of the range, from 0; absent where it has none. */
interface PeopleColumns {
  readonly hired: number | undefined
  readonly left: number | undefined
  readonly capacity: number | undefined
}

/** A row of the result for each of the range, blank ones included, so that it stands beside them. */
function readPeople(people: Grid<Cell>, ramp: readonly number[], context: CallContext) {
  const cells = linesOf(people)
  const recognised = recogniseTable(cells, { as: ['people'], confirmed: context.confirmed })
  const hasHeadings = recognised.kind === 'table' && recognised.entity === 'people'
  if (!hasHeadings && people.columns > BARE_COLUMNS)
    throw new InputError('people-columns', { columns: people.columns }, { argument: 'people' })
  const first = hasHeadings ? recognised.headerRow + 1 : 0
  const columnOf = (name: string) =>
    hasHeadings ? recognised.columns.find(({ column }) => column === name)?.position : undefined
  const columns: PeopleColumns = hasHeadings
    ? { hired: columnOf('hired'), left: columnOf('left'), capacity: columnOf('capacity') }
    : { hired: 0, left: 1, capacity: 2 }
  const rows = cells.slice(first).map((row, index) => {
    if (row.every(isBlank)) return undefined
    return readPerson(people, (first + index) * people.columns, columns, ramp, context)
  })
  return { rows, hasHeadings }
}

const BARE_COLUMNS = 3

function readPerson(
  people: Grid<Cell>,
  start: number,
  columns: PeopleColumns,
  ramp: readonly number[],
  { date1904 }: CallContext,
): Capable {
  const at = (column: number | undefined) =>
    column === undefined || column >= people.columns ? undefined : start + column
  const day = (column: number | undefined): DayNumber | undefined => {
    const position = at(column)
    const found = position === undefined ? undefined : people.values[position]
    if (position === undefined || isBlank(found)) return undefined
    const read = readDay(found, 'month-first', date1904)
    if (read === undefined)
      throw new InputError('not-a-day', { found: quoteCell(found) }, placeOf('people', position, people))
    return read
  }
  const position = at(columns.capacity)
  const found = position === undefined ? undefined : people.values[position]
  const perDay = position === undefined || isBlank(found) ? 1 : readCell(nonNegative, found, 'people', position, people)
  const [hired, left] = [day(columns.hired), day(columns.left)]
  return { perDay, ramp, ...(hired === undefined ? {} : { hired }), ...(left === undefined ? {} : { left }) }
}

function turned(lines: readonly (readonly ResultCell[])[]): ResultCell[][] {
  return (lines[0] ?? []).map((_, column) => lines.map((line) => line[column] ?? ''))
}
