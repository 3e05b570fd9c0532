const LONGEST_FORMULA = 8192

/** Functions that came after the file format: it writes them with a prefix, without which Excel knows no such name. */
const later = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS
  MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE
  PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC
  QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH
  T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR
  UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR
  Z.TEST`.split(/\s+/),
)
const inWorksheetSpace = new Set(['FILTER', 'SORT'])
/** Those that name variables, which the file would have to name otherwise, too. */
const namesVariables = /^(?:LET|LAMBDA|MAP|REDUCE|SCAN|MAKEARRAY|BYROW|BYCOL)$/

/** Texts and quoted sheet names, left alone; or a name in front of a bracket. */
const quotedOrCalled = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu

/**
 * A formula as the file holds it, without "=".
 * @param formula as it stands in the cell
 * @param ownFunctions what the names of functions start with that only our add-in has
 * @returns undefined for one that another Excel could not compute: of it, the file holds the value alone
 */
export function fileFormula(formula: string, ownFunctions: string): string | undefined {
  const names = Array.from(formula.matchAll(quotedOrCalled), ([, called = '']) => called.toUpperCase())
  if (names.some((name) => name.startsWith(ownFunctions) || namesVariables.test(name))) return undefined
  const written = formula.replace(/^=/, '').replace(quotedOrCalled, (match: string, called?: string) => {
    const name = called?.toUpperCase() ?? ''
    if (later.has(name)) return `_xlfn.${name}`
    return inWorksheetSpace.has(name) ? `_xlfn._xlws.${name}` : match
  })
  return written.length <= LONGEST_FORMULA ? written : undefined
}

const range = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+`
const operator = '[-+*/^&<>=]'
const ofOne = '(?:IF|IFERROR|ISNUMBER|ISERROR|ISBLANK|ISTEXT|ABS|ROUND|LEN|LEFT|RIGHT|MID|VALUE|TEXT|YEAR|MONTH|DAY)'
const onArrays = new RegExp(`${range}\\s*${operator}|${operator}\\s*${range}|\\b${ofOne}\\(\\s*${range}`, 'iu')

/**
 * Whether a formula reckons with every cell of a range at once, as in SUM(A1:A3*B1:B3). The file has to say so, or
 * Excel would take one cell of the range only, as it did before 2019.
 */
export function reckonsWithArrays(formula: string): boolean {
  return onArrays.test(formula.replace(/^=/, '').replace(/"(?:[^"]|"")*"/g, '""'))
}
