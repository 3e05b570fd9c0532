import { contents, dayOf, days, numbers, settled } from './columns-for-tests'

describe('the amount', () => {
  const quantity = numbers([2, 3, undefined], '数量')
  const unitPrice = numbers([10, 5, 7], '单价')

  it('is quantity × unit price in a table without amounts', () => {
    const { amount } = settled('orders', { quantity, unitPrice })
    expect(contents(amount)).toEqual([20, 15, undefined])
    expect(amount?.header).toBe('单价')
  })

  it('is less a discount in money or as a share, for it is what is charged', () => {
    expect(contents(settled('orders', { quantity, unitPrice, discount: numbers([5, undefined, 1]) }).amount)).toEqual([
      ...[15, 15, undefined],
    ])
    expect(
      contents(settled('orders', { quantity, unitPrice, discountRate: numbers([0.25, undefined, 0]) }).amount),
    ).toEqual([...[15, 15, undefined]])
  })

  it('stays what the table says', () => {
    expect(settled('orders', { quantity, unitPrice, amount: numbers([1, undefined, 3]) })).not.toHaveProperty('amount')
    expect(settled('orders', { quantity })).not.toHaveProperty('amount')
  })
})

describe('the cost', () => {
  it('is unit cost × quantity in a table without costs', () => {
    const columns = {
      quantity: numbers([2, 3]),
      unitCost: numbers([4, undefined], '单位成本'),
      profit: numbers([1, 1]),
    }
    const { cost } = settled('orders', { amount: numbers([20, 15]), ...columns })
    expect(contents(cost)).toEqual([8, undefined])
    expect(cost?.header).toBe('单位成本')
  })

  it('is what the profit leaves of the amount where nothing else is told', () => {
    const { cost } = settled('orders', { amount: numbers([20, 15, 8]), profit: numbers([12, -5, undefined], '利润') })
    expect(contents(cost)).toEqual([8, 20, undefined])
    expect(cost?.header).toBe('利润')
  })

  it('stays what the table says', () => {
    const columns = { amount: numbers([20]), cost: numbers([7]), profit: numbers([1]), quantity: numbers([1]) }
    expect(settled('orders', { ...columns, unitCost: numbers([2]) })).not.toHaveProperty('cost')
  })
})

describe('what is paid, and when', () => {
  const amount = numbers([100, 200, 300, 400])
  const date = days(['2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13'], '下单日期')
  const paidDate = days(['2026-02-10', '', '2026-02-12', ''], '回款日期')

  it('is the amount less what is due, on the day of the order where no other is told', () => {
    const { paid, settled: settledOn } = settled('orders', {
      amount,
      date,
      due: numbers([0, 200, 50, undefined], '欠款'),
    })
    expect(contents(paid)).toEqual([100, 0, 250, undefined])
    expect(paid?.header).toBe('欠款')
    expect(contents(settledOn)).toEqual([dayOf('2026-01-10'), undefined, dayOf('2026-01-12'), undefined])
    expect(settledOn?.header).toBe('下单日期')
  })

  it("is the table's own, on the day of payment, else of the order", () => {
    const paid = numbers([100, 20, 0, undefined])
    const found = settled('orders', { amount, date, paid, paidDate })
    expect(found).not.toHaveProperty('paid')
    expect(contents(found.settled)).toEqual([dayOf('2026-02-10'), dayOf('2026-01-11'), undefined, undefined])
    expect(found.settled?.header).toBe('回款日期')
  })

  it('is all or nothing where only the day of payment is told', () => {
    const found = settled('orders', { amount, date, paidDate })
    expect(contents(found.paid)).toEqual([100, 0, 300, 0])
    expect(contents(found.settled)).toEqual([dayOf('2026-02-10'), undefined, dayOf('2026-02-12'), undefined])
  })

  it('follows from a quantity and a unit price, too', () => {
    const columns = { quantity: numbers([2]), unitPrice: numbers([10]), due: numbers([5]), date: days(['2026-01-10']) }
    expect(contents(settled('orders', columns).paid)).toEqual([15])
  })

  it('is not told by a table without payments', () => {
    const found = settled('orders', { amount, date })
    expect(found).not.toHaveProperty('paid')
    expect(found).not.toHaveProperty('settled')
  })
})
