import type { Column, Table } from '../dataset'
import type { EntityName } from '../entity'
import { layered, lazyColumns } from '../lazy-columns'
import { contents, dayOf, days, numbers, settled, texts } from './columns-for-tests'
import { linkTables } from './link-tables'

function table(entity: EntityName, rows: number, columns: Readonly<Record<string, Column>>): Table {
  return {
    entity,
    rows,
    columns: layered(columns, settled(entity, columns)),
    otherHeaders: [],
    other: () => undefined,
    unreadable: {},
    rowNumbers: Int32Array.from({ length: rows }, (_, row) => row + 2),
  }
}

const dataset = (deals: Readonly<Record<string, Column>>, activities: Readonly<Record<string, Column>>) => ({
  tables: { deals: table('deals', 4, deals), activities: table('activities', 5, activities) },
  headersSeen: [],
})

const stage = texts(['', '', '', ''])
const activities = {
  date: days(['2026-05-01', '2026-05-20', '2026-05-03', '2026-05-04', ''], 'Activity Date'),
  deal: texts(['D1', 'd1 ', '大单', '', 'D2']),
}

it('takes a deal for touched on the day of the last activity that names it by number or by name', () => {
  const columns = { stage, id: texts(['D1', 'D2', 'D3', 'D4']), name: texts(['', '', '大单', '大单']) }
  const { touched } = linkTables(dataset(columns, activities)).tables.deals?.columns ?? {}
  expect(contents(touched)).toEqual([dayOf('2026-05-20'), undefined, dayOf('2026-05-03'), dayOf('2026-05-03')])
  expect(touched?.header).toBe('Activity Date')
})

it('takes the latest of the activities, of the last activity of the deals table, and of creation', () => {
  const columns = {
    stage,
    id: texts(['D1', 'D2', 'D3', 'D4']),
    created: days(['2026-04-01', '2026-04-02', '2026-04-03', '']),
    lastActivity: days(['2026-05-02', '2026-05-02', '', '2026-06-01'], '最后跟进时间'),
  }
  const { touched } = linkTables(dataset(columns, activities)).tables.deals?.columns ?? {}
  expect(contents(touched)).toEqual(['2026-05-20', '2026-05-02', '2026-04-03', '2026-06-01'].map(dayOf))
  expect(touched?.header).toBe('最后跟进时间')
})

it('reaches back to creation where the deals table has no last activity', () => {
  const columns = { stage, id: texts(['D1', 'D2', 'D3', 'D4']), created: days(['2026-06-01', '2026-04-02', '', '']) }
  const { touched } = linkTables(dataset(columns, activities)).tables.deals?.columns ?? {}
  expect(contents(touched)).toEqual([dayOf('2026-06-01'), dayOf('2026-04-02'), undefined, undefined])
})

it('leaves tables alone that have nothing to link by', () => {
  const unnamed = dataset({ stage }, activities)
  expect(linkTables(unnamed)).toBe(unnamed)
  const unlinked = dataset({ stage, id: texts(['D1', 'D2', 'D3', 'D4']) }, { date: activities.date })
  expect(linkTables(unlinked)).toBe(unlinked)
})

it('reads nothing before the column is read', () => {
  const read: string[] = []
  const watch = (name: string, column: Column) => ({ [name]: () => (read.push(name), column) })
  const { tables, headersSeen } = dataset({ stage, id: texts(['D1', 'D2', 'D3', 'D4']) }, activities)
  const columns = lazyColumns({ ...watch('date', activities.date), ...watch('deal', activities.deal) })
  const deals: Table = {
    ...tables.deals,
    get rowNumbers() {
      read.push('row numbers')
      return tables.deals.rowNumbers
    },
  }
  const linked = linkTables({ headersSeen, tables: { deals, activities: { ...tables.activities, columns } } })
  expect(read).toEqual([])
  expect(contents(linked.tables.deals?.columns.touched)[0]).toBe(dayOf('2026-05-20'))
  expect(read.sort()).toEqual(['date', 'deal'])
  expect(linked.tables.deals?.rowNumbers).toBe(tables.deals.rowNumbers)
})

it('leaves the other tables and columns as they are', () => {
  const columns = { stage, id: texts(['D1', 'D2', 'D3', 'D4']), amount: numbers([1, 2, 3, 4]) }
  const given = dataset(columns, activities)
  const linked = linkTables(given)
  expect(linked.tables.activities).toBe(given.tables.activities)
  expect(linked.tables.deals?.columns.amount).toBe(columns.amount)
  expect(Object.keys(linked.tables.deals?.columns ?? {}).sort()).toEqual(['amount', 'id', 'stage', 'status', 'touched'])
})
