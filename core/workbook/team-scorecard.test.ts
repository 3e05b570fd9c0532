import { dayNumber } from '../cells/day'
import { recogniseSheets } from './recognise-sheets'
import { defaultSettings } from './settings'
import { previewTeamScorecard } from './team-scorecard'
import type { TeamScorecardOptions } from './team-scorecard-options'

const deals = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['Ann', 1500, 'Won', '2026-01-05', '2026-02-04'],
  ['Ben', 900, 'Won', '2026-02-01', '2026-03-31'],
  ['Cai', 100, 'Won', '2026-02-01', '2026-03-31'],
]
const environment = { locale: 'en', theme: 'light', today: dayNumber(2026, 9, 15), date1904: false } as const
const tables = recogniseSheets([{ name: 'Deals', cells: deals }], defaultSettings, environment)
const options: TeamScorecardOptions = {
  period: '2026-Q1',
  people: ['Ann', 'Ben', 'Cai'],
  items: [{ kpi: 'REVENUE', weight: 100, target: 1000 }],
}
const scored = (more: Partial<TeamScorecardOptions>) =>
  previewTeamScorecard(tables, { ...options, ...more }).rows.map(({ total, grade }) => [total, grade])

it('scores by the standard curve and bands where nothing else is said', () => {
  // 90% lies between 80% (60 points) and 100% (100); 10% between 0 and 80%.
  expect(scored({})).toEqual([
    [120, 'S'],
    [80, 'B'],
    [7.5, 'D'],
  ])
})

it('scores by the curve and grades by the bands of the design', () => {
  const curve = {
    kind: 'lines',
    over: 'actual',
    anchors: [
      { at: 0, points: 0 },
      { at: 1000, points: 50 },
    ],
  } as const
  const grading = {
    kind: 'bands',
    bands: [
      { grade: 'up', from: 45 },
      { grade: 'down', from: 0 },
    ],
  } as const
  expect(scored({ items: [{ kpi: 'REVENUE', weight: 100, curve }], grading })).toEqual([
    [50, 'up'],
    [45, 'up'],
    [5, 'down'],
  ])
})

it('grades by shares, and keeps who has met the target from the last grade', () => {
  const distribution = [
    { grade: 'A', share: 0.3 },
    { grade: 'B', share: 0.3 },
    { grade: 'C', share: 0.4 },
  ]
  const grading = { kind: 'forced', distribution, smallestGroup: 1 } as const
  expect(scored({ grading }).map(([, grade]) => grade)).toEqual(['A', 'B', 'C'])
  expect(scored({ grading: { ...grading, guard: 5 } }).map(([, grade]) => grade)).toEqual(['A', 'B', 'B'])
})

it('refuses what cannot be scored, at the part of the form that says it', () => {
  const refusal = (more: Partial<TeamScorecardOptions>) => {
    try {
      previewTeamScorecard(tables, { ...options, ...more })
    } catch (error) {
      return error as { readonly code: string; readonly place: object }
    }
    throw new Error('nothing was refused')
  }
  const falls = {
    kind: 'lines',
    over: 'attainment',
    anchors: [
      { at: 1, points: 9 },
      { at: 0, points: 0 },
    ],
  } as const
  expect(refusal({ items: [{ kpi: 'REVENUE', weight: 100, curve: falls }] })).toMatchObject({
    code: 'curve-not-ordered',
    place: { argument: 'kpis' },
  })
  expect(refusal({ items: [{ kpi: 'DISCOUNT_RATE', weight: 100 }] })).toMatchObject({ code: 'range-needs-curve' })
  expect(refusal({ grading: { kind: 'bands', bands: [] } })).toMatchObject({ place: { argument: 'bands' } })
})
