import { InputError } from '../../../core/input-error'
import type { TargetPlanOptions } from '../../../core/targets/planner/plan-options'
import type { Candidate } from '../../../core/workbook/target-plan/plan-people'
import { draftOf, optionsOf, regrouped, stillThere } from './plan-draft'

const options: TargetPlanOptions = {
  kpi: 'REVENUE',
  period: '2027',
  total: 1234567.5,
  step: 0.01,
  levels: ['region'],
  people: ['Ann', 'Ben'],
  basis: { sheet: 'Potential', range: 'A1:B9' },
  blend: { with: 'equal', share: 0.35 },
  shape: 'workdays',
  quarterEnd: 0.07,
  overAssignment: [0.05, 0.025],
  limits: [
    { path: ['West'], floor: 1000 },
    { path: ['West', 'Ann'], lock: 500.25 },
  ],
}
const candidate = (name: string, region: string, team: string): Candidate => ({
  name,
  perDay: 1,
  ramp: [],
  levels: { region, team },
})
const everybody = [candidate('Ann', 'West', 'One'), candidate('Ben', 'East', 'Two')]

it('is what was asked for in words, and the same again', () => {
  const draft = draftOf(options)
  expect(draft.total).toBe('1,234,567.50')
  expect(draft.overAssignment).toEqual(['5', '2.5'])
  expect(optionsOf(draft)).toEqual(options)
})

it('reads amounts and percents as people type them', () => {
  const draft = { ...draftOf(options), total: '1.2亿', quarterEnd: '7 %', overAssignment: ['', '0'] }
  expect(optionsOf(draft)).toMatchObject({ total: 120_000_000, quarterEnd: 0.07, overAssignment: [] })
})

it('leaves out limits that nothing was typed into', () => {
  const draft = { ...draftOf(options), limits: [{ path: ['West'], lock: ' ', floor: '', cap: '' }] }
  expect(optionsOf(draft).limits).toEqual([])
})

it.each([
  ['total', 'much', { total: 'much' }],
  ['quarterEnd', 'some', { quarterEnd: 'some' }],
  ['overAssignment', 'five', { overAssignment: ['five', ''] }],
  ['limits', 'x', { limits: [{ path: ['West'], lock: '', floor: 'x', cap: '' }] }],
])('says that %s cannot be "%s"', (argument, found, change) => {
  const refused = new InputError('not-a-number', { found }, { argument })
  expect(() => optionsOf({ ...draftOf(options), ...change })).toThrow(refused)
})

it('keeps limits of people when levels change, and drops those of units that are no more', () => {
  const draft = regrouped(draftOf(options), { levels: ['team'] }, everybody)
  expect(draft.limits).toEqual([{ path: ['One', 'Ann'], lock: '500.25', floor: '', cap: '' }])
})

it('drops limits together with the people who leave', () => {
  const draft = regrouped(draftOf(options), { people: ['Ben'] }, everybody)
  expect(draft.limits).toEqual([])
  expect(stillThere(draftOf(options), everybody.slice(1)).people).toEqual(['Ben'])
  const whole = draftOf(options)
  expect(stillThere(whole, everybody)).toBe(whole)
})
