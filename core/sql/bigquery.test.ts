import { parsePeriod } from '../calendar/parse-period'
import { catalogue, findKpi } from '../kpis/catalogue'
import type { Kpi } from '../kpis/kpi'
import { resolveWho } from '../measures/group'
import { datasetOf, RULES } from './read-for-tests'
import { sheetsForTests } from './sheets-for-tests'
import { sqlOf, type UsersTables } from './sql-of'

/*
 * No BigQuery runs here. What it asks of a statement beside being SQL is checked against its documentation, over the
 * statements of all KPIs; that the statements say the right thing, DuckDB shows: the two are written by the same code.
 */

const { calendar } = RULES
const sheets = sheetsForTests(5)
const dataset = datasetOf(sheets)

function written(kpis: readonly Kpi[], tables?: UsersTables): string {
  const periods = ['2026-Q2', '2025'].map((text) => parsePeriod(text, calendar, false))
  const groups = ['', 'Ann Lee', 'North', 'segment=SMB', 'owner='].map((who) => resolveWho(dataset, who))
  return sqlOf({ dataset, kpis, periods, groups, calendar }, 'bigquery', tables)
}

const statements = [
  ['canonical tables', written(catalogue())],
  [
    "tables with a user's own headers",
    written(catalogue(), { names: { deals: 'my-project.crm.deals' }, rules: RULES }),
  ],
] as const

/** https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical#reserved_keywords */
const RESERVED = new Set(
  `ALL AND ANY ARRAY AS ASC ASSERT_ROWS_MODIFIED AT BETWEEN BY CASE CAST COLLATE CONTAINS CREATE CROSS CUBE CURRENT DEFAULT
  DEFINE DESC DISTINCT ELSE END ENUM ESCAPE EXCEPT EXCLUDE EXISTS EXTRACT FALSE FETCH FOLLOWING FOR FROM FULL GROUP GROUPING
  GROUPS HASH HAVING IF IGNORE IN INNER INTERSECT INTERVAL INTO IS JOIN LATERAL LEFT LIKE LIMIT LOOKUP MERGE NATURAL NEW NO
  NOT NULL NULLS OF ON OR ORDER OUTER OVER PARTITION PRECEDING PROTO QUALIFY RANGE RECURSIVE RESPECT RIGHT ROLLUP ROWS
  SELECT SET SOME STRUCT TABLESAMPLE THEN TO TREAT TRUE UNBOUNDED UNION UNNEST USING WHEN WHERE WINDOW WITH WITHIN`.split(
    /\s+/,
  ),
)

/** Functions of GoogleSQL, and words that brackets may follow. */
const FUNCTIONS = new Set(
  `ABS AVG CAST COALESCE COUNT DATE_DIFF DATE_FROM_UNIX_DATE DATE_SUB ERROR FLOOR GREATEST LAG LEAST LOWER MAX MIN NORMALIZE
  NULLIF PERCENTILE_CONT POWER RANK REGEXP_EXTRACT REGEXP_REPLACE REPLACE ROW_NUMBER SAFE_CAST SUM TRIM UNIX_MICROS
  AND AS BY ELSE FROM IN JOIN NOT ON OR OVER STRUCT THEN UNNEST WHEN WHERE CASE SELECT`.split(/\s+/),
)

/** The statement without what its literals and quoted names say. */
function bare(sql: string): string {
  return sql.replace(/r'[^']*'|'(?:[^'\\]|\\.)*'/g, `''`).replace(/`(?:[^`\\]|\\.)*`/g, 'quoted')
}

describe.each(statements)('the SQL for BigQuery, over %s', (_, sql) => {
  const text = bare(sql)

  it('quotes as BigQuery does: text by single quotes, names by backticks', () => {
    expect(text).not.toMatch(/["\\`]/)
    expect(text.replace(/''/g, '')).not.toContain(`'`)
  })

  it('closes every bracket', () => {
    const depths = depthsOf(text)
    expect(depths.filter((depth) => depth < 0)).toEqual([])
    expect(depths[depths.length - 1]).toBe(0)
  })

  it('calls functions that GoogleSQL has', () => {
    const called = new Set(found(text, /\b([A-Za-z_]\w*) ?\(/g))
    expect([...called].filter((name) => !FUNCTIONS.has(name))).toEqual([])
  })

  it('has types that GoogleSQL has', () => {
    const types = new Set(found(text, /CAST\([^()]*(?:\([^()]*\)[^()]*)* AS (\w+)\)/g))
    expect([...types].filter((type) => !/^(?:FLOAT64|INT64|INTEGER|STRING|DATE|TIMESTAMP)$/.test(type))).toEqual([])
  })

  it('names nothing by a reserved word', () => {
    const names = found(text, /\bAS ([a-z_]\w*)\b|\b([a-z_]\w*) AS \(/g)
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => RESERVED.has(name.toUpperCase()))).toEqual([])
  })

  it('reads queries that stand before', () => {
    const known = new Set(['quoted'])
    for (const line of text.split('\n')) {
      for (const name of found(line, /\b(?:FROM|JOIN) ([a-z]\w*)\b/g)) expect(known).toContain(name)
      const [, query] = /^(?:WITH )?([a-z]\w*) AS \($/.exec(line) ?? []
      if (query !== undefined) known.add(query)
    }
    expect(known.size).toBeGreaterThan(50)
  })

  it('joins to the left by equal columns alone, as BigQuery must have it', () => {
    const conditions = found(text, /LEFT JOIN \w+(?: AS \w+)? ON (.*)/g)
    expect(conditions.length).toBeGreaterThan(20)
    for (const condition of conditions)
      expect(condition).toMatch(/^(\w+\.\w+ = \w+\.\w+)(?: AND \w+\.\w+ = \w+\.\w+)*$/)
  })

  it('has no query within an expression, which BigQuery would have to take apart', () => {
    expect(text).not.toMatch(/\bEXISTS\b|\bIN \(\s*SELECT|[=<>] \(\s*SELECT/)
  })

  it('gives every constant row as many fields as the first, which names them', () => {
    const lists = found(text, /UNNEST\(\[\n([^\]]*)\]\)/g).map((rows) => rows.trim().split(/,\n/))
    expect(lists.length).toBeGreaterThan(20)
    for (const rows of lists) expect(new Set(rows.map((row) => fieldsIn(row.trim()))).size).toBe(1)
  })
})

/** What the groups of a pattern hold, for every place where it fits. */
function found(text: string, pattern: RegExp): string[] {
  const places: string[] = []
  for (let place = pattern.exec(text); place !== null; place = pattern.exec(text)) {
    places.push(place.slice(1).join(''))
  }
  return places
}

/** How deep in brackets each sign stands. */
function depthsOf(text: string): number[] {
  let depth = 0
  return Array.from(text, (sign) => (depth += '(['.includes(sign) ? 1 : ')]'.includes(sign) ? -1 : 0))
}

/** Number of fields of `STRUCT(…)`. */
function fieldsIn(struct: string): number {
  const depths = depthsOf(struct)
  return 1 + Array.from(struct).filter((sign, at) => sign === ',' && depths[at] === 1).length
}

describe('the SQL for BigQuery', () => {
  it('reads canonical tables', () => {
    const sql = sqlOf(
      {
        dataset,
        kpis: [findKpi('CYCLE_MEDIAN')],
        periods: [parsePeriod('2026-Q1', calendar, false)],
        groups: [resolveWho(dataset, "Gus O'Hara")],
        calendar,
      },
      'bigquery',
    )
    expect(sql).toBe(
      [
        'WITH asked_periods AS (',
        '  SELECT * FROM UNNEST([',
        "    STRUCT(0 AS place, '2026-Q1' AS `period`, 0 AS period_no)",
        '  ])',
        '),',
        'asked_groups AS (',
        '  SELECT * FROM UNNEST([',
        "    STRUCT(0 AS place, 'Gus O\\'Hara' AS `who`, 0 AS group_no)",
        '  ])',
        '),',
        'grid_periods AS (',
        '  SELECT * FROM UNNEST([',
        "    STRUCT(0 AS period_no, DATE '2026-01-01' AS day_from, DATE '2026-03-31' AS day_to, DATE '2025-12-31' AS at_start, DATE '2026-03-31' AS at_end, CAST(90 AS FLOAT64) AS days, CAST(3 AS FLOAT64) AS months)",
        '  ])',
        '),',
        'grid_groups AS (',
        '  SELECT * FROM UNNEST([',
        '    STRUCT(0 AS group_no)',
        '  ])',
        '),',
        'deals_rows AS (',
        '  SELECT t.`created` AS `created`, t.`closed` AS `closed`, t.`status` AS `status`, t.`owner` AS `owner`',
        '  FROM `deals` AS t',
        '),',
        'deals_by_group AS (',
        '  SELECT m.group_no AS group_no, r.*',
        '  FROM deals_rows AS r',
        '  JOIN (',
        '    SELECT * FROM UNNEST([',
        "      STRUCT(0 AS group_no, 'gus o\\'hara' AS key_1)",
        '    ])',
        '  ) AS m ON r.`owner` = m.key_1',
        '),',
        'm1_median_days_from_created_to_closed AS (',
        '  SELECT DISTINCT p.period_no, r.group_no, PERCENTILE_CONT(DATE_DIFF(r.`closed`, r.`created`, DAY), 0.5e0) OVER (PARTITION BY p.period_no, r.group_no) AS value',
        '  FROM deals_by_group AS r',
        '  JOIN grid_periods AS p ON r.`closed` BETWEEN p.day_from AND p.day_to',
        "  WHERE r.`status` IN ('won')",
        ')',
        'SELECT',
        '  a.period,',
        '  w.who,',
        '  m1_median_days_from_created_to_closed.value AS `CYCLE_MEDIAN`',
        'FROM asked_periods AS a',
        'JOIN grid_periods AS q ON q.period_no = a.period_no',
        'CROSS JOIN asked_groups AS w',
        'JOIN grid_groups AS g ON g.group_no = w.group_no',
        'LEFT JOIN m1_median_days_from_created_to_closed ON m1_median_days_from_created_to_closed.period_no = q.period_no AND m1_median_days_from_created_to_closed.group_no = g.group_no',
        'ORDER BY a.place, w.place',
        '',
      ].join('\n'),
    )
  })
})
