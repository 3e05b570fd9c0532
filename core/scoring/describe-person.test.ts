import { NotAvailable } from '../input-error'
import type { Locale } from '../locale/text'
import { describePerson } from './describe-person'
import { describeScore } from './describe-score'
import type { Better, Curve } from './curve'
import { standardCurve } from './curve'
import type { ScorecardDesign } from './design'
import { standardBands } from './grade'
import { nextGrade } from './next-grade'
import { scorePerson } from './score-person'
import { traceScore } from './trace-score'

const sentence = (actual: number | undefined, better: Better, curve: Curve, locale: Locale = 'en', target = 100) =>
  describeScore(traceScore(actual, target, better, curve), better, locale)
const days: Curve = {
  kind: 'lines',
  over: 'actual',
  anchors: [
    { at: 60, points: 0 },
    { at: 30, points: 100 },
  ],
}
const steps: Curve = { kind: 'bands', over: 'attainment', anchors: [{ at: 0.8, points: 60 }] }
const range: Curve = { kind: 'range', outerLow: 0, low: 5, high: 10, outerHigh: 20, points: 100 }

it.each<[string, string]>([
  [
    sentence(90, 'higher', standardCurve),
    '90 of 100 is 90%: between threshold 80% (60 points) and target 100% (100 points), which gives 80 points.',
  ],
  [
    sentence(110, 'lower', standardCurve),
    '110 against 100, where less is better, is 90% (2 − actual / target): between threshold 80% (60 points) and target 100% (100 points), which gives 80 points.',
  ],
  [
    sentence(130, 'higher', standardCurve),
    '130 of 100 is 130%: stretch 120% is reached, where the curve ends, which gives 120 points and no more.',
  ],
  [sentence(45, 'lower', days), '45: between 60 (0 points) and 30 (100 points), which gives 50 points.'],
  [sentence(70, 'lower', days), '70: short of 60, where the curve begins, which gives 0 points.'],
  [sentence(85, 'higher', steps), '85 of 100 is 85%: on the step that begins at 80%, which gives 60 points.'],
  [sentence(7, 'higher', range), '7: within the best range from 5 to 10, which gives 100 points.'],
  [
    sentence(2.5, 'higher', range),
    '2.5: beside the best range from 5 to 10, within the outer limits 0 and 20, which gives 50 points.',
  ],
  [sentence(20, 'higher', range), '20: at or beyond the outer limits 0 and 20 of the range, which gives 0 points.'],
  [sentence(undefined, 'higher', standardCurve), 'No points: there is no actual value to score.'],
  [sentence(90, 'higher', standardCurve, 'en', 0), 'No points: a target of 0 cannot be scored.'],
  [
    sentence(90, 'higher', standardCurve, 'zh-CN'),
    '实际 90，目标 100，完成率 90%：介于门槛 80%（60 分）与目标 100%（100 分）之间，得 80 分。',
  ],
])('says how a score comes about: %s', (found, expected) => {
  expect(found).toBe(expected)
})

const design: ScorecardDesign = {
  name: 'Sales',
  items: [
    { kpi: 'REVENUE', weight: 50, target: 100 },
    { kpi: 'NPS', weight: 30, target: 50 },
    { kpi: 'CYCLE', weight: 20, target: 30 },
  ],
  adjustments: { items: [{ name: 'Team', least: -5, most: 5 }], least: -3, most: 3 },
  vetoes: [{ name: 'Compliance', totalCap: 59, gradeCap: 'D' }],
  missing: 'reweight',
  grading: { kind: 'bands', bands: standardBands },
}
const names: Readonly<Record<string, string>> = { REVENUE: 'Sales', NPS: 'NPS', CYCLE: 'Sales cycle' }
const wording = { nameOf: (kpi: string) => names[kpi] ?? kpi, show: (_: string, value: number) => value.toFixed(0) }
const person = (typed: number | undefined, breached: boolean | undefined) =>
  scorePerson(design, ['higher', 'higher', 'lower'], {
    items: [{ actual: 90 }, { actual: new NotAvailable('column-missing', { entity: 'surveys' }) }, { actual: 30 }],
    adjustments: [typed],
    vetoes: [breached],
  })

it('tells a total line by line, with what is missing and what would change the grade', () => {
  const scored = person(undefined, false)
  const next = nextGrade(scored, standardBands)
  expect(describePerson(scored, wording, 'en', 'B', next)).toEqual([
    'Sales: 90 of 100 is 90%: between threshold 80% (60 points) and target 100% (100 points), which gives 80 points. Weight 50%, 71.4% of what was scored: 57.14 points of the total.',
    expect.stringMatching(
      /^NPS: No points: the surveys table has no column .* Weight 30%: left out; the other items share its weight\.$/,
    ),
    'Sales cycle: 30 against 30, where less is better, is 100% (2 − actual / target): between target 100% (100 points) and stretch 120% (120 points), which gives 100 points. Weight 20%, 28.6% of what was scored: 28.57 points of the total.',
    'Total 85.71, on 70% of the weight, grade B.',
    '14.29 points to A; the shortest way: Sales from 90 to 100.',
  ])
})

it('tells bonus and veto with their limits', () => {
  const lines = describePerson(person(8, true), wording, 'en', 'D')
  expect(lines.slice(3)).toEqual([
    'Team: +5 points (+8 but for the limit).',
    'Bonus and penalty together: +3 points (+5 but for the limit of them all).',
    'Veto: Compliance. The total is 59 at most, the grade D at best.',
    'Total 59, on 70% of the weight, capped by a veto (else 88.71), grade D.',
  ])
})

it('says that a veto was not checked, and that too little was scored', () => {
  const missing = new NotAvailable('actual-missing')
  const little = scorePerson(design, ['higher', 'higher', 'lower'], {
    items: [{ actual: missing }, { actual: missing }, { actual: 30 }],
    adjustments: [],
    vetoes: [],
  })
  expect(describePerson(little, wording, 'zh-CN', 'A').slice(-3)).toEqual([
    '否决项未核实，暂无依据：Compliance。',
    '总分 100，已计分权重 20%，等级 A。',
    '不可靠：仅 20% 的权重有得分。',
  ])
})
