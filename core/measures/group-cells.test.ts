import fc from 'fast-check'
import type { TextColumn } from '../model/dataset'
import { NotAvailable } from '../input-error'
import type { GroupIn } from './conditions'
import { partByGroups } from './group-cells'

const ROWS = 30
const WORDS = 5

function columnOf(codes: readonly number[], words = WORDS): TextColumn {
  const dictionary = Array.from({ length: words }, (_, code) => (code === 0 ? '' : String(code)))
  return { kind: 'text', header: '', dictionary, codes: Int32Array.from(codes) }
}

/** The rows of each group by way of its parts. */
function rowsByParts(rows: number, groups: readonly GroupIn[]): number[][] {
  const { count, ofRow, ofGroup } = partByGroups(rows, groups)
  expect(ofRow.every((part) => part >= -1 && part < count)).toBe(true)
  return ofGroup.map((parts) => Array.from(ofRow.keys()).filter((row) => parts.includes(ofRow[row] ?? -1)))
}

function rowsByTest(rows: number, groups: readonly GroupIn[]): number[][] {
  return groups.map((conditions) => {
    if (conditions instanceof NotAvailable) return []
    const passes = (row: number) => conditions.every(({ column, codes }) => codes.includes(column.codes[row] ?? 0))
    return Array.from({ length: rows }, (_, row) => row).filter(passes)
  })
}

describe('parts', () => {
  it('give each group its rows, however groups overlap', () => {
    const code = fc.integer({ min: 0, max: WORDS - 1 })
    const columns = fc.array(
      fc.array(code, { minLength: ROWS, maxLength: ROWS }).map((codes) => columnOf(codes)),
      {
        minLength: 3,
        maxLength: 3,
      },
    )
    const asked = columns.chain((list) => {
      const condition = fc.record({ column: fc.constantFrom(...list), codes: fc.uniqueArray(code, { maxLength: 3 }) })
      const group = fc.oneof(
        { weight: 6, arbitrary: fc.array(condition, { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.constant(new NotAvailable('group-not-told')) },
      )
      return fc.array(group, { minLength: 1, maxLength: 6 })
    })
    fc.assert(
      fc.property(asked, (groups) => {
        expect(rowsByParts(ROWS, groups)).toEqual(rowsByTest(ROWS, groups))
      }),
    )
  })

  it('are as many as the combinations that occur, not as those that could', () => {
    const words = 1200
    const codes = Array.from({ length: words }, (_, row) => row)
    const [one, other] = [columnOf(codes, words), columnOf(codes, words)]
    const groups = [one, other].flatMap((column) => codes.map((code) => [{ column, codes: [code] }]))
    expect(partByGroups(words, groups).count).toBe(words)
    expect(rowsByParts(words, groups)).toEqual(rowsByTest(words, groups))
  })
})
