import type { SheetRange } from '../core/cells/address'
import type { Cells } from '../core/cells/cell'
import type { Place } from '../core/input-error'
import type { ErrorCode } from '../core/locale/errors'
import type { Facts } from '../core/locale/text'
import type { SheetPlan } from '../core/sheets/plan'
import type { Environment, Rendered, SheetChange, SheetInfo } from '../core/workbook/port'

/** What the sidebar may ask of the server: the port's verbs, each one call, with plain JSON both ways. */
export interface Verbs {
  readonly environment: () => Environment
  readonly sheets: () => readonly SheetInfo[]
  readonly read: (range: SheetRange) => Cells
  readonly readFormulas: (range: SheetRange) => Cells
  readonly render: (plan: SheetPlan, replaces: SheetPlan | null) => Rendered
  readonly adopt: (sheet: string, planId: string) => null
  readonly remove: (planId: string) => null
  readonly insertFormula: (formula: string) => SheetRange
  readonly select: (range: SheetRange) => null
  readonly selection: () => SheetRange
  /** What has been edited after the mark of an earlier answer; the first call gives -1. */
  readonly changes: (since: number) => RecentChanges
}

export interface RecentChanges {
  readonly mark: number
  readonly edits: readonly SheetChange[]
  /** Names of all sheets: Sheets tells nobody of sheets that come and go, so that the asker compares. */
  readonly sheets: readonly string[]
}

/** An answer: google.script.run makes null of any result with a Date in it, so that both ways carry one text. */
export type Answer<T> = { readonly result: T } | { readonly error: Problem }

/** An `InputError` on its way. */
export interface Problem {
  readonly code: ErrorCode
  readonly facts: Facts
  readonly place: Place
}
