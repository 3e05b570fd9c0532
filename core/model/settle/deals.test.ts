import fc from 'fast-check'
import type { StageRule } from '../reading-rules'
import { contents, dayOf, days, numbers, rulesWith, settled, texts } from './columns-for-tests'

const statusOf = (stage: readonly string[], status?: readonly string[], header = 'Status', stages: StageRule[] = []) =>
  contents(
    settled(
      'deals',
      { stage: texts(stage, 'Stage'), ...(status === undefined ? {} : { status: texts(status, header) }) },
      rulesWith({ stages }),
    ).status,
  )

describe('the status of a deal', () => {
  it('is what its stage says in either language', () => {
    expect(statusOf(['Closed Won', '赢单', 'Closed Lost', '输单', '无效', 'Proposal', '方案报价'])).toEqual([
      ...['won', 'won', 'lost', 'lost', 'void', 'open', 'open'],
    ])
  })

  it('is what its status word says rather than its stage', () => {
    expect(statusOf(['签约', 'Closed Won', 'Closed Lost'], ['输单', 'Open', 'Won'])).toEqual(['lost', 'open', 'won'])
  })

  it('is open where neither says anything about it', () => {
    expect(statusOf(['', 'Stage 4', 'Proposal'], ['', '', 'Hot'])).toEqual(['open', 'open', 'open'])
  })

  it('is that of the stage where the status is merely closed, and unknown where the stage does not say how', () => {
    expect(statusOf(['Closed Won', 'Lost', 'Negotiation', '谈判'], ['Closed', '已关闭', 'Closed', '已关闭'])).toEqual([
      ...['won', 'lost', '', ''],
    ])
    expect(statusOf(['Closed', '关闭'])).toEqual(['', ''])
  })

  it('is read from yes and no by what their header asks', () => {
    expect(statusOf(['Lost', 'Won', 'Proposal'], ['TRUE', 'TRUE', 'FALSE'], 'Is Closed')).toEqual([
      'lost',
      'won',
      'open',
    ])
    expect(statusOf(['Lost', 'Proposal', '方案'], ['否', '是', '否'], '是否成交')).toEqual(['lost', 'won', 'open'])
  })

  it('is what Setup says of the stage or of the status word before all else', () => {
    const stages: StageRule[] = [
      { name: 'Contract', status: 'won' },
      { name: '赢单', status: 'open' },
      { name: 'Parked', status: 'void' },
      { name: 'Proposal', probability: 0.4 },
    ]
    expect(
      statusOf([' contract ', '赢单', 'Closed Won', 'Proposal'], ['Open', '', 'PARKED', 'Lost'], 'Status', stages),
    ).toEqual([...['won', 'open', 'void', 'lost']])
  })

  it('is not decided by a probability of 100% or 0%', () => {
    const columns = { stage: texts(['Proposal', 'Proposal'], 'Stage'), probability: numbers([1, 0]) }
    expect(contents(settled('deals', columns).status)).toEqual(['open', 'open'])
  })

  it('comes from a table with a status and without stages', () => {
    expect(contents(settled('deals', { status: texts(['Won', '输单', ''], '状态') }).status)).toEqual([
      'won',
      'lost',
      'open',
    ])
  })

  it('bears the header of the column that it comes from', () => {
    expect(settled('deals', { stage: texts(['Won'], '商机阶段') }).status?.header).toBe('商机阶段')
    expect(settled('deals', { stage: texts(['Won'], 'Stage'), status: texts([''], '状态') }).status?.header).toBe(
      '状态',
    )
  })

  it('is open, won, lost, void or unknown, whatever the words', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('Won', 'closed', '输单', 'Closed - Lost', '作废', 'TRUE', '关闭'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word)), (rows) => {
        const found = statusOf(
          rows.map(([stage]) => stage),
          rows.map(([, status]) => status),
        )
        expect(found).toHaveLength(rows.length)
        for (const status of found) expect(['', 'open', 'won', 'lost', 'void']).toContain(status)
      }),
    )
  })
})

describe('the closing day', () => {
  const stage = texts(['Won', 'Lost', 'Proposal', 'Void', 'Won'])
  const closed = days(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'], 'Close Date')
  const actualClosed = days(['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04', ''], 'Won Date')

  it('is the actual one of deals won and lost that have it, else that of the table', () => {
    const found = settled('deals', { stage, closed, actualClosed })
    expect(contents(found.closed)).toEqual(
      ['2026-02-01', '2026-02-02', '2026-03-03', '2026-03-04', '2026-03-05'].map(dayOf),
    )
    expect(found.closed?.header).toBe('Close Date')
  })

  it('is the actual one where the table has no other', () => {
    expect(contents(settled('deals', { stage, actualClosed }).closed)).toEqual(contents(actualClosed))
    expect(settled('deals', { stage, actualClosed })).not.toHaveProperty('expected')
  })

  it('is expected on the day of the table, as it stood there', () => {
    expect(contents(settled('deals', { stage, closed, actualClosed }).expected)).toEqual(contents(closed))
    expect(settled('deals', { stage, closed })).not.toHaveProperty('closed')
  })
})

describe('the probability', () => {
  const stage = texts(['Proposal', '谈判', 'Other', ''], '阶段')
  const rules = rulesWith({
    stages: [
      { name: 'proposal', probability: 0.4 },
      { name: '谈判', probability: 0.75 },
    ],
  })

  it("is the deal's own, else its stage's", () => {
    const own = numbers([0.9, undefined, undefined, 0], 'Probability (%)')
    const { probability } = settled('deals', { stage, probability: own }, rules)
    expect(contents(probability)).toEqual([0.9, 0.75, undefined, 0])
    expect(probability?.header).toBe('Probability (%)')
  })

  it("is the stage's in a table without one", () => {
    const { probability } = settled('deals', { stage }, rules)
    expect(contents(probability)).toEqual([0.4, 0.75, undefined, undefined])
    expect(probability?.header).toBe('阶段')
  })

  it('is not there where neither the table nor Setup has any', () => {
    expect(settled('deals', { stage }, rulesWith({ stages: [{ name: 'Proposal' }] }))).not.toHaveProperty('probability')
  })
})

describe('the day on which a deal was touched', () => {
  it('is that of the last activity, or of creation if that is later', () => {
    const lastActivity = days(['2026-05-01', '2026-05-02', '', ''], '最后跟进时间')
    const created = days(['2026-04-01', '2026-06-01', '2026-01-01', ''])
    const { touched } = settled('deals', { stage: texts(['', '', '', '']), lastActivity, created })
    expect(contents(touched)).toEqual([dayOf('2026-05-01'), dayOf('2026-06-01'), dayOf('2026-01-01'), undefined])
    expect(touched?.header).toBe('最后跟进时间')
  })

  it('is not told by a table without activities', () => {
    expect(settled('deals', { stage: texts(['']), created: days(['2026-04-01']) })).not.toHaveProperty('touched')
  })
})
