import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useReader } from '../../reader'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { PeopleRow } from './people-rows'
import { useTreeList } from './tree-list'
import { useRowWindow } from './use-row-window'

interface PeopleTreeProps {
  readonly label: string
  readonly rows: readonly PeopleRow[]
  readonly chosen: ReadonlySet<string>
  /** Everybody of a row, to be in or out. */
  readonly onChoose: (people: readonly string[], on: boolean) => void
}

/** Height of a row, in CSS pixels; pane.css has it too. */
const ROW = 28
const IN_SIGHT = 7

/** Units and people with boxes to tick, a tree as WAI-ARIA describes it: arrows go about, Space ticks. */
export function PeopleTree({ label, rows, chosen, onChoose }: PeopleTreeProps) {
  const { say } = useReader()
  const tree = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)
  const list = useTreeList(rows)
  const [active, setActive] = useState<string>()
  const at = Math.max(
    0,
    list.shown.findIndex((position) => rows[position]?.key === active),
  )
  const { positions, onScroll } = useRowWindow(list.shown.length, ROW, IN_SIGHT, at)
  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })
  const goTo = (index: number) => {
    const position = list.shown[Math.max(0, Math.min(list.shown.length - 1, index))] ?? 0
    takesFocus.current = true
    setActive(rows[position]?.key)
  }
  const ticksOf = ({ people }: PeopleRow) => {
    const count = people.filter((name) => chosen.has(name)).length
    return count === 0 ? false : count === people.length ? true : 'mixed'
  }
  const tick = (row: PeopleRow) => onChoose(row.people, ticksOf(row) !== true)

  const onKeyDown = (event: KeyboardEvent) => {
    const position = list.shown[at] ?? 0
    const row = rows[position]
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const isParent = list.isParent(position)
    const isOpen = isParent && list.isOpen(position)
    const acts: Readonly<Record<string, () => void>> = {
      ' ': () => tick(row),
      Enter: () => tick(row),
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => goTo(at - 1),
      PageDown: () => goTo(at + IN_SIGHT),
      PageUp: () => goTo(at - IN_SIGHT),
      Home: () => goTo(0),
      End: () => goTo(list.shown.length),
      ArrowRight: () => (isParent && !isOpen ? list.toggle(position) : isParent && goTo(at + 1)),
      ArrowLeft: () => (isOpen ? list.toggle(position) : goTo(list.shown.indexOf(list.parentOf(position) ?? position))),
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <div
      ref={tree}
      role="tree"
      className="plan-people"
      aria-label={label}
      aria-multiselectable
      style={{ maxHeight: IN_SIGHT * ROW + ROW / 2 }}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="none" className="plan-body" style={{ height: list.shown.length * ROW }}>
        {positions.map((index) => {
          const position = list.shown[index] ?? 0
          const row = rows[position]
          if (row === undefined) return null
          const isParent = list.isParent(position)
          const ticks = ticksOf(row)
          const [place, count] = list.placeOf(position)
          return (
            <div
              key={row.key}
              role="treeitem"
              className="plan-person"
              style={{ top: index * ROW, paddingInlineStart: 4 + row.depth * 16 }}
              aria-level={row.depth + 1}
              aria-posinset={place}
              aria-setsize={count}
              aria-expanded={isParent ? list.isOpen(position) : undefined}
              aria-checked={ticks}
              tabIndex={index === at ? 0 : -1}
              onClick={() => {
                setActive(row.key)
                tick(row)
              }}
            >
              <span
                className="plan-turn"
                aria-hidden="true"
                onClick={(event) => {
                  if (!isParent) return
                  event.stopPropagation()
                  list.toggle(position)
                }}
              >
                {isParent && (list.isOpen(position) ? '▾' : '▸')}
              </span>
              <Box ticks={ticks} />
              <span className="plan-name">{row.name}</span>
              {isParent && (
                <span className="quiet">
                  {say(texts.countOf, {
                    chosen: row.people.filter((name) => chosen.has(name)).length,
                    all: row.people.length,
                  })}
                </span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** What it looks like; what it is, the row says. */
function Box({ ticks }: { readonly ticks: boolean | 'mixed' }) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = ticks === 'mixed'
  }, [ticks])
  return <input ref={box} type="checkbox" checked={ticks === true} readOnly tabIndex={-1} aria-hidden="true" />
}
