import * as fc from 'fast-check'
import type { Cell } from '../cells/cell'
import type { Argument } from './define'
import type { Parameter } from './parameters'

/** Names that every JavaScript object answers to, though nobody put them there. */
export const prototypeKeys = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'],
  ...['CONSTRUCTOR', ' toString ', 'ｃｏｎｓｔｒｕｃｔｏｒ'],
] as const

/** Texts on which a pattern that tries again and again takes for ever, should it be one. */
export const tedious = [
  `${'a'.repeat(2000)}!`,
  `${' '.repeat(2000)}x`,
  `${'('.repeat(1000)}${')'.repeat(1000)}`,
  '<'.repeat(2000),
  `${'1,'.repeat(1000)}x`,
  '9'.repeat(2000),
  `2026-${'0'.repeat(2000)}`,
  `2026-01-01${'..'.repeat(2000)}`,
  'a='.repeat(1000),
  `${'销售'.repeat(1000)}（`,
  '\u0301'.repeat(2000),
  `${'-'.repeat(2000)}1`,
  'Ab'.repeat(1000),
  `"${'""'.repeat(1000)}`,
] as const

/** Texts that somebody will paste sooner or later, or that somebody means ill with. */
export const hostileTexts = [
  ...prototypeKeys,
  ...tedious,
  ...['__proto__=x', 'constructor=constructor', 'owner=__proto__', 'owner=', '=', ';', ';;;', 'a;b;c'],
  // Formulas, and what other programs take for one.
  ...['=1+1', '=HYPERLINK("http://example.com","x")', "=cmd|'/c calc'!A0", '+1', '-1+1|x', '@SUM(A1)', '\t=1+1', "'=1"],
  // HTML, and what builds it.
  ...['<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '&amp;&lt;', '{{7*7}}', '${1}', '{found}'],
  // What JavaScript, SQL and files end or begin with.
  ...[
    '$&',
    '$1',
    "$'",
    '\\',
    "'; DROP TABLE deals; --",
    '"',
    "'",
    '`',
    '\0',
    'a\0b',
    '\r\n',
    '\u2028',
    '\ufeff',
    '\ufffe',
  ],
  // Right to left, nothing to be seen, half a character, many in one.
  ...[
    '\u202eSELAS\u202c',
    'שלום',
    '\u200b',
    '\u200d\u200c',
    'A\u00adnn',
    '\ud800',
    '\udfff',
    'x\ud83d',
    '👩‍👩‍👧‍👦',
    'ﷺ',
    'İ',
    'ß',
    'ﬁ',
  ],
  // Numbers that are none, or too much of one.
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '1e309',
    '-1e308',
    '1e-400',
    '0x10',
    '1e',
    '٣٤',
    '½',
    '99999999999999999999',
    '--5',
  ],
  ...['#N/A', '#REF!', '#DIV/0!', '#NAME?', '#GETTING_DATA', 'true', 'null', 'undefined', '[object Object]'],
  // Dates and periods far out.
  ...[
    '0000-00-00',
    '9999-12-31',
    '10000-01-01',
    '1899-12-31',
    '2025-02-30',
    '9999',
    '9999-Q4',
    'FY9999',
    '2026-W99',
    '0001-01',
  ],
  ...['1900..9999', '2026-Q3..2026-Q1', '..', 'YTD 9999-12-31', '2026-01-01..9999-12-31'],
] as const

/** Numbers at which arithmetic ends, and that dates, counts and shares cannot be. */
export const hostileNumbers = [
  ...[0, -0, 1, -1, 2, 12, 0.1, -0.1, 1 / 3, NaN, Infinity, -Infinity],
  ...[1e308, -1e308, 1.7976931348623157e308, 5e-324, -5e-324, 1e-300, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e15, 1e22],
  ...[60, 61, 45000, 45000.999999, 2958465, 2958466, 1e9, -1e9, 20260701, 99999999, 202613, 1900, 9999, 10000],
] as const

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  // Any code units: half characters among them.
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)) },
)

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileNumbers) },
  { weight: 1, arbitrary: fc.double() },
)

const hostileDate = fc.constantFrom(NaN, 0, -1, 8.64e15, -8.64e15, 1.7e12).map((moment) => new Date(moment))

/** Any cell that a host could hand over, and a few that none should. */
export const hostileCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 5, arbitrary: hostileNumber },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(true, false, null, undefined, '') },
  { weight: 1, arbitrary: hostileDate },
)

/** Any argument at all: a cell, a rectangle, rows of unlike lengths, a range with nothing in it. */
export const hostileArgument: fc.Arbitrary<Argument> = fc.oneof(
  hostileCell,
  fc.array(fc.array(hostileCell, { maxLength: 4 }), { maxLength: 4 }),
  rectangleOf(hostileCell),
)

/** An argument that a parameter could take by what it says of itself, with a value out of place here and there. */
export function argumentFor({ shape, type, choices, optional }: Parameter<unknown>): fc.Arbitrary<Argument> {
  const likely: fc.Arbitrary<Cell> =
    choices !== undefined
      ? fc.constantFrom(...choices)
      : type === 'number'
        ? hostileNumber
        : fc.oneof(hostileCell, fc.constantFrom<Cell>('2025-Q1', '2025', 'West', 'Ann', 'WIN_RATE', 'all', 50, 100))
  const cell = fc.oneof({ weight: 9, arbitrary: likely }, { weight: 1, arbitrary: hostileCell })
  const given = shape === 'range' ? fc.oneof(cell, rectangleOf(cell)) : cell
  return optional ? fc.oneof(given, fc.constant(undefined)) : given
}

/** Arguments like these, with one or a few cells replaced. */
export function spoilt(args: readonly Argument[]): fc.Arbitrary<readonly Argument[]> {
  const places = args.flatMap((argument, index) =>
    Array.isArray(argument)
      ? (argument as readonly (readonly Cell[])[]).flatMap((cells, row) =>
          cells.map((_, column) => ({ index, row, column })),
        )
      : [{ index, row: -1, column: -1 }],
  )
  if (places.length === 0) return fc.constant(args)
  const changes = fc.array(fc.tuple(fc.constantFrom(...places), hostileCell), { minLength: 1, maxLength: 4 })
  return changes.map((list) =>
    list.reduce((all, [{ index, row, column }, cell]) => {
      const argument = all[index]
      const changed: Argument = Array.isArray(argument)
        ? (argument as readonly (readonly Cell[])[]).map((cells, r) =>
            r === row ? cells.map((each, c) => (c === column ? cell : each)) : cells,
          )
        : cell
      return all.map((each, position) => (position === index ? changed : each))
    }, args),
  )
}

function rectangleOf(cell: fc.Arbitrary<Cell>): fc.Arbitrary<readonly (readonly Cell[])[]> {
  return fc
    .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) })
    .chain(({ rows, columns }) => {
      const row = fc.array(cell, { minLength: columns, maxLength: columns })
      return fc.array(row, { minLength: rows, maxLength: rows })
    })
}

const deal = (name: string) => [name, 1000, 'Won', '2025-01-05', '2025-02-04', name, name, name, name, name]

/** Tables in which people, teams, customers, products and columns go by names that every object answers to. */
export const prototypeTables: readonly (readonly (readonly Cell[])[])[] = [
  [
    ['Owner', 'Amount', 'Stage', 'Created', 'Close Date', 'Customer', 'Product', ...prototypeKeys.slice(0, 3)],
    ...prototypeKeys.map(deal),
  ],
  [
    ['Order ID', 'Order Date', 'Customer', 'Amount', 'Region', 'Salesperson', ...prototypeKeys.slice(3, 6)],
    ...prototypeKeys.map((name) => [name, '2025-01-10', name, 100, name, name, name, name, name]),
  ],
  [['Name', 'Team', 'Manager', 'Hire Date'], ...prototypeKeys.map((name) => [name, name, name, '2020-01-01'])],
  [['Who', 'KPI', 'Period', 'Target'], ...prototypeKeys.map((name) => [name, name, '2025-Q1', 1000])],
]

/** Words that call upon them. */
export const prototypeWord: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(...prototypeKeys, ...prototypeKeys.map((key) => `${key}=${key}`), 'constructor=__proto__'),
  fc.constantFrom<Cell>(...prototypeKeys.flatMap((key) => [`team=${key}`, `STAGE_CONVERSION(${key})`, `KPI_${key}`])),
  fc.constantFrom<Cell>('2025-Q1', '2025-01', 'REVENUE', 'WIN_RATE', 'QUOTA_ATTAINMENT', 'owner', 'team', 1, 50),
)
