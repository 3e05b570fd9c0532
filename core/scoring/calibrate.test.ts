import fc from 'fast-check'
import { NotAvailable } from '../input-error'
import { calibrate, countGrades, withMove, withoutMove, type GradedByTotal, type GradeMove } from './calibrate'
import { gradeOf, standardBands } from './grade'
import type { VetoTrace } from './veto'

const names = standardBands.map(({ grade }) => grade)
const breach: VetoTrace = { name: 'Compliance', totalCap: 70, gradeCap: 'C', breached: true }
const person = (name: string, total: number, ...vetoes: VetoTrace[]): GradedByTotal => ({
  person: name,
  total,
  grade: gradeOf(total),
  vetoes,
})
const move = (name: string, to: string, more: Partial<GradeMove> = {}): GradeMove => ({
  person: name,
  to,
  reason: 'Won back the largest account',
  ...more,
})
const faultsOf = (people: readonly GradedByTotal[], ...moves: readonly GradeMove[]) =>
  calibrate(people, names, moves).faults.map(({ code, place }) => `${place.argument ?? ''} ${code}`)

const team = [person('Ann', 104), person('Ben', 98), person('Cai', 92), person('Dan', 85), person('Eve', 62)]

it('leaves every grade as it is without a move', () => {
  expect(calibrate(team, names, [])).toEqual({ grades: ['A', 'B', 'B', 'B', 'C'], changes: [], faults: [] })
})

it('moves the best of a grade up and the last of a grade down by a reason alone', () => {
  const { grades, changes, faults } = calibrate(team, names, [move('Ben', 'A'), move('Dan', 'C')])
  expect(grades).toEqual(['A', 'A', 'B', 'C', 'C'])
  expect(changes).toMatchObject([
    { person: 'Ben', from: 'B', to: 'A', total: 98, passes: [], behind: [] },
    { person: 'Dan', from: 'B', to: 'C', total: 85, passes: [], behind: [] },
  ])
  expect(faults).toEqual([])
})

it('asks for a reason', () => {
  expect(faultsOf(team, move('Ben', 'A', { reason: ' ' }))).toEqual(['Ben calibration-no-reason'])
})

it('asks why somebody with a higher total may end below', () => {
  const { changes, faults } = calibrate(team, names, [move('Dan', 'A')])
  expect(changes[0]?.passes).toEqual(['Ben', 'Cai'])
  expect(faults.map((fault) => fault.in('en'))).toEqual([
    'Dan: Ben, Cai reached as much as Dan or more, and would end below: say why that is right.',
  ])
  expect(faultsOf(team, move('Dan', 'A', { orderReason: 'Half the year on leave' }))).toEqual([])
})

it('asks why somebody with a lower total may end above', () => {
  expect(calibrate(team, names, [move('Ben', 'C')]).changes[0]?.behind).toEqual(['Cai', 'Dan'])
  expect(faultsOf(team, move('Ben', 'C'))).toEqual(['Ben calibration-behind'])
})

it('treats equal totals as it treats higher ones', () => {
  const twins = [person('Ann', 90), person('Ben', 90)]
  expect(faultsOf(twins, move('Ben', 'A'))).toEqual(['Ben calibration-passes'])
  expect(faultsOf(twins, move('Ben', 'A'), move('Ann', 'A'))).toEqual([])
})

it('asks again when taking a move back leaves somebody out of order', () => {
  const both = [move('Ben', 'A'), move('Cai', 'A')]
  expect(faultsOf(team, ...both)).toEqual([])
  expect(faultsOf(team, ...withoutMove(both, 'Ben'))).toEqual(['Cai calibration-passes'])
})

it('holds to a veto, and asks nothing about whom it keeps below', () => {
  const people = [person('Ann', 70, breach), person('Ben', 62)]
  expect(calibrate(people, names, [move('Ann', 'B')]).faults.map((fault) => fault.in('en'))).toEqual([
    'Ann: the veto "Compliance" allows at most the grade C.',
  ])
  expect(faultsOf(people, move('Ben', 'B'))).toEqual([])
})

it('passes over people who have left or have no total, and moves to where they are anyway', () => {
  const people = [...team, { person: 'Fay', total: new NotAvailable('nothing-scored'), vetoes: [] }]
  const { grades, changes, faults } = calibrate(people, names, [move('Gus', 'A'), move('Fay', 'A'), move('Ben', 'B')])
  expect(grades).toEqual(['A', 'B', 'B', 'B', 'C', undefined])
  expect([changes, faults]).toEqual([[], []])
})

it('says so when a grade is there no longer', () => {
  expect(faultsOf(team, move('Ben', 'A+'))).toEqual(['Ben not-one-of'])
})

it('names three people and counts the rest', () => {
  const [fault] = calibrate([...team, person('Fay', 61)], names, [move('Fay', 'S')]).faults
  expect(fault?.in('en')).toContain('Ann, Ben, Cai and 2 more reached')
  expect(fault?.in('zh-CN')).toContain('Ann、Ben、Cai 等 5 人的总分')
})

it('counts grades beside what the shares of the graded people come to', () => {
  const shares = [{ grade: 'A', share: 20 }, { grade: 'B', share: 70 }, { grade: 'C', share: 10 }] // prettier-ignore
  const grades = ['A', 'A', 'B', 'B', 'B', 'B', 'B', 'B', 'C', 'C', 'B', undefined]
  // 11 people on 20/70/10: ideals 2.2, 7.7, 1.1.
  expect(countGrades(grades, ['A', 'B', 'C'], shares)).toEqual([
    { grade: 'A', people: 2, target: 2 },
    { grade: 'B', people: 7, target: 8 },
    { grade: 'C', people: 2, target: 1 },
  ])
  expect(countGrades(['A'], ['A', 'B'])).toEqual([{ grade: 'A', people: 1 }, { grade: 'B', people: 0 }]) // prettier-ignore
})

const grades = fc.constantFrom(...names)
const anyTeam = fc
  .array(fc.record({ total: fc.integer({ min: 50, max: 120 }), isVetoed: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  }) // prettier-ignore
  .map((all) =>
    all.map(({ total, isVetoed }, index): GradedByTotal => {
      if (!isVetoed) return person(`P${index}`, total)
      return { ...person(`P${index}`, Math.min(total, breach.totalCap), breach), grade: total >= 60 ? 'C' : 'D' }
    }),
  )
const anyMoves = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 11 }), grades), { maxLength: 8 })
  .map((all) => all.reduce<GradeMove[]>((moves, [who, to]) => withMove(moves, move(`P${who}`, to)), []))

it('never lets moves without a fault pass a veto or leave anybody below a lower total', () => {
  fc.assert(
    fc.property(anyTeam, anyMoves, (people, moves) => {
      const { grades: after, faults } = calibrate(people, names, moves)
      if (faults.length > 0) return
      const placeOf = (index: number) => names.indexOf(after[index] ?? '')
      people.forEach((one, index) => {
        if (one.vetoes.length > 0) expect(placeOf(index)).toBeGreaterThanOrEqual(names.indexOf('C'))
        people.forEach((other, place) => {
          if (one.vetoes.length > 0 || Number(one.total) < Number(other.total)) return
          expect(placeOf(index)).toBeLessThanOrEqual(placeOf(place))
        })
      })
    }),
  )
})

it('moves nobody but those whom a move names, and keeps as many people', () => {
  fc.assert(
    fc.property(anyTeam, anyMoves, (people, moves) => {
      const { grades: after } = calibrate(people, names, moves)
      people.forEach(({ person: name, grade }, index) => {
        expect(after[index]).toBe(moves.find((each) => each.person === name)?.to ?? grade)
      })
      const counts = countGrades(after, names)
      expect(counts.reduce((sum, each) => sum + each.people, 0)).toBe(people.length)
    }),
  )
})
