import type { Cells } from '../cells/cell'
import { recogniseTable, type ConfirmedColumn, type RecognisedTable } from './recognise'

/** A table of these headers over rows of sample cells. */
function table(headers: string, ...rows: readonly (readonly (string | number)[])[]): Cells {
  return [headers.split(','), ...rows]
}

function recognised(cells: Cells, confirmed?: readonly ConfirmedColumn[]): RecognisedTable {
  const found = recogniseTable(cells, confirmed === undefined ? {} : { confirmed })
  if (found.kind === 'none') throw new Error(`not recognised: ${found.headers.join()}`)
  return found
}

function mapping(found: RecognisedTable): Record<string, string> {
  return Object.fromEntries(found.columns.map(({ column, header }) => [column, header]))
}

describe('exports of well-known systems', () => {
  it('reads snake case headers of a bare export', () => {
    const found = recognised(
      table('opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value', [
        'A1',
        'Moses Frase',
        'GTX',
        'Cancity',
        'Won',
        '2016-10-20',
        '2017-03-01',
        '1054',
      ]),
    )
    expect(found.entity).toBe('deals')
    expect(mapping(found)).toEqual({
      id: 'opportunity_id',
      owner: 'sales_agent',
      product: 'product',
      customer: 'account',
      stage: 'deal_stage',
      created: 'engage_date',
      closed: 'close_date',
      amount: 'close_value',
    })
  })

  it('takes the name beside its ".id" column', () => {
    const found = recognised(
      table(
        'Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Probability (%),Created Time,Modified Time',
        [
          'z1',
          'z_9',
          'Ann',
          10,
          'Big',
          '2026-01-02',
          'z_3',
          'Acme',
          'Closed Won',
          100,
          '2026-01-01 00:00:00',
          '2026-01-01 00:00:00',
        ],
      ),
    )
    expect(mapping(found)).toMatchObject({
      owner: 'Deal Owner',
      customer: 'Account Name',
      customerId: 'Account Name.id',
      created: 'Created Time',
      closed: 'Closing Date',
      probability: 'Probability (%)',
    })
    expect(found.unmatched).toEqual([{ header: 'Deal Owner.id', position: 1 }])
    expect(found.contests).toEqual([])
  })

  it('reads a Chinese export with stage and status side by side', () => {
    const found = recognised(
      table(
        '商机编号,商机名称,客户名称,销售流程,商机阶段,阶段状态,预计成交日期,商机金额,赢率,负责人,负责人主属部门,创建时间',
        ['1', '名', '客', '流程', '签约', '赢单', '2017-03-01', '1,054.00', '100%', '张三', '华东', '2016-10-20 09:00'],
      ),
    )
    expect(found.entity).toBe('deals')
    expect(mapping(found)).toMatchObject({
      stage: '商机阶段',
      status: '阶段状态',
      closed: '预计成交日期',
      amount: '商机金额',
      owner: '负责人',
      team: '负责人主属部门',
      created: '创建时间',
    })
  })

  it('reads order lines with a shipping date beside the order date', () => {
    const found = recognised(
      table('Row ID,Order ID,Order Date,Ship Date,Customer ID,Customer Name,Region,Sales,Quantity,Discount,Profit', [
        1,
        'CA-1',
        '11/8/2018',
        '11/11/2018',
        'CG-1',
        'Claire',
        'South',
        261.96,
        2,
        0,
        41.9,
      ]),
    )
    expect(found.entity).toBe('orders')
    expect(mapping(found)).toMatchObject({
      date: 'Order Date',
      shipped: 'Ship Date',
      amount: 'Sales',
      customerId: 'Customer ID',
    })
  })

  it.each([
    ['Owner,Month,Target', 'targets'],
    ['业务员,月份,销售目标', 'targets'],
    ['Name,Team,Manager,Hire Date', 'people'],
    ['姓名,部门,直属上级,入职日期', 'people'],
    ['下单日期,客户名称,订单金额,业务员', 'orders'],
  ])('reads %s as %s', (headers, entity) => {
    expect(recognised(table(headers)).entity).toBe(entity)
  })
})

describe('headers that are not quite', () => {
  it('skips title rows above the headers', () => {
    const found = recognised([
      ['Sales report', '', '', ''],
      ['', '', '', ''],
      ...table('Owner,Month,Target', ['Ann', '2026-01', 5]),
    ])
    expect(found.headerRow).toBe(2)
  })

  it('takes a unit in brackets for what it is', () => {
    const found = recognised(table('负责人,金额（万元）,阶段,结单日期', ['张三', 3, '赢单', '2026-01-01']))
    expect(mapping(found).amount).toBe('金额（万元）')
  })

  it('forgives one wrong letter', () => {
    const found = recognised(table('Deal Ownr,Deal Amont,Stage,Close Date', ['Ann', 3, 'Won', '2026-01-01']))
    expect(mapping(found).owner).toBe('Deal Ownr')
  })

  it('drops a header that its cells contradict', () => {
    const found = recognised(
      table(
        'Owner,Amount,Value,Stage,Close Date',
        ['Ann', 'high', 3, 'Won', '2026-01-01'],
        ['Ben', 'low', 4, 'Won', '2026-01-02'],
      ),
    )
    expect(mapping(found).amount).toBe('Value')
    expect(found.dropped).toEqual([{ header: 'Amount', column: 'amount' }])
  })

  it('does not take e-mail addresses of owners for owners', () => {
    const cells = table('Owner Email,Amount,Stage,Close Date', ['a@b.c', 3, 'Won', '2026-01-01'])
    expect(recogniseTable(cells).kind).toBe('none')
  })

  it('does not take a number of employees for people', () => {
    expect(recogniseTable(table('account,revenue,employees,office_location', ['Acme', 3, 12, 'Kenya'])).kind).toBe(
      'none',
    )
  })

  it('says which headers it saw when it recognises nothing', () => {
    expect(recogniseTable(table('foo,bar', [1, 2]))).toEqual({ kind: 'none', headers: ['foo', 'bar'] })
  })
})

describe('two headers for one column', () => {
  const cells = table('Owner,Amount,Deal Value,Stage,Close Date', ['Ann', 3, 4, 'Won', '2026-01-01'])

  it('is a question', () => {
    expect(recognised(cells).contests).toEqual([{ column: 'amount', headers: ['Amount', 'Deal Value'] }])
  })

  it('is settled by what a person has confirmed', () => {
    const found = recognised(cells, [{ entity: 'deals', column: 'amount', header: 'Deal Value' }])
    expect(mapping(found).amount).toBe('Deal Value')
    expect(found.contests).toEqual([])
  })

  it('takes no header for a column that a person has said is none', () => {
    const found = recogniseTable(cells, { confirmed: [{ entity: 'deals', column: 'amount', header: null }] })
    expect(found.kind).toBe('none')
  })
})
