import { useCallback } from 'react'
import type { Workbook } from '../../../core/workbook/port'
import type { WorkbookTables } from '../../../core/workbook/recognise-workbook'
import { standingPlan, type StandingPlan } from '../../../core/workbook/target-plan/standing-plan'
import { useAnswer } from '../../answer'

/** The plan of a KPI and a period that stands in the workbook; read again whenever its sheets may have changed. */
export function useStandingPlan(
  workbook: Workbook,
  tables: WorkbookTables,
  kpi: string | undefined,
  period: string | undefined,
): StandingPlan | undefined {
  const ask = useCallback(
    () =>
      kpi === undefined || period === undefined
        ? Promise.resolve(undefined)
        : standingPlan(workbook, tables, { kpi, period }),
    [workbook, tables, kpi, period],
  )
  // What cannot be read is written over as if it were not there; writing itself says what is wrong with the host.
  return useAnswer(ask).value
}
