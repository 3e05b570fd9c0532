import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { targetPlanPaneTexts as texts } from '../../../core/locale/target-plan-pane'
import type { PlanRow } from '../../../core/targets/planner/plan-session'
import { useReader } from '../../reader'
import { CellEditor } from './cell-editor'
import type { GridColumn } from './grid-columns'
import { placeAfter, type GridPlace } from './grid-keys'
import { GridRow } from './grid-row'
import type { TreeList } from './tree-list'
import { useRowWindow } from './use-row-window'

/** The cell that the keyboard is on: a row by its key, a column by its own. */
export interface ActiveCell {
  readonly row: string
  readonly column: string
}

interface PlanGridProps {
  readonly label: string
  readonly rows: readonly PlanRow[]
  readonly list: TreeList
  /** By position of the row. */
  readonly keyOf: (position: number) => string
  readonly columns: readonly GridColumn[]
  readonly active: ActiveCell
  /** Nodes that the last edit has changed. */
  readonly moved: ReadonlySet<number>
  readonly busy: boolean
  readonly onActive: (cell: ActiveCell) => void
  /** @returns whether it was taken */
  readonly onEdit: (node: number, text: string, month?: number) => boolean
  readonly onLock: (node: number) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Height of a row, in CSS pixels; pane.css has it too. */
const ROW = 32
/** Rows in sight at a time. */
const IN_SIGHT = 12
/** Room for a scroll bar below the last row. */
const SCROLL_BAR = 18

/**
 * The plan as a tree with columns, a treegrid as WAI-ARIA describes it: one stop for the Tab key; arrows go from cell to
 * cell, and on names they open and close; Enter, F2 or a digit begins to type, L locks. Only rows in sight are drawn.
 */
export function PlanGrid(props: PlanGridProps) {
  const { label, rows, list, keyOf, columns, active, moved, busy, onActive, onEdit, onLock } = props
  const { say } = useReader()
  const grid = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)
  const [typing, setTyping] = useState<{ readonly text: string; readonly isTyped: boolean }>()
  const at: GridPlace = {
    row: Math.max(
      0,
      list.shown.findIndex((position) => keyOf(position) === active.row),
    ),
    column: Math.max(
      0,
      columns.findIndex(({ key }) => key === active.column),
    ),
  }
  const { positions, onScroll } = useRowWindow(list.shown.length, ROW, IN_SIGHT, at.row)
  // The cell that the focus goes to may have been drawn only just now.
  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })

  const goTo = (place: GridPlace) => {
    const position = list.shown[place.row]
    const column = columns[place.column]
    if (position === undefined || column === undefined) return
    takesFocus.current = true
    setTyping(undefined)
    onActive({ row: keyOf(position), column: column.key })
  }
  const position = list.shown[at.row] ?? 0
  const row = rows[position]
  const column = columns[at.column]
  const type = (text?: string) => {
    if (row === undefined || column?.editing === undefined || busy) return
    setTyping({ text: text ?? column.text(row), isTyped: text !== undefined })
  }
  const press = (place: GridPlace) => {
    const pressed = columns[place.column]
    const node = rows[list.shown[place.row] ?? 0]?.node
    const isAgain = place.row === at.row && place.column === at.column && grid.current?.contains(document.activeElement)
    if (pressed?.kind === 'lock' && node !== undefined) onLock(node)
    if (pressed?.editing !== undefined && isAgain === true) type()
    else goTo(place)
  }

  /** What a key does; undefined where it does nothing here. */
  const actionOf = (event: KeyboardEvent): (() => unknown) | undefined => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, code } = event
    if (altKey || row === undefined) return undefined
    const place = placeAfter(event, at, list.shown.length, columns.length)
    const move = place && (() => goTo(place))
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() === 'z') return shiftKey ? props.onRedo : props.onUndo
      return key.toLowerCase() === 'y' ? props.onRedo : move
    }
    // Where an input method is on, the key itself is all there is to go by.
    if (key.toLowerCase() === 'l' || code === 'KeyL') return () => onLock(row.node)
    if (key === 'F2') return () => type()
    if (/^\d$/.test(key)) return () => type(key)
    const isOpening = key === 'Enter' || key === ' '
    if (column?.kind === 'lock' && isOpening) return () => onLock(row.node)
    if (column?.kind !== 'name') return key === 'Enter' ? () => type() : move
    const isParent = list.isParent(position)
    const isOpen = isParent && list.isOpen(position)
    if (isParent && (isOpening || key === (isOpen ? 'ArrowLeft' : 'ArrowRight'))) return () => list.toggle(position)
    const above = list.shown.indexOf(list.parentOf(position) ?? -1)
    return key === 'ArrowLeft' && above >= 0 ? () => goTo({ row: above, column: 0 }) : move
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event)
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  const onDone = (text: string, then: 'down' | 'right' | 'away') => {
    setTyping(undefined)
    if (row === undefined) return
    const isTaken = onEdit(row.node, text, column?.editing?.month)
    if (then === 'away') return
    if (!isTaken) goTo(at)
    else if (then === 'down') goTo({ row: Math.min(at.row + 1, list.shown.length - 1), column: at.column })
    else goTo({ row: at.row, column: Math.min(at.column + 1, columns.length - 1) })
  }
  const widths = columns.map((each) => widthOf(each, rows[0]))
  const template = {
    '--columns': widths.map((width, index) => (index === 0 ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' '),
    '--width': `${widths.reduce((sum, width) => sum + width, 0)}px`,
  } as CSSProperties
  return (
    <div
      ref={grid}
      role="treegrid"
      className="plan-grid"
      aria-label={label}
      aria-rowcount={list.shown.length + 1}
      aria-colcount={columns.length}
      aria-busy={busy}
      style={{ ...template, maxHeight: (IN_SIGHT + 1) * ROW + SCROLL_BAR }}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="plan-head">
        <div role="row" className="plan-row" aria-rowindex={1}>
          {columns.map(({ key, title, kind }, index) => (
            <div key={key} role="columnheader" className={`plan-cell ${kind}`} aria-colindex={index + 1} title={title}>
              {kind === 'lock' ? <span className="sr-only">{title}</span> : title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="plan-body" style={{ height: list.shown.length * ROW }}>
        {positions.map((shownAt) => {
          const linePosition = list.shown[shownAt] ?? 0
          const line = rows[linePosition]
          if (line === undefined) return null
          const isActive = shownAt === at.row
          return (
            <GridRow
              key={keyOf(linePosition)}
              row={line}
              columns={columns}
              list={list}
              position={linePosition}
              index={shownAt}
              top={shownAt * ROW}
              activeColumn={isActive ? at.column : undefined}
              isMoved={moved.has(line.node)}
              onPress={(pressed) => press({ row: shownAt, column: pressed })}
              editor={
                isActive && typing !== undefined ? (
                  <CellEditor
                    label={say(texts.cellOf, { row: columns[0]?.text(line) ?? '', column: column?.title ?? '' })}
                    {...typing}
                    onDone={onDone}
                    onCancel={() => goTo(at)}
                  />
                ) : undefined
              }
            />
          )
        })}
      </div>
    </div>
  )
}

/** Of the widest character of an amount, in CSS pixels. */
const CHARACTER = 8

/** Widths of the columns, in CSS pixels: those of amounts by the total, the longest of them. */
function widthOf({ kind, title, text, longest = '' }: GridColumn, total: PlanRow | undefined): number {
  switch (kind) {
    case 'name':
      return 104
    case 'lock':
      return 26
    case 'history':
      return 66
    case 'amount':
      return 12 + CHARACTER * Math.max(total === undefined ? 0 : text(total).length, longest.length, title.length, 6)
  }
}
