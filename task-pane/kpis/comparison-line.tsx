import { grouped } from '../../core/kpis/format'
import { paneTexts } from '../../core/locale/pane'
import type { Change, Comparison } from '../../core/workbook/kpi-preview'
import { useReader, type Reader } from '../reader'

/** How a value stands against an earlier period: "▲ 12.3% vs 2026-Q2". */
export function ComparisonLine({ comparison: { period, change } }: { readonly comparison: Comparison }) {
  const reader = useReader()
  const { say } = reader
  return (
    <p className="comparison">
      {change === undefined ? (
        <span className="quiet">{say(paneTexts.noComparison)}</span>
      ) : (
        <ChangeText change={change} reader={reader} />
      )}{' '}
      <span className="quiet">{say(paneTexts.against, { period: period.label })}</span>
    </p>
  )
}

function ChangeText({ change, reader }: { readonly change: Change; readonly reader: Reader }) {
  const tone = change.better === undefined ? '' : change.better ? 'good' : 'poor'
  return (
    <span className={`change ${tone}`}>
      <span aria-hidden="true">{change.by > 0 ? '▲' : change.by < 0 ? '▼' : '='} </span>
      {changeText(change, reader)}
      {change.better !== undefined && (
        <span className="sr-only">{`, ${reader.say(change.better ? paneTexts.getsBetter : paneTexts.getsWorse)}`}</span>
      )}
    </span>
  )
}

function changeText({ kind, by }: Change, { say }: Reader): string {
  const sign = by > 0 ? '+' : by < 0 ? '−' : ''
  const size = Math.abs(by)
  return kind === 'points'
    ? say(paneTexts.points, { by: sign + grouped(size, 1) })
    : `${sign}${grouped(size * 100, 1)}%`
}
