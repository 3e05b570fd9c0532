import type { EntityDefinition } from '../entity'
import { ownerHeaders, regionHeaders, teamHeaders } from './shared-headers'

/** What was forecast, when, and for which period. */
export const forecasts: EntityDefinition = {
  id: 'forecasts',
  name: { en: 'forecasts', zh: '销售预测' },
  needs: [['made'], ['period'], ['amount']],
  columns: {
    made: {
      name: { en: 'Made on', zh: '预测日期' },
      kind: 'date',
      headers: `
        Forecast Date; Made; Made On; Forecasted On; Snapshot Date; Snapshot; As Of; As Of Date; Submitted;
        Submitted On; Submission Date; 预测日期; 提交日期; 填报日期; 上报日期; 快照日期
        | Created Date; Last Updated; Date; 创建时间; 更新时间; 日期`,
    },
    period: {
      name: { en: 'Period', zh: '预测期间' },
      kind: 'period',
      headers: `
        Forecast For; Period; Month; Quarter; Fiscal Period; Fiscal Quarter; Target Period; 期间; 周期; 月份; 季度;
        年月
        | Period Start; Period Start Date; Start Date; Year; Fiscal Year; 年份; 年度`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `Forecaster; Sales Manager; User; 预测人; 填报人; 提交人; ${ownerHeaders}`,
    },
    team: { name: { en: 'Team', zh: '团队' }, kind: 'text', headers: teamHeaders },
    region: { name: { en: 'Region', zh: '区域' }, kind: 'text', headers: regionHeaders },
    amount: {
      name: { en: 'Forecast', zh: '预测金额' },
      kind: 'amount',
      headers: `
        Forecast; Forecast Amount; Forecast Value; Forecast Revenue; Forecast Sales; Forecasted Amount;
        Forecasted Sales; Forecasted Revenue; Sales Forecast; Revenue Forecast; Submitted Forecast;
        Forecast Submission; Predicted Revenue; Predicted Sales; Commit; Commit Amount; Commit Forecast;
        Submission Amount; 预测; 预测金额; 预测值; 预测销售额; 预测收入; 预测业绩; 承诺; 承诺金额; 承诺值; 销售预测
        | Amount; Most Likely; 金额; 预计金额; 预计销售额; 预计业绩`,
    },
  },
  derived: {
    first: { name: { en: 'first day of the period', zh: '期间首日' }, kind: 'day' },
    last: { name: { en: 'last day of the period', zh: '期间末日' }, kind: 'day' },
  },
  owner: 'owner',
  time: 'last',
}
