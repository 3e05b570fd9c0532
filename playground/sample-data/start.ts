import type { DataCell, SheetData } from '../grid/sheet-data'

interface Example {
  readonly formula: string
  readonly numberFormat: string
  readonly says: string
}

const examples: readonly Example[] = [
  { formula: 'KPI_WIN_RATE("2026-Q3")', numberFormat: '0.0%', says: 'Win rate of the quarter · 本季度赢单率' },
  { formula: 'KPI_REVENUE("2026-09", "Ann Lee")', numberFormat: '#,##0', says: "One person's sales · 一个人的销售额" },
  { formula: 'KPI_GROWTH("2026-Q3")', numberFormat: '0.0%', says: 'Growth over the quarter before · 环比增长' },
  {
    formula: 'KPI_CYCLE("2026-H1", "region=West")',
    numberFormat: '0.0',
    says: 'Days from created to won · 平均成交天数',
  },
  { formula: 'KPI_PIPELINE("2026-Q3")', numberFormat: '#,##0', says: 'Open at the end of the quarter · 期末在手商机' },
  { formula: 'KPI_RETENTION("2026-Q3")', numberFormat: '0.0%', says: 'Customers who bought again · 客户保持率' },
  {
    formula: 'KPI_ATTAINMENT("2026-Q3", "Summit")',
    numberFormat: '0.0%',
    says: "A team's sales over target · 团队目标达成率",
  },
]

const MONTHS = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09']
const EXPLANATION = 'KPI_EXPLAIN("WIN_RATE", "2026-Q3")'
const PEOPLE = ['Ann Lee', '王芳', '李伟', '张敏']

/** A short guide with formulas that compute from the other sheets. */
export function startSheet(): SheetData {
  const firstGridRow = examples.length + 8
  const [from, to] = [firstGridRow + 1, firstGridRow + PEOPLE.length]
  const gridFormula = `=KPI_REVENUE(B${firstGridRow}:G${firstGridRow}, A${from}:A${to})`
  return {
    name: 'Start 开始',
    header: false,
    widths: [330, 110, 90, 90, 90, 90, 90],
    rows: [
      [{ content: 'Yardstick 标尺', style: 'title' }],
      [note('Sales management by numbers. Change a formula, or type your own in any empty cell.')],
      [note('用数字管理销售。您可以修改下面的公式，或在任意空白单元格中输入公式。')],
      [note('The sample has April 2025 to September 2026 · 示例数据：2025 年 4 月至 2026 年 9 月')],
      [],
      ...examples.map(exampleRow),
      [],
      [note('A grid from one formula: months across, people down · 一个公式得到整张表：横向为月份，纵向为人员')],
      [{ content: gridFormula, style: 'code' }, ...MONTHS],
      ...PEOPLE.map((name, row): DataCell[] => [name, ...gridCells(row === 0 ? gridFormula : undefined)]),
      [],
      [note('Next: the pane on the right, "Scorecards" · 下一步：右侧窗格中的“记分卡”')],
      [],
      [note('Where the win rate in B6 comes from · B6 中赢单率的来历')],
      [{ content: `=${EXPLANATION}`, style: 'code' }],
      // Last, as it takes as many rows as there is to tell. The rate stands in its second column.
      [{ content: { formula: `=${EXPLANATION}` } }, { content: null, numberFormat: '0.0%' }],
    ],
  }
}

function exampleRow({ formula, numberFormat, says }: Example): readonly DataCell[] {
  return [{ content: `=${formula}`, style: 'code' }, { content: { formula: `=${formula}` }, numberFormat }, note(says)]
}

/** A row of the grid; the formula spills from the first cell over the others, which have their look already. */
function gridCells(formula: string | undefined): readonly DataCell[] {
  return MONTHS.map((_, column) => ({
    content: formula !== undefined && column === 0 ? { formula } : null,
    numberFormat: '#,##0',
  }))
}

function note(content: string): DataCell {
  return { content, style: 'note' }
}
