import type { Cells } from '../cells/cell'
import { recogniseTable } from '../model/recognise'
import { tablesSideBySide } from './side-by-side'

function found(cells: Cells) {
  const tables = tablesSideBySide(cells, (part) => {
    const table = recogniseTable(part)
    return table.kind === 'none' ? undefined : table
  })
  return tables.map(({ column, table }) => [table.entity, column, table.columns.map(({ header }) => header).join()])
}

describe('a sheet', () => {
  it('with two tables, parted by a blank column, holds both', () => {
    expect(
      found([
        ['Owner', 'Month', 'Target', '', 'Name', 'Team'],
        ['Ann', '2026-01', 5, '', 'Ann', 'North'],
        ['Ben', '2026-01', 6, '', '', ''],
      ]),
    ).toEqual([
      ['targets', 0, 'Owner,Month,Target'],
      ['people', 4, 'Name,Team'],
    ])
  })

  it('with a blank column within its table holds one', () => {
    expect(
      found([
        ['Order Date', 'Customer', '', 'Amount', 'Region'],
        ['2026-01-02', 'Acme', '', 5, 'West'],
      ]),
    ).toEqual([['orders', 0, 'Order Date,Customer,Amount,Region']])
  })

  it('with notes beside its table holds the table alone', () => {
    expect(
      found([
        ['Owner', 'Month', 'Target', '', 'Remember', 'to check'],
        ['Ann', '2026-01', 5, '', 'all of', 'this'],
      ]),
    ).toEqual([['targets', 0, 'Owner,Month,Target']])
  })

  it('that begins further right holds its table there', () => {
    expect(
      found([
        ['', 'Owner', 'Month', 'Target'],
        ['', 'Ann', '2026-01', 5],
      ]),
    ).toEqual([['targets', 0, 'Owner,Month,Target']])
  })

  it('without a table holds none', () => {
    expect(found([['foo', 'bar']])).toEqual([])
  })
})
