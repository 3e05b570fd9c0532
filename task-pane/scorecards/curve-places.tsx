import type { KpiUnit } from '../../core/kpis/kpi'
import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import { anchorTexts } from '../../core/scoring/anchor'
import { rangeWords } from '../../core/scoring/curve-words'
import { useReader } from '../reader'
import { curveField, placeUnit, rangeLimits, type DraftAnchored, type DraftCurve, type DraftRange } from './draft-curve'
import { TypedNumber } from './typed-number-field'

interface CurvePlacesProps<D extends DraftCurve> {
  readonly draft: D
  /** As the scorecard has the KPI. */
  readonly kpi: string
  readonly unit: KpiUnit
  /** The field that the problem is about. */
  readonly wrong: string | undefined
  /** The id of the sentence that says so. */
  readonly problemId: string
  readonly onChange: (draft: D) => void
}

/** The places of a curve in numbers, a line for each. */
export function CurvePlaces({ draft, kpi, unit, wrong, problemId, onChange }: CurvePlacesProps<DraftAnchored>) {
  const { say } = useReader()
  const isPercent = placeUnit(draft, unit) === 'percent'
  const place = draft.over === 'attainment' ? texts.attainmentPercent : isPercent ? texts.actualPercent : texts.actual
  const change = (index: number, part: Partial<DraftAnchored['anchors'][number]>) =>
    onChange({
      ...draft,
      anchors: draft.anchors.map((anchor, position) => (position === index ? { ...anchor, ...part } : anchor)),
    })
  return (
    <div className="small-table">
      <div className="small-table-head quiet" aria-hidden="true">
        <span />
        <span>{say(place)}</span>
        <span>{say(texts.points)}</span>
        <span />
      </div>
      {draft.anchors.map((anchor, index) => {
        const name =
          anchor.name === undefined ? say(texts.anchor, { number: index + 1 }) : say(anchorTexts[anchor.name])
        return (
          <div key={index} className="small-table-row">
            <span className="sentence">{name}</span>
            <TypedNumber
              label={say(texts.fieldOf, { anchor: name, field: say(place) })}
              value={anchor.at}
              problemId={wrong === curveField.at(kpi, index) ? problemId : undefined}
              onChange={(at) => change(index, { at })}
            />
            <TypedNumber
              label={say(texts.fieldOf, { anchor: name, field: say(texts.points) })}
              value={anchor.points}
              problemId={wrong === curveField.points(kpi, index) ? problemId : undefined}
              onChange={(points) => change(index, { points })}
            />
            {draft.anchors.length > 1 && (
              <button
                type="button"
                className="link"
                aria-label={say(texts.removeAnchor, { anchor: name })}
                onClick={() =>
                  onChange({ ...draft, anchors: draft.anchors.filter((_, position) => position !== index) })
                }
              >
                ✕
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** The limits of a range in numbers. */
export function RangePlaces({ draft, kpi, unit, wrong, problemId, onChange }: CurvePlacesProps<DraftRange>) {
  const { say } = useReader()
  const place = unit === 'percent' ? texts.actualPercent : texts.actual
  return (
    <div className="small-table">
      {rangeLimits.map((limit, index) => {
        const name = say(rangeWords[index]?.words ?? texts.anchor)
        return (
          <div key={limit} className="small-table-row">
            <span className="sentence">{name}</span>
            <TypedNumber
              label={say(texts.fieldOf, { anchor: name, field: say(place) })}
              value={draft[limit]}
              problemId={wrong === curveField.at(kpi, index) ? problemId : undefined}
              onChange={(at) => onChange({ ...draft, [limit]: at })}
            />
            <span className="quiet">{unit === 'percent' ? '%' : ''}</span>
          </div>
        )
      })}
      <div className="small-table-row">
        <span>{say(texts.pointsWithin)}</span>
        <TypedNumber
          label={say(texts.pointsWithin)}
          value={draft.points}
          problemId={wrong === curveField.points(kpi, 0) ? problemId : undefined}
          onChange={(points) => onChange({ ...draft, points })}
        />
      </div>
    </div>
  )
}
