import { entities, type ColumnKind } from '../../core/model/entity'
import type { Cell, Cells } from '../../core/cells/cell'
import type { CellKind, LabelledRow } from './corpus'

const ROWS = 12
const names = {
  en: 'Ann Lee;Ben Ortiz;Cleo Park;Dan Wu;Eve Moss;Finn Hart;Gus Ray;Hana Ito;Ivy Cole;Jon Dale;Kim Shaw;Leo Marsh'.split(
    ';',
  ),
  zh: '张伟;王芳;李娜;刘洋;陈静;杨磊;赵敏;黄强;周杰;吴霞;徐鹏;孙丽'.split(';'),
}
const words = {
  en: 'North;Standard;Premium;South;Other;Basic'.split(';'),
  zh: '华东;标准;高级;华南;其他;基础'.split(';'),
}
const chinese = /[\u4e00-\u9fff]/

/** Rows such as may stand under the headers: by what the headers are, never by which column they are. */
export function withSampleCells(row: LabelledRow): Cells {
  const kinds = row.headers.map(({ columns, cells }) => (columns[0] === undefined ? cells : kindOf(row, columns[0])))
  const language = row.headers.some(({ text }) => chinese.test(text)) ? 'zh' : 'en'
  const lines = Array.from({ length: ROWS }, (_, line) =>
    kinds.map((kind, column) => cell(kind, line, column, language)),
  )
  return [row.headers.map(({ text }) => text), ...lines]
}

function kindOf({ entities: ids, source }: LabelledRow, column: string): ColumnKind {
  const kinds = ids.flatMap((id) => entities().find((entity) => entity.id === id)?.columns[column]?.kind ?? [])
  if (kinds[0] === undefined) throw new Error(`${source}: no column ${column} in ${ids.join()}`)
  return kinds[0]
}

function cell(kind: CellKind, line: number, column: number, language: 'en' | 'zh'): Cell {
  const day = String(((line * 7 + column) % 28) + 1).padStart(2, '0')
  switch (kind) {
    case 'id':
      return `${String.fromCharCode(65 + (column % 26))}-${1000 + line}`
    case 'name':
      return names[language][(line + column) % ROWS]
    case 'amount':
      return 1200.5 + 37 * line + column
    case 'number':
      return (line % 5) + 1
    case 'percent':
      return ((line * 13) % 10) / 10 + 0.05
    case 'date':
      return `2026-03-${day}`
    case 'moment':
      return `2026-03-${day} 09:${10 + line}`
    case 'period':
      return `2026-${String((line % 12) + 1).padStart(2, '0')}`
    case 'status':
      return ['Open', 'Won', 'Lost'][line % 3]
    case 'flag':
      return line % 3 === 0 ? 'true' : 'false'
    case 'email':
      return `person${line}@example.com`
    case 'url':
      return `https://example.com/${line}`
    case 'text':
      return words[language][(line + column) % 6]
  }
}
