import { quantile, rank } from 'd3-array'
import { quantile as quantileOf, quantileRankSorted } from 'simple-statistics'
import { standardBands } from '../core/scoring/grade'
import { normalise } from '../core/scoring/normalise'
import { ranksOfNumbers } from '../core/scoring/rank'
import { scoreAll, type ScoredColumn } from '../core/scoring/score-all'
import { quantilesOf } from '../core/scoring/summary'
import { measure, table, type Contender, type Timing } from './measure'

const PEOPLE = 1000
const KPIS = 20
/** As many that quartiles fall on values, where all definitions of them agree. */
const VALUES = 100_001
const QUARTILES = [0.25, 0.5, 0.75]

/** Scorecards of a large team in one call; ranks and quantiles of many values beside well-known packages. */
export function run(): string {
  const columns = columnsOf()
  const values = Float64Array.from({ length: VALUES }, (_, row) => Math.round(noise(row) * 5000) / 100)
  return [
    agreeing(`${PEOPLE} people × ${KPIS} KPIs: points, totals, ranks, grades`, [
      { name: 'plain arithmetic on typed arrays', run: () => plain(columns) },
      {
        name: 'scoreAll',
        run: () => {
          const { totals, ranks, grades } = scoreAll(PEOPLE, columns, 'reweight', standardBands)
          return digest(totals, ranks, grades)
        },
      },
    ]),
    agreeing(`Ranks of ${VALUES} values with ties`, [
      { name: 'd3-array rank', run: () => weighted(rank(values.map((value) => -value))) + 1 },
      { name: 'ranksOfNumbers', run: () => weighted(ranksOfNumbers(values)) },
    ]),
    agreeing(`Percentile ranks of ${VALUES} values`, [
      { name: 'simple-statistics quantileRankSorted', run: () => weighted(percentileRanks(values)) },
      { name: 'normalise by percentile', run: () => weighted(normalise(values, 'percentile').values) },
    ]),
    agreeing(`Quartiles of ${VALUES} values`, [
      { name: 'd3-array quantile', run: () => total(QUARTILES.map((share) => quantile(values, share) ?? NaN)) },
      { name: 'simple-statistics quantile', run: () => total(quantileOf(Array.from(values), QUARTILES)) },
      { name: 'quantilesOf', run: () => total(quantilesOf(values, QUARTILES)) },
    ]),
  ].join('\n\n')
}

/** Timings of contenders that must compute the same. */
function agreeing(title: string, contenders: readonly Contender[]): string {
  const timings = measure(contenders)
  const [first] = timings
  for (const { name, result } of timings)
    if (!(Math.abs(result - (first?.result ?? NaN)) <= 1e-6 * Math.abs(result)))
      throw new Error(`${name} gives ${result}, ${nameOf(first)} ${first?.result ?? NaN}`)
  return table(title, timings)
}

function nameOf(timing: Timing | undefined): string {
  return timing?.name ?? ''
}

/** Twenty KPIs of 5% each, every fourth better lower, one value in fifty missing. */
function columnsOf(): ScoredColumn[] {
  return Array.from({ length: KPIS }, (_, kpi): ScoredColumn => {
    const at = (person: number) => kpi * PEOPLE + person
    return {
      weight: 100 / KPIS,
      better: kpi % 4 === 3 ? 'lower' : 'higher',
      actuals: Float64Array.from({ length: PEOPLE }, (__, person) =>
        noise(at(person) + 7) < 0.02 ? NaN : 50 + noise(at(person)) * 100,
      ),
      targets: Float64Array.from({ length: PEOPLE }, (__, person) => 80 + noise(at(person) + 3) * 40),
    }
  })
}

/** What somebody would write for just this scorecard: the standard curve and bands as comparisons in the loop. */
function plain(columns: readonly ScoredColumn[]): number {
  const totals = new Float64Array(PEOPLE)
  const weights = new Float64Array(PEOPLE)
  for (const { weight, better, actuals, targets } of columns) {
    if (typeof targets === 'number') throw new Error('targets are columns here')
    for (let person = 0; person < PEOPLE; person += 1) {
      const actual = actuals[person] ?? NaN
      const target = targets[person] ?? NaN
      const share = better === 'lower' ? 2 - actual / target : actual / target
      if (share !== share) continue
      const points =
        share <= 0 ? 0 : share < 0.8 ? share * 75 : share < 1 ? 60 + (share - 0.8) * 200 : Math.min(120, share * 100)
      totals[person] = (totals[person] ?? 0) + weight * points
      weights[person] = (weights[person] ?? 0) + weight
    }
  }
  const grades = new Int32Array(PEOPLE)
  for (let person = 0; person < PEOPLE; person += 1) {
    const mean = (totals[person] ?? 0) / (weights[person] ?? 1)
    totals[person] = mean
    grades[person] = mean >= 110 ? 0 : mean >= 100 ? 1 : mean >= 80 ? 2 : mean >= 60 ? 3 : 4
  }
  const sorted = totals.slice().sort()
  const ranks = new Int32Array(PEOPLE)
  for (let person = 0; person < PEOPLE; person += 1) {
    const value = totals[person] ?? 0
    let [from, to] = [0, PEOPLE]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((sorted[middle] ?? 0) <= value) from = middle + 1
      else to = middle
    }
    ranks[person] = PEOPLE - from + 1
  }
  return digest(totals, ranks, grades)
}

/** The package counts a value itself whole, where we count half of it. */
function percentileRanks(values: Float64Array): Float64Array {
  const sorted = Array.from(values.slice().sort())
  return values.map((value) => 100 * (quantileRankSorted(sorted, value) - 0.5 / values.length))
}

function digest(totals: Float64Array, ranks: Int32Array, grades: Int32Array): number {
  return weighted(totals) + 3 * weighted(ranks) + 7 * weighted(grades)
}

/** A mean in which every value has a weight of its own, so that none can be in another’s place. */
function weighted(values: ArrayLike<number>): number {
  let sum = 0
  let weights = 0
  for (let row = 0; row < values.length; row += 1) {
    const weight = 1 + (row % 13)
    sum += weight * (values[row] ?? 0)
    weights += weight
  }
  return sum / weights
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** A number from 0 to below 1 that looks random and is the same every time. */
function noise(index: number): number {
  const wild = Math.sin(index * 12.9898 + 78.233) * 43758.5453
  return wild - Math.floor(wild)
}
