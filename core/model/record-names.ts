import type { EntityName } from './entity'

/**
 * What people call one row of a table, parted by "; ". In front of a header it says nothing new ("Deal Owner" is the owner
 * of a table of deals) but tells what the table is.
 */
export const recordNames: Readonly<Record<EntityName, string>> = {
  deals: 'deal; opportunity; opp; potential; 商机; 机会; 销售机会; 业务机会; 商機',
  orders: `order; sales order; invoice; sale; sales; transaction; purchase; receipt; 订单; 销售订单; 销售单; 销货单; 出库单; 出货单; 发票; 单据; 交易; 合同`,
  leads: 'lead; prospect; enquiry; inquiry; 线索; 销售线索',
  customers: 'account; customer; company; client; organization; 客户; 公司; 企业; 会员',
  subscriptions: 'subscription; contract; 订阅; 合同; 租约',
  activities: 'activity; task; event; call; visit; meeting; 活动; 拜访; 跟进; 任务; 通话; 会议; 签到; 外勤',
  stageChanges: '',
  costs: 'expense; cost; spend; 费用; 报销; 成本; 支出',
  targets: 'target; quota; goal; 目标; 考核; 任务',
  people: 'employee; staff; worker; 员工; 人员',
  surveys: 'survey; response; review; feedback; respondent; 问卷; 评价; 调查; 答卷; 评论',
  forecasts: 'forecast; 预测',
  market: 'market; industry; 市场; 行业',
  training: 'training; course; 培训; 课程',
}
