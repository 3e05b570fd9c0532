import type { MouseEvent, ReactNode } from 'react'
import type { PlanRow } from '../../../core/targets/planner/plan-session'
import type { GridColumn } from './grid-columns'
import { LockMark } from './lock-mark'
import { Sparkline } from './sparkline'
import type { TreeList } from './tree-list'

interface GridRowProps {
  readonly row: PlanRow
  readonly columns: readonly GridColumn[]
  readonly list: TreeList
  /** Of the row in the tree. */
  readonly position: number
  /** Of the row among those that show. */
  readonly index: number
  /** Where it stands, in CSS pixels. */
  readonly top: number
  /** The column that the keyboard is on, if it is on this row. */
  readonly activeColumn: number | undefined
  readonly isMoved: boolean
  readonly onPress: (column: number) => void
  /** What stands in the active cell while somebody types there. */
  readonly editor: ReactNode
}

/** One line of the plan. */
export function GridRow(props: GridRowProps) {
  const { row, columns, list, position, index, top, activeColumn, isMoved, onPress, editor } = props
  const isParent = list.isParent(position)
  const [place, count] = list.placeOf(position)
  const onToggle = (event: MouseEvent) => {
    event.stopPropagation()
    list.toggle(position)
  }
  const turn = (
    <span className="plan-turn" aria-hidden="true" onClick={isParent ? onToggle : undefined}>
      {isParent && (list.isOpen(position) ? '▾' : '▸')}
    </span>
  )
  return (
    <div
      role="row"
      className={`plan-row${isMoved ? ' moved' : ''}${isParent ? ' unit' : ''}${activeColumn === undefined ? '' : ' active'}`}
      style={{ top }}
      aria-rowindex={index + 2}
      aria-level={row.depth + 1}
      aria-posinset={place}
      aria-setsize={count}
      aria-expanded={isParent ? list.isOpen(position) : undefined}
    >
      {columns.map((column, at) => {
        const isActive = at === activeColumn
        const isName = column.kind === 'name'
        return (
          <div
            key={column.key}
            role={isName ? 'rowheader' : 'gridcell'}
            className={`plan-cell ${column.kind}`}
            aria-colindex={at + 1}
            aria-readonly={isName || column.editing !== undefined ? undefined : true}
            tabIndex={isActive && editor === undefined ? 0 : -1}
            style={isName ? { paddingInlineStart: 2 + row.depth * 9 } : undefined}
            onClick={() => (isActive && editor !== undefined ? undefined : onPress(at))}
          >
            {isActive && editor !== undefined ? editor : <CellContent row={row} column={column} turn={turn} />}
          </div>
        )
      })}
    </div>
  )
}

interface CellContentProps {
  readonly row: PlanRow
  readonly column: GridColumn
  /** What opens and closes the row. */
  readonly turn: ReactNode
}

function CellContent({ row, column, turn }: CellContentProps) {
  const text = column.text(row)
  switch (column.kind) {
    case 'name':
      return (
        <>
          {turn}
          <span className="plan-name" title={text}>
            {text}
          </span>
        </>
      )
    case 'lock':
      return <LockMark label={text} isLocked={column.isOn?.(row) === true} />
    case 'history':
      return row.history.length === 0 ? '–' : <Sparkline values={row.history} label={text} />
    case 'amount':
      return text
  }
}
