import type { Style, StyleName } from './plan'

/** The few looks of all generated sheets. Text on fill is AA (4.5 : 1) or better, and grey-scale keeps the order. */
export const palette: Readonly<Record<StyleName, Style>> = {
  title: { bold: true, size: 18, color: '#1B3A57' },
  subtitle: { size: 10, color: '#5A6672' },
  heading: { bold: true, size: 10, color: '#FFFFFF', fill: '#1B3A57' },
  subheading: { bold: true, size: 9, color: '#1B3A57', fill: '#E4ECF3' },
  label: { size: 10, color: '#1F2933', line: '#E1E6EB' },
  input: { size: 10, color: '#1F4E9E', fill: '#FFF9E5', line: '#E1E6EB' },
  body: { size: 10, color: '#1F2933', line: '#E1E6EB' },
  strong: { bold: true, size: 10, color: '#1B3A57', fill: '#F2F6F9', line: '#C6D0D9' },
  muted: { size: 9, color: '#66717C' },
  bar: { size: 8, color: '#2B6CA3', line: '#E1E6EB' },
  figure: { bold: true, size: 16, color: '#1B3A57', fill: '#F2F6F9', line: '#C6D0D9' },
  signature: { size: 10, line: '#66717C' },
  good: { bold: true, color: '#0B5A38', fill: '#D8F0E3' },
  fair: { color: '#5C4400', fill: '#FFF2CC' },
  poor: { italic: true, color: '#8C1D18', fill: '#FBDEDC' },
}
