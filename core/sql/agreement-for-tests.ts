import { NotAvailable } from '../input-error'
import { evaluateKpis } from '../kpis/evaluate'
import type { Database } from './duckdb-for-tests'
import { sqlOf, type KpiQuestion, type UsersTables } from './sql-of'

/** How far apart two ways of adding up may be, as a share. */
const CLOSE = 1e-9

/** What came of asking the engine and DuckDB the same. */
export interface Agreement {
  /** Cells in which they differ, in words. */
  readonly differences: readonly string[]
  /** Ids of KPIs for which some cell has a number. */
  readonly answered: ReadonlySet<string>
}

/** Asks the engine and DuckDB the same question. */
export async function agreementOn(question: KpiQuestion, database: Database, tables?: UsersTables): Promise<Agreement> {
  const { dataset, kpis, periods, groups, calendar } = question
  const rows = await database.rows(sqlOf(question, 'duckdb', tables))
  const grid = evaluateKpis(dataset, kpis, periods, groups, calendar)
  const differences: string[] = []
  const answered = new Set<string>()
  if (rows.length !== periods.length * groups.length) differences.push(`${rows.length} rows`)
  kpis.forEach(({ id }, kpi) => {
    periods.forEach((period, p) => {
      groups.forEach((group, g) => {
        const found = rows[p * groups.length + g]?.[kpi + 2]
        const value = grid.value(kpi, p, g)
        if (typeof found === 'number') answered.add(id)
        if (agree(value, found)) return
        const wanted = value instanceof NotAvailable ? value.code : value
        differences.push(`${id} ${period.label} "${group.label}": ${wanted}, DuckDB: ${String(found)}`)
      })
    })
  })
  return { differences, answered }
}

function agree(value: number | NotAvailable, found: unknown): boolean {
  if (value instanceof NotAvailable) return found === null
  if (typeof found !== 'number') return false
  return Math.abs(value - found) <= CLOSE * Math.max(Math.abs(value), Math.abs(found))
}
