import fc from 'fast-check'
import { NotAvailable } from '../input-error'
import { totalScore, weightScored, type MissingRule, type WeightedScore } from './total'

const items: WeightedScore[] = [
  { score: 80, weight: 50 },
  { score: undefined, weight: 30 },
  { score: 110, weight: 20 },
]
const codeOf = (total: number | NotAvailable) => (total instanceof NotAvailable ? total.code : total)

it('leaves a missing score out, counts it as zero or gives no total', () => {
  expect(totalScore(items, 'reweight')).toBeCloseTo(62 / 0.7, 10)
  expect(totalScore(items, 'zero')).toBe(62)
  expect(codeOf(totalScore(items, 'block'))).toBe('item-missing')
})

it('tells how much of the weight was scored', () => {
  expect(weightScored(items)).toBe(0.7)
})

it('gives no total where nothing was scored', () => {
  expect(codeOf(totalScore([{ score: undefined, weight: 100 }], 'reweight'))).toBe('nothing-scored')
})

it('takes no notice of items without weight', () => {
  expect(
    totalScore(
      [
        { score: 90, weight: 100 },
        { score: undefined, weight: 0 },
      ],
      'block',
    ),
  ).toBe(90)
})

it('takes weights as the fractions that percent cells hold', () => {
  expect(
    totalScore(
      [
        { score: 80, weight: 0.1 },
        { score: 100, weight: 0.2 },
        { score: 90, weight: 0.7 },
      ],
      'block',
    ),
  ).toBeCloseTo(91, 10)
})

it('takes weights that miss 100% by a hundredth of a point', () => {
  const thirds = [33.33, 33.33, 33.33].map((weight) => ({ score: 90, weight }))
  expect(totalScore(thirds, 'block')).toBeCloseTo(90, 10)
})

it.each([
  [[50, 45], '95%', '+5%'],
  [[50, 50.02], '100.02%', '-0.02%'],
  [[0.5, 0.4], '90%', '+10%'],
  [[60, 60], '120%', '-20%'],
  [[], '0%', '+100%'],
])('refuses weights %j: they add up to %s', (weights, found, gap) => {
  const call = () =>
    totalScore(
      weights.map((weight) => ({ score: 90, weight })),
      'reweight',
    )
  expect(call).toThrow(`the weights add up to ${found}, not to 100%; change them by ${gap}.`)
})

it('names the row of a weight that is no weight', () => {
  expect(() =>
    totalScore(
      [
        { score: 90, weight: 110 },
        { score: 90, weight: -10 },
      ],
      'zero',
    ),
  ).toThrow('row 2: a weight')
})

it('lies between the lowest and the highest score that counts', () => {
  const scorecards = fc
    .array(
      fc.record({
        score: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
        part: fc.integer({ min: 1, max: 50 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => {
      const sum = parts.reduce((total, { part }) => total + part, 0)
      return parts.map(({ score, part }) => ({ score, weight: (part * 100) / sum }))
    })
  fc.assert(
    fc.property(scorecards, fc.constantFrom<MissingRule>('reweight', 'zero'), (card, rule) => {
      const scores = card.flatMap(({ score }) => score ?? (rule === 'zero' ? 0 : []))
      fc.pre(scores.length > 0)
      const total = Number(totalScore(card, rule))
      expect(total).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
      expect(total).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
    }),
  )
})
