import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core'
import type { CellRange } from '../../core/cells/address'
import { CellStyles } from './cell-styles'

const range = (row: number, column: number, rows: number, columns: number): CellRange => ({
  row,
  column,
  rows,
  columns,
})

function recorded() {
  const changes: { readonly sheet: string; readonly cells: IObjectMatrixPrimitiveType<ICellData> }[] = []
  const wrapped: CellRange[] = []
  const styles = new CellStyles(
    (sheet, cells) => changes.push({ sheet, cells }),
    (_, at) => wrapped.push(at),
  )
  return { styles, changes, wrapped }
}

describe('formats', () => {
  it('reach as far as their range, however long it is', () => {
    const { styles, changes } = recorded()
    styles.add('s', range(2, 1, 12_000, 2), { bold: true })
    styles.flush()
    const cells = changes[0]?.cells ?? {}
    expect(Object.keys(cells)).toHaveLength(12_000)
    expect([cells[1], cells[2], cells[12_001], cells[12_002]]).toEqual([
      undefined,
      { 1: { s: { bl: 1 } }, 2: { s: { bl: 1 } } },
      { 1: { s: { bl: 1 } }, 2: { s: { bl: 1 } } },
      undefined,
    ])
  })

  it('of one sheet are one change, the later on top of the earlier', () => {
    const { styles, changes } = recorded()
    styles.add('s', range(0, 0, 1, 2), { bold: true, color: '#111111' })
    styles.add('s', range(0, 1, 1, 1), { color: '#222222' })
    styles.add('t', range(0, 0, 1, 1), { numberFormat: '0.0%' })
    styles.flush()
    const [first, second] = [
      { bl: 1, cl: { rgb: '#111111' } },
      { bl: 1, cl: { rgb: '#222222' } },
    ]
    expect(changes).toEqual([
      { sheet: 's', cells: { 0: { 0: { s: first }, 1: { s: second } } } },
      { sheet: 't', cells: { 0: { 0: { s: { n: { pattern: '0.0%' } } } } } },
    ])
  })

  it('are put into the grid by themselves, and once', async () => {
    const { styles, changes } = recorded()
    styles.add('s', range(0, 0, 1, 1), { italic: true })
    expect(changes).toHaveLength(0)
    await Promise.resolve()
    styles.flush()
    expect(changes).toHaveLength(1)
  })

  it('that make rows higher say so', () => {
    const { styles, wrapped } = recorded()
    styles.add('s', range(0, 0, 1, 1), { fill: '#ffffff' })
    styles.add('s', range(3, 0, 2, 1), { wrap: true })
    styles.add('s', range(7, 0, 1, 1), { size: 18 })
    expect(wrapped.map(({ row }) => row)).toEqual([3, 7])
  })
})
