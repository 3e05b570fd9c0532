import type { Text } from '../locale/text'
import { textKey } from '../model/columns'

/** The words of the Setup sheet; read in either language, written in the reader's. */
export const settingsWords = {
  section: { en: 'Section', zh: '类别' },
  item: { en: 'Item', zh: '项目' },
  setting: { en: 'Setting', zh: '设置' },
  value: { en: 'Value', zh: '值' },
  title: { en: 'Yardstick settings', zh: '标尺设置' },
  hint: {
    en: 'Edit the values by hand or in the Yardstick pane.',
    zh: '可直接修改“值”一列，也可在标尺窗格中修改。',
  },
  calendar: { en: 'Calendar', zh: '日历' },
  fiscalYearStart: { en: 'First month of the fiscal year', zh: '财年起始月份' },
  currentPeriod: { en: 'Current period', zh: '当前期间' },
  source: { en: 'Data source', zh: '数据来源' },
  sheet: { en: 'Sheet', zh: '工作表' },
  column: { en: 'Column', zh: '列' },
  none: { en: '(none)', zh: '（无）' },
  scorecard: { en: 'Scorecard', zh: '记分卡' },
  scorecardTitle: { en: 'Title', zh: '标题' },
  period: { en: 'Period', zh: '期间' },
  person: { en: 'Person', zh: '人员' },
  weight: { en: 'Weight of', zh: '权重' },
  target: { en: 'Target of', zh: '目标' },
  language: { en: 'Language', zh: '语言' },
  madeOn: { en: 'Made on', zh: '生成日期' },
  data: { en: 'Data', zh: '数据' },
  stage: { en: 'Stage', zh: '阶段' },
  stageStatus: { en: 'Status', zh: '状态' },
  probability: { en: 'Probability', zh: '赢率' },
  open: { en: 'open', zh: '进行中' },
  won: { en: 'won', zh: '赢单' },
  lost: { en: 'lost', zh: '输单' },
  void: { en: 'void', zh: '无效' },
  acquisition: { en: 'Acquisition cost', zh: '获客成本' },
  costCategory: { en: 'Category', zh: '费用类别' },
  market: { en: 'Market', zh: '市场' },
  ourName: { en: 'Our name', zh: '我方名称' },
  rate: { en: 'Rate', zh: '汇率' },
  kpi: { en: 'KPI', zh: '指标' },
  formula: { en: 'Formula', zh: '公式' },
  unit: { en: 'Unit', zh: '单位' },
  better: { en: 'Better', zh: '方向' },
  definition: { en: 'Definition', zh: '定义' },
  money: { en: 'amount', zh: '金额' },
  'money-per-day': { en: 'amount per day', zh: '每日金额' },
  count: { en: 'number', zh: '数量' },
  percent: { en: 'percent', zh: '百分比' },
  points: { en: 'points', zh: '分数' },
  ratio: { en: 'ratio', zh: '比值' },
  hours: { en: 'hours', zh: '小时数' },
  days: { en: 'days', zh: '天数' },
  months: { en: 'months', zh: '月数' },
  higher: { en: 'higher', zh: '越高越好' },
  lower: { en: 'lower', zh: '越低越好' },
  range: { en: 'range', zh: '区间内为佳' },
} as const satisfies Record<string, Text>

export type SettingsWord = keyof typeof settingsWords

/** Whether a cell's text is one of our words, in either language. */
export function isWord(text: string, word: SettingsWord): boolean {
  const { en, zh } = settingsWords[word]
  return textKey(text) === textKey(en) || textKey(text) === textKey(zh)
}

/** What follows a word: "WIN_RATE" in "Weight of WIN_RATE"; undefined if the text does not begin with it. */
export function afterWord(text: string, word: SettingsWord): string | undefined {
  for (const start of Object.values(settingsWords[word])) {
    if (textKey(text).startsWith(`${textKey(start)} `)) return text.trim().slice(start.length).trim()
  }
  return undefined
}
