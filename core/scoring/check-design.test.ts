import { findKpi } from '../kpis/catalogue'
import { checkDesign } from './check-design'
import { noAdjustments, type DesignItem, type ScorecardDesign } from './design'
import { standardBands } from './grade'

const good: ScorecardDesign = {
  name: 'Sales',
  items: [
    { kpi: 'REVENUE', weight: 60 },
    { kpi: 'CYCLE', weight: 40, target: 30 },
  ],
  adjustments: noAdjustments,
  vetoes: [],
  missing: 'reweight',
  grading: { kind: 'bands', bands: standardBands },
}
const faults = (changed: Partial<ScorecardDesign>) =>
  checkDesign({ ...good, ...changed }, findKpi).map(({ message }) => message)
const withItem = (item: Partial<DesignItem> & { kpi: string }) => ({ items: [{ weight: 100, ...item }] })

it('finds nothing wrong with a good design', () => {
  expect(faults({})).toEqual([])
})

it.each<[string, Partial<ScorecardDesign>, string[]]>([
  ['a blank name', { name: ' ' }, ['name: needs a name.']],
  ['no KPI', { items: [] }, ['items: choose at least one KPI.']],
  ['an unknown KPI', withItem({ kpi: 'REVENU' }), [expect.stringContaining('items, row 1: there is no KPI "REVENU"')]],
  [
    'a KPI twice and weights that are not the whole',
    { items: [{ kpi: 'REVENUE', weight: 50 }, { kpi: 'REVENUE', weight: 40 }] }, // prettier-ignore
    [
      'items, row 2: the KPI "REVENUE" is there twice; give it one weight.',
      'weights: the weights add up to 90%, not to 100%; change them by +10%.',
    ],
  ],
  [
    'a target of which there is no share',
    withItem({ kpi: 'GROWTH', target: 0 }),
    ['items, row 1: a target of 0 cannot be scored.'],
  ],
  [
    'a curve against the direction of its KPI',
    withItem({ kpi: 'CYCLE', curve: { kind: 'lines', over: 'actual', anchors: [{ at: 20, points: 0 }, { at: 60, points: 100 }] } }), // prettier-ignore
    ['items, row 1: the anchors 20 and 60 of the curve are not in order.'],
  ],
  [
    'no range for a KPI for which a range is best',
    withItem({ kpi: 'DISCOUNT_RATE' }),
    [expect.stringContaining('items, row 1: where a range is best, the curve has to say which')],
  ],
  [
    'limits of bonus and penalty that leave out 0',
    { adjustments: { items: [{ name: '', least: 2, most: 5 }], least: 0, most: -1 } },
    [
      'adjustments: the limits must reach from 0 or below to 0 or above, found 0 to -1.',
      'adjustments, row 1: needs a name.',
      'adjustments, row 1: the limits must reach from 0 or below to 0 or above, found 2 to 5.',
    ],
  ],
  [
    'a rule with an unknown KPI',
    { adjustments: { items: [{ name: 'Extra', least: 0, most: 5, rule: { kpi: '?', from: 0, perUnit: 1 } }], least: 0, most: 5 } }, // prettier-ignore
    [expect.stringContaining('adjustments, row 1: there is no KPI "?"')],
  ],
  [
    'a veto with a grade that is none',
    { vetoes: [{ name: 'Compliance', totalCap: 59, gradeCap: 'F' }] },
    ['vetoes, row 1: found "F"; use one of: S, A, B, C, D.'],
  ],
  [
    'bands out of order, a grade twice',
    { grading: { kind: 'bands', bands: [{ grade: 'A', from: 80 }, { grade: 'A', from: 90 }] } }, // prettier-ignore
    [
      'bands: the grade bands must go down from the best grade; A 80 is followed by A 90.',
      'bands, row 2: the grade "A" is there twice.',
    ],
  ],
  [
    'shares that are not the whole',
    { grading: { kind: 'forced', distribution: [{ grade: 'A', share: 20 }], smallestGroup: 5 } },
    ['distribution: the shares of the grades add up to 20%, not to 100%; change them by +80%.'],
  ],
])('names %s', (_, changed, messages) => {
  expect(faults(changed)).toEqual(messages)
})
