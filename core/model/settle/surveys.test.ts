import fc from 'fast-check'
import { contents, days, numbers, settled, texts } from './columns-for-tests'

const date = days(['2026-01-01'])
const withScores = (header: string, ...scores: readonly (number | undefined)[]) =>
  settled('surveys', { score: numbers(scores, header), date })

describe('what a score is', () => {
  it.each([
    ['NPS', 'npsScore'],
    ['推荐意愿', 'npsScore'],
    ['CSAT score', 'csatScore'],
    ['满意度', 'csatScore'],
    ['Effort', 'cesScore'],
    ['费力度', 'cesScore'],
  ])('is told by the header "%s"', (header, name) => {
    const found = withScores(header, 3, undefined, 4)
    expect(contents(found[name])).toEqual([3, undefined, 4])
    expect(found[name]?.header).toBe(header)
    expect(Object.keys(found).filter((each) => each.endsWith('Score'))).toEqual([name])
  })

  it("is told by the row's kind rather than by the header", () => {
    const kind = texts(['NPS', '满意度调查', 'CES', '', 'Q1 survey'])
    const found = settled('surveys', { score: numbers([9, 4, 2, 5, 1], 'CSAT'), kind })
    expect(contents(found.npsScore)).toEqual([9, undefined, undefined, undefined, undefined])
    expect(contents(found.csatScore)).toEqual([undefined, 4, undefined, 5, 1])
    expect(contents(found.cesScore)).toEqual([undefined, undefined, 2, undefined, undefined])
  })

  it('is a recommendation where nothing tells and the largest is above 7, else a satisfaction', () => {
    expect(contents(withScores('Score', 2, 8, 7).npsScore)).toEqual([2, 8, 7])
    expect(withScores('Score', 2, 8, 7)).not.toHaveProperty('csatScore')
    expect(contents(withScores('评分', 2, 7, 5).csatScore)).toEqual([2, 7, 5])
    expect(withScores('评分', 2, 7, 5)).not.toHaveProperty('npsScore')
  })

  it('is a satisfaction out of 100 where most scores are beyond 10, and a recommendation with a slip where few are', () => {
    expect(contents(withScores('Score', 85, 90, 7).csatScore)).toEqual([85, 90, 7])
    expect(contents(withScores('Score', 8, 9, 99).npsScore)).toEqual([8, 9, 99])
  })

  it('is guessed from the scores of unknown kind alone', () => {
    const kind = texts(['NPS', '', ''])
    expect(contents(settled('surveys', { score: numbers([10, 4, 5], 'Score'), kind }).csatScore)).toEqual([
      undefined,
      4,
      5,
    ])
  })

  it('is told by a column of its own before all', () => {
    const columns = {
      nps: numbers([9, undefined], 'NPS'),
      ces: numbers([3, 2], 'CES'),
      score: numbers([4, 5], 'Score'),
    }
    const found = settled('surveys', columns)
    expect(contents(found.npsScore)).toEqual([9, undefined])
    expect(contents(found.csatScore)).toEqual([4, 5])
    expect(contents(found.cesScore)).toEqual([3, 2])
  })
})

describe('the satisfaction as a share', () => {
  it.each([
    [[1, 4, 5], 5],
    [[6, 2], 7],
    [[7.5, 9], 10],
    [[85, 60], 100],
    [[1, 1], 5],
    [[0.85, 1], 1],
  ])('of %j is of the scale %d', (scores, scale) => {
    expect(contents(withScores('CSAT', ...scores).csatShare)).toEqual(scores.map((score) => score / scale))
  })

  it('leaves out scores below 0 and beyond 100', () => {
    expect(contents(withScores('CSAT', -1, 50, 400).csatShare)).toEqual([undefined, 0.5, undefined])
  })

  it('lies within 0 and 1, and is the larger the higher the score', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2 }), (scores) => {
        const shares = contents(withScores('CSAT', ...scores).csatShare).map(Number)
        for (const [row, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
          expect(Math.sign(share - (shares[0] ?? 0))).toBe(Math.sign((scores[row] ?? 0) - (scores[0] ?? 0)))
        }
      }),
    )
  })
})

it('counts as answered what has a score of any kind', () => {
  const columns = { nps: numbers([9, undefined, undefined]), csat: numbers([undefined, 4, undefined]) }
  expect(contents(settled('surveys', columns).responded)).toEqual(['yes', 'yes', ''])
})
