import type { ErrorCode } from '../locale/errors'
import type { SampleTable } from './sample-tables'

/** A worked example over the sample tables, computed by hand: printed in the reference, run as a test in every host. */
export interface KpiExample {
  readonly over: readonly SampleTable[]
  readonly period: string
  /** Everyone where it is left out. */
  readonly who?: string
  readonly parameter?: string
  /** The number, or the reason why there is none. */
  readonly gives: number | ErrorCode
}

/** Examples by the KPI's id: a known answer, a case that is not available, and a group without rows at least. */
export type KpiExamples = Readonly<Record<string, readonly KpiExample[]>>
