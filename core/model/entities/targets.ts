import type { EntityDefinition } from '../entity'

/** What was agreed to reach, by person or team and period. */
export const targets: EntityDefinition = {
  id: 'targets',
  name: { en: 'targets', zh: '目标' },
  needs: [['who'], ['period'], ['target']],
  columns: {
    who: {
      name: { en: 'For whom', zh: '对象' },
      kind: 'name',
      headers: `
        Owner; Sales Rep; Salesperson; Agent; Employee; Who; Person;
        Rep; Owner Name; Sales Agent;
        人员; 员工; 负责人; 业务员; 销售; 考核对象; 目标人; 谁; 销售员; 销售人员; 团队; 部门`,
    },
    kpi: {
      name: { en: 'KPI', zh: '指标' },
      kind: 'text',
      headers: `
        Metric; KPI; Measure; Goal Type; goal_rule; Indicator;
        指标; 考核指标; 目标类型; 目标规则; 目标名称; 考核项; 指标名称`,
    },
    period: {
      name: { en: 'Period', zh: '期间' },
      kind: 'period',
      headers: `
        Period; Month; Quarter; Year; Fiscal Period; Target Month;
        期间; 月份; 季度; 年度; 年份; 考核周期; 周期; 目标月份; 年月; 时间; 日期`,
    },
    target: {
      name: { en: 'Target', zh: '目标' },
      kind: 'amount',
      headers: `
        Target; Quota; Goal; Plan; Budget; Target Amount; Sales
        Target; month_value; Target Value; Goal Value; Sales Goal;
        目标; 目标值; 目标金额; 销售目标; 任务; 任务额; 配额; 指标值; 计划; 预算; 年目标; 月目标;
        销售任务`,
    },
    actual: {
      name: { en: 'Actual', zh: '实际' },
      kind: 'amount',
      headers: `
        Actual; Achieved; achieve_value;
        完成值; 完成; 实际; 实际完成; 达成; 达成值; 完成额; 业绩`,
    },
    attainment: {
      name: { en: 'Attainment', zh: '达成率' },
      kind: 'percent',
      headers: `
        Attainment %; % to Quota; Achievement %; Completion %;
        完成率; 达成率; 目标完成率`,
    },
    threshold: {
      name: { en: 'Threshold', zh: '门槛值' },
      kind: 'amount',
      headers: `
        Threshold; Minimum;
        门槛; 门槛值; 最低目标; 保底`,
    },
    stretch: {
      name: { en: 'Stretch', zh: '挑战值' },
      kind: 'amount',
      headers: `
        Stretch; Stretch Target;
        挑战目标; 挑战值; 冲刺目标`,
    },
    weight: {
      name: { en: 'Weight', zh: '权重' },
      kind: 'percent',
      headers: `
        Weight; Weighting;
        权重; 占比`,
    },
  },
}
