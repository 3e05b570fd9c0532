import fc from 'fast-check'
import { currencyBeside, namesScale, readNumber, type DecimalMark } from './number'

describe('a number in a text', () => {
  it.each([
    ['1234', 1234],
    ['1,234.50', 1234.5],
    ['1 234 567', 1234567],
    ['1 234 567', 1234567],
    ["1'234", 1234],
    ['1’234.50', 1234.5],
    ['1_234', 1234],
    ['１，２３４．５', 1234.5],
    ['$1,054.00', 1054],
    ['￥300', 300],
    ['€ 12.50', 12.5],
    ['US$ 1,000', 1000],
    ['R$ 5', 5],
    ['Rs. 500', 500],
    ['Rs.500', 500],
    ['₹1,23,456', 123456],
    ['12,34,56,789.50', 123456789.5],
    ['1,500/-', 1500],
    ['CHF 5.-', 5],
    ['1,000 USD', 1000],
    ['300元', 300],
    ['人民币 300', 300],
    ['(1,234)', -1234],
    ['($1,234)', -1234],
    ['$(1,234)', -1234],
    ['（1,234）', -1234],
    ['-5', -5],
    ['- 5', -5],
    ['-$5', -5],
    ['$-5', -5],
    ['5-', -5],
    ['5 -', -5],
    ['−7', -7],
    ['+3', 3],
    ['30%', 0.3],
    ['30 %', 0.3],
    ['３０％', 0.3],
    ['-2.5%', -0.025],
    ['5‰', 0.005],
    ['12.5k', 12500],
    ['12.5 K', 12500],
    ['$2.5k', 2500],
    ['5 kUSD', 5000],
    ['5 kCHF', 5000],
    ['1.2M', 1200000],
    ['1.2m €', 1200000],
    ['1.2 mn USD', 1200000],
    ['3bn', 3000000000],
    ['2.5 Cr', 25000000],
    ['1.5 lakh', 150000],
    ['1.2万', 12000],
    ['1.2万元', 12000],
    ['1.2 万美元', 12000],
    ['１．２万', 12000],
    ['3 千万', 30000000],
    ['1.5亿', 150000000],
    ['4.35k', 4350],
    ['8.7万', 87000],
    ['1.5e3', 1500],
    ['1E-3', 0.001],
    ['.5', 0.5],
    ['-.5', -0.5],
    ['5.', 5],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['0.250', 0.25],
    ['12345678901234567890', 12345678901234567000],
  ])('reads "%s"', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })

  it.each([
    ...[
      '',
      ' ',
      'abc',
      '12 apples',
      'v1.2',
      '2026-03-05',
      '1/2',
      '10:30',
      '$',
      '%',
      '万',
      '1e',
      '()',
      'NaN',
      'Infinity',
    ],
    // Separators in impossible places.
    ...['1,23,4', '12.34.56', '1,2345', '1,,234', ',5', '0,250', '1 2 3', '138 0013 8000', "1'234,567", '1,234 567'],
    ...['1.234,5', '1,234,5', '123,45,678'],
    // The same said twice, or half.
    ...['--5', '-5-', '(5', '5)', '5%%', '5万k', '5k%', '%5', '5+'],
    ...['C-00012', 'zcrm_5725767000000', 'Q3 2026', '3万5千', '$1 - $3', '1e99999'],
  ])('reads none in "%s"', (text) => {
    expect(readNumber(text)).toBeUndefined()
  })

  it.each([
    ['1.234,56', 1234.56],
    ['€ 1.234', 1234],
    ['€ 1.234,56', 1234.56],
    ['1.234,56 €', 1234.56],
    ['1 234,56', 1234.56],
    ["1'234,56", 1234.56],
    ['-1.234.567,8', -1234567.8],
    ['0,75', 0.75],
    [',75', 0.75],
    ['12,5%', 0.125],
    ['5,-', 5],
    ['1,2万', 12000],
    ['219,582', 219.582],
    ['7', 7],
  ])('reads "%s" where decimals are written with a comma', (text, number) => {
    expect(readNumber(text, ',')).toBe(number)
  })

  it.each(['1,234.5', '0.5', '12.34', '1.23.456', '1,234,567'])('reads none in "%s" there', (text) => {
    expect(readNumber(text, ',')).toBeUndefined()
  })

  it('reads back every number that is written plainly', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
        (number) => {
          expect(readNumber(String(number))).toBe(number)
        },
      ),
    )
  })

  it('reads back cents in every way of writing them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.constantFrom(...ways), (cents, { write, mark }) => {
        expect(readNumber(write(cents), mark)).toBe(cents === 0 ? 0 : cents / 100)
      }),
    )
  })

  it('gives the double next to what is written, whatever the scale', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(6), fc.constantFrom(...scales), (digits, decimals, { scale, power }) => {
        const text = `${digits}`.padStart(decimals + 1, '0')
        const written = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
        expect(readNumber(`${written}${scale}`)).toBe(Number(`${digits}e${power - decimals}`))
      }),
    )
  })

  it('never gives NaN or infinity, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const number = readNumber(text)
        expect(number === undefined || Number.isFinite(number)).toBe(true)
      }),
    )
  })
})

describe('beside a number', () => {
  it.each([
    ['$5', '$'],
    ['5 USD', 'usd'],
    ['US$5', 'us$'],
    ['1.234,56 €', '€'],
    ['￥300', '¥'],
    ['1.2万元', '元'],
    ['5 kUSD', 'usd'],
    ['5', ''],
    ['5k', ''],
    ['$ pending', ''],
    ['5 apples', ''],
  ])('of "%s" the currency is "%s"', (text, currency) => {
    expect(currencyBeside(text)).toBe(currency)
  })

  it('stands a scale or not', () => {
    expect(['1.2万', '5k', '5 mUSD'].map(namesScale)).toEqual([true, true, true])
    expect(['5', '30%', '5 USD', 'k'].map(namesScale)).toEqual([false, false, false, false])
  })
})

const scales = [
  { scale: 'k', power: 3 },
  { scale: '万', power: 4 },
  { scale: 'M', power: 6 },
  { scale: '亿', power: 8 },
  { scale: '%', power: -2 },
]

interface Way {
  readonly mark: DecimalMark
  readonly write: (cents: number) => string
}

/** Ways of writing an amount: what parts thousands, the decimal mark, and how negatives and the currency are shown. */
const ways: readonly Way[] = [
  { mark: '.', write: (cents) => plain(cents, ',', '.') },
  { mark: '.', write: (cents) => plain(cents, '', '.') },
  { mark: '.', write: (cents) => plain(cents, "'", '.') },
  { mark: '.', write: (cents) => plain(cents, ' ', '.') },
  { mark: '.', write: (cents) => (cents < 0 ? `($${plain(-cents, ',', '.')})` : `$${plain(cents, ',', '.')}`) },
  { mark: '.', write: (cents) => (cents < 0 ? `${plain(-cents, ',', '.')}-` : plain(cents, ',', '.')) },
  { mark: '.', write: (cents) => `₹${plain(cents, ',', '.', /\B(?=(?:\d\d)*\d{3}$)/g)}` },
  { mark: '.', write: (cents) => wide(plain(cents, ',', '.')) },
  { mark: ',', write: (cents) => `€ ${plain(cents, '.', ',')}` },
  { mark: ',', write: (cents) => `${plain(cents, ' ', ',')} EUR` },
  { mark: ',', write: (cents) => plain(cents, '', ',') },
]

function plain(cents: number, separator: string, mark: string, gaps = /\B(?=(?:\d{3})+$)/g): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2).replace(gaps, separator)}${mark}${digits.slice(-2)}`
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}
