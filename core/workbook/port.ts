import type { Cells } from '../cells/cell'
import type { CellRange, SheetRange } from '../cells/address'
import type { DayNumber } from '../cells/day'
import type { Locale } from '../locale/text'
import type { SheetPlan } from '../sheets/plan'

/**
 * The port to a host. Adapters translate one verb after another and decide nothing. Every verb fails with
 * `InputError` for what a person can mend and leaves the workbook as it was.
 */
export interface Workbook {
  readonly traits: HostTraits

  environment(): Promise<Environment>

  /** All sheets in tab order, hidden ones included. */
  sheets(): Promise<readonly SheetInfo[]>

  /** Values of a rectangle, blanks as `""`, errors as text, dates as serials or `Date`. */
  read(range: SheetRange): Promise<Cells>

  /** What stands in the cells as typed: formulas with "=", else values; spilled cells are `""`. */
  readFormulas(range: SheetRange): Promise<Cells>

  /**
   * Makes the sheet of a plan, or brings the sheet that was made from the same `plan.id` up to date. All or nothing:
   * on any failure, and when `signal` is aborted, the workbook is as before. User blocks (`Block.userKeys`) are
   * written as the plan has them: the workflow has put into it what people typed.
   *
   * @param options.replaces the plan that now stands on the sheet; what a failed update goes back to
   * @param options.onProgress share of the work done, 0–1
   * @throws {InputError} `sheet-not-ours` when the name belongs to a sheet that no plan made
   */
  render(plan: SheetPlan, options?: RenderOptions): Promise<Rendered>

  /**
   * Takes a sheet for one made from a plan id: for a sheet of ours that has lost the mark by which hosts know it, as on
   * a trip between Excel and Google Sheets. The workflow has made sure that it is ours.
   */
  adopt(sheet: string, planId: string): Promise<void>

  /** Removes the sheet made from a plan id; does nothing if there is none. */
  remove(planId: string): Promise<void>

  /** Puts a formula ("=…") into the selected cell; refuses if that is not blank (`selection-not-empty`). */
  insertFormula(formula: string): Promise<SheetRange>

  /** Shows the sheet and selects the cells. */
  select(range: SheetRange): Promise<void>

  /** The cell that is selected: of several, the one that typing goes into. */
  selection(): Promise<SheetRange>

  /** Calls back after another cell has been selected; the returned function ends it. */
  observeSelection(listener: () => void): Promise<() => Promise<void>>

  /** Calls back after cells or sheets have changed; the returned function ends it. */
  observe(listener: (change: SheetChange) => void): Promise<() => Promise<void>>
}

export interface HostTraits {
  /**
   * Whether a formula without a data argument follows changes of the tables it reads. Where it does not (Google
   * Sheets), generated formulas pass their data as a range.
   */
  readonly formulasFollowTables: boolean
}

export interface Environment {
  readonly locale: Locale
  readonly theme: 'light' | 'dark'
  readonly today: DayNumber
  /** The workbook counts its serials from 1904. */
  readonly date1904: boolean
}

export interface SheetInfo {
  readonly name: string
  readonly visible: boolean
  /** The rectangle from A1 that holds everything on the sheet; 0 × 0 when it is empty. */
  readonly used: { readonly rows: number; readonly columns: number }
  /** Id of the plan that the sheet was made from; absent on people's own sheets. */
  readonly planId?: string
}

export interface RenderOptions {
  readonly replaces?: SheetPlan
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

export interface Rendered {
  readonly sheet: string
  /** Whether the sheet is new; false when an existing one was updated. */
  readonly created: boolean
}

export interface SheetChange {
  readonly sheet: string
  /** Absent when the sheet itself was added, removed or renamed. */
  readonly range?: CellRange
}
