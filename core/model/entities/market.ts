import type { EntityDefinition } from '../entity'
import { regionHeaders } from './shared-headers'

/** Sales of the whole market, by period and competitor. */
export const market: EntityDefinition = {
  id: 'market',
  name: { en: 'market', zh: '市场' },
  needs: [['period'], ['sales']],
  columns: {
    period: {
      name: { en: 'Period', zh: '期间' },
      kind: 'period',
      headers: `
        Period; Quarter; Month; Year-Month; 期间; 统计期间; 统计月份; 季度; 月份; 年月
        | Year; Date; Calendar Year; 年份; 年度; 日期`,
    },
    segment: {
      name: { en: 'Segment', zh: '细分市场' },
      kind: 'text',
      headers: `
        Segment; Product Segment; Sub-Segment; Category; Product Category; 细分市场; 细分; 细分领域; 细分品类; 品类;
        类别; 产品类别; 价格段`,
    },
    region: { name: { en: 'Region', zh: '区域' }, kind: 'text', headers: `${regionHeaders} | Market; 市场` },
    competitor: {
      name: { en: 'Competitor', zh: '竞争对手' },
      kind: 'text',
      headers: `
        Competitor; Competitors; Brand; Manufacturer; Vendor; Player; 竞争对手; 竞品; 竞争品牌; 品牌; 厂商; 厂家;
        生产企业
        | Company; Supplier; 企业; 公司`,
    },
    sales: {
      name: { en: 'Market sales', zh: '市场销售额' },
      kind: 'amount',
      headers: `
        Market Sales; Market Size; Market Value; Market Revenue; Industry Sales; Industry Revenue; Total Market;
        Total Market Sales; Market Volume; 市场销售额; 市场规模; 市场总额; 市场容量; 市场总销售额; 行业销售额;
        行业规模; 行业总额
        | Sales; Sales Value; Revenue; Sales Amount; Sales Revenue; Value; 销售额; 销售规模; 零售额; 营收; 营业收入;
        收入`,
    },
  },
  derived: {
    first: { name: { en: 'first day of the period', zh: '期间首日' }, kind: 'day' },
    last: { name: { en: 'last day of the period', zh: '期间末日' }, kind: 'day' },
    ours: { name: { en: 'ours', zh: '我方' }, kind: 'text' },
  },
  time: 'last',
}
