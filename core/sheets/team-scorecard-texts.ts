import type { Text } from '../locale/text'

/** What a team scorecard says on the sheet. */
export const scorecardTexts = {
  sheetName: { en: 'Scorecard {period}', zh: '记分卡 {period}' },
  title: { en: 'Team scorecard {period}', zh: '团队记分卡 {period}' },
  subtitle: {
    en: 'Made by Yardstick on {day}. Yellow cells are yours: change the period, a weight or a target and all follows.',
    zh: '由标尺于 {day} 生成。黄色单元格可修改：改期间、权重或目标，全表随之更新。',
  },
  period: { en: 'Period', zh: '期间' },
  weight: { en: 'Weight', zh: '权重' },
  person: { en: 'Person', zh: '人员' },
  total: { en: 'Total', zh: '总分' },
  grade: { en: 'Grade', zh: '等级' },
  rank: { en: 'Rank', zh: '排名' },
  actual: { en: 'Actual', zh: '实际' },
  target: { en: 'Target', zh: '目标' },
  score: { en: 'Score', zh: '得分' },
  everyone: { en: 'Everyone / average', zh: '全员／平均' },
  legend: {
    en: '▲ target reached   ● between threshold and target   ▼ below the threshold   #N/A no value: point at the cell for the reason',
    zh: '▲ 达到目标   ● 介于门槛与目标之间   ▼ 低于门槛   #N/A 无值：指向单元格查看原因',
  },
  scoring: {
    en: 'Score: 80% of the target is 60 points, 100% is 100, 120% and more is 120.',
    zh: '得分：达成 80% 得 60 分，100% 得 100 分，120% 及以上得 120 分。',
  },
  ownScoring: {
    en: 'Score: by the curve below each KPI; without one, 80% of the target is 60 points, 100% is 100, 120% and more is 120.',
    zh: '得分：按各指标下方的曲线；未列曲线者，达成 80% 得 60 分，100% 得 100 分，120% 及以上得 120 分。',
  },
  reweight: {
    en: 'Total: weighted mean of the scores there are; what has no score is left out.',
    zh: '总分：对已有得分按权重加权平均，缺项不计。',
  },
  zero: { en: 'Total: weighted mean; what has no score counts as 0.', zh: '总分：按权重加权平均，缺项按 0 分计。' },
  block: { en: 'Total: weighted mean; none where a score is missing.', zh: '总分：按权重加权平均，有缺项则无总分。' },
  from: { en: 'From', zh: '起始分' },
  share: { en: 'Share', zh: '比例' },
  people: { en: 'People', zh: '人数' },
  gradesChart: { en: 'People by grade', zh: '各等级人数' },
  gradesChartText: {
    en: 'Column chart of how many of {count} people have each grade.',
    zh: '{count} 人各等级人数的柱形图。',
  },
  weightRule: { en: 'A weight is 0 to 100; all weights add up to 100.', zh: '权重为 0–100，合计为 100。' },
  chart: { en: 'Total score', zh: '总分' },
  chartText: { en: 'Column chart of the total scores of {count} people.', zh: '{count} 人总分的柱形图。' },
} as const satisfies Record<string, Text>
