import fc from 'fast-check'
import { InputError } from '../../core/input-error'
import { scoreOf, standardCurve, type AnchoredCurve, type Curve } from '../../core/scoring/curve'
import {
  blankRange,
  draftCurve,
  drawnCurve,
  rangeAround,
  readCurve,
  turnedOver,
  withAnchor,
  type DraftAnchored,
} from './draft-curve'

const sales = { unit: 'money', better: 'higher' } as const
const cycle = { unit: 'days', better: 'lower' } as const
const discount = { unit: 'percent', better: 'range' } as const

function isAnchored(curve: ReturnType<typeof draftCurve>): curve is DraftAnchored {
  return curve.kind !== 'range'
}

/** The standard curve with some of what is typed replaced. */
function typed(changes: Readonly<Record<number, { readonly at?: string; readonly points?: string }>>): DraftAnchored {
  const draft = draftCurve(standardCurve, 'money')
  if (!isAnchored(draft)) throw new Error('The standard curve is no range.')
  return { ...draft, anchors: draft.anchors.map((anchor, index) => ({ ...anchor, ...changes[index] })) }
}

function faultOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof InputError) return `${error.place.argument ?? ''}: ${error.code}`
    throw error
  }
  return ''
}

it('is typed in percents of the target and read as shares of it', () => {
  const draft = draftCurve(standardCurve, 'money')
  expect(isAnchored(draft) && draft.anchors.map(({ at, points }) => `${at} ${points}`)).toEqual([
    '0 0',
    '80 60',
    '100 100',
    '120 120',
  ])
  expect(readCurve(draft, sales, 'REVENUE')).toEqual(standardCurve)
})

it.each([
  ['a place that is no number', typed({ 1: { at: 'most' } }), 'curve REVENUE at 1: not-a-number'],
  ['points that are no number', typed({ 3: { points: '' } }), 'curve REVENUE points 3: not-a-number'],
  ['a place behind the next one', typed({ 1: { at: '110' } }), 'curve REVENUE at 2: curve-not-ordered'],
  ['points that fall', typed({ 3: { points: '90' } }), 'curve REVENUE points 3: curve-points-fall'],
  ['points below 0', typed({ 0: { points: '-5' } }), 'curve REVENUE points 0: points-negative'],
  ['an attainment of 2,000%', typed({ 3: { at: '2000' } }), 'curve REVENUE at 3: attainment-too-high'],
  ['no anchor', { ...typed({}), anchors: [] }, 'curve REVENUE: curve-empty'],
])('says at the field what is wrong with %s', (_, draft, fault) => {
  expect(faultOf(() => readCurve(draft, sales, 'REVENUE'))).toBe(fault)
})

it('says at the limit what is wrong with a range', () => {
  const draft = draftCurve(rangeAround(0.1), 'percent')
  expect(draft).toMatchObject({ outerLow: '5', low: '8', high: '12', outerHigh: '15' })
  expect(faultOf(() => readCurve(draft, discount, 'D'))).toBe('')
  expect(faultOf(() => readCurve({ ...blankRange, outerLow: '1' }, discount, 'D'))).toBe('curve D at 1: not-a-number')
  const crossed = { ...blankRange, outerLow: '1', low: '5', high: '4', outerHigh: '9' }
  expect(faultOf(() => readCurve(crossed, discount, 'D'))).toBe('curve D at 2: curve-not-ordered')
  const negative = { ...crossed, high: '6', points: '-1' }
  expect(faultOf(() => readCurve(negative, discount, 'D'))).toBe('curve D points 0: points-negative')
})

it('is not drawn while something is no number, and is where it is merely out of order', () => {
  expect(drawnCurve(typed({ 1: { at: '' } }), 'money')).toBeUndefined()
  expect(drawnCurve(typed({ 1: { at: '110' } }), 'money')).toBeDefined()
})

it('goes on beyond the last anchor, by the name that follows', () => {
  const longer = withAnchor(standardCurve, 'higher')
  expect(longer.anchors[4]).toEqual({ at: 1.4, points: 140, name: 'cap' })
  expect(withAnchor(longer, 'higher').anchors[5]).toEqual({ at: 1.6, points: 160 })
  const single: AnchoredCurve = { kind: 'bands', over: 'actual', anchors: [{ at: 40, points: 100 }] }
  expect(withAnchor(single, 'lower').anchors[1]).toEqual({ at: 20, points: 100 })
  expect(faultOf(() => readCurve(draftCurve(withAnchor(single, 'lower'), 'days'), cycle, 'CYCLE'))).toBe('')
})

it('turns shares of a target into actuals: 80% of 500 is 400, and of 50 days it is 60', () => {
  expect(turnedOver(standardCurve, 500, 'higher').anchors.map(({ at }) => at)).toEqual([0, 400, 500, 600])
  expect(turnedOver(standardCurve, 50, 'lower').anchors.map(({ at }) => at)).toEqual([100, 60, 50, 40])
})

it('gives the same points over the actual as over the share of the target', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('higher' as const, 'lower' as const),
      fc.integer({ min: 1, max: 100000 }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (better, target, share) => {
        const over: Curve = turnedOver(standardCurve, target, better)
        const actual = share * target
        expect(scoreOf(actual, undefined, better, over)).toBeCloseTo(
          Number(scoreOf(actual, target, better, standardCurve)),
          6,
        )
        const back = turnedOver({ ...standardCurve, ...over, kind: 'lines' }, target, better)
        back.anchors.forEach(({ at }, index) => expect(at).toBeCloseTo(standardCurve.anchors[index]?.at ?? NaN, 6))
      },
    ),
  )
})
