import type { Text } from '../locale/text'
import { tablesIn } from '../measures/known-names'
import type { LeftOutLine, Table } from '../model/dataset'
import type { Check } from './check'
import type { Finding } from './finding'
import { MOST_LISTED } from './found-rows'

const ID = 'left-out-lines'

const what: Text = {
  en: 'Totals, footers and repeated headings, which are left out',
  zh: '未计入的合计行、页脚和重复表头',
}
const fix: Text = {
  en: 'Nothing, if they are what they look like. A row that should count needs what all rows have: a date, an owner or a customer.',
  zh: '若确实如此，无需处理；应当计入的行需要像其他行一样有日期、负责人或客户。',
}
const reasons: Readonly<Record<LeftOutLine['reason'], Text>> = {
  total: { en: 'looks like a total', zh: '像合计行' },
  footer: { en: 'looks like a footer', zh: '像页脚' },
  'repeated-header': { en: 'the headings again', zh: '重复的表头' },
}

/** Lines of a sheet that are no rows of its table. */
export const leftOutLines: Check = {
  id: ID,
  name: { en: 'Totals and footers, which are left out', zh: '未计入的合计行和页脚' },
  find: ({ dataset }) => tablesIn(dataset).flatMap((table) => findingOf(table, table.leftOut ?? [])),
}

function findingOf({ entity, sheet }: Table, lines: readonly LeftOutLine[]): Finding[] {
  if (lines.length === 0) return []
  return [
    {
      check: ID,
      severity: 'note',
      entity,
      ...(sheet === undefined ? {} : { sheet }),
      what,
      fix,
      count: lines.length,
      unit: 'rows',
      money: [],
      rows: lines
        .slice(0, MOST_LISTED)
        .map(({ row, reason }) => ({ row, header: '', found: '', problem: reasons[reason] })),
      kpis: [],
    },
  ]
}
