import fc from 'fast-check'
import type { Cells } from '../cells/cell'
import { entities, type EntityName } from './entity'
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
    ['Owner,Amount,Stage,Close Date', 'deals'],
    ['负责人,商机金额,商机阶段,预计成交日期', 'deals'],
    ['Order Date,Customer,Amount', 'orders'],
    ['Customer ID,Quantity,Unit Price,Invoice Date', 'orders'],
    ['下单日期,客户名称,订单金额,业务员', 'orders'],
    ['Lead Name,Lead Source,Created', 'leads'],
    ['线索名称,线索来源,创建时间', 'leads'],
    ['Account Name,Account Owner,Industry', 'customers'],
    ['客户名称,客户级别,所属行业', 'customers'],
    ['Customer,Plan,MRR,Start Date,Cancelled At', 'subscriptions'],
    ['客户名称,套餐,年费,开通日期', 'subscriptions'],
    ['Date,Sales Rep,Activity Type,Customer', 'activities'],
    ['拜访日期,拜访人,拜访方式,拜访客户', 'activities'],
    ['Deal ID,From Stage,To Stage,Changed On', 'stageChanges'],
    ['商机编号,变更前阶段,变更后阶段,变更时间', 'stageChanges'],
    ['Date,Category,Amount', 'costs'],
    ['费用日期,费用类别,费用金额', 'costs'],
    ['Owner,Month,Target', 'targets'],
    ['业务员,月份,销售目标', 'targets'],
    ['Name,Team,Manager,Hire Date', 'people'],
    ['姓名,部门,直属上级,入职日期', 'people'],
    ['Survey Date,Customer,NPS', 'surveys'],
    ['评价时间,客户,满意度', 'surveys'],
    ['Forecast Date,Owner,Quarter,Forecast', 'forecasts'],
    ['预测日期,预测人,预测月份,预测金额', 'forecasts'],
    ['Quarter,Competitor,Sales', 'market'],
    ['季度,品牌,市场销售额', 'market'],
    ['Trainee,Course,Training Date,Hours', 'training'],
    ['学员,培训课程,培训日期,学时', 'training'],
  ])('reads %s as %s', (headers, entity) => {
    expect(recognised(table(headers)).entity).toBe(entity)
  })
})

describe('tables that are none of ours', () => {
  it.each([
    'Date,Description,Amount,Running Bal.',
    'Month,Sales',
    'Ticket ID,Subject,Requester,Assignee,Priority,Status,Created At',
    'PO Number,Supplier,Order Date,Item,Quantity,Unit Price,Total',
    'Employee,Date,Clock In,Clock Out,Hours Worked',
    'First Name,Last Name,Email,Phone,Company,Job Title',
    '物料编码,物料名称,仓库,库存数量,供应商',
    '交易日期,摘要,对方户名,借方发生额,贷方发生额,余额',
    '姓名,部门,日期,上班打卡时间,下班打卡时间',
  ])('are not taken for one: %s', (headers) => {
    expect(recogniseTable(table(headers)).kind).toBe('none')
  })

  it('nor is a table of ours that lacks something taken for another kind', () => {
    // Deals without an owner: all that leads need is there, too.
    const headers = 'Deal Name,Amount,Stage,Close Date,Lead Source,Created Date'
    expect(recogniseTable(table(headers)).kind).toBe('none')
  })

  it('nor is a list in which the same few customers come again and again taken for customers', () => {
    const rows = Array.from({ length: 40 }, (_, row) => [`Customer ${row % 4}`, 'West', 'Open'])
    expect(recogniseTable(table('Customer,Region,Status', ...rows)).kind).toBe('none')
    const distinct = Array.from({ length: 40 }, (_, row) => [`Customer ${row}`, 'West', 'Open'])
    expect(recognised(table('Customer,Region,Status', ...distinct)).entity).toBe('customers')
  })
})

describe('cells decide', () => {
  const order = (header: string, ...values: readonly (string | number)[]) =>
    recognised(
      table(
        `Order Date,Customer,Amount,${header}`,
        ...values.map((value, row) => ['2026-01-02', `C${row}`, 100, value] as const),
      ),
    )

  it.each([
    ['money', [5, 12.5, 0], 'discount'],
    ['a share', [0.2, 0, 0.15], 'discountRate'],
    ['a share', ['20%', '5%', ''], 'discountRate'],
  ])('whether "Discount" is %s', (_, values, column) => {
    expect(mapping(order('Discount', ...values))[column]).toBe('Discount')
  })

  it('under a percent sign, it is a share whatever they are', () => {
    expect(mapping(order('Discount %', 5, 10)).discountRate).toBe('Discount %')
  })

  it('whether "Closed" says that a deal is decided, or when', () => {
    const closed = (cell: string) =>
      mapping(recognised(table('Owner,Amount,Stage,Close Date,Closed On', ['Ann', 3, 'Won', '2026-01-01', cell])))
    expect(closed('2026-01-03').actualClosed).toBe('Closed On')
    expect(closed('yes').actualClosed).toBeUndefined()
  })

  it('that text under a header of text is no date', () => {
    const found = recognised(
      table('Owner,Amount,Stage,Close Date,Next Step', ['Ann', 3, 'Won', '2026-01-01', '2026-02-01']),
    )
    expect(found.dropped).toEqual([{ header: 'Next Step', column: 'nextStep' }])
  })

  it('by a sample: a million rows are not all looked at', () => {
    let looks = 0
    const row = new Proxy(['Ann', '2026-01', 5], {
      get: (cells, key) => {
        looks += 1
        return Reflect.get(cells, key) as unknown
      },
    })
    const rows = new Array<readonly (string | number)[]>(1_000_000).fill(row)
    expect(recognised([['Owner', 'Month', 'Target'], ...rows]).entity).toBe('targets')
    expect(looks).toBeLessThan(2000)
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

  it('reads headers in two rows, the band above each', () => {
    const found = recognised([
      ['Customer', '', 'Order', '', ''],
      ['Name', 'ID', 'Date', 'Amount', 'Number'],
      ['Acme', 'C1', '2026-01-02', 5, 'A1'],
    ])
    expect([found.entity, found.headerRow]).toEqual(['orders', 1])
    expect(mapping(found)).toEqual({
      customer: 'Customer Name',
      customerId: 'Customer ID',
      date: 'Order Date',
      amount: 'Order Amount',
      id: 'Order Number',
    })
  })

  it.each([
    ['Deal - Owner', 'Deal - Value', 'Deal - Stage', 'Deal - Expected close date'],
    ['Opportunity: Owner Name', 'Opportunity: Amount', 'Opportunity: Stage', 'Opportunity: Close Date'],
    ['deals.owner', 'deals.amount', 'deals.stage', 'deals.close_date'],
    ['OwnerName', 'Amount', 'StageName', 'CloseDate'],
    ['OWNER_NAME', 'AMOUNT', 'STAGE_NAME', 'CLOSE_DATE'],
  ])('reads the headers of a system: %s, %s, %s, %s', (...headers) => {
    const found = recognised([headers, ['Ann', 3, 'Won', '2026-01-01']])
    expect(found.columns.map(({ column }) => column)).toEqual(['owner', 'amount', 'stage', 'closed'])
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
    const found = recognised(table('account,revenue,employees,office_location', ['Acme', 3, 12, 'Kenya']))
    expect(found.entity).toBe('customers')
    expect(mapping(found)).toEqual({ customer: 'account', region: 'office_location' })
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

  it('is none where one of them is a makeshift', () => {
    const found = recognised(
      table('Order Date,Customer,Subtotal,Total', ['2026-01-02', 'Acme', 3, 4], ['2026-01-02', 'Best', 5, 6]),
    )
    expect(mapping(found).amount).toBe('Total')
    expect(found.contests).toEqual([])
  })

  it('is none where one says more in brackets', () => {
    const found = recognised(
      table('Owner,Amount (converted),Amount,Stage,Close Date', ['Ann', 3, 4, 'Won', '2026-01-01']),
    )
    expect(mapping(found).amount).toBe('Amount')
    expect(found.contests).toEqual([])
  })

  it('leaves a header to the column that needs it', () => {
    const headers = 'Salesperson,Expected Revenue,Prorated Revenue,Stage,Expected Closing'
    const found = recognised(table(headers, ['Ann', 3, 4, 'Won', '2026-01-01']))
    expect(mapping(found)).toMatchObject({ amount: 'Expected Revenue', expectedRevenue: 'Prorated Revenue' })
  })

  it('takes no header for a column that a person has said is none', () => {
    const found = recogniseTable(cells, { confirmed: [{ entity: 'deals', column: 'amount', header: null }] })
    expect(found.kind).toBe('none')
  })
})

describe('two kinds of table that explain the headers equally well', () => {
  const cells = table('Name,Created,Segment,Channel', ['Acme', '2026-01-02', 'Retail', 'Web'])

  it('are both told', () => {
    const found = recognised(cells)
    expect([found.entity, ...found.alternatives].sort()).toEqual(['customers', 'leads'])
  })

  it.each<EntityName>(['customers', 'leads'])('are settled by a person: %s', (as) => {
    const found = recogniseTable(cells, { as: [as] })
    expect(found).toMatchObject({ kind: 'table', entity: as, alternatives: [] })
  })

  it('are settled by a column that a person has confirmed', () => {
    const found = recognised(cells, [{ entity: 'leads', column: 'source', header: 'Channel' }])
    expect([found.entity, found.alternatives]).toEqual(['leads', []])
  })
})

describe('whatever the headers are', () => {
  const known = entities().flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ headers }) => headers.split(/[;|]/).map((header) => header.trim())),
  )
  const headers = fc.uniqueArray(fc.oneof(fc.constantFrom(...known), fc.string()), { minLength: 2, maxLength: 8 })

  it('no header is taken twice, and none that is not there', () => {
    fc.assert(
      fc.property(headers, (line) => {
        const found = recogniseTable([line])
        if (found.kind === 'none') return
        const positions = [...found.columns, ...found.unmatched].map(({ position }) => position)
        expect(new Set(positions).size).toBe(positions.length)
        expect(new Set(found.columns.map(({ column }) => column)).size).toBe(found.columns.length)
        for (const { header, position } of found.columns) expect(header).toBe(line[position]?.trim())
      }),
    )
  })

  it('their case and their order do not matter', () => {
    const pairs = (found: ReturnType<typeof recogniseTable>) =>
      found.kind === 'none' || found.contests.length > 0
        ? found.kind
        : found.columns.map(({ column, header }) => `${column} ${header.toLowerCase()}`).sort()
    const line = fc.uniqueArray(
      fc.constantFrom('Owner', 'Customer', 'Amount', 'Stage', 'Close Date', 'Status', 'Region'),
      {
        minLength: 2,
      },
    )
    fc.assert(
      fc.property(line, fc.func(fc.nat()), (ordered, chance) => {
        const other = [...ordered].sort((one, two) => chance(one) - chance(two)).map((header) => header.toUpperCase())
        expect(pairs(recogniseTable([other]))).toEqual(pairs(recogniseTable([ordered])))
      }),
    )
  })
})
