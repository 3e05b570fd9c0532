import { Field } from '@fluentui/react-components'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { Text } from '../../../core/locale/text'
import { textKey } from '../../../core/model/columns'
import { levelNames } from '../../../core/sheets/target-plan-texts'
import { pathKey } from '../../../core/targets/planner/plan-limits'
import { useReader } from '../../reader'
import type { DraftLimit, PlanDraft } from './plan-draft'

interface LimitsStepProps {
  readonly draft: PlanDraft
  /** Everything that can be locked or bounded. */
  readonly paths: readonly (readonly string[])[]
  /** The line that was asked for last: the focus goes there. */
  readonly asked: { readonly path: readonly string[] } | undefined
  readonly problemOf: (argument: string) => string | undefined
  readonly onAdd: (path: readonly string[]) => void
  readonly onChange: (draft: PlanDraft) => void
}

const fields: readonly (readonly ['lock' | 'floor' | 'cap', Text])[] = [
  ['lock', texts.lockAt],
  ['floor', texts.floor],
  ['cap', texts.cap],
]

/** What must hold, whatever the split says; and how much more goes into the street than is counted on. */
export function LimitsStep({ draft, paths, asked, problemOf, onAdd, onChange }: LimitsStepProps) {
  const { say } = useReader()
  const { limits, levels } = draft
  const put = (index: number, limit: DraftLimit) =>
    onChange({ ...draft, limits: limits.map((each, at) => (at === index ? limit : each)) })
  const items = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (asked === undefined) return
    const lines = Array.from(items.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])
    const line = lines.find(({ dataset }) => dataset.path === pathKey(asked.path))
    line?.querySelectorAll('input')[1]?.focus()
  }, [asked])
  const excess = problemOf('overAssignment')
  return (
    <div className="fields">
      {limits.length > 0 && (
        <ul className="items" ref={items}>
          {limits.map((limit, index) => {
            const name = nameOf(limit.path, say(texts.total))
            return (
              <li key={pathKey(limit.path)} className="item" data-path={pathKey(limit.path)}>
                <div role="group" aria-label={name}>
                  <div className="section-head">
                    <h3>
                      {limit.path[limit.path.length - 1] ?? name}{' '}
                      <span className="quiet">{limit.path.slice(0, -1).join(' / ')}</span>
                    </h3>
                    <button
                      type="button"
                      className="link"
                      aria-label={say(texts.removeLimit, { row: name })}
                      onClick={() => onChange({ ...draft, limits: limits.filter((_, at) => at !== index) })}
                    >
                      ✕
                    </button>
                  </div>
                  <div className="limit-fields">
                    {fields.map(([field, label]) => (
                      <Field key={field} label={say(label)}>
                        {(control) => (
                          <input
                            {...control}
                            className="input number"
                            inputMode="decimal"
                            autoComplete="off"
                            value={limit[field]}
                            onChange={(event) => put(index, { ...limit, [field]: event.target.value })}
                          />
                        )}
                      </Field>
                    ))}
                  </div>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <AddLimit paths={paths} onAdd={onAdd} />
      <div role="group" aria-label={say(texts.overAssignment)} className="over-assignment">
        <p className="quiet">{say(texts.overAssignmentHint)}</p>
        <div className="limit-fields">
          {[...levels, 'person' as const].map((level, depth) => (
            <Field
              key={level}
              label={say(texts.excessOf, { level: say(level === 'person' ? texts.person : levelNames[level]) })}
            >
              {(control) => (
                <input
                  {...control}
                  className="input number"
                  inputMode="decimal"
                  placeholder="0"
                  value={draft.overAssignment[depth] ?? ''}
                  onChange={(event) =>
                    onChange({
                      ...draft,
                      overAssignment: [...levels, 'person'].map((_, at) =>
                        at === depth ? event.target.value : (draft.overAssignment[at] ?? ''),
                      ),
                    })
                  }
                />
              )}
            </Field>
          ))}
        </div>
        {excess !== undefined && (
          <p className="problem" role="alert">
            {excess}
          </p>
        )}
      </div>
    </div>
  )
}

/** Limits with a line for a row, to be filled in. */
export function withLimit(limits: readonly DraftLimit[], path: readonly string[]): readonly DraftLimit[] {
  const key = pathKey(path)
  if (limits.some((limit) => pathKey(limit.path) === key)) return limits
  return [...limits, { path, lock: '', floor: '', cap: '' }]
}

interface AddLimitProps {
  readonly paths: readonly (readonly string[])[]
  readonly onAdd: (path: readonly string[]) => void
}

/** Finds a unit or a person by name: there may be a thousand of them. */
function AddLimit({ paths, onAdd }: AddLimitProps) {
  const { say } = useReader()
  const [name, setName] = useState('')
  const list = useId()
  const total = say(texts.total)
  const names = useMemo(() => paths.map((path) => nameOf(path, total)), [paths, total])
  const found = pathNamed(paths, name, total)
  const add = () => {
    if (found === undefined) return
    onAdd(found)
    setName('')
  }
  return (
    <div className="add-limit">
      <input
        className="input"
        list={list}
        autoComplete="off"
        aria-label={say(texts.addLimit)}
        placeholder={say(texts.addLimit)}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      <button type="button" className="button" disabled={found === undefined} onClick={add}>
        {say(texts.add)}
      </button>
      <datalist id={list}>
        {names.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  )
}

function nameOf(path: readonly string[], total: string): string {
  return path.length === 0 ? total : path.join(' / ')
}

/** By its whole path or, where only one is called so, by its own name. */
function pathNamed(paths: readonly (readonly string[])[], name: string, total: string): readonly string[] | undefined {
  const wanted = textKey(name)
  const whole = paths.find((path) => textKey(nameOf(path, total)) === wanted)
  if (whole !== undefined) return whole
  const own = paths.filter((path) => textKey(path[path.length - 1] ?? total) === wanted)
  return own.length === 1 ? own[0] : undefined
}
