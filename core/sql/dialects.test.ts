import fc from 'fast-check'
import { bigquery } from './bigquery'
import { duckdb } from './duckdb'
import { Database } from './duckdb-for-tests'
import { numberLiteral } from './dialect'

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom("'", '"', '`', '\\', ';', '--', '/*', '*/', '\0', '\n', '\r', '\u2028', '$$', '{', '😀', '标'),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
)

describe('text in DuckDB', () => {
  let database: Database
  beforeAll(async () => (database = await Database.open()))
  afterAll(() => database.close())

  it('comes back as it was, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 20 }), async (texts) => {
        const rows = await database.rows(`SELECT ${texts.map((text) => duckdb.text(text)).join(', ')}`)
        expect(rows).toEqual([texts])
      }),
    )
  })

  it('is a name as it was, whatever is in it but NUL', async () => {
    const names = nasty.map((text) => text.replace(/\0/g, '')).filter((text) => text !== '')
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const quoted = duckdb.identifier(name)
        expect(await database.rows(`SELECT t.${quoted} FROM (SELECT 7 AS ${quoted}) AS t`)).toEqual([[7]])
      }),
    )
  })

  it.each([
    [' Ann\tLEE\u3000', 'ann\tlee'],
    ['N/A ', null],
    ['（blank）', null],
    ['na-na', 'na-na'],
    ['ＡＣＭＥ（１）', 'acme(1)'],
    ['\u00a0', null],
    ['', null],
  ])('has the key that it has in the engine: %j', async (text, key) => {
    const query = `SELECT ${duckdb.textKey('t.text')} FROM (SELECT ${duckdb.text(text)} AS text) AS t ${duckdb.textKeyNeeds}`
    expect(await database.rows(query)).toEqual([[key]])
  })

  it.each([
    ["DATE '2026-03-05'", '2026-03-05'],
    ["TIMESTAMP '2026-03-05 23:59:00'", '2026-03-05'],
    ["'2026/3/5 10:00'", '2026-03-05'],
    ["'05.03.2026'", null],
    ["'2026-02-30'", null],
    ['NULL', null],
  ])('is a day where it is a date, a moment or ISO text: %s', async (value, day) => {
    expect(await database.rows(`SELECT CAST(${duckdb.dayOf(value)} AS VARCHAR)`)).toEqual([[day]])
  })

  it('is a moment in days', async () => {
    const moment = duckdb.momentOf(`'2026-03-05 18:00:00'`)
    const day = `CAST(${duckdb.dayOfMoment(moment)} AS VARCHAR)`
    expect(await database.rows(`SELECT ${moment}, ${day}`)).toEqual([[46086.75, '2026-03-05']])
  })
})

describe('text in BigQuery', () => {
  it.each([
    ["O'Hara", String.raw`'O\'Hara'`],
    ['a\\', String.raw`'a\\'`],
    ['line\nbreak\0', String.raw`'line\u000abreak\u0000'`],
    ['"`;--😀', "'\"`;--😀'"],
    ['\u2028', String.raw`'\u2028'`],
  ])('is escaped within single quotes: %j', (text, literal) => {
    expect(bigquery.text(text)).toBe(literal)
  })

  it('is a name within backticks', () => {
    expect(bigquery.identifier('a`b\\c"d')).toBe('`a\\`b\\\\c"d`')
    expect(bigquery.table('my-project.sales.orders')).toBe('`my-project.sales.orders`')
  })

  it('never ends its literal before its own end, and never holds a line break', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(bigquery.text(text)).toMatch(/^'(?:[^'\\\n\r]|\\.)*'$/)
        expect(bigquery.identifier(text)).toMatch(/^`(?:[^`\\\n\r]|\\.)*`$/)
        expect(unescaped(bigquery.text(text))).toBe(text)
      }),
    )
  })
})

/** What BigQuery reads a literal as, by its documentation's table of escape sequences. */
function unescaped(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, sign: string) =>
      code === undefined ? sign : String.fromCharCode(parseInt(code, 16)),
    )
}

describe('what is written differently', () => {
  it.each([['daysBetween', '(b - a)', 'DATE_DIFF(b, a, DAY)']] as const)('%s', (what, inDuckdb, inBigquery) => {
    expect(duckdb[what]('a', 'b')).toBe(inDuckdb)
    expect(bigquery[what]('a', 'b')).toBe(inBigquery)
  })

  it('days before a day', () => {
    expect(duckdb.daysBefore('a', 30)).toBe('(a - 30)')
    expect(bigquery.daysBefore('a', 30)).toBe('DATE_SUB(a, INTERVAL 30 DAY)')
  })

  it('constant rows', () => {
    const rows = [
      ['1', `'x'`],
      ['2', 'NULL'],
    ]
    expect(duckdb.constants(['n', 't'], rows)).toBe(`SELECT * FROM (VALUES\n  (1, 'x'),\n  (2, NULL)\n) AS rows(n, t)`)
    // Brackets around one value would be that value, not a struct.
    expect(bigquery.constants(['n', 't'], rows)).toBe(
      `SELECT * FROM UNNEST([\n  STRUCT(1 AS n, 'x' AS t),\n  STRUCT(2, NULL)\n])`,
    )
  })

  it('percentiles: an aggregate in DuckDB, a window in BigQuery', () => {
    const checked = (value: string, over: string) => `f(${value}, MIN(c)${over})`
    expect(duckdb.percentiles('x', 0.5, 'a, b', 'FROM t', checked)).toBe(
      'SELECT a, b, f(QUANTILE_CONT(x, 0.5e0), MIN(c)) AS value\nFROM t\nGROUP BY a, b',
    )
    expect(bigquery.percentiles('x', 0.5, 'a, b', 'FROM t', checked)).toBe(
      'SELECT DISTINCT a, b, f(PERCENTILE_CONT(x, 0.5e0) OVER (PARTITION BY a, b), MIN(c) OVER (PARTITION BY a, b)) AS value\nFROM t',
    )
  })

  it.each([
    [7, '7'],
    [-7, '(-7)'],
    [0.1, '0.1e0'],
    [1e21, '1e+21'],
    [12345678901234567890, '12345678901234567000e0'],
    [-5e-324, '(-5e-324)'],
  ])('a number is a number: %d', (number, literal) => {
    expect(numberLiteral(number)).toBe(literal)
  })
})
