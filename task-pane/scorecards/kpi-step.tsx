import { useMemo } from 'react'
import { kpiText } from '../../core/kpis/kpi'
import { paneTexts } from '../../core/locale/pane'
import { findAnyKpi } from '../../core/own-kpis/own-kpis'
import { listKpis } from '../../core/workbook/kpi-list'
import { ownKpisOf } from '../../core/workbook/own-kpis'
import type { WorkbookTables } from '../../core/workbook/recognise-workbook'
import type { ScorecardPreview } from '../../core/workbook/team-scorecard'
import { useReader } from '../reader'
import { AddKpi } from './add-kpi'
import { evened, totalWeight, withItems, type Draft, type DraftItem } from './draft'
import { KpiRow } from './kpi-row'
import { StartFrom } from './start-from'

interface KpiStepProps {
  readonly draft: Draft
  readonly tables: WorkbookTables
  readonly suggested: ReadonlyMap<string, number>
  /** KPIs whose targets stand in the targets table. */
  readonly inTable: ReadonlySet<string>
  /** Absent as long as something is wrong. */
  readonly preview: ScorecardPreview | undefined
  /** The field that the problem is about, and what is wrong. */
  readonly problem?: { readonly field: string | undefined; readonly sentence: string } | undefined
  readonly onChange: (draft: Draft) => void
}

/** Which KPIs count, how much, and what is to be reached. */
export function KpiStep({ draft, tables, suggested, inTable, preview, problem, onChange }: KpiStepProps) {
  const { say } = useReader()
  const sections = useMemo(() => listKpis(tables).filter(({ kind }) => kind !== 'lacking'), [tables])
  const { items } = draft
  const total = totalWeight(items)
  const ids = items.map(({ kpi }) => findAnyKpi(ownKpisOf(tables.settings), kpi).id)
  // What a KPI is narrowed down to changes while its row stays, with the focus in it.
  const keyOf = (index: number) => `${ids[index] ?? ''} ${ids.slice(0, index).filter((id) => id === ids[index]).length}`
  const change = (index: number, item: DraftItem) =>
    onChange({ ...draft, items: items.map((each, position) => (position === index ? item : each)) })
  const reachedOf = (id: string) => {
    const index = preview?.kpis.findIndex((kpi) => kpiText(kpi) === id) ?? -1
    return preview?.rows.flatMap((row) => row.items[index] ?? []) ?? []
  }
  return (
    <>
      <StartFrom draft={draft} tables={tables} onChange={onChange} />
      {items.length > 0 && (
        <ul className="items">
          {items.map((item, index) => (
            <KpiRow
              key={keyOf(index)}
              item={item}
              tables={tables}
              taken={items.map(({ kpi }) => kpi)}
              suggested={suggested.get(item.kpi)}
              inTable={inTable.has(item.kpi)}
              reached={reachedOf(item.kpi)}
              problem={problem}
              onWeight={(weight) => {
                const typed = items.map((each, position) => (position === index ? { ...each, weight } : each))
                onChange({ ...draft, even: false, items: typed })
              }}
              onChange={(changed) => change(index, changed)}
              onRemove={() =>
                onChange(
                  withItems(
                    draft,
                    items.filter((_, position) => position !== index),
                  ),
                )
              }
            />
          ))}
        </ul>
      )}
      {items.length > 0 && (
        <div className="total">
          <span role="status" className={total === 100 ? 'good' : 'poor'}>
            {say(paneTexts.total)} <strong>{total}%</strong>
          </span>
          <button
            type="button"
            className="button small"
            onClick={() => onChange({ ...draft, even: true, items: evened(items) })}
          >
            {say(paneTexts.evenOut)}
          </button>
        </div>
      )}
      <AddKpi
        sections={sections}
        taken={items.map(({ kpi }) => kpi)}
        onAdd={(kpi) => onChange(withItems(draft, [...items, { kpi, weight: '0' }]))}
      />
    </>
  )
}
