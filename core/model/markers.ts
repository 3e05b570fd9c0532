import type { EntityName } from './entity'

/**
 * Headers of columns that no KPI reads but that tell what a table is, parted by ";". Those under `none` are of tables
 * that are none of ours: stock, purchases, time clocks, ledgers, bank accounts, web statistics, tickets, schools.
 */
export const markers: Readonly<Partial<Record<EntityName | 'none', string>>> = {
  leads: 'First Name; Last Name; Mobile; Do Not Call; 手机; 手机号; 微信号; 意向等级; 下次联系时间',
  customers: `
    Website; Annual Revenue; Employees; Number of Employees; Parent Account; Billing Street; Year Established; 客户简称; 客户地址; 税率; 人员规模; 注册资本`,
  stageChanges:
    'Stage Duration; Days in Stage; Time in Stage; Stage Duration Calendar Days; 停留天数; 停留时长; 阶段停留时间',
  activities: 'Next Action; Location; Priority; Due Time; Marked as Done Time; 签到地点; 下次跟进时间',
  costs: `
    Merchant; Vendor; Payment Method; Reimbursable; Receipt; Impressions; Impr; Clicks; CTR; CPC; Avg. CPC; Reach; 展现量; 展示量; 点击量; 点击率; 审批状态; 出差天数; 发票张数`,
  people:
    'Gender; Phone; Mobile; Employee Type; Employment Type; 性别; 手机; 手机号; 联系电话; 员工类型; 转正日期; 学历',
  orders: `
    Ship Mode; Shipping Method; Payment Method; Tax; Taxes; Tax Amount; Postal Code; Specification; 规格型号; 规格; 计量单位; 收货地址; 支付方式; 付款方式; 运费; 物流公司`,
  none: `
    Warehouse; Stock; Quantity On Hand; On Hand; Stock on Hand; Reorder Level; Reorder Point; Safety Stock; Supplier; Supplier Name; PO Number;
    Purchase Order; Payee; Payee Name; Check Number; Cheque Number; Clock In; Clock Out; Overtime; Hours Worked; Debit; Credit; Running Balance; Running Bal; Opening Balance; Closing Balance;
    Sessions; Pageviews; Page Views; Bounce Rate; Users; DAU; MAU; Retention Rate; Churn Rate; Conversion Rate; Opens; Unsubscribes; Recipients; Ticket ID; Ticket Number; Issue Key; Issue Type; Reporter;
    Requester; Open; High; Low; Adj Close; Ward; Student ID; Symbol; Ticker; ISIN; ISIN Code; Gross Pay; Net Pay;
    库存数量; 安全库存; 可用库存; 供应商; 供应商名称; 采购单号; 采购日期; 上班打卡时间; 下班打卡时间; 打卡时间; 考勤结果; 迟到; 借方发生额; 贷方发生额; 借方金额;
    贷方金额; 期初余额; 期末余额; 凭证编号; 凭证号; 科目编码; 对方户名; 对方账号; 学号; 学生姓名; 班级; 运单号; 寄件人; 浏览量; 访客数; 跳出率; 工单号; 工单编号;
    应发合计; 实发合计; 应发工资; 实发工资; 个税`,
}
