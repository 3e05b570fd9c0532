import { constant, difference, kpiValue, ratio, type Expression } from '../../measures/expression'
import type { Kpi } from '../kpi'
import type { KpiExamples } from '../kpi-example'

const sales = (what: 'actual' | 'error' | 'absoluteError'): Expression => ({
  op: 'forecast',
  what,
  actual: kpiValue('REVENUE'),
})

/** How well sales were foreseen. */
export const forecast = (): readonly Kpi[] => [
  {
    id: 'FORECAST_ACCURACY',
    name: { en: 'Forecast accuracy', zh: '预测准确率' },
    definition: {
      en: '1 less what forecasts were off by, up or down, over what was sold; of everybody’s forecasts for periods within the period, each the last one made before its own period began.',
      zh: '1 − 各预测偏离实际的绝对值之和 ÷ 实际销售额；取期间内各预测期间、每个负责人在该预测期间开始前最后一次的预测。',
    },
    unit: 'percent',
    better: 'higher',
    aliases: ['accuracy of forecast', 'WMAPE', 'forecast quality', '预测准确度', '预测精度', '预测命中率'],
    source: 'Kolassa & Schütz, Advantages of the MAD/Mean Ratio over the MAPE, Foresight 6 (2007)',
    value: difference(constant(1), ratio(sales('absoluteError'), sales('actual'), 'positive')),
  },
  {
    id: 'FORECAST_BIAS',
    name: { en: 'Forecast bias', zh: '预测偏差' },
    definition: {
      en: 'What was forecast above what was sold, over what was sold, of the same forecasts as for the accuracy; below 0 where too little was forecast.',
      zh: '（预测 − 实际）之和 ÷ 实际销售额，所取预测与预测准确率相同；低于 0 表示预测偏低。',
    },
    unit: 'percent',
    better: 'range',
    aliases: ['bias of forecast', 'over-forecasting', 'forecast error', '预测误差', '预测偏差率', '预测偏离'],
    source: 'Vandeput, Data Science for Supply Chain Forecasting, ch. 2',
    value: ratio(sales('error'), sales('actual'), 'positive'),
  },
]

/** What the sample tables give, worked out by hand. */
export const forecastExamples = (): KpiExamples => ({
  FORECAST_ACCURACY: [
    // 330 foreseen and 300 sold, 80 foreseen and 100 sold: off by 50 of 400.
    { over: ['forecasts', 'orders'], period: '2025-Q1', gives: 0.875 },
    { over: ['forecasts', 'orders'], period: '2025-Q2', gives: 'no-forecast' },
    { over: ['forecasts', 'orders', 'people'], period: '2025-Q1', who: 'Cai', gives: 'no-forecast' },
  ],
  FORECAST_BIAS: [
    // 30 too much, 20 too little, of 400.
    { over: ['forecasts', 'orders'], period: '2025-Q1', gives: 0.025 },
    { over: ['forecasts', 'orders'], period: '2025-Q2', gives: 'no-forecast' },
    { over: ['forecasts', 'orders', 'people'], period: '2025-Q1', who: 'Cai', gives: 'no-forecast' },
  ],
})
