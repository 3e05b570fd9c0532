import type { Candidate } from '../../../core/workbook/target-plan/plan-people'
import { matchingRows, peopleRows } from './people-rows'

const person = (name: string, region?: string): Candidate => ({
  name,
  perDay: 1,
  ramp: [],
  levels: region === undefined ? {} : { region },
})
const everybody = [person('Ann', 'West'), person('Dan', 'East'), person('Ben', 'West'), person('Eve')]
const rows = peopleRows(everybody, ['region'])
const named = (some: typeof rows) => some.map(({ name, depth }) => `${'  '.repeat(depth)}${name}`)

it('puts people below their units, and those without one below a dash', () => {
  expect(named(rows)).toEqual(['West', '  Ann', '  Ben', 'East', '  Dan', '–', '  Eve'])
  expect(rows[0]?.people).toEqual(['Ann', 'Ben'])
  expect(rows[1]?.people).toEqual(['Ann'])
})

it('is a plain list without levels, and nothing without people', () => {
  expect(named(peopleRows(everybody, []))).toEqual(['Ann', 'Dan', 'Ben', 'Eve'])
  expect(peopleRows([], ['region'])).toEqual([])
})

it('finds people with what is above them, and units with who is below', () => {
  expect(named(matchingRows(rows, ' BEN'))).toEqual(['West', '  Ben'])
  expect(named(matchingRows(rows, 'west'))).toEqual(['West', '  Ann', '  Ben'])
  expect(named(matchingRows(rows, 'nobody'))).toEqual([])
  expect(matchingRows(rows, '')).toBe(rows)
})
