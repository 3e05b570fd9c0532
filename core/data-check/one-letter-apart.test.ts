import fc from 'fast-check'
import { oneLetterApart } from './one-letter-apart'

it.each([
  ['left out', 'blackrock partners', 'blackrok partners'],
  ['put in', 'statholding', 'statholdings'],
  ['changed', 'konmatfix', 'konmatfex'],
  ['moved', 'konmatfix', 'konmtafix'],
])('finds a letter %s', (_, one, other) => {
  expect(oneLetterApart([one, 'something else', other])).toEqual([[0, 2]])
})

it.each([
  ['short words', 'ann lee', 'anne lee'],
  ['the first letter of a word', 'harrison', 'garrison'],
  ['digits', 'building 1001', 'building 1002'],
  ['two letters', 'konmatfix', 'konmetfex'],
  ['Chinese names', '华瑞科技股份', '华锐科技股份'],
  ['spaces', 'blue waters', 'bluewaters'],
])('lets differ %s', (_, one, other) => {
  expect(oneLetterApart([one, other])).toEqual([])
})

it('agrees with comparing every text with every other', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 })
  const texts = fc.uniqueArray(
    fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(texts, (names) => {
      const expected = names.flatMap((one, at) =>
        names.flatMap((other, beside) => (beside > at && areApart(one, other) ? [[at, beside]] : [])),
      )
      expect(oneLetterApart(names).sort(byPlace)).toEqual(expected.sort(byPlace))
    }),
  )
})

/** Straight from what is said of it: the same once a letter is taken out of one or of each. */
function areApart(one: string, other: string): boolean {
  const [mine, theirs] = [shortened(one), shortened(other)]
  return mine.includes(other) || theirs.includes(one) || mine.some((each) => theirs.includes(each))
}

function shortened(text: string): string[] {
  const words = text.split(' ')
  return words.flatMap((word, index) =>
    word.length < 6
      ? []
      : Array.from(word.slice(1), (_, at) =>
          words.map((each, i) => (i === index ? word.slice(0, at + 1) + word.slice(at + 2) : each)).join(' '),
        ),
  )
}

function byPlace(one: readonly number[], other: readonly number[]): number {
  return (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0)
}
