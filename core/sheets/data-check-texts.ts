import type { Text } from '../locale/text'

/** What a data check says on the sheet. */
export const dataCheckTexts = {
  sheetName: { en: 'Data check', zh: '数据检查' },
  title: { en: 'Data check', zh: '数据检查' },
  subtitle: {
    en: 'Made by Yardstick on {day}. Errors: {errors}, warnings: {warnings}, notes: {notes}. Mend the data and check again: this sheet is made anew.',
    zh: '由标尺于 {day} 生成：错误 {errors} 项，警告 {warnings} 项，提示 {notes} 项。修正数据后重新检查，本表随之更新。',
  },
  severity: { en: 'Severity', zh: '程度' },
  table: { en: 'Table', zh: '数据表' },
  sheet: { en: 'Sheet', zh: '工作表' },
  what: { en: 'What is wrong', zh: '问题' },
  rows: { en: 'Rows', zh: '行' },
  column: { en: 'Column', zh: '列' },
  found: { en: 'Found', zh: '实际内容' },
  money: { en: 'Money', zh: '涉及金额' },
  fix: { en: 'What to do', zh: '处理办法' },
  kpis: { en: 'KPIs it touches', zh: '影响的指标' },
  allWell: { en: '✔ All is well', zh: '✔ 一切正常' },
  nothingFound: { en: 'None of the checks below has found anything.', zh: '下列检查均未发现问题。' },
  rowByRow: { en: 'Row by row, the first {most} of each', zh: '逐行明细（每项最多列出 {most} 行）' },
  noRows: { en: 'Row by row: none', zh: '逐行明细：无' },
  checked: { en: 'What was checked', zh: '检查内容' },
  checkedTable: { en: '{table} on “{sheet}”, {count} rows', zh: '“{sheet}”中的{table}，{count} 行' },
  notChecked: {
    en: 'Not checked: “{sheet}”. Settle on Home in the pane what it holds.',
    zh: '未检查：“{sheet}”。请先在窗格首页确认其内容。',
  },
  rowNumber: { en: '"row "0', zh: '"第 "0" 行"' },
  countRows: { en: '[=1]0" row";#,##0" rows"', zh: '#,##0" 行"' },
} as const satisfies Record<string, Text>
