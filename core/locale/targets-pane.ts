import type { Text } from './text'

/** Texts of the pane's Targets screen; those of the plan itself are in target-plan-pane.ts. */
export const targetsPaneTexts = {
  targets: { en: 'Targets', zh: '目标' },
  views: { en: 'Views of targets', zh: '目标视图' },
  plan: { en: 'Plan', zh: '规划' },
  pace: { en: 'Pace', zh: '进度' },
  smart: { en: 'SMART', zh: 'SMART' },

  noTargets: {
    en: 'There is no targets table yet. Make one under “Plan”, or add a sheet with columns for whom, period and target.',
    zh: '尚无目标表。请在“规划”中生成，或添加含“对象、期间、目标”列的工作表。',
  },
  toPlan: { en: 'Go to Plan', zh: '前往“规划”' },
  expectedBy: { en: 'Expected by', zh: '应完成按' },
  workdays: { en: 'Workdays', zh: '工作日' },
  chinaWorkdays: { en: 'Workdays of China', zh: '中国工作日（含调休）' },
  seasonal: { en: 'Season of earlier years', zh: '往年季节规律' },
  asOf: { en: 'Standing on the evening of {day}', zh: '截至 {day} 当日' },
  noneThen: { en: 'No target is set for this period.', zh: '该期间没有目标。' },
  summary: { en: '{ahead} ahead, {behind} behind', zh: '{ahead} 项超前，{behind} 项落后' },
  ahead: { en: '▲ {amount} ahead', zh: '▲ 超前 {amount}' },
  behind: { en: '▼ {amount} behind', zh: '▼ 落后 {amount}' },
  onPace: { en: '= on pace', zh: '= 与进度持平' },
  reached: { en: '{actual} of {target}', zh: '{actual}／{target}' },
  expected: { en: 'Expected by now {amount} ({share} of the period)', zh: '现应完成 {amount}（期间进度 {share}）' },
  needed: { en: 'Needed per workday {amount}', zh: '剩余每个工作日须完成 {amount}' },
  landing: { en: 'Lands at {amount} ({share} of the target)', zh: '预计完成 {amount}（目标的 {share}）' },
  interval: { en: '4 times out of 5 between {low} and {high}', zh: '八成把握在 {low} 至 {high} 之间' },
  bar: { en: '{share} of the target reached, {expected} expected by now', zh: '已达目标的 {share}，现应达 {expected}' },
  showMore: { en: 'Show {count} more', zh: '再显示 {count} 项' },
  ofCompany: { en: 'Company', zh: '公司' },

  smartSummary: { en: '{fine} of {count} targets pass all five', zh: '{count} 个目标中 {fine} 个五项全过' },
  checking: { en: 'Checking the targets…', zh: '正在检查目标…' },
  onlyFlagged: { en: 'Only those with something to mend', zh: '仅显示待改进的' },
  allPass: { en: 'All targets pass all five checks.', zh: '所有目标五项检查均通过。' },
  showRow: { en: 'Show row {row}', zh: '查看第 {row} 行' },
  letters: {
    S: { en: 'Specific', zh: '明确' },
    M: { en: 'Measurable', zh: '可衡量' },
    A: { en: 'Achievable', zh: '可实现' },
    R: { en: 'Relevant', zh: '相关' },
    T: { en: 'Time-bound', zh: '有时限' },
  },
  passes: { en: 'passes', zh: '通过' },
  flagged: { en: 'to mend', zh: '待改进' },
} as const satisfies Record<string, Text | Record<string, Text>>
