import type { Random } from './random'

export interface Customer {
  readonly name: string
  readonly region: string
}

const ENGLISH = [
  ...['Northwind', 'Bluewater', 'Granite', 'Redwood', 'Silverline', 'Harvest', 'Oakfield', 'Meridian', 'Pioneer'],
  ...['Crestview', 'Lakeside', 'Ironbridge', 'Sunrise', 'Evergreen', 'Falcon', 'Keystone', 'Beacon', 'Highland'],
] as const
const ENDINGS = ['Foods', 'Logistics', 'Health', 'Robotics', 'Energy'] as const
const CHINESE = [
  ...['蓝天', '恒信', '金鹰', '远航', '中泰', '华瑞', '新锐', '海川', '明德', '佳和', '启明', '东方', '瑞丰', '天成'],
] as const
const CHINESE_ENDINGS = ['科技', '食品', '物流', '医疗', '能源'] as const
const REGIONS = ['East', 'West', 'South'] as const

/** 90 companies, each in one region. */
export function customers(random: Random): readonly [Customer, ...Customer[]] {
  const english = ENGLISH.flatMap((name) => ENDINGS.slice(0, 3).map((_, i) => `${name} ${ending(ENDINGS, name, i)}`))
  const chinese = CHINESE.flatMap((name) => [0, 1, 2].map((i) => `${name}${ending(CHINESE_ENDINGS, name, i)}`))
  const [first = '', ...rest] = [...english, ...chinese].slice(0, 90)
  const customer = (name: string): Customer => ({ name, region: random.pick(REGIONS) })
  return [customer(first), ...rest.map(customer)]
}

/** Spreads the endings over the names, so that companies of one name differ. */
function ending(endings: readonly string[], name: string, index: number): string {
  return endings[(name.length + index) % endings.length] ?? ''
}
