import * as fc from 'fast-check'
import { hostileTexts, prototypeKeys } from '../../functions/hostile-for-tests'
import { InputError } from '../../input-error'
import { keyFromCells, keyPlan } from './key-sheet'
import { extendedKey, type MaskKey } from './mask-key'
import { Masker } from './mask-text'

const key = (people: readonly string[], customers: readonly string[] = [], before: MaskKey = []) =>
  extendedKey(before, { person: people, customer: customers }, 'en')
const masked = (text: string, people: readonly string[], customers: readonly string[] = []) =>
  new Masker(key(people, customers)).masked(text)

describe('a key', () => {
  it('numbers people and customers in the order in which they come', () => {
    expect(key(['Ann', 'Ben'], ['Acme']).map(({ name, mask }) => [name, mask])).toEqual([
      ['Ann', 'Person 01'],
      ['Ben', 'Person 02'],
      ['Acme', 'Customer 01'],
    ])
    expect(extendedKey([], { person: ['张三'], customer: ['甲公司'] }, 'zh-CN').map(({ mask }) => mask)).toEqual([
      '人员 01',
      '客户 01',
    ])
  })

  it('keeps the masks that were given, whatever language is spoken since', () => {
    const before = key(['Ann'])
    const after = extendedKey(before, { person: ['Ben', 'Ann'], customer: [] }, 'zh-CN')
    expect(after.map(({ mask }) => mask)).toEqual(['Person 01', '人员 01'])
  })

  it('takes two spellings for one name, and who is both for a person', () => {
    expect(key(['Ann', 'ANN ', 'Ａｎｎ'], ['ann'])).toHaveLength(1)
  })

  it('takes other words where somebody is called as ours', () => {
    expect(key(['Person', 'Ann'], ['Personx', '01']).map(({ mask }) => mask)).toEqual([
      'Personxx 02',
      'Personxx 03',
      'Customer 02',
      'Customer 03',
    ])
  })

  it('has no mask for what is no name', () => {
    expect(key(['', ' ', '-', '???', '—'])).toEqual([])
  })

  it('comes back from its sheet in either language', () => {
    const made = key(['Ann', '=1+1', ...prototypeKeys.map((name) => name.trim())], ['Acme'])
    for (const locale of ['en', 'zh-CN'] as const) {
      const cells = keyPlan(made, locale).blocks.flatMap(({ cells: lines }) =>
        lines.map((line) => line.map((cell) => (cell.kind === 'text' ? cell.text : `not a text: ${cell.kind}`))),
      )
      expect(keyFromCells(cells)).toEqual(made)
    }
  })

  it.each([
    ['a name that stands twice', ['Person', 'ANN', 'Person 07']],
    ['a mask that stands twice', ['Person', 'Ben', 'person 01']],
    ['no mask', ['Person', 'Ben', '']],
    ['another kind', ['Dog', 'Ben', 'Person 02']],
  ])('is refused with %s, by its row', (_, line) => {
    const cells = [['t'], ['h'], ['Kind', 'Name', 'Is shown as'], ['Person', 'Ann', 'Person 01'], line]
    expect(() => keyFromCells(cells)).toThrow(InputError)
    expect(() => keyFromCells(cells)).toThrow('row 5')
  })
})

describe('a text', () => {
  it.each([
    ['Ann: 12 deals with Acme Inc.', 'Person 01: 12 deals with Customer 01'],
    ['ANN’s best: ａｎｎ', 'Person 01’s best: Person 01'],
    ['Annual, Joann, Ann_2', 'Annual, Joann, Person 01_2'],
    ['Ann Lee, Ann', 'Person 02, Person 01'],
    ['A1 Ann3 3Ann', 'A1 Ann3 3Ann'],
    ['nobody', 'nobody'],
    ['', ''],
  ])('%s becomes %s', (text, becomes) => {
    expect(masked(text, ['Ann', 'Ann Lee'], ['Acme Inc.'])).toBe(becomes)
  })

  it('has Chinese names wherever they stand in it', () => {
    expect(masked('本月张三丰拜访了甲公司，张三未到', ['张三', '张三丰'], ['甲公司'])).toBe(
      '本月Person 02拜访了Customer 01，Person 01未到',
    )
  })

  it('is hidden as a whole where a name would come together from a mask and what follows', () => {
    expect(masked('Ann Lee', ['Ann', '01 Lee'])).toBe('…')
  })

  const name = fc.oneof(
    fc.constantFrom(
      'Ann',
      'Ann Lee',
      'Lee',
      'ann',
      'Person',
      'Person 01',
      '01',
      '02 Lee',
      'Customer',
      '张三',
      '张',
      'A',
      'İ',
      '人员',
    ),
    fc.constantFrom(...hostileTexts.filter(({ length }) => length < 100)),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  const names = fc.array(name, { maxLength: 8 })
  const pieces = fc.array(fc.oneof(name, fc.constantFrom(' ', ', ', '=', '：', 'and', '"')), { maxLength: 12 })

  it('never holds a name when it is masked, and what holds none stays as it is', () => {
    fc.assert(
      fc.property(names, names, pieces, (people, customers, list) => {
        const masker = new Masker(key(people, customers))
        const text = list.join('')
        const result = masker.masked(text)
        expect(masker.holdsName(result)).toBe(false)
        if (!masker.holdsName(text)) expect(result).toBe(text)
      }),
    )
  })

  it('of one name becomes its mask and no other’s: a key leads back', () => {
    fc.assert(
      fc.property(names, names, (people, customers) => {
        const made = key(people, customers)
        const masker = new Masker(made)
        expect(made.map((each) => masker.masked(each.name))).toEqual(made.map(({ mask }) => mask))
        expect(new Set(made.map(({ mask }) => mask)).size).toBe(made.length)
      }),
    )
  })

  it('never gives a mask twice, nor takes one back, however often a key grows', () => {
    fc.assert(
      fc.property(names, names, names, (people, customers, more) => {
        const before = key(people, customers)
        const made = key(more, people, before)
        expect(made.slice(0, before.length)).toEqual(before)
        expect(new Set(made.map(({ mask }) => mask)).size).toBe(made.length)
      }),
    )
  })
})
