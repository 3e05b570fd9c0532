import type { Cells } from '../../cells/cell'
import type { EntityName } from '../entity'
import { readTable } from '../read-table'
import { recogniseTable } from '../recognise'
import { contents, dayOf, rulesWith } from './columns-for-tests'

type Expected = Readonly<Record<string, readonly (string | number | undefined)[]>>

const rules = rulesWith({
  stages: [
    { name: 'Proposal', probability: 0.4 },
    { name: '方案报价', probability: 0.4 },
  ],
  acquisitionCategories: ['Ads', '广告'],
  rates: [{ currency: 'USD', base: 'CNY', rate: 7 }],
})
const known = (...days: readonly string[]) => days.map((day) => (day === '' ? undefined : dayOf(day)))

/** A table as an English and as a Chinese system writes it, and what follows from both. */
const tables: readonly (readonly [EntityName, Cells, Cells, Expected])[] = [
  [
    'deals',
    [
      [
        'Deal Owner',
        'Amount',
        'Currency',
        'Stage',
        'Closing Date',
        'Actual Close Date',
        'Created Time',
        'Last Activity Date',
      ],
      ['Ann', 100, 'USD', 'Closed Won', '2026-03-31', '2026-03-05', '2026-01-01', '2026-03-01'],
      ['Ann', 200, 'CNY', 'Proposal', '2026-04-30', '', '2026-02-01', ''],
    ],
    [
      ['负责人', '商机金额', '币种', '商机阶段', '预计成交日期', '实际成交日期', '创建时间', '最后跟进时间'],
      ['李雷', 100, '美元', '赢单', '2026年3月31日', '2026年3月5日', '2026-01-01', '2026-03-01'],
      ['李雷', 200, '人民币', '方案报价', '2026年4月30日', '', '2026-02-01', ''],
    ],
    {
      amount: [700, 200],
      status: ['won', 'open'],
      closed: known('2026-03-05', '2026-04-30'),
      expected: known('2026-03-31', '2026-04-30'),
      probability: [undefined, 0.4],
      touched: known('2026-03-01', '2026-02-01'),
    },
  ],
  [
    'orders',
    [
      ['Customer', 'Order Date', 'Quantity', 'Unit Price', 'Unit Cost', 'Amount Due', 'Payment Date'],
      ['Acme', '2026-01-05', 2, 10, 4, 5, '2026-02-01'],
      ['Bolt', '2026-01-06', 3, 10, 4, 30, ''],
    ],
    [
      ['客户名称', '下单日期', '数量', '单价', '单位成本', '欠款', '回款日期'],
      ['甲', '2026-01-05', 2, 10, 4, 5, '2026-02-01'],
      ['乙', '2026-01-06', 3, 10, 4, 30, ''],
    ],
    { amount: [20, 30], cost: [8, 12], paid: [15, 0], settled: known('2026-02-01', '') },
  ],
  [
    'leads',
    [
      ['Lead ID', 'Lead Owner', 'Lead Source', 'Lead Status', 'Created Time', 'First Response Time'],
      ['L1', 'Ann', 'Web', 'Converted', '2026-03-05 12:00', '2026-03-05 18:00'],
      ['L2', 'Ann', 'Web', 'Working', '2026-03-06 00:00', ''],
    ],
    [
      ['线索编号', '线索负责人', '线索来源', '线索状态', '创建时间', '首次响应时间'],
      ['L1', '李雷', '官网', '已转化', '2026-03-05 12:00', '2026-03-05 18:00'],
      ['L2', '李雷', '官网', '跟进中', '2026-03-06 00:00', ''],
    ],
    {
      created: known('2026-03-05', '2026-03-06'),
      createdAt: [dayOf('2026-03-05') + 0.5, dayOf('2026-03-06')],
      respondedAt: [dayOf('2026-03-05') + 0.75, undefined],
      isConverted: ['yes', ''],
    },
  ],
  [
    'subscriptions',
    [
      ['Subscription ID', 'Customer', 'ARR', 'Start Date', 'End Date'],
      ['S1', 'Acme', 1200, '2026-01-01', ''],
    ],
    [
      ['订阅编号', '客户名称', '年费', '开始日期', '终止日期'],
      ['S1', '甲', 1200, '2026-01-01', ''],
    ],
    { recurring: [100] },
  ],
  [
    'activities',
    [
      ['Activity Date', 'Assigned To', 'Activity Type', 'Subject'],
      ['2026-01-05', 'Ann', 'Outbound Call', 'Hello'],
      ['2026-01-06', 'Ann', 'On-site', 'Hello'],
    ],
    [
      ['活动日期', '跟进人', '活动类型', '主题'],
      ['2026-01-05', '李雷', '电话', '你好'],
      ['2026-01-06', '李雷', '上门拜访', '你好'],
    ],
    { kind: ['call', 'visit'] },
  ],
  [
    'stageChanges',
    [
      ['Opportunity ID', 'From Stage', 'To Stage', 'Stage Change Date'],
      ['D1', '', 'Proposal', '2026-01-05 09:00'],
      ['D1', 'Proposal', 'Closed Won', '2026-01-05 17:00'],
    ],
    [
      ['商机编号', '变更前阶段', '变更后阶段', '变更时间'],
      ['D1', '', '方案报价', '2026-01-05 09:00'],
      ['D1', '方案报价', '赢单', '2026-01-05 17:00'],
    ],
    { entered: known('2026-01-05', '2026-01-05'), left: known('2026-01-05', ''), direction: ['forward', ''] },
  ],
  [
    'costs',
    [
      ['Expense Date', 'Expense Category', 'Expense Amount'],
      ['2026-01-05', 'Ads', 10],
      ['2026-01-05', 'Travel', 20],
    ],
    [
      ['费用日期', '费用类别', '费用金额'],
      ['2026-01-05', '广告', 10],
      ['2026-01-05', '差旅', 20],
    ],
    { acquisition: ['yes', ''] },
  ],
  [
    'targets',
    [
      ['Sales Rep', 'Target Month', 'Sales Target'],
      ['Ann', '2026-02', 10],
      ['Ann', '2026-Q1', 10],
    ],
    [
      ['业务员', '目标月份', '销售目标'],
      ['李雷', '2026年2月', 10],
      ['李雷', '2026年一季度', 10],
    ],
    { first: known('2026-02-01', '2026-01-01'), last: known('2026-02-28', '2026-03-31') },
  ],
  [
    'surveys',
    [
      ['Response Date', 'Customer', 'Survey Type', 'Score'],
      ['2026-01-05', 'Acme', 'NPS', 9],
      ['2026-01-05', 'Acme', 'CSAT', 4],
      ['2026-01-05', 'Acme', 'CSAT', ''],
    ],
    [
      ['提交时间', '客户名称', '调查类型', '评分'],
      ['2026-01-05', '甲', '净推荐值', 9],
      ['2026-01-05', '甲', '满意度', 4],
      ['2026-01-05', '甲', '满意度', ''],
    ],
    {
      npsScore: [9, undefined, undefined],
      csatScore: [undefined, 4, undefined],
      csatShare: [undefined, 0.8, undefined],
      responded: ['yes', 'yes', ''],
    },
  ],
  [
    'forecasts',
    [
      ['Forecast Date', 'Forecast Period', 'Forecast Amount'],
      ['2026-01-05', '2026-Q1', 10],
    ],
    [
      ['预测日期', '预测期间', '预测金额'],
      ['2026-01-05', '2026年第一季度', 10],
    ],
    { first: known('2026-01-01'), last: known('2026-03-31') },
  ],
  [
    'market',
    [
      ['Period', 'Competitor', 'Market Sales'],
      ['2026', 'Us', 10],
      ['2026', 'Acme', 10],
    ],
    [
      ['统计期间', '竞争对手', '市场销售额'],
      ['2026年', '我司', 10],
      ['2026年', '甲', 10],
    ],
    { first: known('2026-01-01', '2026-01-01'), last: known('2026-12-31', '2026-12-31'), ours: ['yes', ''] },
  ],
]

describe.each(tables)('a table of %s', (name, english, chinese, expected) => {
  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('in %s says the same', (_, cells) => {
    const recognised = recogniseTable(cells)
    if (recognised.kind === 'none') throw new Error('not recognised')
    expect(recognised.entity).toBe(name)
    const { columns } = readTable(cells, recognised, rules)
    expect(Object.fromEntries(Object.keys(expected).map((column) => [column, contents(columns[column])]))).toEqual(
      expected,
    )
  })
})
