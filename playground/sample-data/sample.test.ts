import type { Cell } from '../../core/cells/cell'
import { recogniseTable } from '../../core/model/recognise'
import type { DataCell, SheetData } from '../grid/sheet-data'
import { sampleSheets } from './sample'
import { FIRST_DAY, LAST_DAY } from './time-span'

const plain = (cell: DataCell): Cell => {
  const content = typeof cell === 'object' && cell !== null ? cell.content : cell
  return typeof content === 'object' && content !== null ? content.formula : content
}

function sheet(name: string): { headers: readonly Cell[]; rows: readonly (readonly Cell[])[] } {
  const found = sampleSheets().find((each) => each.name.startsWith(name))
  const [headers = [], ...rows] = (found?.rows ?? []).map((row) => row.map(plain))
  return { headers, rows }
}

function column(name: string, header: string): readonly Cell[] {
  const { headers, rows } = sheet(name)
  const position = headers.findIndex((each) => String(each).startsWith(header))
  return rows.map((row) => row[position])
}

describe('the sample', () => {
  it('is the same each time, and another one for another seed', () => {
    const deals = (sheets: readonly SheetData[]) => JSON.stringify(sheets[1]?.rows)
    expect(sampleSheets()).toEqual(sampleSheets())
    expect(deals(sampleSheets(1))).not.toBe(deals(sampleSheets(2)))
  })

  it('has five sheets with rows of one length under bilingual headers', () => {
    expect(sampleSheets().map(({ name }) => name)).toEqual([
      'Start 开始',
      'Deals 商机',
      'Orders 订单',
      'Team 团队',
      'Targets 目标',
    ])
    for (const name of ['Deals', 'Orders', 'Team', 'Targets']) {
      const { headers, rows } = sheet(name)
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([headers.length]))
      for (const header of headers) expect(header).toMatch(/^[A-Z][\w ]+ [\u4e00-\u9fff]+$/)
    }
  })

  it.each([
    ['Deals', 'deals'],
    ['Orders', 'orders'],
    ['Team', 'people'],
    ['Targets', 'targets'],
  ])('is recognised without a question: %s as %s, every header of it', (name, entity) => {
    const { headers, rows } = sheet(name)
    const found = recogniseTable([headers, ...rows])
    expect(found).toMatchObject({ kind: 'table', entity, headerRow: 0, contests: [], unmatched: [], dropped: [] })
  })

  it('has a first sheet that no table is seen in', () => {
    const { headers, rows } = sheet('Start')
    expect(recogniseTable([headers, ...rows]).kind).toBe('none')
  })

  it('ends on its last day: what is closed is closed by then, what is open is expected later', () => {
    const stages = column('Deals', 'Stage')
    column('Deals', 'Close Date').forEach((closed, index) => {
      const isClosed = String(stages[index]).startsWith('Closed')
      expect(Number(closed) <= LAST_DAY).toBe(isClosed)
    })
    const days = column('Orders', 'Order Date').filter((day) => day !== null)
    expect(Math.min(...days.map(Number))).toBe(FIRST_DAY)
    expect(Math.max(...days.map(Number))).toBeLessThanOrEqual(LAST_DAY)
  })

  it('has the flaws of real exports', () => {
    const owners = column('Deals', 'Owner').map(String)
    const ids = column('Deals', 'Deal ID')
    expect(column('Deals', 'Created').filter((day) => day === null).length).toBeGreaterThan(10)
    expect(column('Deals', 'Amount').some((amount) => /^¥?\d{1,3},\d{3}/.test(String(amount)))).toBe(true)
    expect(owners.some((name) => name !== name.trim())).toBe(true)
    expect(owners.some((name) => /^[A-Z ]+$/.test(name))).toBe(true)
    expect(ids.length - new Set(ids).size).toBe(2)
    expect(sheet('Orders').rows.at(-1)?.[0]).toBe('Total 合计')
    expect(column('Team', 'Leave').filter((day) => day !== null)).toHaveLength(1)
  })

  it('adds the order lines up to its total', () => {
    const { headers, rows } = sheet('Orders')
    const at = (header: string) => headers.findIndex((each) => String(each).startsWith(header))
    const sum = rows.slice(0, -1).reduce((all, row) => all + Number(row[at('Quantity')]) * Number(row[at('Unit')]), 0)
    expect(rows.at(-1)?.[at('Order Amount')]).toBe(sum)
  })
})
