import { entities } from './entity'
import { bare, keysOf, knownColumns, knownKeys, listedAs } from './known-columns'

const lists = entities().flatMap(({ id, columns }) =>
  Object.entries(columns).map(([column, { headers }]) => ({ place: `${id}.${column}`, headers })),
)

/** Where a key is listed, as "entity.column tier/rank". */
function places(key: string): string[] {
  return listedAs(key).map(({ known, tier, rank }) => `${known.entity}.${known.column} ${tier}/${rank}`)
}

describe('a list of headers', () => {
  it('becomes keys, its tiers parted by "|"', () => {
    expect(keysOf('Deal Owner; Date Created\n | owner_id; 客户名称')).toBe(';dealowner;createddate;|;ownerid;客户;')
  })

  it('that is one of keys stays as it is', () => {
    expect(keysOf(';dealowner;|;ownerid;')).toBe(';dealowner;|;ownerid;')
  })

  it.each(lists)('may be brought into this form piece by piece: $place', ({ headers }) => {
    const pieces = headers.split(/(?=[;|])/)
    expect(pieces.map(bare).join('')).toBe(bare(headers))
  })
})

describe('a key', () => {
  it('is found in each list that it stands in, by tier and place', () => {
    expect(places('lossreason')).toEqual(['deals.lossReason 0/0'])
    expect(places('orderdate')).toContain('orders.date 0/0')
    expect(places('invoicedate')).toContainEqual(expect.stringMatching(/^orders\.date 1\//))
  })

  it('is the same, list by list, as where each list is looked through by itself', () => {
    const expected = (key: string) => lists.filter(({ headers }) => keysOf(headers).includes(`;${key};`))
    const keys = [...knownKeys()].filter((key) => /[^|]/.test(key)).slice(0, 300)
    for (const key of keys) {
      expect(listedAs(key).map(({ known }) => `${known.entity}.${known.column}`)).toEqual(
        expected(key).map(({ place }) => place),
      )
    }
  })

  it('of nothing, or that is only a part of one, is in none', () => {
    expect(listedAs('')).toEqual([])
    expect(listedAs('lossreaso')).toEqual([])
  })

  it('belongs to columns of the model', () => {
    expect(knownColumns()).toHaveLength(lists.length)
  })
})
