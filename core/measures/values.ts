import type { NotAvailable } from '../input-error'

/** One value for every period and group. */
export class Values {
  private constructor(
    private readonly groups: number,
    private readonly cells: readonly (number | NotAvailable)[],
  ) {}

  static of(
    periods: number,
    groups: number,
    compute: (period: number, group: number) => number | NotAvailable,
  ): Values {
    const cells: (number | NotAvailable)[] = []
    for (let period = 0; period < periods; period += 1) {
      for (let group = 0; group < groups; group += 1) cells.push(compute(period, group))
    }
    return new Values(groups, cells)
  }

  at(period: number, group: number): number | NotAvailable {
    return this.cells[period * this.groups + group] ?? 0
  }
}
