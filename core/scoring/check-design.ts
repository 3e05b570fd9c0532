import { InputError, type Place } from '../input-error'
import type { Kpi } from '../kpis/kpi'
import { checkCurve, standardCurve } from './curve'
import { directionOf, gradesOf, type Adjustments, type DesignItem, type Grading, type ScorecardDesign } from './design'
import { checkDistribution } from './forced-distribution'
import { checkBands } from './grade'
import { checkWeights } from './weights'

/**
 * Everything that is wrong with a design. The argument of a fault names the part (`name`, `items`, `weights`,
 * `adjustments`, `vetoes`, `bands`, `distribution`), its row the line in it.
 * @param find the KPI of a name; throws an {@link InputError} where there is none
 * @returns nothing for a design that can be used
 */
export function checkDesign(design: ScorecardDesign, find: (kpi: string) => Kpi): InputError[] {
  const faults: InputError[] = []
  const check = (place: Place, act: () => void) => {
    try {
      act()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      faults.push(error.at(place))
    }
  }
  check({ argument: 'name' }, () => refuseBlank(design.name))
  checkItems(design.items, find, check)
  checkAdjustments(design.adjustments, find, check)
  const grades = gradesOf(design.grading)
  design.vetoes.forEach(({ name, gradeCap, rule }, index) => {
    const place = { argument: 'vetoes', row: index + 1 }
    check(place, () => refuseBlank(name))
    check(place, () => {
      if (!grades.includes(gradeCap))
        throw new InputError('not-one-of', { found: gradeCap, choices: grades.join(', ') })
    })
    if (rule !== undefined) check(place, () => void find(rule.kpi))
  })
  checkGrading(design.grading, check)
  return faults
}

type Check = (place: Place, act: () => void) => void

function checkItems(items: readonly DesignItem[], find: (kpi: string) => Kpi, check: Check): void {
  check({ argument: 'items' }, () => {
    if (items.length === 0) throw new InputError('nothing-selected-kpis')
  })
  items.forEach((item, index) => {
    check({ argument: 'items', row: index + 1 }, () => {
      if (items.findIndex(({ kpi }) => kpi === item.kpi) < index) throw new InputError('kpi-twice', { found: item.kpi })
      checkItem(item, find(item.kpi))
    })
  })
  if (items.length > 0) check({ argument: 'weights' }, () => checkWeights(items.map(({ weight }) => weight)))
}

function checkItem({ curve = standardCurve, target }: DesignItem, kpi: Kpi): void {
  if (kpi.better === 'range' && curve.kind !== 'range') throw new InputError('range-without-limits')
  checkCurve(curve, directionOf(kpi))
  const overAttainment = curve.kind !== 'range' && curve.over === 'attainment'
  if (overAttainment && target !== undefined && !(target > 0)) throw new InputError('target-zero', { found: target })
}

function checkAdjustments({ items, least, most }: Adjustments, find: (kpi: string) => Kpi, check: Check): void {
  check({ argument: 'adjustments' }, () => checkLimits(least, most))
  items.forEach((item, index) => {
    const place = { argument: 'adjustments', row: index + 1 }
    check(place, () => refuseBlank(item.name))
    check(place, () => checkLimits(item.least, item.most))
    const { rule } = item
    if (rule !== undefined) check(place, () => void find(rule.kpi))
  })
}

function checkGrading(grading: Grading, check: Check): void {
  if (grading.kind === 'bands') check({ argument: 'bands' }, () => checkBands(grading.bands))
  else check({ argument: 'distribution' }, () => checkDistribution(grading.distribution))
  const grades = gradesOf(grading)
  grades.forEach((grade, index) => {
    check({ argument: grading.kind === 'bands' ? 'bands' : 'distribution', row: index + 1 }, () => {
      refuseBlank(grade)
      if (grades.indexOf(grade) < index) throw new InputError('grade-twice', { found: grade })
    })
  })
}

function checkLimits(least: number, most: number): void {
  if (!(least <= 0 && most >= 0)) throw new InputError('adjustment-limits', { least, most })
}

function refuseBlank(name: string): void {
  if (name.trim() === '') throw new InputError('name-missing')
}
