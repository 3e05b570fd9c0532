import { NotAvailable } from '../input-error'

/** One value for every period and group. */
export class Values {
  /**
   * @param cells  by period, then group; NaN where there is no value
   * @param groups number of groups
   * @param reason why there is none
   * @param untold why there is none for a whole group
   */
  constructor(
    private readonly cells: Float64Array,
    private readonly groups: number,
    private readonly reason: NotAvailable,
    private readonly untold: readonly (NotAvailable | undefined)[],
  ) {}

  at(period: number, group: number): number | NotAvailable {
    const value = this.cells[period * this.groups + group] ?? NaN
    const untold = this.untold[group]
    if (untold !== undefined) return untold
    if (Number.isFinite(value)) return value
    return Number.isNaN(value) ? this.reason : new NotAvailable('beyond-numbers')
  }
}
