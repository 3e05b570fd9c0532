import { joined, readAffix, type Affix } from './number-affix'

/** How a column writes its decimals: `1,234.50` or `1.234,50`. */
export type DecimalMark = '.' | ','

const [ZERO, NINE, COMMA, POINT] = [48, 57, 44, 46]
const [LARGE_E, SMALL_E] = [69, 101]
/** The powers of ten that doubles hold exactly, as they do whole numbers up to 2^53: one operation on both rounds once. */
const powers = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]

/**
 * Reads a number out of text: thousands parted by commas, points, apostrophes or spaces, lakhs and crores ("1,23,456"),
 * currency signs and words, full-width digits, "(1,234)" and "1,234-" as negatives, "12.5k", "1.2万", "3 千万",
 * "1.5e3", percents as fractions. Undefined if the text is no number, a separator in an impossible place included
 * ("1,23,4"). The result is the double next to what is written.
 * @param mark how decimals are written
 */
export function readNumber(text: string, mark: DecimalMark = '.'): number | undefined {
  const plain = narrow(text)
  const digits = digitsIn(plain, mark)
  if (digits === undefined) return undefined
  const affix = affixOf(plain, digits)
  if (affix === undefined) return undefined
  const number = valueOf(plain, digits, mark, affix.power)
  if (number === undefined) return undefined
  return (affix.sign === '-' || affix.bracket) && number !== 0 ? -number : number
}

/** The currency written beside a number, in lower case: "$", "usd", "元"; "" for none and for a text that is no number. */
export function currencyBeside(text: string): string {
  const plain = narrow(text)
  const digits = digitsIn(plain, '.')
  return (digits && affixOf(plain, digits)?.currency) ?? ''
}

/** Whether a number in text says itself that it is in thousands, 万 or the like. */
export function namesScale(text: string): boolean {
  const plain = narrow(text)
  const digits = digitsIn(plain, '.')
  return (digits && affixOf(plain, digits)?.scaled) ?? false
}

/** Where a number's first digit (or leading decimal mark) stands, and the first character behind its last. */
interface Digits {
  readonly start: number
  readonly end: number
  /** Where what stands behind begins: a mark without decimals ("5.", "5.-") belongs to the number. */
  readonly behind: number
}

function digitsIn(text: string, mark: DecimalMark): Digits | undefined {
  let start = 0
  while (start < text.length && !isDigit(text.charCodeAt(start))) start += 1
  if (start === text.length) return undefined
  let end = text.length
  while (!isDigit(text.charCodeAt(end - 1))) end -= 1
  let behind = end
  if (text[end] === mark) behind = /[-–—]/.test(text[end + 1] ?? '') ? end + 2 : end + 1
  // ".5", but not the point of "Rs.5".
  if (text[start - 1] === mark && !/[\p{L}\d]/u.test(text[start - 2] ?? '')) start -= 1
  return { start, end, behind }
}

function affixOf(text: string, { start, behind }: Digits): Affix | undefined {
  const before = readAffix(text.slice(0, start), 'before')
  const after = readAffix(text.slice(behind), 'behind')
  if (before === undefined || after === undefined || before.bracket !== after.bracket) return undefined
  return joined(before, after)
}

/** The value of digits with their separators, times a power of ten; undefined if a separator is misplaced. */
function valueOf(text: string, { start, end }: Digits, mark: DecimalMark, power: number): number | undefined {
  const decimal = mark === '.' ? POINT : COMMA
  let mantissa = 0
  let decimals = -1
  let exponent = power
  let separator = 0
  let run = 0
  let width = 0
  let at = start
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      mantissa = mantissa * 10 + (code - ZERO)
      run += 1
    } else if (code === SMALL_E || code === LARGE_E) {
      const written = text.slice(at + 1, end)
      if (run === 0 || !/^[-+]?\d{1,4}$/.test(written)) return undefined
      exponent += Number(written)
      break
    } else if (decimals >= 0) {
      return undefined
    } else if (code === decimal) {
      if (separator !== 0 && run !== 3) return undefined
      decimals = 0
      run = 0
    } else if (separator === 0) {
      // A number that begins with 0 has no thousands: "0,250" is a quarter.
      if (!isSeparator(code) || run < 1 || run > 3 || text.charCodeAt(start) === ZERO) return undefined
      separator = code
      width = run === 3 ? 3 : 0
      run = 0
    } else {
      // Groups of three; of two before the last one in India.
      if (code !== separator || !(run === 3 || (run === 2 && code === COMMA)) || (width !== 0 && run !== width))
        return undefined
      width = run
      run = 0
    }
  }
  if (decimals === 0) decimals = run
  else if (separator !== 0 && run !== 3) return undefined
  return scaled(mantissa, exponent - Math.max(0, decimals), () => text.slice(start, at).replace(/\D/g, ''))
}

/** Digits times a power of ten, rounded once. */
function scaled(mantissa: number, power: number, digits: () => string): number | undefined {
  const exact = powers[Math.abs(power)]
  if (exact !== undefined && mantissa <= Number.MAX_SAFE_INTEGER) return power < 0 ? mantissa / exact : mantissa * exact
  const number = Number(`${digits()}e${power}`)
  return Number.isFinite(number) ? number : undefined
}

/** Full-width characters made plain; most texts have none. */
function narrow(text: string): string {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return text.normalize('NFKC')
  return text
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}

/** What parts thousands: a comma or a point (whichever is not the decimal mark), an apostrophe, a space, an underscore. */
function isSeparator(code: number): boolean {
  return code === COMMA || code === POINT || code === 39 || code === 0x2019 || code === 32 || code === 95
}
