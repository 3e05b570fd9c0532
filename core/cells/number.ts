/** How a column writes its decimals: `1,234.50` or `1.234,50`. */
export type DecimalMark = '.' | ','

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
}
const signs = /[$€£¥￥₹₩₽฿]|\b(?:usd|eur|gbp|cny|rmb|jpy|hkd|twd|aud|cad|chf|inr|us|hk|nt)\b|人民币|元/gi

/**
 * Reads a number out of text: thousand separators, currency signs, full-width digits, "(1,234)" and "1,234-" as
 * negatives, "12.5k", "1.2万", "3 千万", percents as fractions. Undefined if the text is no number, a separator in an
 * impossible place ("1,23,4") included.
 */
export function readNumber(text: string, mark: DecimalMark = '.'): number | undefined {
  let rest = text
    .normalize('NFKC')
    .replace(signs, '')
    .replace(/[\s'’_]/g, '')
  let factor = 1
  const negative = /^\((.*)\)$/.exec(rest)
  if (negative) {
    rest = negative[1] ?? ''
    factor = -1
  }
  const sign = /^[-−+]|[-−]$/.exec(rest)
  if (sign) {
    rest = rest.replace(/^[-−+]|[-−]$/, '')
    if (sign[0] !== '+') factor = -factor
  }
  let divisor = 1
  if (rest.endsWith('%')) {
    rest = rest.slice(0, -1)
    divisor = 100
  }
  const scale = /(k|mn|m|bn|百万|千万|千|万|亿)$/i.exec(rest)
  if (scale) {
    rest = rest.slice(0, -scale[0].length)
    factor *= scales[scale[0].toLowerCase()] ?? 1
  }
  const digits = plainDigits(rest, mark)
  // Multiplying and dividing by whole numbers keeps 12.5k and 30% free of a second rounding.
  return digits === undefined ? undefined : (Number(digits) * factor) / divisor
}

/**
 * How a column writes decimals, decided by cells that can be read one way only ("1.234,5", "0,75"); undefined if
 * every cell can be read both ways.
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
  let points = 0
  let commas = 0
  for (const text of texts) {
    const readsPoint = readNumber(text, '.') !== undefined
    const readsComma = readNumber(text, ',') !== undefined
    if (readsPoint && !readsComma) points += 1
    if (readsComma && !readsPoint) commas += 1
  }
  if (points === 0 && commas === 0) return undefined
  return commas > points ? ',' : '.'
}

/** Digits with a point, as `Number` takes them; undefined if the separators are misplaced. */
function plainDigits(text: string, mark: DecimalMark): string | undefined {
  if (/^\d+(?:e[+-]?\d+)?$/i.test(text)) return text
  const thousands = mark === '.' ? ',' : '.'
  const [whole = '', fraction, ...more] = text.split(mark)
  if (more.length > 0) return undefined
  if (fraction !== undefined && !/^\d*(?:e[+-]?\d+)?$/i.test(fraction)) return undefined
  const groups = whole.split(thousands)
  if (
    groups.length > 1 &&
    !(/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/.test(group)))
  )
    return undefined
  const joined = groups.join('')
  if (!/^\d*$/.test(joined) || (joined === '' && (fraction ?? '') === '')) return undefined
  return fraction === undefined ? joined : `${joined || '0'}.${fraction || '0'}`
}
