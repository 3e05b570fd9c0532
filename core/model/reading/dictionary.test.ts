import fc from 'fast-check'
import { textKey } from '../columns'
import { saysNothing } from '../content'
import { Dictionary } from './dictionary'

function encoded(texts: readonly string[]) {
  const dictionary = new Dictionary()
  const codes = texts.map((text, at) => {
    dictionary.hasMet(at)
    return dictionary.codeOf(text)
  })
  return { codes, words: dictionary.words }
}

it('gives spellings that differ in case, outer white space or width one code, and shows the first', () => {
  expect(encoded(['Ann Lee', ' ann lee ', 'ＡＮＮ LEE', 'Ben', 'ANN LEE', 'Ann Lee'])).toEqual({
    codes: [1, 1, 1, 2, 1, 1],
    words: ['', 'Ann Lee', 'Ben'],
  })
})

it('shows a word without the white space around it', () => {
  expect(encoded(['  Ann ', 'Ann']).words).toEqual(['', 'Ann'])
})

it('has no code of its own for what says nothing', () => {
  expect(encoded(['', '  ', '-', 'N/A', '#N/A', '(blank)', '暂无', '#REF!', ' \u3000']).codes).toEqual(
    new Array(9).fill(0),
  )
})

it('keeps apart what looks alike to a hash only', () => {
  expect(encoded(['a@b', 'a`b', '[x]', '{x}', 'é', 'e', 'straße', 'strasse']).codes).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

it('knows what it has met where spellings do not repeat, and are not remembered', () => {
  const ids = Array.from({ length: 40_000 }, (_, number) => `Deal-${number}`)
  const spelt = [...ids, ...ids.map((id) => id.toUpperCase()), ...ids.map((id) => ` ${id}`)]
  const { codes, words } = encoded(spelt)
  expect(words).toEqual(['', ...ids])
  expect(codes).toEqual([...ids, ...ids, ...ids].map((_, at) => (at % ids.length) + 1))
})

it('agrees with a map by text keys, whatever the texts', () => {
  const letters = fc.constantFrom(
    'a',
    'A',
    'ａ',
    'Ａ',
    'é',
    'É',
    'e\u0301',
    '中',
    ' ',
    '\u3000',
    'İ',
    'ß',
    '1',
    '１',
    '-',
  )
  const text = fc.oneof(fc.string({ unit: letters, maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 6 }))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const { codes, words } = encoded(texts)
      const first = new Map<string, string>()
      for (const each of texts) {
        if (!saysNothing(each) && !first.has(textKey(each))) first.set(textKey(each), each.trim())
      }
      expect(words).toEqual(['', ...first.values()])
      const keys = [...first.keys()]
      expect(codes).toEqual(texts.map((each) => (saysNothing(each) ? 0 : keys.indexOf(textKey(each)) + 1)))
    }),
  )
})
