import { NotAvailable } from '../input-error'
import { say } from '../locale/text'
import { fairness } from '../targets/fairness'
import { aboutArgument } from './about-argument'
import { defineFunction } from './define'
import { sameShape, shapesDiffer } from './grid'
import { nonNegative, range } from './parameters'

/** A table that says how evenly targets lie on those who carry them. */
export const FAIRNESS = defineFunction({
  name: 'FAIRNESS',
  summary: {
    en: 'Compares targets with capacity: the load of each (target per unit of capacity), the heaviest over the lightest, the Gini coefficient, and who is more than 20% off the average.',
    zh: '比较目标与产能：每人的负荷（单位产能的目标）、最高与最低之比、基尼系数，以及偏离平均 20% 以上者。',
  },
  parameters: {
    targets: range(nonNegative, { en: 'One target per person', zh: '每人一个目标' }),
    capacity: range(nonNegative, {
      en: 'What each can carry: days, accounts, potential …',
      zh: '每人的产能：天数、客户数、潜力等',
    }),
  },
  examples: [
    {
      formula: 'KPI_FAIRNESS({10;40;90;120}, {10;20;30;30})',
      gives: [
        ['Average load', 260 / 90, ''],
        ['Heaviest ÷ lightest', 4, ''],
        ['Gini coefficient', 0.25, ''],
        ['1', 1, 'light'],
        ['2', 2, 'light'],
        ['3', 3, ''],
        ['4', 4, 'heavy'],
      ],
    },
  ],
  evaluate: ({ targets, capacity }, { locale }) => {
    if (!sameShape(targets, capacity)) throw shapesDiffer('capacity', capacity, 'targets', targets)
    const { loads, average, spread, gini, outOfLine } = aboutArgument('targets', () =>
      fairness(targets.values, capacity.values),
    )
    const outside = new Set(outOfLine)
    return [
      [say(labels.average, locale), average, ''],
      [say(labels.spread, locale), Number.isFinite(spread) ? spread : new NotAvailable('load-of-nothing'), ''],
      [say(labels.gini, locale), gini, ''],
      ...loads.map((load, index) => [
        String(index + 1),
        load ?? new NotAvailable('value-missing'),
        !outside.has(index) || load === undefined ? '' : say(load < average ? labels.light : labels.heavy, locale),
      ]),
    ]
  },
})

const labels = {
  average: { en: 'Average load', zh: '平均负荷' },
  spread: { en: 'Heaviest ÷ lightest', zh: '最高 ÷ 最低' },
  gini: { en: 'Gini coefficient', zh: '基尼系数' },
  light: { en: 'light', zh: '偏轻' },
  heavy: { en: 'heavy', zh: '偏重' },
}
