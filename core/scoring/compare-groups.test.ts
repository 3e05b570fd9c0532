import { NotAvailable } from '../input-error'
import { compareGroups, type GradedPerson } from './compare-groups'
import { gradeOf } from './grade'

const team = (group: string, ...totals: number[]): GradedPerson[] =>
  totals.map((total) => ({ group, total, grade: gradeOf(total) }))
const GRADES = ['S', 'A', 'B', 'C', 'D']

it('tells mean, spread, quartiles and grades of each group and of everyone', () => {
  const { groups, everyone } = compareGroups(
    [...team('East', 60, 80, 100), ...team('West', 110), { group: 'North', total: new NotAvailable('nothing-scored') }],
    GRADES,
  )
  expect(groups).toEqual([
    {
      group: 'East',
      count: 3,
      mean: 80,
      deviation: 20,
      least: 60,
      most: 100,
      lowerQuartile: 70,
      median: 80,
      upperQuartile: 90,
      grades: [0, 1, 1, 1, 0],
    },
    expect.objectContaining({ group: 'West', count: 1, deviation: 0, median: 110, grades: [1, 0, 0, 0, 0] }),
  ])
  expect(everyone).toMatchObject({ count: 4, mean: 87.5, grades: [1, 1, 1, 1, 0] })
})

it('shows whose rank depends on a strict or a lenient manager', () => {
  const { changes, notes } = compareGroups(
    [...team('strict', 60, 70, 80, 90, 100), ...team('lenient', 81, 91, 101, 111, 121)],
    GRADES,
  )
  // Without the levels of the groups, each strict total ties with its lenient counterpart.
  expect(changes).toContainEqual({ person: 4, raw: 4, normalised: 1 })
  const moves = changes.map(({ raw, normalised }) => Math.abs(raw - normalised))
  expect(moves).toEqual([...moves].sort((one, other) => other - one))
  expect(notes).toEqual([])
})

it('leaves a small group as it is, and says so', () => {
  const { changes, notes } = compareGroups([...team('big', 60, 70, 80, 90, 100), ...team('small', 85)], GRADES)
  expect(notes).toEqual([{ kind: 'small', group: 'small', size: 1 }])
  expect(changes).toEqual([])
})

it('has nothing to tell of nobody', () => {
  expect(compareGroups([], GRADES)).toEqual({ groups: [], changes: [], notes: [] })
})
