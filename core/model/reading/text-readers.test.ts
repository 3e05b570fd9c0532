import type { Cell } from '../../cells/cell'
import type { ColumnKind } from '../entity'
import { readForTests } from './read-for-tests'

function read(kind: ColumnKind, cells: readonly Cell[]) {
  const { column, unreadable } = readForTests([{ kind, cells }])
  const words = column.kind === 'text' ? Array.from(column.codes, (code) => column.dictionary[code]) : []
  return { words, unreadable }
}

describe('texts', () => {
  it('are words as they are written first', () => {
    expect(read('name', ['Ann', ' ann ', 'ＡＮＮ', '李雷', '李雷 ']).words).toEqual([
      'Ann',
      'Ann',
      'Ann',
      '李雷',
      '李雷',
    ])
  })

  it('are blank where a cell says nothing', () => {
    expect(read('text', ['', null, undefined, 'n/a', '#REF!', '  ']).words).toEqual(['', '', '', '', '', ''])
  })

  it('keep what is in front of a number, and know an id whether it is text or a number', () => {
    expect(read('id', ['zcrm_5725767000000', 'C-00012', '00012', 12, '12', 5725767000000]).words).toEqual([
      ...['zcrm_5725767000000', 'C-00012', '00012', '12', '12', '5725767000000'],
    ])
  })

  it('write what is no text as people read it', () => {
    expect(read('text', [true, 1.5, new Date(2026, 2, 5)]).words).toEqual(['true', '1.5', '2026-03-05'])
  })
})

describe('periods', () => {
  it('stay as they are written; days and digits become their month, and years years', () => {
    const cells = ['2026-Q3', '三季度', new Date(2026, 6, 1), 46204, 202607, 20260701, 2026]
    expect(read('period', cells).words).toEqual([
      ...['2026-Q3', '三季度', '2026-07', '2026-07', '2026-07', '2026-07', '2026'],
    ])
  })

  it('are told by row where they are none', () => {
    expect(read('period', ['2026-Q3', 'soon', '', 17]).unreadable).toEqual([
      { row: 1, found: 'soon' },
      { row: 3, found: '17' },
    ])
  })
})
