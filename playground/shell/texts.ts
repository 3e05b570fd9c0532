import type { Text } from '../../core/locale/text'

/** What the playground itself says. */
export const shellTexts = {
  open: { en: 'Open file…', zh: '打开文件…' },
  opening: { en: 'Opening {file}…', zh: '正在打开 {file}…' },
  opened: { en: '{file} is on the sheet "{sheet}"', zh: '{file} 已放入工作表“{sheet}”' },
  openedAlone: {
    en: '{file} is on the sheet "{sheet}". The sample data has made room; reload the page to have it back.',
    zh: '{file} 已放入工作表“{sheet}”。示例数据已收起，刷新页面即可恢复。',
  },
  download: { en: 'Download .xlsx', zh: '下载 .xlsx' },
  downloading: { en: 'Writing the file…', zh: '正在生成文件…' },
  downloaded: {
    en: '{file} is with your downloads. It opens anywhere: KPI formulas are in it as numbers, and listed on its last sheet.',
    zh: '{file} 已保存到下载文件夹，可在任何电脑上打开：KPI 公式已存为数值，并列在最后一张工作表中。',
  },
  language: { en: 'Language', zh: '语言' },
  light: { en: 'Light', zh: '浅色' },
  dark: { en: 'Dark', zh: '深色' },
  theme: { en: 'Theme', zh: '主题' },
  grid: { en: 'Spreadsheet', zh: '电子表格' },
  pane: { en: 'Yardstick pane', zh: '标尺窗格' },
  divider: { en: 'Width of the pane', zh: '窗格宽度' },
  hidePane: { en: 'Hide the pane', zh: '隐藏窗格' },
  showPane: { en: 'Show the pane', zh: '显示窗格' },
  close: { en: 'Close', zh: '关闭' },
  sample: {
    en: 'Sample data, invented. Files that you open stay on this machine.',
    zh: '示例数据均为虚构。您打开的文件不会离开本机。',
  },
} satisfies Record<string, Text>
