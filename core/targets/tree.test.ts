import { isLeaf, subtreeOf, treeOf } from './tree'

const tree = treeOf(
  [
    ['West', 'Team 1', 'Ann'],
    ['East', 'Cai'],
    ['West', 'Team 1', 'Ben'],
    ['West', 'Team 2', 'Dan', ''],
  ],
  'Company',
)

it('numbers level by level, children in the order in which they are first named', () => {
  expect(tree.names).toEqual(['Company', 'West', 'East', 'Team 1', 'Team 2', 'Cai', 'Ann', 'Ben', 'Dan'])
  expect([...tree.parent]).toEqual([-1, 0, 0, 1, 1, 2, 3, 3, 4])
  expect([...tree.depth]).toEqual([0, 1, 1, 2, 2, 2, 3, 3, 3])
  expect([...tree.leafOfPath].map((node) => tree.names[node])).toEqual(['Ann', 'Cai', 'Ben', 'Dan'])
})

it('knows leaves and what is below a node', () => {
  expect(tree.names.filter((_, node) => isLeaf(tree, node))).toEqual(['Cai', 'Ann', 'Ben', 'Dan'])
  expect(subtreeOf(tree, 1).map((node) => tree.names[node])).toEqual(['West', 'Team 1', 'Team 2', 'Ann', 'Ben', 'Dan'])
})

it.each<[string, string[][], string]>([
  [
    'a path twice',
    [
      ['West', 'Ann'],
      ['East', 'Ann'],
      ['West', 'Ann'],
    ],
    'row 3: the path "West / Ann" stands in row 1',
  ],
  ['a member that is a group', [['West', 'Ann'], ['West']], 'row 2: the path "West" and that of row 1'],
  ['a group that is a member', [['West'], ['West', 'Ann']], 'row 2: the path "West / Ann" and that of row 1'],
  ['a blank within', [['West', '', 'Ann']], 'row 1: the path has a blank in it'],
  ['nothing', [['', '']], 'row 1: the path has a blank in it'],
])('refuses %s', (_, paths, sentence) => {
  expect(() => treeOf(paths)).toThrow(sentence)
})
