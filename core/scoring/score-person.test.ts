import fc from 'fast-check'
import { NotAvailable } from '../input-error'
import { noAdjustments, type ScorecardDesign } from './design'
import { standardBands } from './grade'
import { scorePerson, type PersonFacts } from './score-person'
import { totalScore } from './total'

const design: ScorecardDesign = {
  name: 'Sales',
  items: [
    { kpi: 'REVENUE', weight: 50, target: 100 },
    { kpi: 'NPS', weight: 30, target: 50 },
    { kpi: 'CYCLE', weight: 20, target: 30 },
  ],
  adjustments: noAdjustments,
  vetoes: [],
  missing: 'reweight',
  grading: { kind: 'bands', bands: standardBands },
}
const noTable = new NotAvailable('no-target')
const facts = (...actuals: (number | NotAvailable)[]): PersonFacts => ({
  items: actuals.map((actual) => ({ actual })),
  adjustments: [],
  vetoes: [],
})
const betters = ['higher', 'higher', 'lower'] as const
// 80 points, none, 110 points: the example of 50%, 30% and 20%.
const halfMissing = facts(90, noTable, 27)

describe('the total of a person', () => {
  it('is made of contributions that add up to it', () => {
    const { items, weighted, total, scored, reliable } = scorePerson(design, betters, halfMissing)
    expect(total).toBeCloseTo(62 / 0.7, 10)
    expect(weighted).toBe(total)
    expect(items.map(({ share }) => share)).toEqual([50 / 70, 0, 20 / 70])
    expect(items.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(62 / 0.7, 10)
    expect([scored, reliable]).toEqual([0.7, true])
  })

  it('says what was missing, why, and by which rule it was dealt with', () => {
    const [, missing] = scorePerson({ ...design, missing: 'zero' }, betters, halfMissing).items
    expect(missing).toMatchObject({ points: noTable, missing: 'zero', share: 0.3, contribution: 0 })
    expect(scorePerson({ ...design, missing: 'zero' }, betters, halfMissing).total).toBe(62)
    const blocked = scorePerson({ ...design, missing: 'block' }, betters, halfMissing)
    expect(blocked.total).toEqual(new NotAvailable('item-missing'))
    expect(blocked.items.map(({ contribution }) => contribution)).toEqual([0, 0, 0])
  })

  it('is not reliable on less than half of the weight', () => {
    expect(scorePerson(design, betters, facts(noTable, 50, 30)).reliable).toBe(true)
    expect(scorePerson(design, betters, facts(noTable, noTable, 30)).reliable).toBe(false)
  })

  it('takes a person’s own target before the one for everybody', () => {
    const own = { ...halfMissing, items: [{ actual: 90, target: 90 }, { actual: noTable }, { actual: noTable }] }
    expect(scorePerson(design, betters, own).items[0]?.points).toBe(100)
  })
})

describe('bonus and penalty', () => {
  const adjustments = {
    items: [
      { name: 'Team', least: -5, most: 5 },
      { name: 'New customers', least: 0, most: 4, rule: { kpi: 'NEW_CUSTOMERS', from: 3, perUnit: 1.5 } },
      { name: 'Complaints', least: -6, most: 0, rule: { kpi: 'COMPLAINTS', from: 0, perUnit: -2 } },
    ],
    least: -10,
    most: 6,
  }
  const adjusted = (...found: (number | undefined)[]) =>
    scorePerson({ ...design, adjustments }, betters, { ...facts(100, 50, 30), adjustments: found })

  it('are added after weighting', () => {
    expect(adjusted(2, 5, 1).total).toBe(100 + 2 + 3 - 2)
    expect(adjusted(2, 5, 1).weighted).toBe(100)
  })

  it('stay within their own limits and those of them all', () => {
    const { adjusted: by, total } = adjusted(9, 9, undefined)
    expect(by.items.map(({ wanted, points }) => [wanted, points])).toEqual([[9, 5], [9, 4], [0, 0]]) // prettier-ignore
    expect([by.wanted, by.points, total]).toEqual([9, 6, 106])
    expect(adjusted(-9, 0, 9).total).toBe(100 - 10)
  })
})

describe('a veto', () => {
  const vetoes = [
    { name: 'Compliance', totalCap: 59, gradeCap: 'D' },
    { name: 'Margin', totalCap: 79, gradeCap: 'C', rule: { kpi: 'GROSS_MARGIN', breached: 'below', limit: 0.1 } },
  ] as const
  const vetoed = (...found: (number | boolean | undefined)[]) =>
    scorePerson({ ...design, vetoes }, betters, { ...facts(100, 50, 30), vetoes: found })

  it('caps the total when it is breached, by the strictest of several', () => {
    expect(vetoed(false, 0.05).total).toBe(79)
    expect(vetoed(true, 0.05).total).toBe(59)
  })

  it('is not breached at its limit, nor where nobody can tell, which it says', () => {
    const { total, vetoes: traces } = vetoed(undefined, 0.1)
    expect(total).toBe(100)
    expect(traces.map(({ breached }) => breached)).toEqual([undefined, false])
  })

  it('leaves a total below its cap as it is', () => {
    const { total } = scorePerson({ ...design, vetoes }, betters, { ...facts(50, 0, 60), vetoes: [true, 1] })
    expect(total).toBeLessThan(59)
    expect(total).toBe(scorePerson(design, betters, facts(50, 0, 60)).total)
  })
})

it('never exceeds the best score when weights are shared out, and agrees with the plain total', () => {
  const actuals = fc.array(fc.option(fc.integer({ min: 0, max: 150 }), { nil: noTable }), {
    minLength: 3,
    maxLength: 3,
  })
  fc.assert(
    fc.property(actuals, fc.constantFrom('reweight' as const, 'zero' as const, 'block' as const), (given, missing) => {
      const { items, total } = scorePerson({ ...design, missing }, betters, facts(...given))
      const scores = items.map(({ points, weight }) => ({
        score: points instanceof NotAvailable ? undefined : points,
        weight,
      }))
      expect(total).toEqual(totalScore(scores, missing))
      if (total instanceof NotAvailable) return
      expect(total).toBeLessThanOrEqual(Math.max(...scores.map(({ score = 0 }) => score)) + 1e-9)
      expect(items.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(total, 9)
    }),
  )
})
