/** What two spellings of the same value have in common: case, outer white space and width aside. */
export function textKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

const unitFactors: readonly (readonly [RegExp, number])[] = [
  [/[亿億]/, 1e8],
  [/千[万萬]/, 1e7],
  [/百[万萬]/, 1e6],
  [/[万萬]/, 1e4],
  // Not the kilogram, kilometre, kilowatt.
  [/千(?![克米瓦卡])|\bk\b|\bk(?=[a-z]{3}\b)|[$€£¥₹]\s*k\b|[$€£¥']\s*000s?\b|\bthousands?\b/i, 1e3],
  [/\bmn?\b|\bmio\b|\bm(?=[a-z]{3}\b)|[$€£¥₹]\s*m\b|\bmillions?\b/i, 1e6],
  [/\bbn\b|\bbillions?\b/i, 1e9],
  [/\blakhs?\b/i, 1e5],
  [/\bcrores?\b/i, 1e7],
]

/** What a number under this header is to be multiplied by: 10,000 for "金额（万元）"; 1 without a unit. */
export function unitFactor(unit: string): number {
  return unitFactors.find(([pattern]) => pattern.test(unit))?.[1] ?? 1
}
