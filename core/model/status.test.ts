import fc from 'fast-check'
import { readStatus, readStatusUnder, statusCodes, statusDictionary, type StatusWord } from './status'

const words: Readonly<Record<StatusWord, readonly string[]>> = {
  won: [
    ...[
      'won',
      'closed won',
      '已赢单',
      '赢单',
      '赢单关闭',
      '成交',
      '已成交',
      '签约',
      'win',
      'closed-won',
      'closedwon',
      'success',
    ],
    ...[
      '成功',
      '已成交-赢得',
      '1 (zoho deal_category Closed Won)',
      'CLOSED_WON',
      'Closed Won (Sales Pipeline)',
      '06. 赢单',
    ],
    ...['Won - new business', 'Closed Won (100%)', '７－Closed Won', '贏單', '已中标', 'Deal won!'],
  ],
  lost: [
    ...[
      'lost',
      'closed lost',
      'closed lost to competition',
      'closed-lost to competition',
      '输单',
      '丢单',
      '已输单',
      '失败',
    ],
    ...[
      '流失',
      'closed-lost',
      'closedlost',
      '已关闭-丢失',
      'Lost - price',
      'Closed lost: not a fit',
      '未中标',
      '战败',
      '客户未回复-丢单',
    ],
  ],
  open: [
    ...['open', 'in progress', '进行中', '跟进中', 'running', 'engaging', 'prospecting', '未完成', '开放'],
    // Stages that CRM systems come with: Zoho, Salesforce, HubSpot, Pipedrive, Fxiaoke, Neocrm.
    ...['Qualification', 'Needs Analysis', 'Value Proposition', 'Identify Decision Makers', 'Id. Decision Makers'],
    ...[
      'Perception Analysis',
      'Proposal/Price Quote',
      'Negotiation/Review',
      'appointmentscheduled',
      'Qualified To Buy',
    ],
    ...[
      'Presentation Scheduled',
      'decisionmakerboughtin',
      'Contract Sent',
      'Contact Made',
      'Demo Scheduled',
      'Proposal Made',
    ],
    ...['Negotiations Started', '验证客户', '需求确定', '方案/报价', '谈判审核', '初步接洽', '商务谈判', '立项'],
  ],
  void: [
    '无效',
    '作废',
    'invalid',
    'deleted',
    'abandoned',
    'archived',
    '已作废',
    'on hold',
    '搁置',
    'Cancelled',
    '已取消',
  ],
  closed: ['Closed', 'closed', '已关闭', '关闭', 'Completed', '已结束'],
}

describe.each(Object.entries(words))('%s', (status, list) => {
  it.each(list)('is what "%s" says', (word) => {
    expect(readStatus(word)).toBe(status)
    expect(readStatus(` ${word.toUpperCase()} `)).toBe(status)
  })
})

it.each([
  '',
  'Proposal sent',
  'Stage 3',
  '3',
  'Won/Lost',
  '输赢',
  'Not yet won',
  '预计成交',
  '待签约客户',
  '100%',
  '0%',
  '回款',
])('hears nothing about the status from "%s"', (word) => {
  expect(readStatus(word)).toBeUndefined()
})

describe('a column of yes and no', () => {
  it.each<[string, string, StatusWord | undefined]>([
    ['Is Closed', 'TRUE', 'closed'],
    ['Closed', '1', 'closed'],
    ['是否关闭', '否', 'open'],
    ['is_closed', 'false', 'open'],
    ['Is Won', 'TRUE', 'won'],
    ['hs_is_closed_won', 'true', 'won'],
    ['是否成交', '是', 'won'],
    ['是否赢单', '√', 'won'],
    ['Is Won', 'false', undefined],
    ['成交状态', '否', undefined],
    ['Status', '1', undefined],
    ['Is Closed', 'Closed Won', 'won'],
  ])('answers its header: under "%s", "%s" says %s', (header, word, status) => {
    expect(readStatusUnder(header, word)).toBe(status)
  })
})

it('says one of its words, or nothing, of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect([undefined, 'open', 'won', 'lost', 'void', 'closed']).toContain(readStatus(text))
    }),
  )
})

it('codes a status by its place in the dictionary', () => {
  for (const [status, code] of Object.entries(statusCodes)) expect(statusDictionary[code]).toBe(status)
})
