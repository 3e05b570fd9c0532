import type { Text } from '../../core/locale/text'

/** What the sheet of formulas in a downloaded file says. */
export const downloadTexts = {
  formulas: { en: 'Formulas', zh: '公式' },
  why: {
    en: 'These cells hold numbers as of the download, so that the file is right without the Yardstick add-in. This is how they were computed.',
    zh: '以下单元格保存的是下载时的数值，因此没有安装标尺加载项也能正确显示。各单元格的计算公式如下。',
  },
  sheet: { en: 'Sheet', zh: '工作表' },
  cell: { en: 'Cells', zh: '单元格' },
  formula: { en: 'Formula', zh: '公式' },
} satisfies Record<string, Text>
