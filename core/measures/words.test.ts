import { codeOf, codesOf, inHumanOrder } from './words'

const column = {
  kind: 'text',
  header: 'Region',
  dictionary: ['', 'North', 'ＳＯＵＴＨ', '华东'],
  codes: Int32Array.of(1, 2, 3, 0),
} as const

describe('words of a column', () => {
  it.each([
    ['north ', 1],
    ['South', 2],
    ['华东', 3],
    ['', 0],
    ['West', undefined],
  ])('are found whatever their case, width and outer white space: "%s"', (word, code) => {
    expect(codeOf(column, word)).toBe(code)
  })

  it('are found once each, those that no row has not at all', () => {
    expect(codesOf(column, ['NORTH', 'north', 'West', '华东'])).toEqual([1, 3])
  })
})

describe('names', () => {
  it('stand in the order of people: numbers by their value, case aside', () => {
    expect(inHumanOrder(['Q10', 'q2', 'Beta', 'alpha', 'Q2a', '2026-10', '2026-9', ''])).toEqual([
      '',
      '2026-9',
      '2026-10',
      'alpha',
      'Beta',
      'q2',
      'Q2a',
      'Q10',
    ])
  })
})
