import type { SheetPlan } from '../../sheets/plan'
import { number, text } from '../../sheets/plan-cells'
import { changedColumns, columnSums } from './column-sums'

const plan = (cells: SheetPlan['blocks'][number]['cells']): SheetPlan => ({
  id: 'any',
  name: 'Any',
  blocks: [
    { id: 'ours', row: 1, column: 1, cells },
    { id: 'theirs', row: 1, column: 4, cells: [[number(5)]], userKeys: ['one'] },
  ],
  formats: [],
  columnWidths: [],
  conditionalFormats: [],
  validations: [],
  notes: [],
  charts: [],
  freeze: { rows: 0, columns: 0 },
  print: { orientation: 'portrait', paper: 'a4', pagesWide: 1, titleRows: 0, footer: '' },
})
const made = plan([
  [text('Ann'), number(0.1), { kind: 'formula', formula: '=A1' }],
  [text("'=x"), { kind: 'blank' }, { kind: 'formula', formula: '=A2' }],
])
const sheet = (...rows: (string | number)[][]) => [[], ...rows.map((row) => ['elsewhere', ...row])]

it('is the same for what stands there as it was made, however hosts show apostrophes and formulas', () => {
  const kept = columnSums(made)
  expect(changedColumns(made, sheet(['Ann', 0.1, "='Other sheet'!A1", 9], ['=x', '', '=A2']), kept)).toEqual([])
})

it('tells the columns that somebody has typed into', () => {
  const kept = columnSums(made)
  expect(changedColumns(made, sheet(['Bob', 0.1, '=A1'], ["'=x", '', '=A2']), kept)).toEqual(['B2:B3'])
  expect(changedColumns(made, sheet(['Ann', 0.1, '=A1'], ["'=x", 3, '=A2']), kept)).toEqual(['C2:C3'])
  expect(changedColumns(made, sheet(['Ann', 0.1, 7], ["'=x", '', '=A2']), kept)).toEqual(['D2:D3'])
})

it('leaves people’s own cells and what stands beside the plan alone', () => {
  const kept = columnSums(made)
  expect(changedColumns(made, sheet(['Ann', 0.1, '=A1', 777, 'a remark'], ["'=x", '', '=A2']), kept)).toEqual([])
})
