import { useCallback } from 'react'
import type { Workbook } from '../../../core/workbook/port'
import type { WorkbookTables } from '../../../core/workbook/recognise-workbook'
import { SETUP_SHEET } from '../../../core/workbook/settings'
import { useAnswer } from '../../answer'

const none: readonly string[] = []

/** Names of the sheets that people see, in tab order; asked for again whenever the workbook has changed. */
export function useSheets(workbook: Workbook, tables: WorkbookTables): readonly string[] {
  const ask = useCallback(async () => {
    const sheets = await workbook.sheets()
    return {
      tables,
      names: sheets.filter(({ visible, name }) => visible && name !== SETUP_SHEET).map(({ name }) => name),
    }
  }, [workbook, tables])
  return useAnswer(ask).value?.names ?? none
}
