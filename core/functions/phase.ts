import type { Cell } from '../cells/cell'
import { parsePeriod } from '../calendar/parse-period'
import type { Period } from '../calendar/period'
import { InputError } from '../input-error'
import { phaseWeights, type Shape } from '../targets/phase'
import { splitColumns } from '../targets/split'
import { aboutArgument } from './about-argument'
import { defineFunction, type CallContext } from './define'
import { shaped } from './grid'
import { holidaysParameter, readHolidays } from './holidays'
import { anything, cell, numeric, optional, placeOf, positive, range, readCell, type Grid } from './parameters'

const MONTHS = 12

/** A target laid out over periods. */
export const PHASE = defineFunction({
  name: 'PHASE',
  summary: {
    en: 'Lays a target out over months, quarters or any periods: equally, by workdays, by seasonal indices or by a profile; the parts add up exactly.',
    zh: '将目标分到各月、各季或任意期间：平均、按工作日、按季节指数或按给定形态；各部分之和分毫不差。',
  },
  parameters: {
    total: cell(numeric, { en: 'What to lay out', zh: '要分配的总数' }),
    periods: range(anything, {
      en: 'The periods, such as "2026-01", in a row or column',
      zh: '各期间，如 "2026-01"，排成一行或一列',
    }),
    shape: optional(
      range(anything, {
        en: '"equal" (also when left out), "workdays", one weight per period, or 12 seasonal indices, January first',
        zh: '"equal"（平均，省略亦同）、"workdays"（工作日）、每期一个权重，或自一月起的 12 个季节指数',
      }),
      undefined,
    ),
    step: optional(
      cell(positive, {
        en: 'Smallest unit, e.g. 0.01 or 1000; left out: 1',
        zh: '最小单位，如 0.01 或 1000；省略为 1',
      }),
      1,
    ),
    holidays: holidaysParameter(),
  },
  examples: [
    { formula: 'KPI_PHASE(100, {"2026-01","2026-02","2026-03"})', gives: [[34, 33, 33]] },
    {
      formula: 'KPI_PHASE(370, {"2026-01";"2026-02"}, "workdays", 1, "CN")',
      gives: [[210], [160]],
      note: {
        en: 'China: 21 workdays in January 2026 and 16 in February, the Saturdays that are worked included:',
        zh: '中国 2026 年 1 月有 21 个工作日，2 月有 16 个（含调休上班的周六）：',
      },
    },
    {
      formula: 'KPI_PHASE(1000, {"2026-Q1","2026-Q2"}, {0.5,0.5,1,1,1,2,1,1,1,1,1,1})',
      gives: [[333, 667]],
      note: { en: 'By twelve seasonal indices:', zh: '按 12 个季节指数：' },
    },
  ],
  evaluate: ({ total, periods, shape, step, holidays }, context) => {
    const read = periods.values.map((found, position): Period => {
      try {
        return parsePeriod(found, context.calendar, context.date1904)
      } catch (error) {
        throw error instanceof InputError ? error.at(placeOf('periods', position, periods)) : error
      }
    })
    const weights = aboutArgument('shape', () => phaseWeights(read, readShape(shape, read.length, holidays, context)))
    const parts = aboutArgument('total', () => splitColumns(total, { weights: Float64Array.from(weights) }, step))
    return shaped([...parts], periods)
  },
})

/** @throws {InputError} `not-one-of`, `profile-length`, `not-a-number` */
export function readShape(
  shape: Grid<Cell> | undefined,
  periods: number,
  holidays: Grid<Cell> | undefined,
  { date1904 }: CallContext,
): Shape {
  const [word] = shape?.values ?? []
  if (shape === undefined) return { kind: 'equal' }
  if (shape.values.length === 1 && typeof word === 'string' && Number.isNaN(Number(word))) {
    if (/^(?:equal|平均|均分)$/i.test(word)) return { kind: 'equal' }
    if (/^(?:workdays|working days|工作日)$/i.test(word))
      return { kind: 'workdays', calendar: readHolidays(holidays, date1904) }
    throw new InputError('not-one-of', { found: word, choices: 'equal, workdays' }, { argument: 'shape' })
  }
  const numbers = shape.values.map((found, position) => readCell(numeric, found, 'shape', position, shape))
  return numbers.length === MONTHS && periods !== MONTHS
    ? { kind: 'seasonal', indices: numbers }
    : { kind: 'profile', weights: numbers }
}
