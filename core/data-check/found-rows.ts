import { say, type Facts, type Text } from '../locale/text'
import type { Column, Table } from '../model/dataset'
import { affectedKpis, type OfStatus } from './affected-kpis'
import type { CheckedData, Problem } from './check'
import type { Finding, FoundRow } from './finding'
import { MoneySum } from './money'
import { shownCell } from './typed-columns'

/** As many rows of a finding as anybody reads one by one; the others are counted. */
export const MOST_LISTED = 300

/** Gathers the rows of one finding: all are counted and their money added up, the first are listed. */
export class FoundRows {
  private count = 0
  private readonly listed: FoundRow[] = []
  private readonly money: MoneySum

  constructor(
    private readonly check: string,
    private readonly problem: Problem,
    private readonly table: Table,
  ) {
    this.money = new MoneySum(table)
  }

  /**
   * Adds a row.
   * @param facts of this row, for the sentence about it; `found` goes before what the column holds
   */
  add(row: number, column: Column, facts: Facts & { readonly found?: string } = {}): void {
    this.count += 1
    this.money.add(row)
    if (this.listed.length >= MOST_LISTED) return
    const money = this.money.amountOf(row)
    this.listed.push({
      row: this.table.rowNumbers[row] ?? 0,
      header: column.header,
      found: facts.found ?? shownCell(column, row),
      problem: filled(this.problem.row, facts),
      ...(money === undefined ? {} : { money }),
    })
  }

  /**
   * The finding; none without a row.
   * @param columns  canonical columns that are wrong, which decides the KPIs; none where whole rows are
   * @param facts    for the sentences of the finding
   * @param ofStatus of deals, the only states that they have
   */
  finding({ dataset }: CheckedData, columns: readonly string[], facts: Facts = {}, ofStatus?: OfStatus): Finding[] {
    if (this.count === 0) return []
    const { entity, sheet } = this.table
    return [
      {
        check: this.check,
        severity: this.problem.severity,
        entity,
        ...(sheet === undefined ? {} : { sheet }),
        what: filled(this.problem.what, facts),
        fix: filled(this.problem.fix, facts),
        count: this.count,
        unit: 'rows',
        money: this.money.total(),
        rows: this.listed,
        kpis: affectedKpis(dataset, entity, columns, ofStatus),
      },
    ]
  }
}

/** A text with its facts put in, in both languages. */
export function filled(text: Text, facts: Facts): Text {
  return { en: say(text, 'en', facts), zh: say(text, 'zh-CN', facts) }
}
