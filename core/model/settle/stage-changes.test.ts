import fc from 'fast-check'
import type { StageRule } from '../reading-rules'
import { contents, dayOf, numbers, rulesWith, settled, texts } from './columns-for-tests'

type Change = readonly [deal: string, stage: string, entered: string | number]

const momentOf = (entered: string | number) =>
  typeof entered === 'number' ? entered : entered === '' ? undefined : dayOf(entered)

function settle(changes: readonly Change[], stages: StageRule[] = []) {
  return settled(
    'stageChanges',
    {
      deal: texts(changes.map(([deal]) => deal)),
      stage: texts(
        changes.map(([, stage]) => stage),
        '变更后阶段',
      ),
      entered: numbers(
        changes.map(([, , entered]) => momentOf(entered)),
        '变更时间',
      ),
    },
    rulesWith({ stages }),
  )
}

const leftOf = (changes: readonly Change[], stages?: StageRule[]) => contents(settle(changes, stages).left)
const waysOf = (changes: readonly Change[], stages?: StageRule[]) => contents(settle(changes, stages).direction)
const named = (...names: readonly string[]): StageRule[] => names.map((name) => ({ name }))

describe('the day on which a stage is left', () => {
  it("is that of the deal's next change, in whatever order the rows stand", () => {
    const changes: Change[] = [
      ['A', 'Proposal', '2026-02-10'],
      ['B', '需求确定', '2026-01-05'],
      ['A', 'Qualification', '2026-01-20'],
      ['B', '赢单', '2026-01-31'],
      ['A', 'Closed Won', '2026-03-01'],
    ]
    expect(leftOf(changes)).toEqual([
      ...[dayOf('2026-03-01'), dayOf('2026-01-31'), dayOf('2026-02-10'), undefined, undefined],
    ])
    const { entered, left } = settle(changes)
    expect(contents(entered)[0]).toBe(dayOf('2026-02-10'))
    expect([entered?.header, left?.header]).toEqual(['变更时间', '变更时间'])
  })

  it('follows the time of day within one day', () => {
    const day = dayOf('2026-02-10')
    const changes: Change[] = [
      ['A', 'Lost', day + 0.5],
      ['A', 'Proposal', day + 0.4],
      ['A', 'Proposal', day + 0.6],
      ['A', 'Won', day + 1.2],
    ]
    expect(leftOf(changes)).toEqual([day, day, day + 1, undefined])
    expect(waysOf(changes)).toEqual(['forward', 'back', 'forward', ''])
  })

  it('is missing in a row that only repeats the stage of its deal', () => {
    const changes: Change[] = [
      ['A', 'Proposal', '2026-01-01'],
      ['A', 'proposal', '2026-01-10'],
      ['A', 'Won', '2026-01-20'],
    ]
    expect(leftOf(changes)).toEqual([dayOf('2026-01-20'), undefined, undefined])
  })

  it('is the same for two rows of one change', () => {
    const changes: Change[] = [
      ['A', 'Proposal', '2026-01-01'],
      ['A', 'Proposal', '2026-01-01'],
      ['A', 'Won', '2026-01-20'],
    ]
    expect(leftOf(changes)).toEqual([dayOf('2026-01-20'), dayOf('2026-01-20'), undefined])
  })

  it('is missing in rows without a deal, a stage or a day, which count for no other either', () => {
    const changes: Change[] = [
      ['A', 'Proposal', '2026-01-01'],
      ['', 'Won', '2026-01-02'],
      ['A', '', '2026-01-03'],
      ['A', 'Won', ''],
      ['A', 'Won', '2026-01-05'],
    ]
    expect(leftOf(changes)).toEqual([dayOf('2026-01-05'), undefined, undefined, undefined, undefined])
  })

  it('takes changes of one day in the order of Setup', () => {
    const changes: Change[] = [
      ['A', 'Alpha', '2026-01-01'],
      ['A', 'Beta', '2026-01-01'],
      ['A', 'Gamma', '2026-01-03'],
    ]
    expect(leftOf(changes, named('Beta', 'Alpha', 'Gamma'))).toEqual([
      dayOf('2026-01-03'),
      dayOf('2026-01-01'),
      undefined,
    ])
    expect(leftOf(changes, named('Alpha', 'Beta', 'Gamma'))).toEqual([
      dayOf('2026-01-01'),
      dayOf('2026-01-03'),
      undefined,
    ])
  })

  it('else in the order in which deals usually come to them, won last', () => {
    const changes: Change[] = [
      ['A', 'Won', '2026-01-01'],
      ['A', 'Alpha', '2026-01-01'],
      ['A', 'Beta', '2026-01-01'],
      ['B', 'Beta', '2026-01-01'],
      ['B', 'Alpha', '2026-01-02'],
    ]
    const day = dayOf('2026-01-01')
    expect(leftOf(changes)).toEqual([undefined, day, day, dayOf('2026-01-02'), undefined])
    expect(waysOf(changes)).toEqual(['', 'forward', 'forward', 'forward', ''])
  })
})

describe('the direction', () => {
  it('is forward to a won stage, back to a lost one, and the other way out of them', () => {
    const changes: Change[] = [
      ['A', '谈判', '2026-01-01'],
      ['A', '输单', '2026-01-02'],
      ['A', '谈判', '2026-01-03'],
      ['A', '赢单', '2026-01-04'],
      ['A', '谈判', '2026-01-05'],
    ]
    expect(waysOf(changes)).toEqual(['back', 'forward', 'forward', 'back', ''])
  })

  it('is that of the order of Setup, whose last stages need not be the best', () => {
    const stages: StageRule[] = [
      ...named('One', 'Two', 'Three'),
      { name: 'Signed', status: 'won' },
      { name: 'Gone', status: 'lost' },
    ]
    const changes: Change[] = [
      ['A', 'One', '2026-01-01'],
      ['A', 'Three', '2026-01-02'],
      ['A', 'Two', '2026-01-03'],
      ['A', 'Signed', '2026-01-04'],
      ['B', 'Three', '2026-01-01'],
      ['B', 'Gone', '2026-01-02'],
    ]
    expect(waysOf(changes, stages)).toEqual(['forward', 'back', 'forward', '', 'back', ''])
  })

  it('is else the one in which at least as many changes go', () => {
    const there: Change[] = ['A', 'B', 'C'].flatMap((deal): Change[] => [
      [deal, 'Discovery', '2026-01-01'],
      [deal, 'Pilot', '2026-01-02'],
    ])
    const changes: Change[] = [...there, ['A', 'Discovery', '2026-01-03'], ['A', 'Pilot', '2026-01-04']]
    expect(waysOf(changes)).toEqual(['forward', 'back', 'forward', '', 'forward', '', 'forward', ''])
  })

  it('bears the header of the stages', () => {
    expect(settle([['A', 'One', '2026-01-01']]).direction?.header).toBe('变更后阶段')
  })
})

describe('always', () => {
  const change = fc.tuple(
    fc.constantFrom('A', 'B', 'C', ''),
    fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Won', 'Lost', ''),
    fc.oneof(fc.integer({ min: 46000, max: 46010 }), fc.constant('')),
  )
  const setUp = fc.constantFrom(named(), named('Gamma', 'Alpha'), named('Lost', 'Won', 'Beta'))

  it('gives the same, whatever the order of rows', () => {
    const shuffled = fc
      .array(change, { maxLength: 25 })
      .chain((changes) =>
        fc.tuple(fc.constant(changes), fc.shuffledSubarray([...changes.keys()], { minLength: changes.length })),
      )
    fc.assert(
      fc.property(shuffled, setUp, ([changes, order], stages) => {
        const reordered = order.flatMap((row) => changes.slice(row, row + 1))
        const [left, ways] = [leftOf(changes, stages), waysOf(changes, stages)]
        expect(leftOf(reordered, stages)).toEqual(order.map((row) => left[row]))
        expect(waysOf(reordered, stages)).toEqual(order.map((row) => ways[row]))
      }),
    )
  })

  it('leaves a stage no earlier than it was entered, with a direction, and every deal in a stage', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), setUp, (changes, stages) => {
        const [left, ways] = [leftOf(changes, stages), waysOf(changes, stages)]
        changes.forEach(([, , entered], row) => {
          expect(ways[row] === '').toBe(left[row] === undefined)
          if (left[row] !== undefined) expect(Number(left[row])).toBeGreaterThanOrEqual(Number(momentOf(entered)))
        })
        for (const deal of ['A', 'B', 'C']) {
          const rows = [...changes.keys()].filter((row) => {
            const [name, stage, entered] = changes[row] ?? ['', '', '']
            return name === deal && stage !== '' && entered !== ''
          })
          if (rows.length > 0) expect(rows.some((row) => left[row] === undefined)).toBe(true)
        }
      }),
    )
  })
})
