import type { Expression } from '../measures/expression'
import { numberLiteral } from './dialect'
import { inCell, readMeasure } from './read-measure'
import { operation, type Asked, type Operation } from './operations'
import { lines, type Writing } from './writing'

/**
 * Expressions as columns of a query whose period is called `q` and whose group `g`. A column is NULL where its
 * expression is not available.
 */
export class ExpressionColumns {
  private readonly joined = new Set<string>()

  constructor(
    private readonly writing: Writing,
    private readonly asked: Asked,
  ) {}

  /** What the columns read: lines that follow the query's own FROM. */
  get joins(): readonly string[] {
    return [...this.joined]
  }

  of(expression: Expression): string {
    switch (expression.op) {
      case 'measure': {
        const { joins, column } = readMeasure(this.writing, expression.measure)
        for (const join of joins) this.joined.add(join)
        return column
      }
      case 'constant':
        return numberLiteral(expression.number)
      case 'length':
        return `q.${expression.in}`
      case 'ratio': {
        const [top, bottom] = [this.of(expression.top), this.of(expression.bottom)]
        return expression.base === 'positive'
          ? `(CASE WHEN ${bottom} > 0 THEN ${top} / ${bottom} END)`
          : `(${top} / NULLIF(${bottom}, 0))`
      }
      case 'difference':
        return `(${this.of(expression.left)} - ${this.of(expression.right)})`
      case 'sum':
        return this.all(expression.parts, ' + ', '0')
      case 'product':
        return this.all(expression.parts, ' * ', '1')
      case 'power': {
        const [base, exponent] = [this.of(expression.base), this.of(expression.exponent)]
        return `(CASE WHEN ${base} > 0 OR (${base} = 0 AND ${exponent} >= 0) THEN POWER(${base}, ${exponent}) END)`
      }
      case 'forecast':
        return this.operation(expression, expression.actual)
      case 'preceding':
      case 'yearBefore':
      case 'compoundGrowth':
      case 'people':
      case 'monthsToReach':
        return this.operation(expression, expression.of)
      // Neither is left in a resolved expression.
      case 'either':
      case 'kpi':
        return 'NULL'
    }
  }

  private all(parts: readonly Expression[], operator: string, none: string): string {
    return parts.length === 0 ? none : `(${parts.map((part) => this.of(part)).join(operator)})`
  }

  /** An operation reads what it is about from other cells of the grid than its own. */
  private operation(expression: Operation, about: Expression): string {
    const { asked, query } = operation(this.writing, expression, this.asked)
    const name = this.writing.statement.with(
      `value_of_${snake(expression.op)}`,
      query(gridOf(this.writing, about, asked)),
    )
    this.joined.add(inCell(name))
    return `${name}.value`
  }
}

/** The name of a query for an expression in every cell of the grid. */
function gridOf(writing: Writing, expression: Expression, asked: Asked): string {
  const columns = new ExpressionColumns(writing, asked)
  const value = columns.of(expression)
  const from = ['FROM grid_periods AS q', 'CROSS JOIN grid_groups AS g', ...columns.joins]
  return writing.statement.with('expression', lines(`SELECT q.period_no, g.group_no, ${value} AS value`, ...from))
}

/** Names of the statement do not depend on case. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
