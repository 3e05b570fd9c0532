import * as fc from 'fast-check'
import { reportCounts } from '../../tooling/jest/report-counts.cjs'
import type { Cells } from '../cells/cell'
import { InputError, NotAvailable } from '../input-error'
import { callWith, refusalOf } from './call-for-tests'
import { contextForTests } from './context-for-tests'
import { PREFIX, type AnyFunction, type Argument, type Result } from './define'
import { readExample } from './example-call'
import {
  argumentFor,
  hostileArgument,
  hostileNumbers,
  hostileTexts,
  prototypeKeys,
  prototypeTables,
  prototypeWord,
  spoilt,
} from './hostile-for-tests'
import { functions } from './registry'

const context = contextForTests()
const call = callWith([])
const all = functions().map((definition): [string, AnyFunction] => [PREFIX + definition.name, definition])
/** The functions of the KPIs read the same arguments by the same code. */
const isOfKpi = ({ parameters }: AnyFunction) => Object.keys(parameters).slice(0, 2).join() === 'period,who'
const calls = { drawn: 0, listed: 0 }

afterAll(() =>
  reportCounts('Hostile input to functions', {
    functions: all.length,
    'entries in the corpus': hostileTexts.length + hostileNumbers.length,
    'calls with each of them': calls.listed,
    'drawn calls': calls.drawn,
  }),
)

/** What is wrong with an answer; "" for cells that a host can show, and for a refusal in words. */
function faultOf(definition: AnyFunction, args: readonly Argument[]): string {
  try {
    return faultIn(definition.call(args, context))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return hasWords(error) ? '' : 'a refusal without a word'
  }
}

function faultIn(result: Result): string {
  const rows = Array.isArray(result) ? (result as readonly (readonly unknown[])[]) : [[result]]
  const width = rows[0]?.length ?? 0
  if (width === 0) return 'a result of no cells'
  if (rows.some((row) => row.length !== width)) return 'rows of unlike lengths'
  for (const cell of rows.flat()) {
    if (typeof cell === 'number' && !Number.isFinite(cell)) return `the number ${cell}`
    if (cell instanceof NotAvailable ? !hasWords(cell) : !['string', 'number', 'boolean'].includes(typeof cell))
      return `a cell that is ${String(cell)}`
  }
  return ''
}

function hasWords(problem: InputError | NotAvailable): boolean {
  return (['en', 'zh-CN'] as const).every((locale) => problem.in(locale).trim() !== '')
}

describe.each(all)('%s', (_, definition) => {
  const parameters = Object.values(definition.parameters)

  it('answers or refuses whatever it is given', () => {
    const named = parameters.filter(({ repeating }) => !repeating)
    const words = named.map((parameter) => fc.oneof(prototypeWord, argumentFor(parameter)))
    const args: fc.Arbitrary<readonly Argument[]> = fc.oneof(
      fc.array(hostileArgument, { maxLength: parameters.length + 1 }),
      fc.tuple(...parameters.map(argumentFor)),
      fc.tuple(...words).map((given) => (definition.live ? [...given, ...prototypeTables] : given)),
      ...definition.examples.map(({ formula }) => spoilt(readExample(formula).args)),
    )
    fc.assert(
      fc.property(args, (given) => {
        calls.drawn += 1
        expect(faultOf(definition, given)).toBe('')
      }),
      { numRuns: isOfKpi(definition) ? 15 : 100 },
    )
  })
})

describe.each(all.filter(([, definition]) => !isOfKpi(definition) || definition.name === 'STAGE_CONVERSION'))(
  '%s',
  (_, definition) => {
    it('answers or refuses each entry of the corpus in each place of an example', () => {
      for (const { formula } of definition.examples.slice(0, 1)) {
        const { args } = readExample(formula)
        args.forEach((argument, position) => {
          for (const entry of [...hostileTexts, ...hostileNumbers]) {
            const table = Array.isArray(argument) ? (argument as Cells) : undefined
            // Of a table, a header and a cell below it.
            const places = table === undefined ? [entry] : [replaced(table, 0, entry), replaced(table, 1, entry)]
            for (const place of places) {
              calls.listed += 1
              const given = args.map((each, index) => (index === position ? place : each))
              expect([entry, position, faultOf(definition, given)]).toEqual([entry, position, ''])
            }
          }
        })
      }
    })
  },
)

function replaced(table: Cells, row: number, entry: string | number): Cells {
  return table.map((cells, index) => (index === row ? [entry, ...cells.slice(1)] : cells))
}

describe('what every object answers to', () => {
  it.each(prototypeKeys)('%s is no period', (key) => {
    expect(refusalOf(() => call('KPI_REVENUE', key, '', ...prototypeTables))).toContain('is not a period')
  })

  it.each(prototypeKeys)('%s is no KPI', (key) => {
    expect(refusalOf(() => call('KPI_VALUE', key, '2025-Q1', '', ...prototypeTables))).toContain('there is no KPI')
  })

  it('can be a column, which is called by its header', () => {
    const table: Cells = [
      ['Order Date', 'Amount', 'Customer', 'constructor', '__proto__'],
      ['2025-01-10', 100, 'Acme', 'toString', 'valueOf'],
      ['2025-01-11', 50, 'Acme', 'valueOf', 'valueOf'],
    ]
    expect(call('KPI_TABLE', 'REVENUE', '2025-Q1', 'constructor', table)).toEqual([
      ['constructor', 'Sales'],
      ['toString', 100],
      ['valueOf', 50],
      ['Total', 150],
    ])
    expect(call('KPI_REVENUE', '2025-Q1', '__proto__=valueOf', table)).toBe(150)
    expect(call('KPI_REVENUE', '2025-Q1', 'constructor=toString', table)).toBe(100)
  })

  it('can be people and teams, each with what is theirs', () => {
    const people: Cells = [
      ['Name', 'Team', 'Hire Date'],
      ['__proto__', 'constructor', '2020-01-01'],
      ['toString', 'constructor', '2020-01-01'],
    ]
    const orders: Cells = [
      ['Order Date', 'Amount', 'Customer', 'Salesperson'],
      ['2025-01-10', 100, 'Acme', '__proto__'],
      ['2025-01-11', 30, 'Acme', 'toString'],
      ['2025-01-12', 5, 'Acme', 'hasOwnProperty'],
    ]
    const revenueOf = (who: string) => call('KPI_REVENUE', '2025-Q1', who, orders, people)
    expect(['__proto__', 'toString', 'hasOwnProperty', 'constructor'].map(revenueOf)).toEqual([100, 30, 5, 130])
    expect(refusalOf(() => revenueOf('valueOf'))).toContain('nobody named "valueOf"')
  })
})

describe('numbers at the end of all numbers', () => {
  const orders = (...amounts: readonly number[]): Cells => [
    ['Order Date', 'Customer', 'Amount'],
    ...amounts.map((amount) => ['2025-01-10', 'Acme', amount]),
  ]

  it('are summed as far as they go', () => {
    expect(call('KPI_REVENUE', '2025-Q1', '', orders(1e308, -1e308, 5))).toBe(5)
  })

  it.each([[[1e308, 1e308]], [[-1e308, -1e308]], [[Infinity]]])('%j: there is no such sum', (amounts) => {
    expect(call('KPI_REVENUE', '2025-Q1', '', orders(...amounts))).toEqual(new NotAvailable('beyond-numbers'))
  })

  it('do not come out of a division as 0', () => {
    const table: Cells = [
      ['Order Date', 'Customer', 'Amount'],
      ['2024-01-10', 'Acme', 1e308],
      ['2024-01-11', 'Acme', 1e308],
      ['2025-01-10', 'Acme', 5],
    ]
    expect(call('KPI_GROWTH_YOY', '2025-01', '', table)).toEqual(new NotAvailable('beyond-numbers'))
  })

  it('are not available in the cell in question only', () => {
    expect(call('KPI_ACHIEVED', [[1e308], [50]], [[1e-308], [100]])).toEqual([
      [new NotAvailable('beyond-numbers')],
      [0.5],
    ])
  })
})

describe('a million rows', () => {
  const MILLION = 1_000_000

  it('are summed', () => {
    const rows = Array.from({ length: MILLION }, () => ['2025-01-10', 'Acme', 2])
    expect(call('KPI_REVENUE', '2025-Q1', '', [['Order Date', 'Customer', 'Amount'], ...rows])).toBe(2 * MILLION)
  })

  it('share a total that adds up', () => {
    const shares = call(
      'KPI_SPLIT',
      1e9 + 1,
      Array.from({ length: MILLION }, (_, row) => [row % 7]),
    ) as number[][]
    expect(shares.reduce((sum, [share = 0]) => sum + share, 0)).toBe(1e9 + 1)
  })

  it('are ranked', () => {
    const ranks = call(
      'KPI_RANK',
      Array.from({ length: MILLION }, (_, row) => [row]),
    ) as number[][]
    expect([ranks[0], ranks[MILLION - 1]]).toEqual([[MILLION], [1]])
  })

  it('are too many for a sentence each', () => {
    const targets = Array.from({ length: MILLION }, () => ['Ann', 'REVENUE', '2026-Q3', 4000])
    expect(refusalOf(() => call('KPI_SMART', [['Who', 'KPI', 'Period', 'Target'], ...targets]))).toContain('50000')
  })
})

describe('a header of a whole page', () => {
  it.each(['a', 'Ab', '1,', '<', '销售', 'ﷺ', 'won lost ', 'number '])(
    'made of "%s" again and again is passed over',
    (part) => {
      const page = part.repeat(16_000 / part.length)
      const table: Cells = [
        ['Order Date', 'Customer', 'Amount', page, `${page}?`],
        ['2025-01-10', 'Acme', 100, page, page],
      ]
      expect(call('KPI_REVENUE', '2025-Q1', '', table)).toBe(100)
      expect(refusalOf(() => call('KPI_REVENUE', '2025-Q1', page, table))).toContain('nobody named')
    },
  )
})

it('takes a range without a cell for an argument that is left out', () => {
  expect(refusalOf(() => call('KPI_RANK', [[]]))).toContain('this argument is needed')
  expect(call('KPI_SPLIT', 4, [[1], [1]], [[]])).toEqual([[2], [2]])
})
