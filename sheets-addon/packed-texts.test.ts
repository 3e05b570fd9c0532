import * as fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { textsOf, type PackedTexts } from './server/packed-texts'

const PACKER = join(__dirname, '..', 'tooling', 'pack-texts.mjs')

/** Each list of texts as the build packs it: in a process, because the build is no part of what is compiled here. */
function packed(lists: readonly (readonly string[])[]): PackedTexts[] {
  const script = `
    import { readFileSync } from 'node:fs'
    import { pack } from ${JSON.stringify(PACKER)}
    const lists = JSON.parse(readFileSync(0, 'utf8'))
    console.log(JSON.stringify(lists.map((list) => pack(list))))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify(lists),
    encoding: 'utf8',
  })
  return (JSON.parse(output) as { pieces: string[]; packed: string[] }[]).map((pack) => {
    return { pieces: pack.pieces.join('\n'), en: pack.packed.join('\n'), zh: '' }
  })
}

const repetitive = fc.array(
  fc.array(
    fc.constantFrom('the ', 'period', ' of ', '期间', '客户', '÷', ' → ', 'é', '😀', '{found}', ';', '"', '\\'),
    {
      maxLength: 30,
    },
  ),
  { minLength: 1, maxLength: 30 },
)

describe('packed texts', () => {
  it('are what they were, whatever they have in common', () => {
    const lists = fc.sample(repetitive, 300).map((texts) => texts.map((parts) => parts.join('')))
    packed(lists).forEach((pack, i) => {
      const text = textsOf(pack)
      expect(lists[i]?.map((_, number) => text(number).en)).toEqual(lists[i])
    })
  })

  it('take less room the more they have in common', () => {
    const texts = [
      'the deals of the period',
      'the orders of the period',
      'the leads of the period',
      '期间的客户',
      '期间的订单',
    ]
    const often = Array.from({ length: 20 }, () => texts).flat()
    const [pack] = packed([often])
    const size = Buffer.byteLength(`${pack?.pieces ?? ''}${pack?.en ?? ''}`)
    expect(size).toBeLessThan(Buffer.byteLength(often.join('')) / 3)
  })

  it('are refused where a letter in them would be taken for a piece', () => {
    expect(() => packed([['naïve'], ['Łódź']])).toThrow('this text cannot be packed: Łódź')
  })

  it('are plain objects to whoever lists, copies or writes down what is in them', () => {
    const text = textsOf({ pieces: 'd eal', en: 'Ā-s', zh: '商机' })(0)
    expect(Object.entries(text)).toEqual([
      ['en', 'd eal-s'],
      ['zh', '商机'],
    ])
    expect({ ...text }).toEqual({ en: 'd eal-s', zh: '商机' })
    expect(JSON.stringify(text)).toBe('{"en":"d eal-s","zh":"商机"}')
  })
})
