import type { Cell, Cells } from '../cells/cell'
import { workedExamples } from '../kpis/examples'
import type { Kpi } from '../kpis/kpi'
import type { KpiExample } from '../kpis/kpi-example'
import { sampleTable } from '../kpis/sample-tables'
import { PREFIX, type Example } from './define'

/** Worked examples of a KPI's function over small tables: those that have something to show. */
export function examplesOf({ id, parameter }: Kpi): readonly Example[] {
  const shown = workedExamples(id).flatMap((example): Example[] => {
    const { gives } = example
    if (typeof gives !== 'number' || gives === 0) return []
    return [{ formula: `${PREFIX}${id}(${argumentsOf(example, parameter !== undefined)})`, gives }]
  })
  return id === 'REVENUE' ? [...shown, gridExample()] : shown
}

/** What holds for every KPI is shown once. */
function gridExample(): Example {
  return {
    formula: `${PREFIX}REVENUE({"2025-02","2025-03"}, {"Ann";"Ben"}, ${literal(sampleTable('deals'))})`,
    gives: [
      [1000, 5000],
      [0, 0],
    ],
    note: { en: 'A row of periods and a column of people fill a grid.', zh: '一行期间与一列人员得到一个表格。' },
  }
}

function argumentsOf({ period, who, parameter, over }: KpiExample, takesParameter: boolean): string {
  const narrowing = takesParameter ? [textOrNothing(parameter)] : []
  const tables = over.map((name) => literal(sampleTable(name)))
  return [quoted(period), textOrNothing(who), ...narrowing, ...tables].join(', ')
}

function textOrNothing(text: string | undefined): string {
  return text === undefined ? '' : quoted(text)
}

/** Cells as an array literal. */
function literal(cells: Cells): string {
  return `{${cells.map((row) => row.map(literalCell).join(',')).join(';')}}`
}

function literalCell(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : quoted(String(cell))
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`
}
