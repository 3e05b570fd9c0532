import type { EntityDefinition } from '../entity'

/** Opportunities with an owner, an amount, a stage and a closing day. */
export const deals: EntityDefinition = {
  id: 'deals',
  name: { en: 'deals', zh: '商机' },
  needs: [['owner'], ['amount'], ['stage', 'status'], ['closed', 'actualClosed']],
  columns: {
    id: {
      name: { en: 'Deal number', zh: '商机编号' },
      kind: 'id',
      headers: `
        Record Id; Deal ID; Opportunity ID; Opportunity Number; Opp
        ID; Potential ID; Deal No; Deal Number; CRM ID; Deals.id;
        NewOpportunityObj._id; hs_object_id; id;
        商机ID; 商机编号; 商机编码; 商机号; 机会编号; 机会ID; 业务机会ID; 业务机会编号; 项目编号;
        交易ID; 唯一性ID; 数据ID; 编号; ID; 商機編號`,
    },
    name: {
      name: { en: 'Deal name', zh: '商机名称' },
      kind: 'text',
      headers: `
        Deal Name; Deal; Deal Title; Opportunity Name; Opportunity;
        Opp Name; Potential Name; Title; Subject; Project Name;
        Opportunity / Project Name; name;
        商机名称; 商机主题; 商机标题; 商机; 机会名称; 机会主题; 销售机会; 销售机会名称; 业务机会名称;
        项目名称; 项目; 交易名称; 商機名稱`,
    },
    customer: {
      name: { en: 'Customer', zh: '客户' },
      kind: 'name',
      headers: `
        Account Name; Account; Customer; Customer Name; Client;
        Client Name; Company; Company Name; Organization;
        Organisation; Organization Name; Deal - Organization;
        Associated Company; Associated Company (Primary); Primary
        Associated Company; Buyer; account_id__r;
        associatedcompanyname; org_name;
        客户名称; 客户; 客户全称; 客户简称; 公司名称; 公司; 企业名称; 单位名称; 关联客户; 所属客户;
        客户公司; 最终客户; 甲方; 账户名称; 客戶名稱; 客戶`,
    },
    customerId: {
      name: { en: 'Customer number', zh: '客户编号' },
      kind: 'id',
      headers: `
        Account Name.id; Account ID; Customer ID; Customer No;
        Client ID; Company ID; Deal - Organization ID; Associated
        Company IDs; associatedcompanyid; org_id;
        客户ID; 客户编号; 客户编码; 客户代码; 客户号; 关联客户ID`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `
        Deal Owner; Opportunity Owner; Owner; Owner Name; Owner Full
        Name; Sales Rep; Sales Representative; Rep; Salesperson;
        Sales Agent; Agent; Account Executive; AE; Account Manager;
        Assigned To; Potential Owner; Record Owner; owner__r;
        Seller; Account Owner; Responsible; Handled By; Deal Owner
        Name;
        负责人; 商机负责人; 商机所有者; 所有者; 业务负责人; 销售负责人; 销售; 销售员; 销售人员; 业务员;
        业务人员; 销售代表; 销售顾问; 客户经理; 大客户经理; 归属人; 跟进人; 责任人; 经办人; 负责销售;
        業務員; 負責人; 商机负责人姓名; 跟进人员`,
    },
    team: {
      name: { en: 'Team', zh: '团队' },
      kind: 'text',
      headers: `
        Team; Sales Team; Department; Regional Office; Office; Owner
        Role; Business Unit; Division; HubSpot Team;
        owner_department; data_own_department; hubspot_team_id;
        Group;
        部门; 所属部门; 负责人部门; 负责人所在部门; 负责人主属部门; 归属部门; 销售部门; 团队; 销售团队;
        分公司; 办事处; 事业部; 部門; 小组`,
    },
    region: {
      name: { en: 'Region', zh: '区域' },
      kind: 'text',
      headers: `
        Region; Territory; Sales Region; Area; Country; State;
        Province;
        大区; 区域; 地区; 销售区域; 战区; 省份; 城市`,
    },
    manager: {
      name: { en: 'Manager', zh: '主管' },
      kind: 'name',
      headers: `
        Manager; Sales Manager; Supervisor;
        上级; 主管; 經理; 销售经理`,
    },
    amount: {
      name: { en: 'Amount', zh: '金额' },
      kind: 'amount',
      headers: `
        Amount; Deal Amount; Deal Value; Value; Opportunity Amount;
        Opp Amount; Contract Value; Contract Amount; Total Amount;
        TCV; ACV; ARR; Revenue; Deal Size; Close Value;
        expected_deal_amount; Sales; Net; Order Amount; Total; Grand
        Total; Deal Amount (USD);
        商机金额; 金额; 预计金额; 预计成交金额; 预计销售金额; 预计签约金额; 预估金额; 机会金额; 成交金额;
        签约金额; 赢单金额; 合同金额; 项目金额; 标的金额; 总金额; 商机金额(元); 金额(元); 金额（万元）;
        商機金額; 销售额; 订单金额; 合同额; 标的额; 签单金额`,
    },
    currency: {
      name: { en: 'Currency', zh: '币种' },
      kind: 'text',
      headers: `
        Currency; Currency Code; Deal Currency; Opportunity
        Currency; Deal - Currency of Value; Amount Currency; ISO
        Currency; mc_currency; CurrencyIsoCode; deal_currency_code;
        币种; 货币; 币别; 结算币种; 幣別`,
    },
    stage: {
      name: { en: 'Stage', zh: '阶段' },
      kind: 'text',
      headers: `
        Stage; Deal Stage; Sales Stage; Opportunity Stage; Pipeline
        Stage; Funnel Stage; Current Stage; StageName; stage_id;
        Phase; Step;
        商机阶段; 阶段; 销售阶段; 机会阶段; 当前阶段; 跟进阶段; 漏斗阶段; 销售进度; 项目阶段; 階段;
        跟进状态; 销售状态`,
    },
    status: {
      name: { en: 'Status', zh: '状态' },
      kind: 'status',
      headers: `
        Status; Deal Status; Opportunity Status; Won/Lost; Outcome;
        Result; Opportunity Result; Is Won; Is Closed; Closed; Is
        Closed Won; sales_status; hs_is_closed_won;
        阶段状态; 商机状态; 状态; 赢单状态; 成交状态; 结果; 输赢; 是否赢单; 是否成交; 商機狀態`,
    },
    pipeline: {
      name: { en: 'Pipeline', zh: '销售流程' },
      kind: 'text',
      headers: `
        Pipeline; Deal - Pipeline; Sales Process; Sales Pipeline;
        Record Type; sales_process_id; RecordType.Name; pipeline_id;
        销售流程; 商机流程; 管道; 销售管道; 漏斗; 业务类型`,
    },
    probability: {
      name: { en: 'Probability', zh: '赢率' },
      kind: 'percent',
      headers: `
        Probability (%); Win Probability; Deal Probability;
        Likelihood; Confidence; Win %; Chance;
        hs_deal_stage_probability;
        赢率; 赢单率; 赢单概率; 成交概率; 成交可能性; 可能性; 概率; 成功率; 胜率; 把握度; 贏率`,
    },
    expectedRevenue: {
      name: { en: 'Weighted amount', zh: '加权金额' },
      kind: 'amount',
      headers: `
        Expected Revenue; Weighted Amount; Weighted Value; Deal -
        Weighted value; Forecast Amount; Weighted Revenue;
        probability_amount; hs_projected_amount;
        预测金额; 预期收入; 预期收益; 加权金额; 预计收入; 预测收入`,
    },
    created: {
      name: { en: 'Created on', zh: '创建日期' },
      kind: 'date',
      headers: `
        Created Date; Created Time; Create Date; Created; Created
        At; Created On; Date Created; Creation Date; Deal created;
        Deal - Deal created; Open Date; Opened; Engage Date; Start
        Date; Add time; create_time; Opened On; Date Opened; Inquiry
        Date;
        创建时间; 创建日期; 建立时间; 新建时间; 录入时间; 登记时间; 商机创建时间; 立项时间; 立项日期;
        发现时间; 发现日期; 开始日期; 首次接触时间; 建立日期; 建档日期; 录入日期; 商机创建日期`,
    },
    closed: {
      name: { en: 'Closing date', zh: '成交日期' },
      kind: 'date',
      headers: `
        Closing Date; Close Date; Closed Date; Expected Close Date;
        Deal - Expected close date; Expected Closing Date; Estimated
        Close Date; Target Close Date; Forecast Close Date; Date
        Closed; expected_deal_closed_date; Expected Close; Close;
        Closing; Estimated Close;
        预计成交日期; 预计成交时间; 预计结单日期; 结单日期; 预计签单日期; 预计签约日期; 预计签约时间;
        预计完成日期; 预计关闭日期; 预计结束日期; 关闭日期; 结束日期; 预成交日期; 預計成交日期`,
    },
    actualClosed: {
      name: { en: 'Actual closing date', zh: '实际成交日期' },
      kind: 'date',
      headers: `
        Actual Close Date; Actual Closing Date; Won Date; Won time;
        Deal - Won time; Lost Date; Lost time; Deal - Lost time;
        Deal closed on; Deal - Deal closed on; Closed On; Close
        time; hs_closed_won_date;
        实际成交日期; 成交日期; 成交时间; 实际成交时间; 实际结单日期; 赢单时间; 赢单日期; 签约日期; 签单日期;
        输单时间; 实际关闭日期; 结单时间`,
    },
    lossReason: {
      name: { en: 'Reason for loss', zh: '输单原因' },
      kind: 'text',
      headers: `
        Reason For Loss; Loss Reason; Lost Reason; Closed Lost
        Reason; Deal - Lost reason; Reason Lost; Win/Loss Reason;
        Reason_For_Loss__s; Loss_Reason__c;
        输单原因; 丢单原因; 失败原因; 流失原因; 未成交原因; 关闭原因`,
    },
    competitor: {
      name: { en: 'Competitor', zh: '竞争对手' },
      kind: 'text',
      headers: `
        Competitor; Main Competitor; Lost To;
        竞争对手; 竞品; 主要竞争对手`,
    },
    source: {
      name: { en: 'Source', zh: '来源' },
      kind: 'text',
      headers: `
        Lead Source; Source; Deal Source; Original Source; Original
        Source Type; Origin; Channel; Deal - Source channel;
        Campaign Source; Route To Market; hs_analytics_source;
        Campaign;
        商机来源; 线索来源; 来源; 客户来源; 渠道; 渠道来源; 获客渠道; 市场活动; 推广来源`,
    },
    type: {
      name: { en: 'Type', zh: '类型' },
      kind: 'text',
      headers: `
        Type; Deal Type; Opportunity Type; New/Existing; Business
        Type; Order Type;
        商机类型; 类型; 新老客户; 新签/续约; 签约类型; 订单类型; 客户性质`,
    },
    product: {
      name: { en: 'Product', zh: '产品' },
      kind: 'text',
      headers: `
        Product; Product Name; Deal - Product name; Product Family;
        Product Line; Solution; SKU; Associated Product;
        NewOpportunityLinesObj.product_id__r; Product2.Name; Item;
        产品; 产品名称; 产品线; 意向产品; 商品; 商品名称; 方案; 型号; 品类`,
    },
    modified: {
      name: { en: 'Last activity', zh: '最后跟进' },
      kind: 'date',
      headers: `
        Last Activity Time; Last Activity Date; Last Activity; Deal
        - Last activity date; Last Contacted; Last Modified Date;
        Modified Time; Last Followed; last_followed_time;
        notes_last_updated; Last Modified; Updated At;
        最后跟进时间; 最近跟进时间; 最新跟进时间; 上次跟进时间; 最后联系时间; 最后活动时间; 最后修改时间;
        修改时间; 更新时间`,
    },
    nextStep: {
      name: { en: 'Next step', zh: '下一步' },
      kind: 'text',
      headers: `
        Next Step; Next Steps; Next Action; Next activity date; Deal
        - Next activity date; Opportunity Next Steps; hs_next_step;
        下一步; 下一步计划; 下步行动; 后续计划; 下次跟进时间; 下次跟进要点`,
    },
    forecastCategory: {
      name: { en: 'Forecast category', zh: '预测类别' },
      kind: 'text',
      headers: `
        Forecast Category; Commit; Forecast_Category__s;
        ForecastCategoryName; hs_manual_forecast_category;
        预测类别; 预测类型; 承诺类型`,
    },
    cycleDays: {
      name: { en: 'Sales cycle in days', zh: '销售周期（天）' },
      kind: 'number',
      headers: `
        Sales Cycle Duration; Overall Sales Duration; Age; Days to
        close; Deal Age; Cycle Days; Days In Pipeline; Days Open;
        销售周期; 成交周期; 赢单周期; 商机时长; 停留时长; 销售周期(天); 账龄`,
    },
  },
}
