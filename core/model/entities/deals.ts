import type { EntityDefinition } from '../entity'
import {
  createdHeaders,
  currencyHeaders,
  customerHeaders,
  customerIdHeaders,
  idHeaders,
  ownerHeaders,
  productHeaders,
  regionHeaders,
  teamHeaders,
} from './shared-headers'

/** Opportunities with an owner, an amount, a stage and a closing day. */
export const deals: EntityDefinition = {
  id: 'deals',
  name: { en: 'deals', zh: '商机' },
  needs: [['owner'], ['amount'], ['stage', 'status'], ['closed', 'actualClosed']],
  columns: {
    id: {
      name: { en: 'Deal number', zh: '商机编号' },
      kind: 'id',
      headers: `${idHeaders}; CRM ID; Deals.id; NewOpportunityObj._id; hs_object_id; 项目编号; 交易ID; 商機編號`,
    },
    name: {
      name: { en: 'Deal name', zh: '商机名称' },
      kind: 'text',
      headers: `
        Deal; Opportunity; Opp; Potential; Name; Title; Topic; Subject; Project; 商机; 机会; 销售机会; 业务机会; 商機;
        主题; 标题; 项目; 交易; 名称`,
    },
    customer: {
      name: { en: 'Customer', zh: '客户' },
      kind: 'name',
      headers: `Prospect; 目标客户; 意向客户; 拟签客户; ${customerHeaders}`,
    },
    customerId: { name: { en: 'Customer number', zh: '客户编号' }, kind: 'id', headers: customerIdHeaders },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `项目负责人; ${ownerHeaders}; 项目经理`,
    },
    team: { name: { en: 'Team', zh: '团队' }, kind: 'text', headers: teamHeaders },
    region: { name: { en: 'Region', zh: '区域' }, kind: 'text', headers: regionHeaders },
    manager: {
      name: { en: 'Manager', zh: '主管' },
      kind: 'name',
      headers: `Manager; Sales Manager; Owner Manager; Supervisor; 上级; 主管; 直属上级; 销售经理; 团队负责人; 經理`,
    },
    amount: {
      name: { en: 'Amount', zh: '金额' },
      kind: 'amount',
      headers: `
        Amount; Value; Deal Size; Close Value; Contract Value; Contract Amount; Total Contract Value; Total Amount;
        Total Value; TCV; Revenue; Est. Revenue; Estimated Revenue; Estimated Value; Estimated Amount;
        Expected Amount; Expected Value; Sales Amount; expected_deal_amount; Pipeline Value; Projected Revenue; 金额;
        预计金额; 预计成交金额; 预计销售金额; 预计签约金额; 预计签单金额; 预计合同额; 意向金额; 成交金额; 签约金额;
        签单金额; 赢单金额; 合同金额; 项目金额; 标的金额; 总金额; 销售金额; 商機金額
        | ACV; ARR; Annual Value; Sales; Net; Total; Grand Total; Order Amount; Budget Amount; Close Revenue;
        Close Amount; 订单金额; 实际金额; 实际成交金额; 预算金额; 报价金额
        | Expected Revenue; Forecast Amount; 预计收入; 预测金额`,
    },
    currency: { name: { en: 'Currency', zh: '币种' }, kind: 'text', headers: currencyHeaders },
    stage: {
      name: { en: 'Stage', zh: '阶段' },
      kind: 'text',
      headers: `
        Stage; Sales Stage; Pipeline Stage; Funnel Stage; Current Stage; Stage Pipeline; Phase; Sales Phase;
        Pipeline Phase; Milestone; stage_id; status_label; 阶段; 销售阶段; 当前阶段; 所处阶段; 漏斗阶段; 销售进度;
        项目阶段; 階段
        | Step; Progress; 跟进阶段; 跟进状态; 进展; 项目进度; 当前进度; 项目进展`,
    },
    status: {
      name: { en: 'Status', zh: '状态' },
      kind: 'status',
      headers: `
        Status; State; Status Type; Won/Lost; Outcome; Result; Is Won; Won; Is Closed Won; sales_status;
        hs_is_closed_won; 状态; 阶段状态; 赢单状态; 成交状态; 销售状态; 结果; 输赢; 输赢状态; 是否赢单; 是否成交;
        商機狀態
        | Is Closed; Closed; 是否关闭; 项目状态`,
    },
    pipeline: {
      name: { en: 'Pipeline', zh: '销售流程' },
      kind: 'text',
      headers: `
        Pipeline; Sales Pipeline; Sales Process; Record Type; sales_process_id; pipeline_id; Business Process;
        销售流程; 商机流程; 销售管道; 管道; 漏斗; 商机组; 商机状态组; 业务类型`,
    },
    probability: {
      name: { en: 'Probability', zh: '赢率' },
      kind: 'percent',
      headers: `
        Probability; Win Probability; Close Probability; Probability to Close; Likelihood; Confidence; Chance; Win;
        Win Rate; Win Chance; hs_deal_stage_probability; 赢率; 赢单率; 赢单概率; 成交概率; 成交可能性; 成交率; 成单率;
        可能性; 概率; 成功率; 成功概率; 胜率; 把握度; 签约概率; 贏率`,
    },
    expectedRevenue: {
      name: { en: 'Weighted amount', zh: '加权金额' },
      kind: 'amount',
      headers: `
        Expected Revenue; Weighted Amount; Weighted Value; Weighted Revenue; Weighted Pipeline; Weighted;
        Forecast Amount; Prorated Revenue; probability_amount; hs_projected_amount; 预测金额; 预期收入; 预期收益;
        加权金额; 加权商机金额; 预测收入; 预测加权金额`,
    },
    created: {
      name: { en: 'Created on', zh: '创建日期' },
      kind: 'date',
      headers: `
        ${createdHeaders}; Open Date; Opened; Opened On; Engage Date; Inquiry Date; Enquiry Date; Start Date;
        Identified Date; 立项时间; 发现时间; 首次接触时间; 开始日期; 获取日期; 商机日期`,
    },
    closed: {
      name: { en: 'Closing date', zh: '成交日期' },
      kind: 'date',
      headers: `
        Close Date; Closing Date; Expected Close Date; Expected Closing Date; Expected Close; Expected Closing;
        Est. Close Date; Estimated Close Date; Estimated Close; Estimated Closing Date; Target Close Date;
        Forecast Close Date; Anticipated Close Date; Projected Close Date; Planned Close Date; Decision Date;
        Expected Order Date; Expected Sign Date; Close; Closing; expected_deal_closed_date; expected_closed_at;
        预计成交日期; 预计结单日期; 结单日期; 预计签单日期; 预计签约日期; 预计完成日期; 预计关闭日期; 预计结束日期;
        预计下单日期; 预计落单时间; 预计合同签订日期; 计划成交日期; 计划签约日期; 预成交日期; 关闭日期; 结束日期;
        預計成交日期`,
    },
    actualClosed: {
      name: { en: 'Actual closing date', zh: '实际成交日期' },
      kind: 'date',
      headers: `
        Actual Close Date; Actual Closing Date; Actual Close; Closed Date; 实际成交日期; 实际结单日期; 实际签约日期;
        实际关闭日期
        | Won Date; Closed Won Date; hs_closed_won_date; 成交日期; 赢单时间; 签约日期; 签单日期; 中标日期
        | Lost Date; 输单时间; 丢单日期`,
    },
    lossReason: {
      name: { en: 'Reason for loss', zh: '输单原因' },
      kind: 'text',
      headers: `
        Loss Reason; Lost Reason; Reason for Loss; Reason Lost; Closed Lost Reason; Lost Reasons; Win/Loss Reason;
        Reason_For_Loss__s; Loss_Reason__c; 输单原因; 丢单原因; 失败原因; 失单原因; 流失原因; 未成交原因; 战败原因;
        关闭原因; 输赢原因; 输單原因`,
    },
    competitor: {
      name: { en: 'Competitor', zh: '竞争对手' },
      kind: 'text',
      headers: `
        Competitor; Competitors; Main Competitor; Primary Competitor; Main Competitors; Lost To; 竞争对手; 竞品;
        主要竞争对手; 竞争厂商; 竞争品牌; 友商; 競爭對手`,
    },
    source: {
      name: { en: 'Source', zh: '来源' },
      kind: 'text',
      headers: `
        Source; Lead Source; Original Source; Original Source Type; Original Traffic Source; Source Channel; Origin;
        Campaign Source; Primary Campaign Source; Referral Source; Route to Market; hs_analytics_source; 来源;
        线索来源; 客户来源; 来源渠道; 渠道来源; 获客渠道; 获客来源; 推广来源
        | Channel; Campaign; 渠道; 市场活动`,
    },
    type: {
      name: { en: 'Type', zh: '类型' },
      kind: 'text',
      headers: `
        Type; New/Existing; New/Renewal; Business Type; Order Type; 类型; 签约类型; 订单类型; 新签/续约; 新单/续单;
        新老客户; 客户性质`,
    },
    product: { name: { en: 'Product', zh: '产品' }, kind: 'text', headers: productHeaders },
    lastActivity: {
      name: { en: 'Last activity', zh: '最后跟进' },
      kind: 'date',
      headers: `
        Last Activity; Last Activity Date; Last Contacted; Last Contact Date; Last Contact; Last Followed;
        Last Follow Up; Last Touch; last_followed_time; notes_last_updated; 最后跟进时间; 最近跟进时间; 最新跟进时间;
        上次跟进时间; 最后联系时间; 最近联系时间; 最后活动时间; 最后一次跟进时间`,
    },
    modified: {
      name: { en: 'Last changed', zh: '最后修改' },
      kind: 'date',
      headers: `
        Last Modified Date; Last Modified; Modified Time; Date Updated; Updated; Update Time; Last Updated;
        Last Update; 最后修改时间; 最新修改日; 修改时间; 更新时间; 最后更新时间`,
    },
    nextStep: {
      name: { en: 'Next step', zh: '下一步' },
      kind: 'text',
      headers: `
        Next Step; Next Steps; Next Action; Next Actions; hs_next_step; 下一步; 下一步计划; 下一步行动; 下一步动作;
        下步行动; 下步计划; 后续计划; 下次跟进要点`,
    },
    forecastCategory: {
      name: { en: 'Forecast category', zh: '预测类别' },
      kind: 'text',
      headers: `
        Forecast Category; Forecast Type; Forecast Status; Forecast_Category__s; hs_manual_forecast_category;
        预测类别; 预测类型; 预测分类; 承诺类型`,
    },
    cycleDays: {
      name: { en: 'Sales cycle in days', zh: '销售周期（天）' },
      kind: 'number',
      headers: `
        Sales Cycle; Sales Cycle Days; Sales Cycle Duration; Overall Sales Duration; Cycle Days; Age; Age in Days;
        Days to Close; Days in Pipeline; Days Open; 销售周期; 成交周期; 赢单周期; 商机时长; 成交天数`,
    },
  },
  derived: {
    status: { name: { en: 'status', zh: '状态' }, kind: 'text' },
    closed: { name: { en: 'closing day', zh: '成交日期' }, kind: 'day' },
    expected: { name: { en: 'expected closing day', zh: '预计成交日期' }, kind: 'day' },
    probability: { name: { en: 'probability', zh: '赢率' }, kind: 'number' },
    touched: { name: { en: 'last touched on', zh: '最近跟进日期' }, kind: 'day' },
  },
  owner: 'owner',
  time: 'closed',
}
