import { dayNumber } from '../../core/cells/day'
import type { DataCell, SheetData } from '../grid/sheet-data'
import { isThere, people } from './people'
import type { Random } from './random'
import { MONTHS } from './time-span'

const MIDDLE_OF_MONTH = 15

/** What each seller was to sell in each month, and the win rate to reach in each quarter. */
export function targetsSheet(random: Random): SheetData {
  const sales = MONTHS.flatMap(([year, month]) =>
    people
      .filter((person) => isThere(person, dayNumber(year, month, MIDDLE_OF_MONTH)))
      .map(({ name, strength }): DataCell[] => [
        name,
        'REVENUE',
        `${year}-${String(month).padStart(2, '0')}`,
        Math.round(78 * strength + random.whole(-6, 8)) * 1000,
      ]),
  )
  const quarters = ['2026-Q1', '2026-Q2', '2026-Q3']
  const rates = quarters.flatMap((quarter) =>
    people
      .filter((person) => isThere(person, dayNumber(2026, 9, MIDDLE_OF_MONTH)))
      .map(({ name }): DataCell[] => [name, 'WIN_RATE', quarter, { content: 0.4, numberFormat: '0%' }]),
  )
  return {
    name: 'Targets 目标',
    header: true,
    widths: [140, 140, 120, 120],
    rows: [['Owner 负责人', 'KPI 指标', 'Period 期间', 'Target 目标'], ...sales, ...rates],
  }
}
