import { catalogue } from '../kpis/catalogue'
import { callWith } from './call-for-tests'

const own = [
  { name: 'Share of A', formula: 'sum(orders.amount where product = "A") / REVENUE', unit: 'percent' as const },
  { name: 'Broken', formula: '1 +' },
]
const call = callWith(own)

describe('KPI_CATALOG', () => {
  it('lists every KPI once, own ones first, those that cannot be used with the reason', () => {
    const [titles, mine, broken, ...others] = call('KPI_CATALOG') as string[][]
    expect(titles).toEqual(['Id', 'Name', 'Unit', 'Better', 'Definition', 'Tables', 'Source'])
    expect(mine).toEqual([
      'Share of A',
      'Share of A',
      'percent',
      'higher',
      'sum(orders.amount where product = "A") / REVENUE',
      'orders',
      'Yardstick (KPI)',
    ])
    expect(broken).toEqual([
      'Broken',
      'Broken',
      '',
      '',
      'character 4, 1 +▸: expected a number, a KPI or a function such as sum(orders.amount), found the end.',
      '',
      '',
    ])
    expect(others.map(([id]) => id)).toEqual(catalogue().map(({ id }) => id))
  })

  it('tells what tables are needed, with what can stand in for them', () => {
    const tables = new Map((call('KPI_CATALOG') as string[][]).map(([id, , , , , needed]) => [id, needed]))
    expect(['REVENUE', 'WIN_RATE', 'CAC', 'FORECAST_BIAS'].map((id) => tables.get(id))).toEqual([
      'orders or deals',
      'deals',
      'costs + orders or costs + deals',
      'forecasts + orders or forecasts + deals',
    ])
  })

  it('looks for words in own KPIs and in the catalogue', () => {
    const ids = (query: string) => (call('KPI_CATALOG', query) as string[][]).slice(1).map(([id]) => id)
    expect(ids('velocity')).toEqual(['VELOCITY'])
    expect(ids('share of a')).toContain('Share of A')
    expect(ids('broken')).toEqual(['Broken'])
    expect(ids('nothing of the kind')).toEqual([])
  })

  it('speaks the language of the reader', () => {
    const [titles, mine] = callWith(own, { locale: 'zh-CN' })('KPI_CATALOG', 'share of a') as string[][]
    expect(titles).toEqual(['编号', '名称', '单位', '方向', '定义', '所需的表', '出处'])
    expect(mine?.slice(1, 6)).toEqual([
      'Share of A',
      '百分比',
      '越高越好',
      '求和(订单.金额 其中 产品 = "A") / 销售额',
      '订单',
    ])
  })
})
