import { daysAfter } from '../../core/cells/day'
import { dayCell, type DataCell, type SheetData } from '../grid/sheet-data'
import type { Customer } from './customers'
import { typedAmount, typedName } from './flaws'
import { isThere, people } from './people'
import type { Random } from './random'
import { FIRST_DAY, LAST_DAY } from './time-span'

const ORDERS = 1500

interface Product {
  readonly name: string
  readonly price: number
}

const PRODUCTS: readonly [Product, ...Product[]] = [
  { name: 'Scanner S1 扫描枪', price: 320 },
  { name: 'Scanner S2 扫描枪', price: 540 },
  { name: 'Label Printer 标签打印机', price: 890 },
  { name: 'Gateway 网关', price: 1450 },
  { name: 'Service Plan 服务合同', price: 2400 },
  { name: 'Training Day 培训', price: 1200 },
]

const HEADERS = [
  ...['Order No 订单编号', 'Order Date 下单日期', 'Customer 客户', 'Sales Rep 销售员', 'Product 产品'],
  ...['Quantity 数量', 'Unit Price 单价', 'Order Amount 订单金额', 'Region 区域'],
]

/** Some 1,500 order lines of 18 months, a few returns among them, and the total row that reports end with. */
export function ordersSheet(random: Random, customers: readonly [Customer, ...Customer[]]): SheetData {
  const rows = Array.from({ length: ORDERS }, (_, index) => order(index, random, customers))
  const total = rows.reduce((sum, { amount }) => sum + amount, 0)
  return {
    name: 'Orders 订单',
    header: true,
    widths: [140, 140, 170, 120, 190, 100, 110, 150, 100],
    rows: [HEADERS, ...rows.map(({ cells }) => cells), ['Total 合计', null, null, null, null, null, null, total, null]],
  }
}

function order(index: number, random: Random, customers: readonly [Customer, ...Customer[]]) {
  // Customers are not equal: the first of the list buy most often.
  const customer = customers[Math.floor(random.next() ** 1.7 * customers.length)] ?? customers[0]
  const day = daysAfter(FIRST_DAY, Math.floor((index / ORDERS) ** 0.92 * (LAST_DAY - FIRST_DAY)))
  const [first, ...rest] = people.filter((person) => isThere(person, day))
  if (first === undefined) throw new Error('Nobody is there')
  const strong = rest.filter(({ strength }) => strength >= random.next() + 0.35)
  const owner = random.pick([first, ...strong])
  const product = random.pick(PRODUCTS)
  const returned = random.chance(0.015)
  const quantity = Math.max(1, Math.round(random.lognormal(0.6) * 6)) * (returned ? -1 : 1)
  const amount = quantity * product.price
  const cells: readonly DataCell[] = [
    `SO${260001 + index}`,
    dayCell(day),
    customer.name,
    typedName(owner.name, random),
    product.name,
    quantity,
    product.price,
    typedAmount(amount, random),
    customer.region,
  ]
  return { cells, amount }
}
