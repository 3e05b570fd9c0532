import { dayNumber } from '../cells/day'
import { findKpi } from './catalogue'
import { datasetForTests } from './dataset-for-tests'
import { parameterValues } from './parameter-values'

const calendar = { today: dayNumber(2026, 9, 15), fiscalYearStart: 1 }
const activities = datasetForTests(
  [
    [
      ['Activity Date', 'Activity Owner', 'Activity Type'],
      ['2026-01-10', 'Ann', '拜访'],
      ['2026-02-10', 'Ben', 'Fair 10'],
      ['2026-02-11', 'Ben', 'visit'],
      ['2026-02-12', 'Ben', 'fair 9'],
      ['2026-02-13', 'Ben', ''],
    ],
  ],
  calendar,
)
const valuesOf = (id: string) => {
  const { parameter } = findKpi(id)
  return parameter && parameterValues(activities, parameter)
}

it('finds what the rows have, each meaning once, in the order of a person', () => {
  expect(valuesOf('ACTIVITIES')).toEqual(['fair 9', 'Fair 10', 'visit'])
})

it('finds nothing where there is no such table', () => {
  expect(valuesOf('LOSS_TO')).toEqual([])
})
