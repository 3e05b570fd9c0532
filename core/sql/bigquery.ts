import { nothingPattern, numberLiteral, SERIAL_OF_1970, type Dialect } from './dialect'

/** BigQuery's SQL (GoogleSQL). */
export const bigquery: Dialect = {
  numberType: 'FLOAT64',
  textKeyNeeds: '',
  identifier: quoted,
  table: quoted,
  text: literal,
  constants: (columns, rows) => {
    // The first one names the fields for all. Without the word, brackets around a single value make no struct.
    const structs = rows.map((row, at) => {
      const fields = row.map((value, i) => (at === 0 ? `${value} AS ${columns[i] ?? ''}` : value))
      return `STRUCT(${fields.join(', ')})`
    })
    return `SELECT * FROM UNNEST([\n  ${structs.join(',\n  ')}\n])`
  },
  daysBetween: (from, to) => `DATE_DIFF(${to}, ${from}, DAY)`,
  daysBefore: (day, days) => `DATE_SUB(${day}, INTERVAL ${days} DAY)`,
  // There is no such aggregate: the function goes over a window, and DISTINCT leaves one row a cell.
  percentiles: (of, share, by, from, finished) => {
    const over = ` OVER (PARTITION BY ${by})`
    return `SELECT DISTINCT ${by}, ${finished(`PERCENTILE_CONT(${of}, ${numberLiteral(share)})${over}`, over)} AS value\n${from}`
  },
  dayOf: (value) => {
    const iso = `REGEXP_EXTRACT(CAST(${value} AS STRING), r'^\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}')`
    return `SAFE_CAST(REPLACE(${iso}, '/', '-') AS DATE)`
  },
  momentOf: (value) =>
    `(UNIX_MICROS(SAFE_CAST(CAST(${value} AS STRING) AS TIMESTAMP)) / 86400000000 + ${SERIAL_OF_1970})`,
  dayOfMoment: (moment) => `DATE_FROM_UNIX_DATE(CAST(FLOOR(${moment}) - ${SERIAL_OF_1970} AS INT64))`,
  numberOf: (value) => `SAFE_CAST(${value} AS FLOAT64)`,
  textKey: (text) => {
    const plain = `LOWER(TRIM(NORMALIZE(CAST(${text} AS STRING), NFKC)))`
    return `NULLIF(REGEXP_REPLACE(${plain}, ${literal(nothingPattern())}, ''), '')`
  },
  refusal: (message) => `ERROR(${literal(message)})`,
}

function quoted(name: string): string {
  return `\`${escaped(name, '`')}\``
}

function literal(text: string): string {
  return `'${escaped(text, "'")}'`
}

/** Literals and quoted names have the same escapes; neither may hold a line break. */
function escaped(text: string, quote: string): string {
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    if (sign === '\\' || sign === quote) return `\\${sign}`
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029
    return isControl ? `\\u${code.toString(16).padStart(4, '0')}` : sign
  }).join('')
}
