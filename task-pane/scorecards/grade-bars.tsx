import { scorecardsPaneTexts as texts } from '../../core/locale/scorecards-pane'
import type { GradeCount } from '../../core/scoring/calibrate'
import { useReader } from '../reader'

/** How many people have each grade, as bars with a mark where the target is, and in numbers. */
export function GradeBars({ counts }: { readonly counts: readonly GradeCount[] }) {
  const { say } = useReader()
  const most = Math.max(1, ...counts.map(({ people, target = 0 }) => Math.max(people, target)))
  return (
    <ul className="grade-bars" aria-label={say(texts.distribution)}>
      {counts.map(({ grade, people, target }) => {
        const by = target === undefined ? 0 : people - target
        return (
          <li key={grade} className="grade-bar">
            <span className="grade-name" title={grade}>
              {grade}
            </span>
            <span className="grade-track" aria-hidden="true">
              <span className="grade-length" style={{ width: `${(people / most) * 100}%` }} />
              {target !== undefined && (
                <span className="grade-target" style={{ insetInlineStart: `${(target / most) * 100}%` }} />
              )}
            </span>
            <span className="grade-count">
              {target === undefined ? say(texts.people, { people }) : say(texts.ofTarget, { people, target })}
              {by !== 0 && (
                <span className="quiet"> {say(by > 0 ? texts.above : texts.below, { by: Math.abs(by) })}</span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
