import fc from 'fast-check'
import { InputError } from '../../input-error'
import { person, proposal } from './plan-for-tests'
import type { PlanLimit, TargetPlanOptions } from './plan-options'
import { PlanSession } from './plan-session'

/** 1200 over four people who sold 300, 300, 200 and 100 of 900: West 800, East 400. */
const four = [person('West/Ann', 300), person('West/Ben', 300), person('East/Cai', 200), person('East/Dan', 100)]

function open(options: Partial<TargetPlanOptions> = {}): PlanSession {
  return new PlanSession(proposal(four, options))
}

const nodeOf = (session: PlanSession, name: string) => session.rows.find((row) => row.name === name)?.node ?? -1

function valuesOf(session: PlanSession): Record<string, number> {
  return Object.fromEntries(session.rows.map(({ name, node }) => [name, session.value(node)]))
}

function monthsOf(session: PlanSession, name: string): number[] {
  return session.periods.map((_, month) => session.month(nodeOf(session, name), month))
}

function refusal(act: () => unknown): InputError {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a plan to begin with', () => {
  it('splits the total by the basis over regions, people and months', () => {
    const session = open()
    expect(valuesOf(session)).toEqual({ '': 1200, West: 800, Ann: 400, Ben: 400, East: 400, Cai: 267, Dan: 133 })
    expect(monthsOf(session, 'Ann')).toEqual([134, 133, 133])
    expect(monthsOf(session, 'West')).toEqual([268, 266, 266])
    expect(session.check()).toBe(0)
  })

  it('lists the total, then each region before its people, with what they have together', () => {
    const { rows } = open()
    expect(rows.map(({ name, depth, isPerson, basis }) => [name, depth, isPerson, basis])).toEqual([
      ['', 0, false, 900],
      ['West', 1, false, 600],
      ['Ann', 2, true, 300],
      ['Ben', 2, true, 300],
      ['East', 1, false, 300],
      ['Cai', 2, true, 200],
      ['Dan', 2, true, 100],
    ])
    expect(rows.map(({ history }) => history)).toContainEqual([600, 600])
  })

  it('counts in steps of any size, exactly', () => {
    const cents = open({ total: 0.1, step: 0.01 })
    expect(valuesOf(cents)).toMatchObject({ West: 0.07, East: 0.03 })
    expect(monthsOf(cents, 'West')).toEqual([0.03, 0.02, 0.02])
    expect(valuesOf(open({ total: 1_200_000, step: 1000 }))).toMatchObject({ Ann: 400_000, Cai: 267_000, Dan: 133_000 })
  })

  it('holds locks, floors and caps at every level', () => {
    const session = open({
      limits: [
        { path: ['West', 'Ann'], lock: 100 },
        { path: ['East', 'Dan'], floor: 200 },
        { path: ['West'], cap: 500 },
      ],
    })
    // West would have 1100 × 300/600 beside Ann's 100; it stands at 500, and East shares 700 as 2 to 1.
    expect(valuesOf(session)).toEqual({ '': 1200, West: 500, Ann: 100, Ben: 400, East: 700, Cai: 467, Dan: 233 })
    expect(session.limits()).toEqual([
      { path: ['West'], cap: 500 },
      { path: ['West', 'Ann'], lock: 100 },
      { path: ['East', 'Dan'], floor: 200 },
    ])
  })

  it('knows a path in any spelling', () => {
    expect(valuesOf(open({ limits: [{ path: ['west ', 'ANN'], lock: 100 }] })).Ann).toBe(100)
  })

  it('gives in the street what goes beyond the plan, level by level', () => {
    const session = open({ overAssignment: [0.05, 0.1] })
    // 1260 in the regions: 840 and 420; in the people 924 and 462.
    const quotas = Object.fromEntries(session.rows.map(({ name, node }) => [name, session.quota(node)]))
    expect(quotas).toEqual({ '': 1200, West: 840, Ann: 462, Ben: 462, East: 420, Cai: 308, Dan: 154 })
    expect(valuesOf(session)).toMatchObject({ West: 800, East: 400 })
  })

  it('says how evenly it lies on people', () => {
    expect(open().fairness()).toMatchObject({ average: 300, outOfLine: [0, 1, 3] })
    const nobody = four.map((each) => ({ ...each, capacity: 0 }))
    expect(new PlanSession(proposal(nobody)).fairness()).toMatchObject({ code: 'capacity-none' })
  })

  it.each<[string, Partial<TargetPlanOptions>, string, string]>([
    ['a total of nothing', { total: 0 }, 'not-positive', 'total'],
    ['a total between two steps', { total: 10.5 }, 'total-not-in-steps', 'total'],
    ['no step', { step: 0 }, 'not-positive', 'step'],
    ['a lock for nobody', { limits: [{ path: ['North'], lock: 1 }] }, 'limit-nobody', 'limits'],
    ['a lock below 0', { limits: [{ path: ['West'], lock: -1 }] }, 'limit-negative', 'limits'],
    ['a floor above the cap', { limits: [{ path: ['West'], floor: 2, cap: 1 }] }, 'bounds-crossed', 'limits'],
    ['two lines for one', { limits: [{ path: ['West'] }, { path: ['west'] }] }, 'limit-twice', 'limits'],
    ['less than the plan in the street', { overAssignment: [-0.1] }, 'excess-negative', 'overAssignment'],
  ])('refuses %s', (_, options, code, argument) => {
    expect(refusal(() => open(options))).toMatchObject({ code, place: { argument } })
  })

  it('says of limits that leave no room for the total which total is nearest', () => {
    const caps = four.map(({ path }): PlanLimit => ({ path, cap: 250 }))
    expect(refusal(() => open({ limits: caps }))).toMatchObject({
      code: 'node-takes-less',
      place: { argument: 'total' },
      facts: { value: 1200, nearest: 1000, by: 200 },
    })
    const floors = [
      { path: ['West'], floor: 900 },
      { path: ['East'], floor: 400 },
    ]
    expect(refusal(() => open({ limits: floors }))).toMatchObject({ code: 'node-needs-more', facts: { nearest: 1300 } })
    expect(refusal(() => open({ limits: caps })).message).toMatch(/^total: "Total" cannot be 1200/)
  })

  it('says of a lock that does not hold its own bound', () => {
    const limits = [{ path: ['West'], lock: 500, cap: 400 }]
    expect(refusal(() => open({ limits }))).toMatchObject({ code: 'node-above-cap', place: { argument: 'limits' } })
  })
})

describe('an edit', () => {
  it('of a person is made up for by the other regions, for the total is given', () => {
    const session = open()
    session.edit(nodeOf(session, 'Ann'), 500)
    expect(valuesOf(session)).toEqual({ '': 1200, West: 900, Ann: 500, Ben: 400, East: 300, Cai: 200, Dan: 100 })
    expect(monthsOf(session, 'Ann').reduce((sum, value) => sum + value, 0)).toBe(500)
    expect(session.check()).toBe(0)
  })

  it('of a person within a locked region is made up for by the others in it', () => {
    const session = open()
    session.lock(nodeOf(session, 'West'), true)
    session.edit(nodeOf(session, 'Ann'), 500)
    expect(valuesOf(session)).toMatchObject({ West: 800, Ann: 500, Ben: 300, East: 400 })
  })

  it('of the total is shared by all, in proportion to what stands there', () => {
    const session = open()
    session.edit(0, 2400)
    expect(valuesOf(session)).toMatchObject({ '': 2400, West: 1600, East: 800, Ann: 800 })
    expect(session.total).toBe(2400)
    session.edit(nodeOf(session, 'Ann'), 900)
    expect(session.total).toBe(2400)
  })

  it('of the total grows it when it is not locked', () => {
    const session = open()
    session.lock(0, false)
    session.edit(nodeOf(session, 'Ann'), 500)
    expect(valuesOf(session)).toMatchObject({ '': 1300, West: 900, East: 400 })
    expect(session.check()).toBe(0)
  })

  it('of a month raises the person; other regions make up for it, other months stay', () => {
    const session = open()
    session.edit(nodeOf(session, 'Ann'), 234, 0)
    expect(monthsOf(session, 'Ann')).toEqual([234, 133, 133])
    expect(valuesOf(session)).toEqual({ '': 1200, West: 900, Ann: 500, Ben: 400, East: 300, Cai: 200, Dan: 100 })
  })

  it('of a month of a locked person moves between months', () => {
    const session = open()
    session.lock(nodeOf(session, 'Ann'), true)
    session.edit(nodeOf(session, 'Ann'), 200, 0)
    expect(monthsOf(session, 'Ann')).toEqual([200, 100, 100])
    expect(valuesOf(session)).toMatchObject({ Ann: 400, East: 400 })
  })

  it('of a month of a region is shared by its people who are not locked', () => {
    const session = open()
    session.lock(nodeOf(session, 'Ann'), true)
    session.edit(nodeOf(session, 'West'), 368, 0)
    expect(monthsOf(session, 'Ann')).toEqual([134, 133, 133])
    expect(monthsOf(session, 'Ben')).toEqual([234, 133, 133])
    expect(valuesOf(session)).toMatchObject({ '': 1200, West: 900, East: 300 })
  })

  it('of a month of the total moves it between months, everybody keeping their sum', () => {
    const session = open()
    const before = valuesOf(session)
    session.edit(0, 600, 2)
    expect(monthsOf(session, '')[2]).toBe(600)
    expect(valuesOf(session)).toEqual(before)
  })

  it('that breaks a lock, a floor or a cap is refused, and nothing has changed', () => {
    const session = open({
      limits: [
        { path: ['East'], floor: 350 },
        { path: ['West', 'Ben'], cap: 450 },
      ],
    })
    const before = valuesOf(session)
    session.lock(nodeOf(session, 'Dan'), true)
    expect(refusal(() => session.edit(nodeOf(session, 'Dan'), 1)).code).toBe('node-locked')
    expect(refusal(() => session.edit(nodeOf(session, 'Ben'), 451)).code).toBe('node-takes-less')
    expect(refusal(() => session.edit(nodeOf(session, 'Ann'), 500))).toMatchObject({
      code: 'node-below-floor',
      place: { argument: 'value' },
    })
    expect(refusal(() => session.edit(nodeOf(session, 'Ann'), -1)).code).toBe('value-negative')
    expect(refusal(() => session.edit(nodeOf(session, 'Ann'), NaN)).code).toBe('not-a-number')
    expect(valuesOf(session)).toEqual(before)
  })

  it('is taken back and done again', () => {
    const session = open()
    const start = valuesOf(session)
    session.edit(nodeOf(session, 'Ann'), 500)
    session.lock(nodeOf(session, 'Ann'), true)
    const end = valuesOf(session)
    expect(session.undo()?.nodes).toEqual([nodeOf(session, 'Ann')])
    expect(session.isLocked(nodeOf(session, 'Ann'))).toBe(false)
    session.undo()
    expect(valuesOf(session)).toEqual(start)
    expect([session.canUndo, session.undo()]).toEqual([false, undefined])
    session.redo()
    session.redo()
    expect(valuesOf(session)).toEqual(end)
    expect(session.lockOf(nodeOf(session, 'Ann'))).toBe(500)
  })
})

const paths = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'), fc.constantFrom('p', 'q', 'r', 's')),
  { minLength: 1, maxLength: 14, selector: (path) => path.join('/') },
)
const weight = fc.oneof(fc.nat({ max: 9 }), fc.double({ min: 0, max: 1e6, noNaN: true }))
const cases = paths.chain((found) =>
  fc.record({
    people: fc.tuple(
      ...found.map((path) =>
        fc
          .tuple(weight, fc.array(weight, { minLength: 3, maxLength: 3 }))
          .map(([basis, months]) =>
            person(path.join('/'), basis, months.some((each) => each > 0) ? months : [1, 1, 1]),
          ),
      ),
    ),
    total: fc.integer({ min: 1, max: 10_000_000 }),
    step: fc.constantFrom(1, 0.01, 1000),
    limits: fc.array(
      fc.record({
        at: fc.nat({ max: 40 }),
        kind: fc.constantFrom('lock', 'floor', 'cap'),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 4 },
    ),
    edits: fc.array(
      fc.record({
        at: fc.nat({ max: 40 }),
        value: fc.nat({ max: 10_000_000 }),
        month: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
        lock: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  }),
)

/** Everything that somebody sees of a plan. */
const picture = (session: PlanSession) =>
  session.rows.map(({ node }) => [
    session.value(node),
    session.quota(node),
    session.lockOf(node),
    ...session.periods.map((_, month) => session.month(node, month)),
  ])

function expectExact(session: PlanSession, step: number): void {
  const inSteps = (amount: number) => Math.round(amount / step)
  expect(session.check()).toBe(0)
  session.rows.forEach(({ node, path, isPerson }) => {
    const months = session.periods.map((_, month) => inSteps(session.month(node, month)))
    expect(months.reduce((sum, value) => sum + value, 0)).toBe(inSteps(session.value(node)))
    for (const value of months) expect(value).toBeGreaterThanOrEqual(0)
    const [floor = 0, cap = Infinity] = [session.floorOf(node), session.capOf(node)]
    expect(session.value(node)).toBeGreaterThanOrEqual(floor)
    expect(session.value(node)).toBeLessThanOrEqual(cap)
    if (isPerson) return
    const children = session.rows.filter(
      (row) => row.path.length === path.length + 1 && path.every((name, level) => row.path[level] === name),
    )
    expect(children.reduce((sum, child) => sum + inSteps(session.value(child.node)), 0)).toBe(
      inSteps(session.value(node)),
    )
  })
}

it('whatever is locked, bounded and edited, everything adds up at every level, limits hold, and all can be undone', () => {
  fc.assert(
    fc.property(cases, ({ people, total, step, limits, edits }) => {
      const amount = Number((total * step).toPrecision(12))
      const rows = new PlanSession(proposal(people)).rows
      const asked = new Map<number, PlanLimit>()
      for (const { at, kind, share } of limits) {
        const row = rows[at % rows.length]
        if (row === undefined || row.node === 0) continue
        asked.set(row.node, { path: row.path, [kind]: Number((Math.floor(total * share) * step).toPrecision(12)) })
      }
      let session: PlanSession
      try {
        session = new PlanSession(proposal(people, { total: amount, step, limits: [...asked.values()] }))
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        expect(['limits', 'total']).toContain(error.place.argument)
        return
      }
      expectExact(session, step)
      const locked = [...asked.values()].filter(({ lock }) => lock !== undefined)
      for (const { path, lock } of locked) {
        const row = session.rows.find((each) => each.path.join('/') === path.join('/'))
        expect(session.value(row?.node ?? 0)).toBe(lock)
      }
      const first = picture(session)
      let steps = 0
      for (const { at, value, month, lock } of edits) {
        const node = session.rows[at % session.rows.length]?.node ?? 0
        const before = picture(session)
        const held = session.rows.filter((row) => row.node > 0 && session.isLocked(row.node))
        const amounts = held.map((row) => session.value(row.node))
        try {
          const wanted = Number(((value % (total + 1)) * step).toPrecision(12))
          session.edit(node, wanted, month)
          steps += 1
          expect(month === undefined ? session.value(node) : session.month(node, month)).toBe(wanted)
          expect(held.map((row) => session.value(row.node))).toEqual(amounts)
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          expect(picture(session)).toEqual(before)
        }
        expectExact(session, step)
        if (lock && node > 0) {
          session.lock(node, !session.isLocked(node))
          steps += 1
        }
      }
      const last = picture(session)
      for (let step = 0; step < steps; step += 1) session.undo()
      expect(picture(session)).toEqual(first)
      for (let step = 0; step < steps; step += 1) session.redo()
      expect(picture(session)).toEqual(last)
    }),
    { numRuns: 100 },
  )
})
