import fc from 'fast-check'
import { basesFromFigures, type PersonFigure } from './person-basis'

function figure(name: string, sold: number | undefined, change: Partial<PersonFigure> = {}): PersonFigure {
  return { name, above: ['West'], figure: sold, presence: 1, there: 1, isOld: false, capacity: 1, ...change }
}

it('is what people have sold', () => {
  expect(basesFromFigures([figure('Ann', 300), figure('Ben', 100)])).toEqual({
    values: [300, 100],
    estimated: [false, false],
    notes: [],
  })
})

it('counts what was sold in half of the time twice, for as long as the person will be there', () => {
  const { values, estimated, notes } = basesFromFigures([
    figure('Ann', 300, { presence: 0.5 }),
    figure('Ben', 100, { there: 0.25 }),
  ])
  expect(values).toEqual([600, 25])
  expect(estimated).toEqual([true, false])
  expect(notes).toEqual([{ kind: 'scaled-up', people: ['Ann'] }])
})

it('gives newcomers the mean of their team for what they can carry, the level above where the team has none', () => {
  const { values, notes } = basesFromFigures([
    figure('Ann', 300, { above: ['West', 'A'], capacity: 1 }),
    figure('Ben', 100, { above: ['West', 'A'], capacity: 1 }),
    figure('Cai', undefined, { above: ['West', 'A'], capacity: 0.5 }),
    figure('Dan', undefined, { above: ['West', 'B'], capacity: 1 }),
    figure('Eve', 1000, { above: ['East', 'C'], capacity: 2 }),
    // A first deal within a few weeks says nothing of a year.
    figure('Fay', 90, { above: ['East', 'C'], capacity: 1, presence: 0.05 }),
  ])
  expect(values).toEqual([300, 100, 100, 200, 1000, 500])
  expect(notes).toEqual([{ kind: 'team-mean', people: ['Cai', 'Dan', 'Fay'] }])
})

it('never leaves anybody at 0 without saying why', () => {
  const { values, notes } = basesFromFigures([
    figure('Ann', 300),
    figure('Ben', undefined, { isOld: true }),
    figure('Cai', -50),
  ])
  expect(values).toEqual([300, 0, 0])
  expect(notes).toEqual([
    { kind: 'nothing-sold', people: ['Ben'] },
    { kind: 'below-zero', people: ['Cai'] },
  ])
})

it('is 0 or more for everybody, and whoever has 0 or an estimate is named, whatever the figures', () => {
  const any = fc.record({
    figure: fc.option(
      fc.integer({ min: -1e8, max: 1e11 }).map((cents) => cents / 100),
      { nil: undefined },
    ),
    presence: fc.double({ min: 0, max: 1, noNaN: true }),
    there: fc.double({ min: 0.01, max: 1, noNaN: true }),
    isOld: fc.boolean(),
    capacity: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    above: fc.constantFrom(['West', 'A'], ['West', 'B'], ['East', 'C']),
  })
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (found) => {
      const people = found.map((each, index) => ({ ...each, name: String(index) }))
      const { values, estimated, notes } = basesFromFigures(people)
      const named = new Set(notes.flatMap((note) => ('people' in note ? note.people : [])))
      values.forEach((value, index) => {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThan(Infinity)
        if (value === 0 || estimated[index] === true) expect(named).toContain(String(index))
      })
    }),
  )
})
