import { daysAfter, type DayNumber } from '../../core/cells/day'
import { dayCell, type DataCell, type SheetData } from '../grid/sheet-data'
import type { Customer } from './customers'
import { typedAmount, typedName } from './flaws'
import { isThere, people, type Person } from './people'
import type { Random } from './random'
import { FIRST_DAY, LAST_DAY } from './time-span'

const DEALS = 600
const WON = 'Closed Won 赢单'
const LOST = 'Closed Lost 输单'
const OPEN_STAGES = ['Discovery 需求', 'Qualified 立项', 'Proposal 方案', 'Negotiation 谈判'] as const
const SOURCES = ['Referral 转介绍', 'Website 官网', 'Event 展会', 'Outbound 主动开发'] as const
const SOLUTIONS = ['platform', 'rollout', 'renewal', 'expansion', '实施', '升级', '年度合同'] as const

const HEADERS = [
  ...['Deal ID 商机编号', 'Deal Name 商机名称', 'Customer 客户', 'Owner 负责人', 'Amount 金额', 'Stage 阶段'],
  ...['Created Date 创建日期', 'Close Date 预计成交日期', 'Region 区域', 'Lead Source 来源'],
]

/** Some 600 deals of 18 months; two of them came twice out of the system. */
export function dealsSheet(random: Random, customers: readonly [Customer, ...Customer[]]): SheetData {
  const rows = Array.from({ length: DEALS }, (_, index) => deal(index, random, customers))
  const [again, andAgain] = [rows[140] ?? [], rows[377] ?? []]
  return {
    name: 'Deals 商机',
    header: true,
    widths: [120, 220, 170, 120, 110, 150, 150, 170, 100, 160],
    rows: [HEADERS, ...rows.slice(0, 400), again, ...rows.slice(400), andAgain],
  }
}

function deal(index: number, random: Random, customers: readonly [Customer, ...Customer[]]): readonly DataCell[] {
  const customer = random.pick(customers)
  // Deals come in the order of their days, a few more of them towards the end.
  const share = Math.sqrt((index + random.next()) / DEALS) * 0.35 + ((index + random.next()) / DEALS) * 0.65
  const created = daysAfter(FIRST_DAY, Math.min(LAST_DAY - FIRST_DAY, Math.floor(share * (LAST_DAY - FIRST_DAY))))
  const owner = ownerOn(created, random)
  const amount = Math.round(random.lognormal(0.7) * 240 * Math.sqrt(owner.strength)) * 100
  const { stage, closed } = outcome(created, owner, random)
  return [
    `D-${1001 + index}`,
    `${customer.name} ${random.pick(SOLUTIONS)}`,
    customer.name,
    typedName(owner.name, random),
    typedAmount(amount, random),
    stage,
    random.chance(0.05) ? null : dayCell(created),
    dayCell(closed),
    customer.region,
    random.pick(SOURCES),
  ]
}

function ownerOn(day: DayNumber, random: Random): Person {
  const [first, ...rest] = people.filter((person) => isThere(person, day))
  if (first === undefined) throw new Error('Nobody is there')
  return random.pick([first, ...rest])
}

/** What is not closed by the last day of the sample is open, and expected later. */
function outcome(created: DayNumber, owner: Person, random: Random): { stage: string; closed: DayNumber } {
  const closed = daysAfter(created, random.whole(12, 60) + Math.round(random.lognormal(0.5) * 20))
  if (closed > LAST_DAY || random.chance(0.04)) {
    return { stage: random.pick(OPEN_STAGES), closed: closed > LAST_DAY ? closed : daysAfter(LAST_DAY, 20) }
  }
  return { stage: random.chance(0.38 * owner.strength) ? WON : LOST, closed }
}
