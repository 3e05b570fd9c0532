import fc from 'fast-check'
import type { Cell } from '../cells/cell'
import { anchorNames, namedAnchors, type Anchor } from '../scoring/anchor'
import { standardCurve, type Curve } from '../scoring/curve'
import { curveRows } from '../scoring/curve-rows'
import { readCurve, type BetterOrRange } from './curve-argument'

const grid = (rows: readonly (readonly Cell[])[]) => ({
  values: rows.flat(),
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
})
const discount: Curve = { kind: 'range', outerLow: 0, low: 0.02, high: 0.08, outerHigh: 0.2, points: 80 }

describe('a curve on a sheet', () => {
  it('is a table that people can read and change', () => {
    expect(curveRows(standardCurve, 'en')).toEqual([
      ['attainment', '', 'points'],
      ['floor', 0, 0],
      ['threshold', 0.8, 60],
      ['target', 1, 100],
      ['stretch', 1.2, 120],
    ])
    expect(curveRows(discount, 'zh-CN')).toEqual([
      ['外下限', 0, 0],
      ['下限', 0.02, 80],
      ['上限', 0.08, 80],
      ['外上限', 0.2, 0],
    ])
    const steps: Curve = { kind: 'bands', over: 'actual', anchors: [{ at: 30, points: 100 }] }
    expect(curveRows(steps, 'zh-CN')).toEqual([
      ['实际阶梯', '得分'],
      [30, 100],
    ])
  })

  it('is the standard one where the argument is left out', () => {
    expect(readCurve(undefined, 'lower')).toBe(standardCurve)
  })

  it('gives a range 100 points where none are written', () => {
    const rows = curveRows(discount, 'en').map(([name, at]) => [name, at])
    expect(readCurve(grid(rows), 'range')).toEqual({ ...discount, points: 100 })
  })

  const named = fc.subarray([...anchorNames], { minLength: 1 })
  const curves = fc
    .record({
      kind: fc.constantFrom('lines' as const, 'bands' as const),
      over: fc.constantFrom('attainment' as const, 'actual' as const),
      better: fc.constantFrom<BetterOrRange>('higher', 'lower'),
      names: named,
      isNamed: fc.boolean(),
    })
    .map(({ kind, over, better, names, isNamed }) => {
      const down = over === 'actual' && better === 'lower'
      const places = names.map((name, index): [string, { at: number; points: number }] => [
        name,
        { at: down ? 3 - index / 2 : index / 2, points: index * 25 },
      ])
      const anchors = namedAnchors(Object.fromEntries(places))
      const plain = anchors.map(({ at, points }): Anchor => ({ at, points }))
      return { better, curve: { kind, over, anchors: isNamed ? anchors : plain } satisfies Curve }
    })

  it('is read back as the curve that it was written from, in either language', () => {
    fc.assert(
      fc.property(curves, fc.constantFrom('en' as const, 'zh-CN' as const), ({ curve, better }, locale) => {
        expect(readCurve(grid(curveRows(curve, locale)), better)).toEqual(curve)
      }),
    )
    expect(readCurve(grid(curveRows(discount, 'en')), 'range')).toEqual(discount)
  })
})
