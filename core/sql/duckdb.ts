import { nothingPattern, numberLiteral, SERIAL_OF_1970, type Dialect } from './dialect'

/** White space as JavaScript trims it. */
const SPACES =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
/** Signs that mean themselves in a literal, but that do not survive every way of copying it. */
const UNSEEN = /([\0-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff])/

/** DuckDB's SQL, which is PostgreSQL's where both have a thing. */
export const duckdb: Dialect = {
  numberType: 'DOUBLE',
  get textKeyNeeds() {
    const { wide, narrow } = widths()
    return `CROSS JOIN (SELECT ${literal(wide)} AS wide, ${literal(narrow)} AS narrow, ${literal(SPACES)} AS spaces) AS signs`
  },
  identifier: quoted,
  table: quoted,
  text: literal,
  constants: (columns, rows) => {
    const values = rows.map((row) => `(${row.join(', ')})`).join(',\n  ')
    return `SELECT * FROM (VALUES\n  ${values}\n) AS rows(${columns.join(', ')})`
  },
  daysBetween: (from, to) => `(${to} - ${from})`,
  daysBefore: (day, days) => `(${day} - ${days})`,
  percentiles: (of, share, by, from, finished) =>
    `SELECT ${by}, ${finished(`QUANTILE_CONT(${of}, ${numberLiteral(share)})`, '')} AS value\n${from}\nGROUP BY ${by}`,
  dayOf: (value) => {
    const iso = `REGEXP_EXTRACT(CAST(${value} AS VARCHAR), '^\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}')`
    return `TRY_CAST(REPLACE(${iso}, '/', '-') AS DATE)`
  },
  momentOf: (value) => `(EPOCH(TRY_CAST(CAST(${value} AS VARCHAR) AS TIMESTAMP)) / 86400 + ${SERIAL_OF_1970})`,
  dayOfMoment: (moment) => `(DATE '1970-01-01' + CAST(FLOOR(${moment}) - ${SERIAL_OF_1970} AS INTEGER))`,
  numberOf: (value) => `TRY_CAST(${value} AS DOUBLE)`,
  textKey: (text) => {
    const narrow = `TRANSLATE(NFC_NORMALIZE(CAST(${text} AS VARCHAR)), signs.wide, signs.narrow)`
    return `NULLIF(REGEXP_REPLACE(LOWER(TRIM(${narrow}, signs.spaces)), ${literal(nothingPattern())}, ''), '')`
  },
  refusal: (message) => `ERROR(${literal(message)})`,
}

/** No name in DuckDB has a NUL, which would end the statement. */
function quoted(name: string): string {
  return `"${name.replace(/\0/g, '').replace(/"/g, '""')}"`
}

/** A backslash means itself. */
function literal(text: string): string {
  const pieces = text
    .split(UNSEEN)
    .filter((piece) => piece !== '')
    .map((piece) => (UNSEEN.test(piece) ? `CHR(${piece.charCodeAt(0)})` : `'${piece.replace(/'/g, "''")}'`))
  return pieces.length > 1 ? `(${pieces.join(' || ')})` : (pieces[0] ?? "''")
}

/** Full-width Latin letters, digits and signs beside the ordinary ones: of NFKC, the part that keyboards produce. */
function widths(): { readonly wide: string; readonly narrow: string } {
  const narrow = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('')
  const wide = Array.from(narrow, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
  return { wide, narrow }
}
