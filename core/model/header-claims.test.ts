import { entities } from './entity'
import { readHeader } from './header'
import { headerClaims } from './header-claims'

/** What a header may be, as "entity.column quality". */
function claims(header: string): string[] {
  return headerClaims(readHeader(header)).map(({ entity, column, quality }) => `${entity}.${column} ${quality}`)
}

describe('a header', () => {
  it('is what it is listed as', () => {
    expect(claims('Loss Reason')).toEqual(['deals.lossReason exact'])
    expect(claims('NPS')).toEqual(['surveys.nps exact'])
  })

  it.each(['loss_reason', 'LossReason', 'LOSS REASON', ' Loss  Reason ', 'ＬｏｓｓＲｅａｓｏｎ', 'loss-reason*'])(
    'is the same in the spelling "%s"',
    (spelling) => {
      expect(claims(spelling)).toEqual(['deals.lossReason exact'])
    },
  )

  it('is a column of the kind of table whose rows it names', () => {
    expect(claims('Deal - Close Date')).toEqual(['deals.closed exact'])
    expect(claims('Opportunity: Opportunity Stage')).toContain('deals.stage exact')
    expect(claims('Survey Comment')).toContain('surveys.comment exact')
    expect(claims('订单状态')).toContain('orders.status exact')
  })

  it.each(['Reason for Loss 输单原因', '输单原因 Loss Reason', '输单原因LossReason', 'Loss Reason / 输单原因'])(
    'in two languages is what both say: %s',
    (header) => {
      expect(claims(header)).toEqual(['deals.lossReason exact'])
    },
  )

  it('tells more, the fewer kinds of table know it', () => {
    const knownTo = (header: string) => headerClaims(readHeader(header))[0]?.knownTo ?? 0
    expect(knownTo('NPS')).toBe(1)
    expect(knownTo('Order Status')).toBe(1)
    expect(knownTo('Owner')).toBeGreaterThan(5)
  })

  it('that holds a listed one may be that', () => {
    expect(claims('OCH Revenue')).toContain('deals.amount words')
    expect(claims('主销售员')).toContain('deals.owner words')
  })

  it.each([
    'Owner Phone',
    'Parent Account',
    'Shipping Price',
    'Contact ID of Owner',
    '负责人电话',
    '超期利息金额',
    '客户等级说明',
  ])('that merely mentions one is not: "%s"', (header) => {
    expect(claims(header)).toEqual([])
  })

  it('that is something elsewhere is not taken for what it holds', () => {
    // It holds "date", which an order has; but it is known as the day on which a deal closes.
    expect(claims('Close Date').some((claim) => claim.startsWith('orders.'))).toBe(false)
    expect(claims('预计成交日期').some((claim) => claim.startsWith('orders.'))).toBe(false)
  })

  it('for a person or a customer is that in tables of every kind', () => {
    expect(claims('客户昵称')).toContain('surveys.customer exact')
    expect(claims('客户昵称')).toContain('orders.customer words')
  })

  it.each([
    ['Compettitor', 'deals.competitor near'],
    ['Competitr', 'deals.competitor near'],
    ['Competitar', 'deals.competitor near'],
    ['Deal Ownr', 'deals.owner near'],
  ])('may be misspelt: %s', (header, claim) => {
    expect(claims(header)).toContain(claim)
  })

  it.each(['Payee', 'Customer PO', 'Cast', 'Unit'])('that is another word is not misspelt: %s', (header) => {
    expect(claims(header).filter((claim) => claim.endsWith(' near'))).toEqual([])
  })

  it('under a percent sign is a share where it can be one', () => {
    expect(claims('Discount')).toEqual(expect.arrayContaining(['orders.discount exact', 'orders.discountRate exact']))
    expect(claims('Discount (%)')).toEqual(['orders.discountRate exact'])
  })

  it.each([
    ['How likely are you to recommend us to a friend or colleague?', 'surveys.nps exact'],
    ['Overall, how satisfied are you with our service?', 'surveys.csat exact'],
    ['How easy was it to get your problem solved?', 'surveys.ces exact'],
    ['2、您有多大可能向朋友推荐我们？', 'surveys.nps exact'],
    ['您对本次服务满意吗', 'surveys.csat exact'],
  ])('that asks is what it asks for: %s', (question, claim) => {
    expect(claims(question)).toEqual([claim])
  })

  it('that an export keeps for itself is nothing', () => {
    expect(claims('(Do Not Modify) Modified On')).toEqual([])
  })
})

describe('the lists of headers', () => {
  const lists = entities().flatMap(({ id, columns }) =>
    Object.entries(columns).map(([column, { headers }]) => ({ place: `${id}.${column}`, headers })),
  )

  it.each(lists)('are understood as written: $place', ({ place, headers }) => {
    const written = headers.split(/[;|]/).map((header) => header.trim())
    expect(written.filter((header) => !claims(header).includes(`${place} exact`))).toEqual([])
  })
})
