import type { SheetData } from '../grid/sheet-data'
import { customers } from './customers'
import { dealsSheet } from './deals'
import { ordersSheet } from './orders'
import { teamSheet } from './people'
import { seededRandom } from './random'
import { startSheet } from './start'
import { targetsSheet } from './targets'

const SEED = 20260930

/** The workbook that the playground opens with: invented, and the same each time. */
export function sampleSheets(seed = SEED): readonly SheetData[] {
  const random = seededRandom(seed)
  const companies = customers(random)
  const deals = dealsSheet(random, companies)
  const orders = ordersSheet(random, companies)
  return [startSheet(), deals, orders, teamSheet(), targetsSheet(random)]
}
