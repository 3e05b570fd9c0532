/** Columns of the people table that a plan can be split by, from the top down. */
export const planLevels = ['region', 'team', 'manager', 'role'] as const

export type PlanLevel = (typeof planLevels)[number]

/** Names beside numbers on any sheet: one of the columns holds names, the first other one with numbers counts. */
export interface RangeBasis {
  readonly sheet: string
  /** As A1 text without its sheet: "A2:B30". */
  readonly range: string
}

/**
 * What a total is split by: what each person sold in the same months of the latest year that is over; what they have in
 * the weighted open pipeline; what they can carry; everybody alike; or numbers beside names.
 */
export type PlanBasis = 'last-year' | 'pipeline' | 'capacity' | 'equal' | RangeBasis

/** How each person's part is laid out over the months. */
export type PlanShape = 'equal' | 'workdays' | 'workdays-china' | 'seasonal' | 'last-year'

/** What must hold for a node of the plan; amounts, whole numbers of steps for a lock. */
export interface PlanLimit {
  /** [] is the total, ['West'] a region, ['West', 'Team 1', 'Ann'] a person. */
  readonly path: readonly string[]
  readonly lock?: number
  readonly floor?: number
  readonly cap?: number
}

/** What somebody asks of a target plan. */
export interface TargetPlanOptions {
  /** The KPI whose targets these are, as `kpiText` has it: "REVENUE". */
  readonly kpi: string
  /** As people write it: "2027", "FY2027", "2027-H1", "2027-Q3"; whole months. */
  readonly period: string
  /** Above 0; a whole number of steps. */
  readonly total: number
  /** The smallest unit: 1, 0.01, 1000 … */
  readonly step: number
  /** From the top down; none = all people under the total. */
  readonly levels: readonly PlanLevel[]
  /** Who takes part. */
  readonly people: readonly string[]
  readonly basis: PlanBasis
  /** A second basis, and the first one's share, 0–1. */
  readonly blend?: { readonly with: PlanBasis; readonly share: number }
  readonly shape: PlanShape
  /** How much more the last month of a quarter weighs: 0.2 = 20%. */
  readonly quarterEnd: number
  /** By level from the top: what the children of a node are given beyond what it has been given, 0.05 = 5%; [] = none. */
  readonly overAssignment: readonly number[]
  readonly limits: readonly PlanLimit[]
}
