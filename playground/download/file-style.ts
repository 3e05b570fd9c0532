import type { BorderSide, CellStyle } from 'hucre'
import type { Border, CellLook, Side } from './plain-workbook'

/** Points; what a file takes for granted, and hosts as well. */
export const BASE_FONT = { name: 'Calibri', size: 11 } as const

/** What a cell looks like, as the file says it; undefined where there is nothing to say. */
export function fileStyle(look: CellLook): CellStyle | undefined {
  const { numberFormat, fill } = look
  const font = fontOf(look)
  const border = bordersOf(look)
  const alignment = alignmentOf(look)
  const style: CellStyle = {
    ...(font === undefined ? {} : { font: { ...BASE_FONT, ...font } }),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: colorOf(fill) } }),
    ...(border === undefined ? {} : { border }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numFmt: numberFormat }),
  }
  return Object.keys(style).length === 0 ? undefined : style
}

/** What a conditional format changes; of a fill, it says the colour behind the pattern. */
export function conditionalStyle(look: CellLook): CellStyle {
  const font = fontOf(look)
  const { fill } = look
  return {
    ...(font === undefined ? {} : { font }),
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: colorOf(fill), bgColor: colorOf(fill) } }),
  }
}

export function colorOf(color: string): { rgb: string } {
  return { rgb: color.slice(1).toUpperCase() }
}

function fontOf({ font, size, color, bold, italic, underline, strike }: CellLook): CellStyle['font'] {
  const said = {
    ...(font === undefined ? {} : { name: font }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: colorOf(color) }),
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === true ? { underline } : {}),
    ...(strike === true ? { strikethrough: true } : {}),
  }
  return Object.keys(said).length === 0 ? undefined : said
}

function alignmentOf({ align, vertical, wrap }: CellLook): CellStyle['alignment'] {
  if (align === undefined && vertical === undefined && wrap !== true) return undefined
  return {
    ...(align === undefined ? {} : { horizontal: align }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap === true ? { wrapText: true } : {}),
  }
}

function bordersOf({ borders }: CellLook): CellStyle['border'] {
  const { top, bottom, left, right } = borders ?? {}
  if (!top && !bottom && !left && !right) return undefined
  const side = (name: Side, border: Border | undefined): Partial<Record<Side, BorderSide>> =>
    border === undefined ? {} : { [name]: { style: border.line, color: colorOf(border.color) } }
  return { ...side('top', top), ...side('bottom', bottom), ...side('left', left), ...side('right', right) }
}
