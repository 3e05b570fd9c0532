import type { Kpi } from '../kpis/kpi'
import type { Better, Curve } from './curve'
import type { GradeShare } from './forced-distribution'
import type { Band } from './grade'
import type { MissingRule } from './total'

/** What counts on a scorecard, as plain data: saved with the workbook, the same for everybody who is scored by it. */
export interface ScorecardDesign {
  readonly name: string
  readonly items: readonly DesignItem[]
  readonly adjustments: Adjustments
  readonly vetoes: readonly Veto[]
  readonly missing: MissingRule
  readonly grading: Grading
}

/** A KPI that is weighted. */
export interface DesignItem {
  /** As `kpiText` has it: "WIN_RATE", "ACTIVITIES(visit)", or the name of an own KPI. */
  readonly kpi: string
  /** Percent of the total; those of all items add up to 100. */
  readonly weight: number
  /** The standard curve where it is left out. */
  readonly curve?: Curve
  /** For everybody alike, in the KPI's unit; left out, the targets table has it. */
  readonly target?: number
}

/** Points given or taken after weighting. */
export interface Adjustments {
  readonly items: readonly Adjustment[]
  /** Points that all of them together can take off (0 or below) or add. */
  readonly least: number
  readonly most: number
}

/** A bonus or a penalty. */
export interface Adjustment {
  readonly name: string
  /** Points that this one can take off (0 or below) or add. */
  readonly least: number
  readonly most: number
  /** Where the points come from; left out, the manager types them. */
  readonly rule?: {
    readonly kpi: string
    /** The value that gives nothing. */
    readonly from: number
    /** Points for each unit above `from`; those below count the other way. Below 0, it is a penalty. */
    readonly perUnit: number
  }
}

/** What must not happen: it caps the total and the grade, whatever else was reached. */
export interface Veto {
  readonly name: string
  readonly totalCap: number
  readonly gradeCap: string
  /** When it is breached; left out, the manager says so. */
  readonly rule?: { readonly kpi: string; readonly breached: 'below' | 'above'; readonly limit: number }
}

/** How totals become grades. */
export type Grading =
  | { readonly kind: 'bands'; readonly bands: readonly Band[] }
  | {
      readonly kind: 'forced'
      readonly distribution: readonly GradeShare[]
      /** Groups of fewer people are placed among those of the next level up. */
      readonly smallestGroup: number
      /** Nobody above this total is graded below the middle grade; left out, anybody can be. */
      readonly guard?: number
    }

/** No points given or taken. */
export const noAdjustments: Adjustments = { items: [], least: 0, most: 0 }

/** The grades of a design, from the best down. */
export function gradesOf(grading: Grading): string[] {
  return (grading.kind === 'bands' ? grading.bands : grading.distribution).map(({ grade }) => grade)
}

/** The direction in which a KPI is scored; where a range is best, its curve says which and there is no direction. */
export function directionOf({ better }: Pick<Kpi, 'better'>): Better {
  return better === 'lower' ? 'lower' : 'higher'
}
