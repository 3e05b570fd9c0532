import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core'
import type { Border, CellLook, Side } from './plain-workbook'

const aligns: Readonly<Record<number, CellLook['align']>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
}
const verticals: Readonly<Record<number, CellLook['vertical']>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'center',
  [VerticalAlign.BOTTOM]: 'bottom',
}
const lines: Readonly<Record<number, Border['line']>> = {
  [BorderStyleTypes.THIN]: 'thin',
  [BorderStyleTypes.HAIR]: 'hair',
  [BorderStyleTypes.DOTTED]: 'dotted',
  [BorderStyleTypes.DASHED]: 'dashed',
  [BorderStyleTypes.DOUBLE]: 'double',
  [BorderStyleTypes.MEDIUM]: 'medium',
  [BorderStyleTypes.THICK]: 'thick',
}
const sides: readonly (readonly [Side, 't' | 'b' | 'l' | 'r'])[] = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
]

/** Univer's style in our words; undefined where there is nothing to say. */
export function lookOf(style: IStyleData): CellLook | undefined {
  const { n, bg, cl, bl, it, ul, st, fs, ff, ht, vt, tb } = style
  const [fill, color] = [hexOf(bg?.rgb), hexOf(cl?.rgb)]
  const [align, vertical] = [aligns[ht ?? 0], verticals[vt ?? 0]]
  const borders = bordersOf(style)
  const look: CellLook = {
    ...(n?.pattern === undefined ? {} : { numberFormat: n.pattern }),
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(st?.s === BooleanNumber.TRUE ? { strike: true } : {}),
    ...(fs === undefined ? {} : { size: fs }),
    ...(ff === undefined || ff === null ? {} : { font: ff }),
    ...(align === undefined ? {} : { align }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(borders === undefined ? {} : { borders }),
  }
  return Object.keys(look).length === 0 ? undefined : look
}

/** #RRGGBB of a colour as Univer keeps it: "#abc", "#aabbcc" or "rgb(170, 187, 204)". */
export function hexOf(color: Nullable<string>): string | undefined {
  if (color === undefined || color === null) return undefined
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  if (/^#[0-9a-f]{6}$/i.test(color)) return color
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)
  if (!parts) return undefined
  const hex = parts.slice(1, 4).map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
  return `#${hex.join('')}`
}

function bordersOf({ bd }: IStyleData): CellLook['borders'] {
  if (bd === undefined || bd === null) return undefined
  const found = sides.flatMap(([side, key]) => {
    const border = borderOf(bd[key])
    return border === undefined ? [] : [[side, border] as const]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

function borderOf(border: Nullable<IBorderStyleData>): Border | undefined {
  const line = lines[border?.s ?? 0]
  return line === undefined ? undefined : { line, color: hexOf(border?.cl.rgb) ?? '#000000' }
}
