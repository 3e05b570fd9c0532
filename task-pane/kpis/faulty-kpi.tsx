import { useState } from 'react'
import { paneTexts } from '../../core/locale/pane'
import type { OwnKpiFault } from '../../core/own-kpis/own-kpis'
import { ownKpiCell } from '../../core/workbook/own-kpi-cell'
import type { Workbook } from '../../core/workbook/port'
import { Message } from '../controls/message'
import { useReader } from '../reader'

interface FaultyKpiProps {
  readonly workbook: Workbook
  readonly fault: OwnKpiFault
}

/** A KPI of people's own making whose definition cannot be used: why, and the way to its line. */
export function FaultyKpi({ workbook, fault: { name, error } }: FaultyKpiProps) {
  const { say, explain } = useReader()
  const [failure, setFailure] = useState<unknown>()
  const show = async () => {
    setFailure(undefined)
    try {
      const cell = await ownKpiCell(workbook, name)
      if (cell !== undefined) await workbook.select(cell)
    } catch (refusal) {
      setFailure(refusal)
    }
  }
  return (
    <li className="kpi faulty">
      <h3>{name}</h3>
      <p>
        <span className="mark error" aria-hidden="true">
          ✕
        </span>{' '}
        {explain(error)}
      </p>
      <button type="button" className="button small" onClick={() => void show()}>
        {say(paneTexts.showDefinition)}
        <span className="sr-only"> – {name}</span>
      </button>
      {failure !== undefined && <Message intent="error">{explain(failure)}</Message>}
    </li>
  )
}
