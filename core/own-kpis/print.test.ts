import * as fc from 'fast-check'
import { catalogue } from '../kpis/catalogue'
import {
  constant,
  difference,
  kpiValue,
  power,
  preceding,
  product,
  ratio,
  sum,
  value,
  yearBefore,
  type Expression,
} from '../measures/expression'
import type { Filter, Measure, Quantity, Rows } from '../measures/measure'
import { entities, type EntityDefinition } from '../model/entity'
import { builtInId } from './built-in'
import { findColumn, findEntity, printedColumn, printedEntity, type Content } from './columns'
import { meaningsIn } from './meanings'
import { parseFormula, type KnownKpis } from './parse'
import { named } from './parse-measure'
import { printFormula } from './print'
import { goneBy, usualSpan } from './stock'

const ownNames = ['my kpi', "Ann's", '占比', '「％」', 'a(b)']
const kpis: KnownKpis = {
  idOf: (name) => ownNames.find((own) => own === name) ?? builtInId(name),
  names: () => ownNames,
}

const printed = (formula: string, locale: 'en' | 'zh-CN' = 'en') => printFormula(parseFormula(formula, kpis), locale)

describe('a printed formula', () => {
  it.each([
    ['1+2*3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['1+(2+3)', '1 + (2 + 3)'],
    ['(1-2)-3', '1 - 2 - 3'],
    ['1-(2-3)', '1 - (2 - 3)'],
    ['6/(3/2)', '6 / (3 / 2)'],
    ['(6*3)/2', '6 * 3 / 2'],
    ['2*-3', '2 * (-3)'],
    ['-2*3', '-2 * 3'],
    ['(-2)^2', '(-2) ^ 2'],
    ['2^(-x)'.replace('x', 'REVENUE'), '2 ^ (-1 * REVENUE)'],
    ['0.9', '0.9'],
    ['90%', '0.9'],
    ['1e21', '1e+21'],
    ['[my kpi]/占比', "'my kpi' / 占比"],
    ["'Ann''s'", "'Ann''s'"],
    ['Sum( ORDERS . Amount where PRODUCT="A" )', 'sum(orders.amount where product = "A")'],
    ['count(orders where paidDate is not blank)', 'count(orders.paidDate)'],
    ['countDistinct(orders.team where region in ("W","E"))', 'countDistinct(orders.team where region in ("W", "E"))'],
    ['sum(orders.amount by date)', 'sum(orders.amount)'],
    ['balance(deals.amount by created until closed)', 'balance(deals.amount)'],
    ['balance(orders.due until paidDate)', 'balance(orders.due until paidDate)'],
    [
      'sum(orders.amount where date>=2026-7-1 and date<today)',
      'sum(orders.amount where date >= 2026-07-01 and date < today)',
    ],
  ])('of %s is %s', (formula, expected) => {
    expect(printed(formula)).toBe(expected)
  })

  it.each([
    ['sum(orders.amount where product = "A") / REVENUE', '求和(订单.金额 其中 产品 = "A") / 销售额'],
    ['average(days(deals.created, closed))', '平均(天数(商机.创建日期, 成交日期))'],
    [
      'count(orders where product not in ("A", "B") and paidDate is blank)',
      '计数(订单 其中 产品 不属于 ("A", "B") 且 回款日期 为空)',
    ],
    ['preceding(sum(orders.paid by paidDate))', '上期(求和(订单.已回款金额 按 回款日期))'],
  ])('of %s is Chinese for Chinese readers', (formula, expected) => {
    expect(printed(formula, 'zh-CN')).toBe(expected)
  })

  it('is none where the language has no words for an expression', () => {
    const rows: Rows = { entity: 'orders', time: 'date', where: [] }
    const name = { en: '', zh: '' }
    const unsayable: Expression[] = [
      ratio(constant(1), constant(2), 'positive'),
      { op: 'compoundGrowth', of: constant(1) },
      value({ form: 'largestSum', key: 'customer', count: 10, of: { column: 'amount' }, rows, name }),
      value({ form: 'count', rows: { entity: 'orders', where: [] }, name }),
      value({ form: 'count', rows: { ...rows, where: [{ column: 'product', test: 'parameter' }] }, name }),
      constant(NaN),
    ]
    expect(unsayable.map((expression) => printFormula(expression, 'en'))).toEqual(unsayable.map(() => undefined))
  })
})

describe('names as they are printed', () => {
  it('find the table and the column again, in both languages', () => {
    for (const entity of entities()) {
      for (const language of ['en', 'zh'] as const) {
        expect(findEntity(printedEntity(entity, language))?.id).toBe(entity.id)
        for (const column of [...Object.keys(entity.columns), ...Object.keys(entity.derived)])
          expect([entity.id, column, findColumn(entity, printedColumn(entity, column, language))?.id]).toEqual([
            entity.id,
            column,
            column,
          ])
      }
    }
  })
})

describe('a printed formula that is read again', () => {
  it.each(['en', 'zh-CN'] as const)('is the same expression, in %s', (locale) => {
    fc.assert(
      fc.property(anyExpression(), (expression) => {
        const formula = printFormula(expression, locale)
        expect(formula).toBeDefined()
        expect(parseFormula(formula ?? '', kpis)).toEqual(expression)
      }),
      { numRuns: 300 },
    )
  })
})

type Table = EntityDefinition

function anyExpression(): fc.Arbitrary<Expression> {
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
    const pair = fc.tuple(tie('expression'), tie('expression'))
    const row = fc.array(tie('expression'), { minLength: 2, maxLength: 3 })
    return {
      expression: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        anyMeasure().map(value),
        anyNumber().map(constant),
        fc.constantFrom(...ownNames, ...catalogue().map(({ id }) => id)).map(kpiValue),
        fc.constantFrom<Expression>({ op: 'length', in: 'days' }, { op: 'length', in: 'months' }),
        row.map((parts) => sum(...parts)),
        row.map((parts) => product(...parts)),
        pair.map(([left, right]) => difference(left, right)),
        pair.map(([top, bottom]) => ratio(top, bottom)),
        pair.map(([base, exponent]) => power(base, exponent)),
        tie('expression').map(preceding),
        tie('expression').map(yearBefore),
      ),
    }
  })
  return expression
}

function anyMeasure(): fc.Arbitrary<Measure> {
  return fc.constantFrom(...entities()).chain((table) => {
    const forms: fc.Arbitrary<Parameters<typeof named>[0]>[] = [
      fc.record({ form: fc.constant('count' as const), rows: anyRows(table) }),
      fc.record({ form: fc.constant('target' as const), kpi: fc.constantFrom(...ownNames, 'REVENUE') }),
      anyBalance(table),
      fc.constantFrom(...columnsOf(table, 'text')).chain((key) => {
        const forms = fc.constantFrom('active', 'returning', 'fresh', 'lapsed', 'reactivated')
        return fc.record({ form: forms, key: fc.constant(key), rows: anyRows(table) })
      }),
      fc.constantFrom(...columnsOf(table, 'text').filter((id) => !(`${id}Id` in table.columns))).chain((column) => {
        const rows = anyRows(table).map((each): Rows => ({
          ...each,
          where: [{ column, test: 'filled' }, ...each.where],
        }))
        return fc.record({ form: fc.constant('countDistinct' as const), column: fc.constant(column), rows })
      }),
    ]
    const of = anyQuantity(table)
    if (of === undefined) return fc.oneof(...forms).map(named)
    const share = fc.double({ min: 0, max: 1, noNaN: true }).map((each) => each + 0)
    return fc
      .oneof(
        ...forms,
        fc.record({ form: fc.constantFrom('sum', 'average', 'median'), of, rows: anyRows(table) }),
        fc.record({ form: fc.constant('percentile' as const), share, of, rows: anyRows(table) }),
      )
      .map(named)
  })
}

function anyBalance(table: Table): fc.Arbitrary<Parameters<typeof named>[0]> {
  const usual = usualSpan(table)
  const days = columnsOf(table, 'day')
  const until = fc.constantFrom(...(usual.until === undefined ? [undefined] : [usual.until]), ...days)
  return fc
    .tuple(
      fc.option(anyQuantity(table) ?? fc.constant(undefined), { nil: undefined }),
      anyRows(table, usual.from),
      until,
    )
    .map(([of, rows, end]) => {
      const gone = goneBy(table, end)
      return {
        form: 'balance' as const,
        at: 'end' as const,
        rows,
        ...(of === undefined ? {} : { of }),
        ...(end === undefined ? {} : { until: end }),
        ...(gone === undefined ? {} : { gone }),
      }
    })
}

/** Undefined for a table that has no numbers. */
function anyQuantity(table: Table): fc.Arbitrary<Quantity> | undefined {
  const [numbers, days, moments] = (['number', 'day', 'moment'] as const).map((content) => columnsOf(table, content))
  const two = (columns: readonly string[] = []) => fc.tuple(fc.constantFrom(...columns), fc.constantFrom(...columns))
  const choices: fc.Arbitrary<Quantity>[] = []
  if (numbers?.length)
    choices.push(
      fc.constantFrom(...numbers).map((column) => ({ column })),
      two(numbers).map((product) => ({ product })),
      two(numbers).map((difference) => ({ difference })),
    )
  if (days?.length) choices.push(two(days).map(([daysFrom, daysTo]) => ({ daysFrom, daysTo })))
  if (moments?.length) choices.push(two(moments).map(([hoursFrom, hoursTo]) => ({ hoursFrom, hoursTo })))
  return choices.length === 0 ? undefined : fc.oneof(...choices)
}

function anyRows(table: Table, usual = table.time): fc.Arbitrary<Rows> {
  const times = [...(usual === undefined ? [] : [usual]), ...columnsOf(table, 'day')]
  const time = times.length === 0 ? fc.constant({}) : fc.constantFrom(...times).map((each) => ({ time: each }))
  return fc
    .tuple(time, fc.array(anyFilter(table), { maxLength: 3 }))
    .map(([by, where]) => ({ entity: table.id, where, ...by }))
}

function anyFilter(table: Table): fc.Arbitrary<Filter> {
  return fc.constantFrom(...columnsOf(table)).chain((column): fc.Arbitrary<Filter> => {
    const there = fc.constantFrom<Filter>({ column, test: 'filled' }, { column, test: 'blank' })
    const compare = (to: fc.Arbitrary<number | 'today'>) =>
      fc
        .tuple(fc.constantFrom('=', '<>', '<', '<=', '>', '>='), to)
        .map(([by, than]): Filter => ({ column, test: 'compare', by, to: than }))
    switch (findColumn(table, column)?.content) {
      case 'number':
        return fc.oneof(there, compare(anyNumber()))
      case 'day':
        return fc.oneof(there, compare(fc.oneof(fc.constant('today' as const), fc.integer({ min: 61, max: 2958465 }))))
      case 'text': {
        const word = meaningsIn(table.id, column) === undefined ? fc.string({ unit: 'binary' }) : modelWord(column)
        return fc.oneof(
          there,
          fc
            .tuple(fc.constantFrom('is', 'is-not'), fc.array(word, { minLength: 1, maxLength: 3 }))
            .map(([test, words]): Filter => ({ column, test, words })),
        )
      }
      default:
        return there
    }
  })
}

function modelWord(column: string): fc.Arbitrary<string> {
  if (column === 'status') return fc.constantFrom('open', 'won', 'lost', 'void', '')
  if (column === 'direction') return fc.constantFrom('forward', 'back')
  return column === 'kind' ? fc.constantFrom('visit', 'Trade fair') : fc.constantFrom('yes', '')
}

function anyNumber(): fc.Arbitrary<number> {
  // Nobody writes a negative zero.
  return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((number) => number + 0)
}

function columnsOf(table: Table, content?: Content): string[] {
  const columns = [...new Set([...Object.keys(table.columns), ...Object.keys(table.derived)])]
  return columns.filter((column) => content === undefined || findColumn(table, column)?.content === content)
}
