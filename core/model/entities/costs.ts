import type { EntityDefinition } from '../entity'
import { currencyHeaders, ownerHeaders, regionHeaders, teamHeaders } from './shared-headers'

/** What selling costs: salaries, travel, campaigns. */
export const costs: EntityDefinition = {
  id: 'costs',
  name: { en: 'costs', zh: '费用' },
  needs: [['date'], ['amount']],
  columns: {
    date: {
      name: { en: 'Date', zh: '日期' },
      kind: 'date',
      headers: `
        Date; Day; Month; Transaction Date; Posting Date; Reporting Starts; Timestamp; Week; Report Date;
        Payment Date; Period; 发生日期; 支付日期; 记账日期; 入账日期; 日期; 报销完成时间; 消费日期; 提交日期; 月份;
        发生月份`,
    },
    category: {
      name: { en: 'Category', zh: '费用类别' },
      kind: 'text',
      headers: `
        Expense Type; Cost Type; Type of Expense; Category; GL Account; Account Name; Cost Element; Spend Type;
        费用类型; 费用项目; 科目; 类别; 成本类型; 支出类型; 报销类型
        | Channel; Campaign Type; 渠道; 投放渠道; 平台; 媒体`,
    },
    amount: {
      name: { en: 'Amount', zh: '金额' },
      kind: 'amount',
      headers: `
        Expense Amount; Cost Amount; Spend Amount; Cost; Costs; Spend; Spending; Expense; Expenses; Expenditure;
        Amount Spent; Spent; Total Cost; Total Spend; Actual Cost; Ad Spend; Marketing Spend; Media Cost;
        Cost Incurred; Claim Amount; Reimbursement Amount; 费用金额; 费用; 报销金额; 支出金额; 支出; 花费; 总花费;
        消耗; 消费; 成本; 实际费用; 投放金额; 投放费用; 推广费用; 费用合计; 报销总额
        | Amount; Total; Value; Total Amount; 金额; 合计; 总金额`,
    },
    currency: { name: { en: 'Currency', zh: '币种' }, kind: 'text', headers: currencyHeaders },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `
        Employee; Submitted By; Claimant; Spender; Traveler; Incurred By; ${ownerHeaders}; 报销人; 报销人姓名; 申请人;
        员工; 员工姓名; 出差人; 领用人`,
    },
    team: {
      name: { en: 'Team', zh: '团队' },
      kind: 'text',
      headers: `${teamHeaders}; Cost Center; Cost Centre; 成本中心; 承担部门`,
    },
    region: { name: { en: 'Region', zh: '区域' }, kind: 'text', headers: regionHeaders },
    campaign: {
      name: { en: 'Campaign', zh: '市场活动' },
      kind: 'text',
      headers: `
        Campaign; Ad Campaign; Marketing Campaign; 市场活动; 活动名称; 推广计划; 计划名称; 广告计划; 推广活动
        | Channel; Project; 渠道; 项目`,
    },
    note: {
      name: { en: 'Note', zh: '备注' },
      kind: 'text',
      headers: `
        Note; Notes; Description; Memo; Remarks; Remark; Comment; Comments; Purpose; Details; Business Purpose; 备注;
        说明; 摘要; 事由; 用途; 费用内容; 费用明细`,
    },
  },
  derived: { acquisition: { name: { en: 'for winning customers', zh: '获客费用' }, kind: 'text' } },
  owner: 'owner',
  time: 'date',
}
