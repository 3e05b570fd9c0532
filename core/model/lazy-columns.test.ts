import type { Column } from './dataset'
import { layered, lazyColumns, once } from './lazy-columns'

const column = (header: string): Column => ({ kind: 'number', header, values: new Float64Array() })

/** A maker of a column that counts how often it is asked. */
function counted(header: string) {
  const made: string[] = []
  return { made, make: () => (made.push(header), column(header)) }
}

it('tells which columns there are without working one out, and works each out once', () => {
  const { made, make } = counted('Amount')
  const columns = lazyColumns({ amount: make, cost: undefined })
  expect(Object.keys(columns)).toEqual(['amount'])
  expect(['amount' in columns, 'cost' in columns]).toEqual([true, false])
  expect(made).toEqual([])
  expect(columns.amount).toBe(columns.amount)
  expect(made).toEqual(['Amount'])
})

it('lays columns over columns without working one out', () => {
  const [below, above] = [counted('below'), counted('above')]
  const plain = column('plain')
  const columns = layered({ a: plain }, lazyColumns({ b: below.make, c: below.make }), lazyColumns({ b: above.make }))
  expect(Object.keys(columns).sort()).toEqual(['a', 'b', 'c'])
  expect([below.made, above.made]).toEqual([[], []])
  expect([columns.a, columns.b?.header, columns.c?.header]).toEqual([plain, 'above', 'below'])
  expect([below.made, above.made]).toEqual([['below'], ['above']])
})

it('works a column out once for all layers that show it', () => {
  const { made, make } = counted('Amount')
  const columns = lazyColumns({ amount: make })
  expect(layered(columns).amount).toBe(layered(layered(columns)).amount)
  expect(made).toHaveLength(1)
})

it('remembers that there was nothing', () => {
  let asked = 0
  const nothing = once((): number | undefined => {
    asked += 1
    return undefined
  })
  expect([nothing(), nothing(), asked]).toEqual([undefined, undefined, 1])
})

it('has no column of a name that every object answers to', () => {
  for (const columns of [lazyColumns({}), layered(), layered(lazyColumns({ amount: () => column('Amount') }))])
    expect(['constructor', 'toString', '__proto__'].filter((name) => name in columns)).toEqual([])
})
