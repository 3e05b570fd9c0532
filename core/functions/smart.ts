import type { Cell } from '../cells/cell'
import { InputError } from '../input-error'
import { say, type Text } from '../locale/text'
import type { Dataset } from '../model/dataset'
import { linkTables } from '../model/settle/link-tables'
import { smartCheck, type SmartRow } from '../target-review/smart-check'
import { datasetOf } from './data-arguments'
import { defineFunction, type CallContext, type ResultCell } from './define'
import { exampleTables } from './example-tables'
import { linesOf } from './grid'
import { kpiParameters } from './kpi-functions'
import { range, untouched, type DataRange } from './parameters'
import { refuseTooLarge } from './result-size'

/** The SMART check of a targets table, line by line beside it. */
export const SMART = defineFunction({
  name: 'SMART',
  summary: {
    en: 'Checks targets line by line: specific, measurable, achievable (by the chance that the owner’s own history gives), relevant, time-bound; with what to mend.',
    zh: '逐行检查目标是否符合 SMART：明确、可衡量、可实现（按负责人自身历史估计概率）、相关、有时限；并指出应改之处。',
  },
  parameters: {
    targets: range(untouched, {
      en: 'The targets table with its headings: for whom, KPI, period, target, weight',
      zh: '带表头的目标表：对象、指标、期间、目标、权重',
    }),
    data: kpiParameters.data,
  },
  live: true,
  examples: [
    {
      formula: `KPI_SMART({"Who","KPI","Period","Target","Weight";"Ann","REVENUE","2099-Q3",4000,1;"Zed","","2025-Q2",10,""}, ${exampleTables.deals})`,
      gives: [
        ['S', 'M', 'A', 'R', 'T', 'To mend'],
        [
          '✓',
          '✓',
          '✗',
          '✗',
          '✓',
          'Too little history to judge: changes between 4 earlier periods are needed. No target of a team, region, manager or the company for Sales holds this period.',
        ],
        [
          '✗',
          '✗',
          '✗',
          '✗',
          '✗',
          '"Zed" is neither a person, team, region nor manager that the tables know. Too little history to judge: changes between 4 earlier periods are needed. Has no weight. No target of a team, region, manager or the company for Sales holds this period. Was over on 2025-06-30.',
        ],
      ],
    },
  ],
  evaluate: ({ targets, data }, context) => {
    refuseTooLarge(targets.rows, LETTERS.length + 1)
    const cells = linesOf(targets)
    const dataset = withTargets(cells, data, context)
    const rows = new Map(smartCheck(dataset, context.ownKpis(), context.calendar).map((row) => [row.row, row]))
    const [first] = rows.keys()
    return cells.map((_, index): readonly ResultCell[] => {
      const row = rows.get(index + 1)
      if (row !== undefined) return lineOf(row, context)
      const isHeading = first !== undefined && index + 2 === first
      return isHeading ? [...LETTERS, say(toMend, context.locale)] : [...LETTERS, ''].map(() => '')
    })
  },
})

const LETTERS = ['S', 'M', 'A', 'R', 'T'] as const
const toMend: Text = { en: 'To mend', zh: '待改进' }

function lineOf({ letters }: SmartRow, { locale }: CallContext): ResultCell[] {
  const sentences = letters.filter(({ passes }) => !passes).map(({ sentence }) => say(sentence, locale))
  const mend = [...new Set(sentences)].join(locale === 'zh-CN' ? '' : ' ')
  return [...letters.map(({ passes }) => (passes ? '✓' : '✗')), mend]
}

/** The data with the targets of the range, whatever other targets there are. */
function withTargets(cells: readonly (readonly Cell[])[], data: readonly DataRange[], context: CallContext): Dataset {
  const own = datasetOf([cells], context)
  const { targets } = own.tables
  if (targets === undefined) {
    const headers = own.headersSeen.join(', ') || '–'
    throw new InputError('targets-needed', { headers }, { argument: 'targets' })
  }
  const { tables, headersSeen } = datasetOf(data, context)
  return linkTables({ tables: { ...tables, targets }, headersSeen })
}
