import * as fc from 'fast-check'
import { InputError } from '../input-error'
import type { Expression } from '../measures/expression'
import type { Measure } from '../measures/measure'
import { someKpis } from './kpis-for-tests'
import { parseFormula } from './parse'

function parse(formula: string): Expression {
  return parseFormula(formula, someKpis)
}

/** The only measure of a formula, without its name. */
function measure(formula: string): unknown {
  const expression = parse(formula)
  if (expression.op !== 'measure') throw new Error(`${formula} is no measure`)
  const { name, ...rest }: Measure = expression.measure
  expect(name.en).not.toBe('')
  expect(name.zh).not.toBe('')
  return rest
}

function refusal(formula: string, locale: 'en' | 'zh-CN' = 'en'): string {
  try {
    parse(formula)
  } catch (error) {
    if (error instanceof InputError) return error.in(locale)
    throw error
  }
  throw new Error(`${formula} was not refused`)
}

const number = (value: number): Expression => ({ op: 'constant', number: value })
const kpi = (id: string): Expression => ({ op: 'kpi', id })
const orders = { entity: 'orders', time: 'date', where: [] }

describe('arithmetic', () => {
  it.each<[string, Expression]>([
    ['7', number(7)],
    ['= 7', number(7)],
    ['1.5e3', number(1500)],
    ['.5', number(0.5)],
    ['7%', number(0.07)],
    ['1.1万', number(11000)],
    ['2亿', number(200000000)],
    ['-7', number(-7)],
    ['--7', number(7)],
    ['+7', number(7)],
    ['REVENUE', kpi('REVENUE')],
    ['revenue', kpi('REVENUE')],
    ['销售额', kpi('REVENUE')],
    ["'Win rate'", kpi('WIN_RATE')],
    ['[my kpi]', kpi('my kpi')],
    ['【my kpi】', kpi('my kpi')],
    ['STAGE_CONVERSION(Proposal)', kpi('STAGE_CONVERSION(Proposal)')],
    ["'STAGE_CONVERSION(Proposal)'", kpi('STAGE_CONVERSION(Proposal)')],
    ['1 + 2 + 3', { op: 'sum', parts: [number(1), number(2), number(3)] }],
    ['1 + (2 + 3)', { op: 'sum', parts: [number(1), { op: 'sum', parts: [number(2), number(3)] }] }],
    [
      '1 - 2 - 3',
      { op: 'difference', left: { op: 'difference', left: number(1), right: number(2) }, right: number(3) },
    ],
    ['1 + 2 * 3', { op: 'sum', parts: [number(1), { op: 'product', parts: [number(2), number(3)] }] }],
    ['6 / 3 / 2', { op: 'ratio', top: { op: 'ratio', top: number(6), bottom: number(3) }, bottom: number(2) }],
    ['6 ÷ 3 × 2', { op: 'product', parts: [{ op: 'ratio', top: number(6), bottom: number(3) }, number(2)] }],
    ['（６＋３）＊２', { op: 'product', parts: [{ op: 'sum', parts: [number(6), number(3)] }, number(2)] }],
    ['2 ^ 3', { op: 'power', base: number(2), exponent: number(3) }],
    ['2 ^ -1', { op: 'power', base: number(2), exponent: number(-1) }],
    ['−2 ^ 2', { op: 'product', parts: [number(-1), { op: 'power', base: number(2), exponent: number(2) }] }],
    ['(-2) ^ 2', { op: 'power', base: number(-2), exponent: number(2) }],
    ['-REVENUE', { op: 'product', parts: [number(-1), kpi('REVENUE')] }],
    ['preceding(REVENUE)', { op: 'preceding', of: kpi('REVENUE') }],
    ['上期（销售额 ＋ 1）', { op: 'preceding', of: { op: 'sum', parts: [kpi('REVENUE'), number(1)] } }],
    ['yearBefore(REVENUE)', { op: 'yearBefore', of: kpi('REVENUE') }],
    ['periodDays()', { op: 'length', in: 'days' }],
    ['期间月数()', { op: 'length', in: 'months' }],
  ])('%s', (formula, expected) => {
    expect(parse(formula)).toEqual(expected)
  })

  it('asks for brackets where powers follow on powers, which spreadsheets and mathematics read differently', () => {
    expect(refusal('2 ^ 3 ^ 2')).toBe(
      'character 7, 2 ^ 3 ▸^ 2: expected brackets: (a ^ b) ^ c or a ^ (b ^ c), found "^".',
    )
  })
})

describe('a measure', () => {
  it.each<[string, unknown]>([
    ['sum(orders.amount)', { form: 'sum', of: { column: 'amount' }, rows: orders }],
    ['SUM(Orders.Amount)', { form: 'sum', of: { column: 'amount' }, rows: orders }],
    ['求和(订单.金额)', { form: 'sum', of: { column: 'amount' }, rows: orders }],
    [
      'average(deals.amount)',
      { form: 'average', of: { column: 'amount' }, rows: { ...orders, entity: 'deals', time: 'closed' } },
    ],
    ['median(orders.quantity)', { form: 'median', of: { column: 'quantity' }, rows: orders }],
    ['percentile(orders.amount, 90%)', { form: 'percentile', share: 0.9, of: { column: 'amount' }, rows: orders }],
    ['sum(orders.quantity * unitPrice)', { form: 'sum', of: { product: ['quantity', 'unitPrice'] }, rows: orders }],
    ['sum(orders.amount - orders.cost)', { form: 'sum', of: { difference: ['amount', 'cost'] }, rows: orders }],
    [
      'average(days(deals.created, closed))',
      {
        form: 'average',
        of: { daysFrom: 'created', daysTo: 'closed' },
        rows: { entity: 'deals', time: 'closed', where: [] },
      },
    ],
    [
      'median(小时数(线索.创建时刻, 首次响应时刻))',
      {
        form: 'median',
        of: { hoursFrom: 'createdAt', hoursTo: 'respondedAt' },
        rows: { entity: 'leads', time: 'created', where: [] },
      },
    ],
    ['count(orders)', { form: 'count', rows: orders }],
    ['count(orders.paidDate)', { form: 'count', rows: { ...orders, where: [{ column: 'paidDate', test: 'filled' }] } }],
    [
      'countDistinct(orders.region)',
      { form: 'countDistinct', column: 'region', rows: { ...orders, where: [{ column: 'region', test: 'filled' }] } },
    ],
    ['active(orders.customer)', { form: 'active', key: 'customer', rows: orders }],
    ['reactivated(orders.customer)', { form: 'reactivated', key: 'customer', rows: orders }],
    ['流失(订单.客户)', { form: 'lapsed', key: 'customer', rows: orders }],
    ['sum(orders.paid by paidDate)', { form: 'sum', of: { column: 'paid' }, rows: { ...orders, time: 'paidDate' } }],
    ['target(REVENUE)', { form: 'target', kpi: 'REVENUE' }],
    ["target('my kpi')", { form: 'target', kpi: 'my kpi' }],
    [
      'balance(deals.amount)',
      {
        form: 'balance',
        at: 'end',
        of: { column: 'amount' },
        rows: { entity: 'deals', time: 'created', where: [] },
        until: 'closed',
        gone: { column: 'status', test: 'is', words: ['won', 'lost', 'void'] },
      },
    ],
    [
      'balance(people)',
      { form: 'balance', at: 'end', rows: { entity: 'people', time: 'hired', where: [] }, until: 'left' },
    ],
    [
      'balance(orders.due by date until paidDate)',
      { form: 'balance', at: 'end', of: { column: 'due' }, rows: orders, until: 'paidDate' },
    ],
  ])('%s', (formula, expected) => {
    expect(measure(formula)).toEqual(expected)
  })

  it('counts customers as those who are active: by number, where the table has numbers', () => {
    expect(measure('countDistinct(orders.customer)')).toEqual(measure('active(orders.customer)'))
  })

  it('takes a header that people have for just one column for that column', () => {
    expect(measure('sum(orders.Turnover where [Associated Product] = "A")')).toEqual(
      measure('sum(orders.amount where product = "A")'),
    )
    // Money off and a share off are called so.
    expect(refusal('sum(orders.Disc)')).toMatch(/there is no column "Disc"/)
  })

  it('is called by its own words in both languages', () => {
    expect(parse('求和(orders.amount where product = "A" by paidDate)')).toMatchObject({
      measure: {
        name: {
          en: 'sum(orders.amount where product = "A" by paidDate)',
          zh: '求和(订单.金额 其中 产品 = "A" 按 回款日期)',
        },
      },
    })
  })
})

describe('conditions', () => {
  const where = (text: string) => (measure(`count(orders where ${text})`) as { rows: { where: unknown } }).rows.where

  it.each<[string, unknown]>([
    ['product = "A"', [{ column: 'product', test: 'is', words: ['A'] }]],
    ['product = “甲 “', [{ column: 'product', test: 'is', words: ['甲 '] }]],
    ['product = "say ""hi"""', [{ column: 'product', test: 'is', words: ['say "hi"'] }]],
    ['product <> "A"', [{ column: 'product', test: 'is-not', words: ['A'] }]],
    ['product = 12', [{ column: 'product', test: 'is', words: ['12'] }]],
    ['product in ("A", "B")', [{ column: 'product', test: 'is', words: ['A', 'B'] }]],
    ['product not in ("A")', [{ column: 'product', test: 'is-not', words: ['A'] }]],
    ['product is blank', [{ column: 'product', test: 'blank' }]],
    ['paidDate is not blank', [{ column: 'paidDate', test: 'filled' }]],
    ['amount >= 1万', [{ column: 'amount', test: 'compare', by: '>=', to: 10000 }]],
    ['amount ≠ -5', [{ column: 'amount', test: 'compare', by: '<>', to: -5 }]],
    ['discountRate > 10%', [{ column: 'discountRate', test: 'compare', by: '>', to: 0.1 }]],
    ['date < 1900-01-02', [{ column: 'date', test: 'compare', by: '<', to: 2 }]],
    ['date < "1900年1月2日"', [{ column: 'date', test: 'compare', by: '<', to: 2 }]],
    ['date <= today', [{ column: 'date', test: 'compare', by: '<=', to: 'today' }]],
    [
      'region = "West" and amount > 0',
      [
        { column: 'region', test: 'is', words: ['West'] },
        { column: 'amount', test: 'compare', by: '>', to: 0 },
      ],
    ],
  ])('%s', (text, expected) => {
    expect(where(text)).toEqual(expected)
  })

  it('need no spaces around Chinese keywords', () => {
    expect(measure('计数(订单其中产品属于("甲","乙")且金额≥100且下单日期<今天)')).toMatchObject({
      rows: {
        where: [
          { column: 'product', test: 'is', words: ['甲', '乙'] },
          { column: 'amount', test: 'compare', by: '>=', to: 100 },
          { column: 'date', test: 'compare', by: '<', to: 'today' },
        ],
      },
    })
  })

  it('take any word for what a column holds words of the model for', () => {
    expect(measure('count(deals where status = "赢单")')).toMatchObject({
      rows: { where: [{ column: 'status', test: 'is', words: ['won'] }] },
    })
    expect(measure('计数(线索 其中 已转化 = "否")')).toMatchObject({
      rows: { where: [{ column: 'isConverted', test: 'is', words: [''] }] },
    })
    expect(measure('count(activities where kind in ("上门拜访", "Trade fair"))')).toMatchObject({
      rows: { where: [{ column: 'kind', test: 'is', words: ['visit', 'Trade fair'] }] },
    })
    expect(refusal('count(deals where status = "maybe")')).toMatch(
      /expected "open", "won", "lost" or "void", found "maybe"/,
    )
  })
})

describe('the refusal', () => {
  it.each([
    ['', 'character 1, ▸: expected a number, a KPI or a function such as sum(orders.amount), found the end.'],
    ['1 +', 'character 4, 1 +▸: expected a number, a KPI or a function such as sum(orders.amount), found the end.'],
    ['(1', 'character 3, (1▸: expected an operator or ")", found the end.'],
    ['1 2', 'character 3, 1 ▸2: expected an operator such as + − × ÷, or the end, found "2".'],
    ['sum(orders.amout)', 'character 12, sum(orders.▸amout): there is no column "amout"; the nearest: amount.'],
    ['sum(order.amount)', 'character 5, sum(▸order.amount): there is no table "order"; the nearest: orders.'],
    ['summ(orders.amount)', 'character 1, ▸summ(orders.amou…: there is no function "summ"; the nearest: sum.'],
    ['REVENEU', 'character 1, ▸REVENEU: there is no KPI "REVENEU"; the nearest: REVENUE.'],
    ['sum(orders.customer)', 'character 12, sum(orders.▸customer): "customer" holds text; numbers are needed here.'],
    [
      'sum(orders)',
      'character 11, sum(orders▸): expected "." and the name of a column, as in orders.amount, found ")".',
    ],
    [
      'sum(orders.amount wher product = "A")',
      'character 19, sum(orders.amount ▸wher product = "…: expected where, by or ")", found "wher".',
    ],
    [
      'sum(orders.amount where product == "A")',
      'character 34, …s.amount where product =▸= "A"): expected text in double quotes, such as "A", found "=".',
    ],
    [
      'sum(orders.amount where product = A)',
      'character 35, ….amount where product = ▸A): expected text in double quotes, such as "A", found "A".',
    ],
    [
      'sum(orders.amount where product > "A")',
      'character 33, …rs.amount where product ▸> "A"): expected =, <>, in (…), not in (…), is blank or is not blank, found ">".',
    ],
    [
      'sum(orders.amount where date > 3/4/2026)',
      'character 32, …ers.amount where date > ▸3/4/2026): expected a date such as 2026-07-31, or today, found "3".',
    ],
    [
      'sum(orders.amount where product = "A)',
      'character 35, ….amount where product = ▸"A): expected " that closes this, found the end.',
    ],
    [
      'sum(orders.amount - deals.amount)',
      'character 21, sum(orders.amount - ▸deals.amount): "deals" is another table; columns of one measure are all of orders.',
    ],
    [
      'percentile(orders.amount, 90)',
      'character 27, …rcentile(orders.amount, ▸90): expected a share from 0 to 1, such as 0.9, found "90".',
    ],
    ['REVENUE; ORDERS', 'character 8, REVENUE▸; ORDERS: expected a number, a name or a sign, found ";".'],
    ['1e999', 'character 1, ▸1e999: expected a smaller number, found "1e999".'],
    ["'my kpi", "character 1, ▸'my kpi: expected ' that closes this, found the end."],
    [
      'days(orders.date, paidDate)',
      'character 1, ▸days(orders.date…: expected a number, a KPI or a function such as sum(orders.amount), found "days".',
    ],
  ])('of %s tells the place and what is missing', (formula, expected) => {
    expect(refusal(formula)).toBe(expected)
  })

  it('speaks Chinese as well', () => {
    expect(refusal('求和(订单.金額)', 'zh-CN')).toBe(
      '第 7 个字符，求和(订单.▸金額)：没有名为“金額”的列；最接近的：金额。',
    )
    expect(refusal('求和(订单.金额', 'zh-CN')).toBe('第 9 个字符，求和(订单.金额▸：应为其中、按 或“)”，实际为结尾。')
  })

  it('is one of ours for what would never end', () => {
    expect(refusal('('.repeat(5000))).toMatch(/^more than 64 brackets/)
    expect(refusal('-'.repeat(5000))).toMatch(/^more than 64 brackets/)
    expect(refusal('1+'.repeat(4000))).toMatch(/more than 500 parts/)
    expect(refusal(' '.repeat(9000))).toBe('the formula has 9000 characters; 8192 are the most.')
  })
})

describe('whatever is written', () => {
  const words = [
    'sum',
    '求和',
    '(',
    ')',
    'orders',
    '订单',
    '.',
    'amount',
    '金额',
    'where',
    '其中',
    'and',
    '且',
    'by',
    'in',
    'is',
    'not',
  ]
  const more = [
    'blank',
    '为空',
    '=',
    '<>',
    '>=',
    '"A"',
    '"',
    "'",
    '[',
    '12',
    '2026-01-01',
    'today',
    '^',
    '-',
    '+',
    '*',
    '/',
    ',',
  ]
  const tokens = fc.array(
    fc.constantFrom(...words, ...more, 'REVENUE', 'preceding', 'percentile', 'balance', 'until', 'days', ' '),
  )

  it.each([
    ['of any characters', fc.string({ unit: 'binary', maxLength: 60 })],
    ['of the words of the language', tokens.map((list) => list.join(' '))],
    ['of the words of the language without spaces', tokens.map((list) => list.join(''))],
  ])('%s is a formula or refused as input', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        try {
          parse(text)
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          const place = error.facts['position']
          if (place !== undefined) expect(place).toBeLessThanOrEqual(text.length + 1)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
