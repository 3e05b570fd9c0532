import { recogniseTable, type Recognition } from '../../core/model/recognise'
import { corpus, type LabelledRow } from './corpus'
import { measure, precision, recall } from './measure'
import { withSampleCells } from './sample-cells'

const { development, heldOut } = corpus()

describe('the corpus', () => {
  const rows = [...development, ...heldOut]
  const chinese = rows.filter(({ headers }) => headers.some(({ text }) => /[\u4e00-\u9fff]/.test(text)))

  it('has rows enough of either language, and of tables that are none of ours', () => {
    expect(rows.length).toBeGreaterThan(300)
    expect(chinese.length / rows.length).toBeGreaterThan(0.3)
    expect(rows.filter(({ entities }) => entities.includes('none')).length).toBeGreaterThan(80)
  })

  it('has no row in both halves', () => {
    const keyOf = ({ headers }: LabelledRow) => headers.map(({ text }) => text.toLowerCase()).join()
    const known = new Set(development.map(keyOf))
    expect(heldOut.filter((row) => known.has(keyOf(row)))).toEqual([])
  })
})

describe('recognition', () => {
  const { entities, columns, asked } = measure(development)

  it('is no worse on the rows it is developed with than it was', () => {
    expect(precision(entities)).toBeGreaterThan(0.985)
    expect(recall(entities)).toBeGreaterThan(0.985)
    expect(precision(columns)).toBeGreaterThan(0.98)
    expect(recall(columns)).toBeGreaterThan(0.985)
  })

  it('asks seldom', () => {
    expect(asked / development.length).toBeLessThan(0.03)
  })
})

describe('the measure', () => {
  const truth = (row: LabelledRow) => recogniseTable(withSampleCells(row))
  const changed = (row: LabelledRow, change: (found: Extract<Recognition, { kind: 'table' }>) => Recognition) => {
    const found = truth(row)
    return found.kind === 'none' ? found : change(found)
  }

  it('is low for columns that are mixed up', () => {
    const { entities, columns } = measure(development, (row) =>
      changed(row, (found) => {
        const names = found.columns.map(({ column }) => column)
        return { ...found, columns: found.columns.map((match, i) => ({ ...match, column: names[i - 1] ?? 'none' })) }
      }),
    )
    expect(recall(entities)).toBeGreaterThan(0.98)
    expect(precision(columns)).toBeLessThan(0.05)
    expect(recall(columns)).toBeLessThan(0.05)
  })

  it('is low in precision for one that takes every table for orders, in recall for one that takes none', () => {
    const orders = measure(development, (row) => changed(row, (found) => ({ ...found, entity: 'orders' })))
    expect(precision(orders.entities)).toBeLessThan(0.3)
    const nothing = measure(development, () => ({ kind: 'none', headers: [] }))
    expect([precision(nothing.entities), recall(nothing.entities), recall(nothing.columns)]).toEqual([1, 0, 0])
  })

  it('is low in recall of columns for one that leaves half of them out', () => {
    const { columns } = measure(development, (row) =>
      changed(row, (found) => ({ ...found, columns: found.columns.filter((_, i) => i % 2 === 0) })),
    )
    expect(precision(columns)).toBeGreaterThan(0.98)
    expect(recall(columns)).toBeLessThan(0.65)
  })

  it('counts right, wrong, missing and optional headers as it says', () => {
    const header = (text: string, columns: readonly string[], optional = false) => {
      return { text, columns, optional: optional || columns.length === 0, cells: 'text' as const }
    }
    const row: LabelledRow = {
      source: 'made up',
      basis: 'template',
      entities: ['orders'],
      headers: [header('A', ['date']), header('B', ['amount']), header('C', ['team'], true), header('D', [])],
    }
    const { entities, columns, misses } = measure([row], () => ({
      kind: 'table',
      entity: 'orders',
      headerRow: 0,
      columns: [
        { column: 'date', header: 'A', position: 0, how: 'exact' },
        { column: 'cost', header: 'B', position: 1, how: 'exact' },
        { column: 'id', header: 'D', position: 3, how: 'exact' },
      ],
      unmatched: [],
      contests: [],
      dropped: [],
      alternatives: [],
    }))
    expect(entities).toEqual({ said: 1, right: 1, expected: 1 })
    expect(columns).toEqual({ said: 3, right: 1, expected: 2 })
    expect(misses).toHaveLength(2)
  })
})
