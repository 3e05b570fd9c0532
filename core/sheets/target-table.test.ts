import { formula, number, text } from './plan-cells'
import { holdsTargets } from './target-sheets'
import { isDaySerial, targetTableSheet, targetTableWords } from './target-table'

it('shows days as days where a reference gives their serial', () => {
  const { formats } = targetTableSheet({
    name: 'Targets',
    locale: 'en',
    ...targetTableWords('en', 'Quotas', ['Remark']),
    rows: ['A1', 'A2', 'A3', 'A4'].map((cell) => [text('Ann'), text('REVENUE'), formula(`=${cell}`), number(1)]),
    dated: [1, 2],
    numberFormat: '#,##0',
  })
  expect(formats.filter(({ numberFormat }) => numberFormat === 'yyyy-mm-dd').map(({ range }) => range)).toEqual([
    { row: 5, column: 2, rows: 2, columns: 1 },
  ])
  expect([46143, 2027, 202701, '2027-01', ''].map(isDaySerial)).toEqual([true, false, false, false, false])
})

it('says what it carries on, in the language of the workbook', () => {
  expect(targetTableWords('zh-CN', '旧目标', ['备注'])).toEqual({
    top: [
      '个人分月目标',
      '各指标以此表为准。数值取自计划表，请到计划表中修改。',
      '其余目标引自工作表“旧目标”：请在原表修改；新增行后请重新生成计划。',
    ],
    headings: ['对象', '指标', '期间', '目标', '备注'],
  })
})

it('knows the sheets that targets come from', () => {
  expect(['target_table', 'target_plan_REVENUE_2027', 'scorecard_2027', 'setup'].map(holdsTargets)).toEqual([
    ...[true, true, false, false],
  ])
})
