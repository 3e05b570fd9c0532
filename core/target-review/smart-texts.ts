import type { Text } from '../locale/text'

/** What the SMART check says, a sentence a letter. */
export const smartTexts = {
  specific: { en: '{kpi} for {who}.', zh: '{who} 的“{kpi}”。' },
  noKpi: { en: 'Names no KPI; {kpi} is assumed. Write which one is meant.', zh: '未写明指标，按“{kpi}”理解；请写明。' },
  kpiUnknown: {
    en: '"{found}" is no KPI; the nearest: {nearest}.',
    zh: '“{found}”不是已知指标；相近的有：{nearest}。',
  },
  whoUnknown: {
    en: '"{who}" is neither a person, team, region nor manager that the tables know.',
    zh: '数据中没有名为“{who}”的人员、团队、区域或主管。',
  },
  whoBlank: { en: 'Says nobody who is to reach it.', zh: '未写明由谁完成。' },
  measured: { en: '{kpi} was {value} in {period}.', zh: '{period} 的“{kpi}”为 {value}。' },
  notMeasured: { en: 'Cannot be computed: {reason}', zh: '无法计算：{reason}' },
  achievable: {
    en: 'Needs {growth} on {base} ({value}); {below} of {count} earlier changes were smaller; estimated chance {chance}.',
    zh: '需在 {base}（{value}）基础上变动 {growth}；以往 {count} 次变动中有 {below} 次更小；估计达成概率 {chance}。',
  },
  outOfReach: { en: 'Out of reach. {evidence}', zh: '难以企及。{evidence}' },
  noStretch: { en: 'No stretch. {evidence}', zh: '缺乏挑战。{evidence}' },
  byTeam: { en: '{evidence} Judged by the history of {team}.', zh: '{evidence}按 {team} 的历史判断。' },
  tooShort: {
    en: 'Too little history to judge: changes between {needed} earlier periods are needed.',
    zh: '历史太短，无法判断：至少需要以往 {needed} 次期间变动。',
  },
  noTarget: { en: 'Has no target that can be read.', zh: '没有可读的目标值。' },
  noDirection: {
    en: '{kpi} is best within a range; a chance cannot be told.',
    zh: '“{kpi}”以区间为佳，无法估计概率。',
  },
  relevant: {
    en: 'Weighs {weight} and is part of the target of {parent} ({value}).',
    zh: '权重 {weight}，属于 {parent} 的目标（{value}）。',
  },
  isTop: { en: 'Weighs {weight}; it is the target of the whole company.', zh: '权重 {weight}；为全公司目标。' },
  noWeight: { en: 'Has no weight.', zh: '没有权重。' },
  noParent: {
    en: 'No target of a team, region, manager or the company for {kpi} holds this period.',
    zh: '没有包含该期间的团队、区域、主管或公司“{kpi}”目标。',
  },
  bothMissing: { en: '{one} {other}', zh: '{one}{other}' },
  timeBound: { en: 'From {first} to {last}.', zh: '自 {first} 至 {last}。' },
  isOver: { en: 'Was over on {last}.', zh: '已于 {last} 结束。' },
  noPeriod: { en: 'Has no period.', zh: '没有期间。' },
  periodUnknown: { en: '"{found}" is no period; write, e.g., 2026-Q3.', zh: '“{found}”不是期间；请写作如 2026-Q3。' },
} as const satisfies Record<string, Text>

export type SmartText = keyof typeof smartTexts
