import type { Text } from '../locale/text'
import type { PlanLevel, PlanShape } from '../targets/planner/plan-options'

/** What a target plan says on its sheets. */
export const targetPlanTexts = {
  sheetName: { en: 'Plan {period} {kpi}', zh: '计划 {period} {kpi}' },
  title: { en: 'Target plan {period}: {kpi}', zh: '目标计划 {period}：{kpi}' },
  subtitle: {
    en: 'Made by Yardstick on {day}. Yellow cells are yours: change a month and every sum follows.',
    zh: '由标尺于 {day} 生成。黄色单元格可修改：改任一月份，各级合计随之更新。',
  },
  versionTitle: { en: '{title} – version {version}, kept for the record', zh: '{title}（第 {version} 版，存档）' },
  versionSubtitle: {
    en: 'Values as they stood when a new plan took its place on {day}. Nothing reads this sheet.',
    zh: '于 {day} 被新计划取代时的数值；不再参与任何计算。',
  },
  total: { en: 'Total to hit', zh: '总目标' },
  check: { en: 'Check: must read 0', zh: '校验：应为 0' },
  addsUp: { en: '✓ adds up to the last step', zh: '✓ 分毫不差' },
  differs: { en: '✗ the months do not add up to the total', zh: '✗ 各月合计与总目标不符' },
  name: { en: 'Who', zh: '对象' },
  level: { en: 'Level', zh: '层级' },
  basis: { en: 'Basis', zh: '分解依据' },
  share: { en: 'Share', zh: '占比' },
  marks: { en: 'Marks', zh: '标记' },
  quota: { en: 'Quota in the street', zh: '下达指标' },
  whole: { en: 'Whole period', zh: '全期' },
  totalLevel: { en: 'Total', zh: '总计' },
  person: { en: 'Person', zh: '人员' },
  locked: { en: '🔒 locked', zh: '🔒 锁定' },
  floor: { en: '≥ {amount}', zh: '≥ {amount}' },
  cap: { en: '≤ {amount}', zh: '≤ {amount}' },
  estimated: { en: '≈ basis estimated', zh: '≈ 依据为估算' },
  monthRule: { en: 'A target is a number of 0 or more.', zh: '目标为不小于 0 的数。' },
  method: {
    en: 'Split by {basis}; months by {shape}{quarterEnd}{over}.',
    zh: '按{basis}分解；各月按{shape}{quarterEnd}{over}。',
  },
  blend: { en: '{share} {basis} and {rest} {other}', zh: '{share} {basis}与 {rest} {other}' },
  quarterEnd: { en: ', the last month of a quarter {share} more', zh: '，季末月上浮 {share}' },
  over: {
    en: '; in the street {shares} more, level by level (the plan itself stays the number to hit)',
    zh: '；逐级加码 {shares}（计划本身仍为须达成的数）',
  },
  lastYear: { en: 'what was reached from {first} to {last}', zh: '{first} 至 {last} 的实际业绩' },
  lastYearPlain: { en: 'what was reached a year before', zh: '上年实际业绩' },
  pipeline: { en: 'the weighted open pipeline', zh: '加权在途商机' },
  capacity: { en: 'what people can carry', zh: '人员产能' },
  equal: { en: 'equal parts for the time people are there', zh: '在岗时间均分' },
  range: { en: 'the numbers in {range}', zh: '{range} 中的数值' },
  legend: {
    en: '🔒 keeps its value whatever else is planned   ≥ ≤ floor and cap   ≈ the basis was estimated',
    zh: '🔒 不随其他调整变动   ≥ ≤ 下限与上限   ≈ 分解依据为估算值',
  },
  'team-mean': {
    en: 'New, or without figures of their own; their basis is the mean of their team for what they can carry: {people}.',
    zh: '新人或无自身数据，依据取团队均值并按其产能折算：{people}。',
  },
  'scaled-up': {
    en: 'Not there and fully productive all the time; what they reached was scaled up to the whole: {people}.',
    zh: '统计期内未全程在岗或未满产能，其业绩已折算为全期：{people}。',
  },
  'nothing-sold': {
    en: 'There all along and nothing reached; their part is 0: {people}.',
    zh: '全程在岗而无业绩，分得 0：{people}。',
  },
  'below-zero': {
    en: 'More was taken back than sold; counted as 0, their part is 0: {people}.',
    zh: '退回多于销售，按 0 计，分得 0：{people}。',
  },
  reference: { en: 'Looked back on: {first} to {last}.', zh: '参照期间：{first} 至 {last}。' },
  'holidays-unknown': {
    en: 'China’s holidays of {years} have not been announced; only weekends are days off there.',
    zh: '{years} 年法定节假日尚未公布，仅周末计为休息日。',
  },
  andMore: { en: '{people} and {count} more', zh: '{people} 等（另有 {count} 人）' },
  tableName: { en: 'Targets (plan)', zh: '目标（计划）' },
  tableTitle: { en: 'Targets by person and month', zh: '个人分月目标' },
  tableNote: {
    en: 'The KPIs read this table. Its numbers come from the plans’ sheets: change them there.',
    zh: '各指标以此表为准。数值取自计划表，请到计划表中修改。',
  },
  tableCarries: {
    en: 'Other targets are carried on from the sheet "{sheet}": change them there, and plan again after adding rows.',
    zh: '其余目标引自工作表“{sheet}”：请在原表修改；新增行后请重新生成计划。',
  },
  kpi: { en: 'KPI', zh: '指标' },
  period: { en: 'Period', zh: '期间' },
  target: { en: 'Target', zh: '目标' },
} as const satisfies Record<string, Text>

/** What the levels of a plan are called. */
export const levelNames: Readonly<Record<PlanLevel, Text>> = {
  region: { en: 'Region', zh: '区域' },
  team: { en: 'Team', zh: '团队' },
  manager: { en: 'Manager', zh: '主管' },
  role: { en: 'Role', zh: '职位' },
}

/** What months are laid out by. */
export const shapeNames: Readonly<Record<PlanShape, Text>> = {
  equal: { en: 'equal parts', zh: '均分' },
  workdays: { en: 'workdays', zh: '工作日' },
  'workdays-china': { en: 'China’s workdays', zh: '中国法定工作日' },
  seasonal: { en: 'the season', zh: '季节规律' },
  'last-year': { en: 'the shape of the year before', zh: '上年走势' },
}
