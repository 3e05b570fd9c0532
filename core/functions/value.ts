import { datasetOf } from './data-arguments'
import { defineFunction } from './define'
import { exampleTables } from './example-tables'
import { kpiGrid, questionInGrid } from './kpi-grid'
import { kpiParameters, readGroups, readPeriods } from './kpi-functions'
import { readKpis } from './kpi-ids'
import { anything, range } from './parameters'

/** A KPI that a cell chooses. */
export const VALUE = defineFunction({
  name: 'VALUE',
  summary: {
    en: 'Gives a KPI that is chosen by its id or name: one from the catalogue or one of your own.',
    zh: '按编号或名称取指标的值：内置指标或自定义指标均可。',
  },
  parameters: {
    id: range(anything, {
      en: 'The KPI, e.g. "WIN_RATE", "Win rate" or "STAGE_CONVERSION(Proposal)"; or a range of these',
      zh: '指标，如 "WIN_RATE"、"赢单率"、"STAGE_CONVERSION(方案报价)"，或由这些组成的区域',
    }),
    ...kpiParameters,
  },
  live: true,
  examples: [
    { formula: `KPI_VALUE("Win rate", "2025-Q1", , ${exampleTables.deals})`, gives: 2 / 3 },
    {
      formula: `KPI_VALUE({"ORDERS";"REVENUE"}, {"2025-Q1","2025-Q2"}, , ${exampleTables.orders})`,
      gives: [
        [2, 2],
        [350, 700],
      ],
      note: { en: 'A column of KPIs and a row of periods fill a grid.', zh: '一列指标与一行期间得到一个表格。' },
    },
  ],
  evaluate: ({ id, period, who, data }, context) => {
    const kpis = readKpis(id, 'id', context)
    const dataset = datasetOf(data, context)
    return kpiGrid(kpis, readPeriods(period, context), readGroups(who, dataset), dataset, context)
  },
  behind: ({ id, period, who, data }, context, place) => {
    const kpis = readKpis(id, 'id', context)
    const dataset = datasetOf(data, context)
    return questionInGrid(kpis, readPeriods(period, context), readGroups(who, dataset), dataset, place)
  },
})
