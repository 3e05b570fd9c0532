import { useEffect, useState } from 'react'
import { InputError } from '../../core/input-error'
import { kpiInSelection, type KpiCell } from '../../core/workbook/explain-cell'
import type { Workbook } from '../../core/workbook/port'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'

/** What the selected cell says, as far as it is a KPI's value. */
export type SelectedKpi = { readonly cell: KpiCell } | { readonly error: unknown } | undefined

/** Moving through a sheet passes many cells: only where it rests is looked at, in milliseconds. */
const REST = 150

/** Follows the selection while `active`. */
export function useSelectedKpi(workbook: Workbook, tables: WorkbookTables, active: boolean): SelectedKpi {
  const [selected, setSelected] = useState<SelectedKpi>()
  useEffect(() => {
    if (!active) return undefined
    let ended = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let looks = 0
    const look = async () => {
      const mine = (looks += 1)
      const found = await lookAt(workbook, tables)
      // A later look may have been answered first.
      if (!ended && mine === looks) setSelected(found)
    }
    const rest = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), REST)
    }
    void look()
    const observing = workbook.observeSelection(rest)
    return () => {
      ended = true
      clearTimeout(timer)
      void observing.then((end) => end()).catch(() => undefined)
    }
  }, [workbook, tables, active])
  return selected
}

async function lookAt(workbook: Workbook, tables: WorkbookTables): Promise<SelectedKpi> {
  try {
    const cell = await kpiInSelection(workbook, tables)
    return cell && { cell }
  } catch (error) {
    // A host that cannot say what is selected just now is asked again when the selection moves.
    return error instanceof InputError && error.code.startsWith('host-') ? undefined : { error }
  }
}
