import type { EntityDefinition } from '../entity'
import { ownerHeaders, regionHeaders, teamHeaders } from './shared-headers'

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
        Who; Person; Employee; User; User Email; crm_user_id; Assignee; Team Member; 人员; 员工; 员工姓名; 姓名;
        考核对象; 考核人; 被考核人; 目标人; 目标对象; 目标归属; 谁; 人员姓名; ${ownerHeaders}
        | Name; 名称
        | ${teamHeaders}; Store; 对象
        | ${regionHeaders}`,
    },
    kpi: {
      name: { en: 'KPI', zh: '指标' },
      kind: 'text',
      headers: `
        KPI; KPI Code; Metric; Measure; Indicator; Goal Type; Target Type; Quota Type; Quota Name; Goal Name;
        goal_rule; 指标; 考核项; 考核项目; 目标类型; 目标规则; 目标名称; 业绩指标; KPI名称`,
    },
    period: {
      name: { en: 'Period', zh: '期间' },
      kind: 'period',
      headers: `
        Period; Month; Quarter; Fiscal Period; Fiscal Quarter; Year-Month; 期间; 年月; 月份; 月度; 季度; 周期;
        统计月份; 所属月份
        | Start Date; Period Start; Period Start Date; Date; Week; 时间; 开始日期
        | Year; Fiscal Year; FY; 年度; 年份; 财年`,
    },
    target: {
      name: { en: 'Target', zh: '目标' },
      kind: 'amount',
      headers: `
        Target; Target Amount; Target Value; Sales Target; Revenue Target; Monthly Target; Quota; Quota Amount;
        Quota Value; Sales Quota; Goal; Goal Value; Goal Amount; Sales Goal; Plan; Planned Sales; Plan Amount;
        month_value; 目标; 目标值; 目标金额; 销售目标; 业绩目标; 任务; 任务额; 销售任务; 配额; 销售配额; 指标值; 计划;
        计划金额; 计划值; 销售计划; 年目标; 月目标; 月度目标; 季度目标; 年度目标; 回款目标; 目標
        | Budget; Budget Amount; Sales Budget; 预算; 预算金额`,
    },
    actual: {
      name: { en: 'Actual', zh: '实际' },
      kind: 'amount',
      headers: `
        Actual; Actual Amount; Actual Value; Actual Sales; Actuals; Achieved; Achieved Amount; Achieved Value;
        Achievement; achieve_value; 完成值; 完成; 完成额; 已完成; 实际; 实际值; 实际完成; 实际完成值; 实际金额;
        实际销售额; 达成; 达成值; 达成金额; 业绩; 实际业绩`,
    },
    attainment: {
      name: { en: 'Attainment', zh: '达成率' },
      kind: 'percent',
      headers: `
        Attainment; Attainment Rate; Percent to Quota; To Quota; Achievement; Achievement Rate; Completion;
        Completion Rate; To Goal; To Target; 完成率; 达成率; 完成比例; 完成进度`,
    },
    threshold: {
      name: { en: 'Threshold', zh: '门槛值' },
      kind: 'amount',
      headers: `
        Threshold; Minimum; Min Target; Floor; 门槛; 门槛值; 最低目标; 保底; 保底目标; 保底任务; 基础目标; 底线目标`,
    },
    stretch: {
      name: { en: 'Stretch', zh: '挑战值' },
      kind: 'amount',
      headers: `
        Stretch; Stretch Target; Stretch Goal; Challenge Target; 挑战; 挑战目标; 挑战值; 冲刺目标; 冲刺值; 奋斗目标`,
    },
    weight: {
      name: { en: 'Weight', zh: '权重' },
      kind: 'percent',
      headers: `Weight; Weighting; Weightage; 权重; 占比; 权重占比; 比重`,
    },
  },
  derived: {
    first: { name: { en: 'first day of the period', zh: '期间首日' }, kind: 'day' },
    last: { name: { en: 'last day of the period', zh: '期间末日' }, kind: 'day' },
  },
  owner: 'who',
  time: 'last',
}
