import { useId, useState } from 'react'
import type { Kpi } from '../../core/kpis/kpi'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import { standardCurve, type Curve } from '../../core/scoring/curve'
import { directionOf } from '../../core/scoring/design'
import { NotAvailable } from '../../core/input-error'
import type { PreviewItem } from '../../core/workbook/team-scorecard'
import { achieved } from '../../core/targets/achieved'
import { Choice } from '../controls/choice'
import { Disclosure } from '../controls/disclosure'
import { useReader, type Reader } from '../reader'
import { CurveChart } from './curve-chart'
import { handlesOf, withHandle } from './curve-handles'
import { CurvePlaces, RangePlaces } from './curve-places'
import { suggestedRange } from './draft'
import {
  blankRange,
  draftCurve,
  drawnCurve,
  isCurveField,
  placeUnit,
  turnedOver,
  withAnchor,
  type DraftCurve,
} from './draft-curve'
import { typedText } from './typed-number'

interface CurveEditorProps {
  readonly kpi: Kpi
  /** As the scorecard has the KPI. */
  readonly id: string
  /** Absent as long as the standard curve holds. */
  readonly draft: DraftCurve | undefined
  /** What was reached before, from which a range is suggested. */
  readonly suggested: number | undefined
  /** Of everybody, where all have the same: only then a share of it is one actual. */
  readonly target: number | undefined
  /** What people have reached by now. */
  readonly reached: readonly PreviewItem[]
  readonly problem?: { readonly field: string | undefined; readonly sentence: string } | undefined
  readonly onChange: (curve: DraftCurve | undefined) => void
}

/** How actuals of a KPI become points: closed it says so in a line, open it can be changed. */
export function CurveEditor(props: CurveEditorProps) {
  const { say } = useReader()
  const [open, setOpen] = useState(false)
  const { kpi, id, draft, suggested, problem } = props
  const standard = suggestedRange(kpi, suggested) ?? (kpi.better === 'range' ? undefined : standardCurve)
  const shown = draft ?? (standard === undefined ? blankRange : draftCurve(standard, kpi.unit))
  const drawn = drawnCurve(shown, kpi.unit)
  const label =
    draft === undefined && kpi.better !== 'range'
      ? say(texts.curveStandard)
      : drawn === undefined
        ? say(texts.curveUnset)
        : say(texts.curveOwn, { curve: summaryOf(drawn, kpi, say) })
  return (
    <div className="curve-editor">
      <Disclosure
        label={label}
        // What is wrong is never hidden.
        open={open || isCurveField(problem?.field, id)}
        onToggle={() => setOpen(!open)}
      >
        <OpenCurve {...props} shown={shown} drawn={drawn} />
      </Disclosure>
    </div>
  )
}

interface OpenCurveProps extends CurveEditorProps {
  readonly shown: DraftCurve
  /** Absent as long as something typed is no number. */
  readonly drawn: Curve | undefined
}

function OpenCurve({ kpi, id, draft, shown, drawn, target, reached, problem, onChange }: OpenCurveProps) {
  const { say } = useReader()
  const problemId = useId()
  const { unit } = kpi
  const put = (curve: Curve) => onChange(draftCurve(curve, unit))
  const wrong = isCurveField(problem?.field, id) ? problem?.field : undefined
  const people = drawn === undefined ? [] : reached.flatMap((item) => placesOf(item, drawn, kpi))
  return (
    <div className="fields curve-fields">
      {drawn !== undefined && handlesOf(drawn).length > 0 && (
        <CurveChart
          label={say(texts.curveOf, { kpi: kpi.name })}
          curve={drawn}
          unit={unit}
          better={directionOf(kpi)}
          people={people}
          onMove={(handle, wanted) => put(withHandle(drawn, handle, wanted))}
        />
      )}
      {shown.kind === 'range' ? (
        <RangePlaces draft={shown} kpi={id} unit={unit} wrong={wrong} problemId={problemId} onChange={onChange} />
      ) : (
        <CurvePlaces draft={shown} kpi={id} unit={unit} wrong={wrong} problemId={problemId} onChange={onChange} />
      )}
      {wrong !== undefined && (
        <p id={problemId} role="alert" className="problem">
          {problem?.sentence}
        </p>
      )}
      <div className="actions">
        {drawn !== undefined && drawn.kind !== 'range' && (
          <button type="button" className="button small" onClick={() => put(withAnchor(drawn, kpi.better))}>
            {say(texts.addAnchor)}
          </button>
        )}
        <button
          type="button"
          className="button small"
          disabled={draft === undefined}
          onClick={() => onChange(undefined)}
        >
          {say(texts.standard)}
        </button>
      </div>
      {shown.kind !== 'range' && drawn !== undefined && drawn.kind !== 'range' && (
        <div className="fields two">
          <Choice
            label={say(texts.between)}
            value={shown.kind}
            options={(['lines', 'bands'] as const).map((value) => ({ value, label: say(texts.kinds[value]) }))}
            onChange={(kind) => put({ ...drawn, kind: kind === 'bands' ? 'bands' : 'lines' })}
          />
          {target !== undefined && target > 0 && (
            <Choice
              label={say(texts.pointsOver)}
              value={shown.over}
              options={(['attainment', 'actual'] as const).map((value) => ({ value, label: say(texts.overs[value]) }))}
              onChange={(over) => over !== shown.over && put(turnedOver(drawn, target, kpi.better))}
            />
          )}
        </div>
      )}
    </div>
  )
}

/** "80% → 60, 100% → 100", or the range that is best. */
function summaryOf(curve: Curve, { unit }: Kpi, say: Reader['say']): string {
  const placed = placeUnit(curve, unit)
  const place = (at: number) => typedText(at, placed) + (placed === 'percent' ? '%' : '')
  if (curve.kind === 'range') return say(texts.bestFrom, { low: place(curve.low), high: place(curve.high) })
  return curve.anchors
    .map(({ at, points }) => say(texts.placeShort, { place: place(at), points: typedText(points, 'points') }))
    .join(say(texts.listed))
}

/** Where somebody stands on a curve; nowhere without an actual or, over attainment, without a target. */
function placesOf({ actual, target }: PreviewItem, curve: Curve, kpi: Kpi): number[] {
  if (actual instanceof NotAvailable) return []
  if (curve.kind === 'range' || curve.over === 'actual') return [actual]
  const share = target === undefined ? undefined : achieved(actual, target, directionOf(kpi))
  return typeof share === 'number' ? [Math.max(0, share)] : []
}
