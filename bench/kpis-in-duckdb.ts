import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  SMALLINT,
  TINYINT,
  type DuckDBConnection,
} from '@duckdb/node-api'
import { NO_DAY } from '../core/model/dataset'
import { OWNERS, type Deals } from './deals'
import { allQuarters, KpiGrid, quarters } from './kpi-grid'

/** Rows of one of DuckDB's vectors. */
const CHUNK = 2048

/** A database in memory with the deals as they are, codes for words and numbers for days, and the quarters. */
export async function duckDbOf({
  rows,
  owner,
  customer,
  status,
  amount,
  created,
  closed,
}: Deals): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(
    'CREATE TABLE deals (owner SMALLINT, customer INTEGER, status TINYINT, amount DOUBLE, created INTEGER, closed INTEGER)',
  )
  const appender = await connection.createAppender('deals')
  for (let start = 0; start < rows; start += CHUNK) {
    const column = (cell: (row: number) => number | null) =>
      Array.from({ length: Math.min(CHUNK, rows - start) }, (_, at) => cell(start + at))
    const chunk = DuckDBDataChunk.create([SMALLINT, INTEGER, TINYINT, DOUBLE, INTEGER, INTEGER])
    chunk.setColumns([
      column((row) => owner.codes[row] || null),
      column((row) => customer.codes[row] ?? null),
      column((row) => status.codes[row] ?? null),
      column((row) => (Number.isNaN(amount[row] ?? NaN) ? null : (amount[row] ?? null))),
      column((row) => (created[row] === NO_DAY ? null : (created[row] ?? null))),
      column((row) => closed[row] ?? null),
    ])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  await connection.run('CREATE TABLE quarters (quarter TINYINT, first_day INTEGER, last_day INTEGER)')
  const values = allQuarters.map(({ first, last }, quarter) => `(${quarter}, ${first}, ${last})`)
  await connection.run(`INSERT INTO quarters VALUES ${values.join(', ')}`)
  // A day's quarter and, for stocks, the first quarter that ends on it or later: joins are faster than CASE or BETWEEN.
  await connection.run(`
    CREATE TABLE days AS
    SELECT day::INTEGER AS day, any_value(quarter) FILTER (day BETWEEN first_day AND last_day) AS quarter,
      count(*) FILTER (last_day < day) AS ends_from
    FROM (SELECT unnest(range((SELECT min(least(created, closed)) FROM deals), (SELECT max(closed) + 1 FROM deals))) AS day)
    CROSS JOIN quarters GROUP BY day`)
  return connection
}

/**
 * All numbers of all cells in one statement: what lies in the quarters of closing, of creating; keys once a cell; stocks
 * summed by when they begin and end before they are spread over the quarters.
 */
const QUERY = `
  WITH decided AS (
    SELECT owner, quarter, count(*) AS closed_count, sum(amount) AS closed,
      count(*) FILTER (status = 2) AS won_count, sum(amount) FILTER (status = 2) AS won,
      avg(deals.closed - created) FILTER (status = 2) AS cycle,
      median(deals.closed - created) FILTER (status = 2) AS cycle_median
    FROM deals JOIN days ON day = deals.closed
    WHERE status > 1 AND owner IS NOT NULL AND quarter IS NOT NULL GROUP BY ALL
  ), keys AS MATERIALIZED (
    SELECT DISTINCT owner, quarter, customer FROM deals JOIN days ON day = closed
    WHERE status = 2 AND owner IS NOT NULL AND quarter IS NOT NULL
  ), kept AS (
    SELECT keys.owner, keys.quarter, count(*) AS active, count(earlier.customer) AS again
    FROM keys LEFT JOIN keys AS earlier
      ON earlier.owner = keys.owner AND earlier.customer = keys.customer AND earlier.quarter = keys.quarter - 1
    GROUP BY ALL
  ), firsts AS (
    SELECT customer, min(closed) AS day FROM deals WHERE status = 2 GROUP BY customer
  ), fresh AS (
    SELECT owner, quarter, count(DISTINCT deals.customer) AS fresh
    FROM deals JOIN firsts ON firsts.customer = deals.customer AND firsts.day = closed JOIN days ON days.day = closed
    WHERE status = 2 AND owner IS NOT NULL AND quarter IS NOT NULL GROUP BY ALL
  ), begun AS (
    SELECT owner, quarter, count(*) AS created FROM deals JOIN days ON day = created
    WHERE owner IS NOT NULL AND quarter IS NOT NULL GROUP BY ALL
  ), spans AS (
    SELECT owner, came.ends_from AS came, CASE WHEN status = 1 THEN 99 ELSE went.ends_from END AS went, sum(amount) AS amount
    FROM deals JOIN days AS came ON came.day = created JOIN days AS went ON went.day = closed
    WHERE owner IS NOT NULL GROUP BY ALL
  ), stocks AS (
    SELECT owner, quarter, sum(amount) AS open FROM spans JOIN quarters ON came <= quarter AND went > quarter GROUP BY ALL
  )
  SELECT owner, quarter, won, won_count, closed, closed_count, cycle, cycle_median, open, created, active, again, fresh
  FROM decided FULL JOIN kept USING (owner, quarter) FULL JOIN fresh USING (owner, quarter)
    FULL JOIN begun USING (owner, quarter) FULL JOIN stocks USING (owner, quarter)`

/** Runs the statement and works out the KPIs from what it gives. */
export async function kpisInDuckDb(connection: DuckDBConnection): Promise<KpiGrid> {
  const columns = (await connection.runAndReadAll(QUERY)).getColumnsObject()
  const { owner: owners = [], quarter: places = [] } = columns
  const rowOf = new Map(owners.map((owner, row) => [Number(places[row]) * (OWNERS + 1) + Number(owner), row]))
  const grid = new KpiGrid()
  quarters.forEach((_, quarter) => {
    for (let owner = 1; owner <= OWNERS; owner += 1) {
      const row = rowOf.get((quarter + 1) * (OWNERS + 1) + owner) ?? -1
      const before = rowOf.get(quarter * (OWNERS + 1) + owner) ?? -1
      const number = (name: string, at = row) => Number(columns[name]?.[at] ?? 0)
      const mean = (name: string) => Number(columns[name]?.[row] ?? NaN)
      grid.setCell(quarter, owner, {
        won: number('won'),
        wonBefore: number('won', before),
        wonCount: number('won_count'),
        closed: number('closed'),
        closedCount: number('closed_count'),
        cycle: mean('cycle'),
        cycleMedian: mean('cycle_median'),
        open: number('open'),
        created: number('created'),
        active: number('active'),
        activeBefore: number('active', before),
        fresh: number('fresh'),
        returning: number('again'),
      })
    }
  })
  return grid
}
