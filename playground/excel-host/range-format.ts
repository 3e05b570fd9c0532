import type { CellRange } from '../../core/cells/address'
import type { HostState } from './host-state'
import { HostError } from './host-error'
import type { ModelFormat } from './workbook-model'

/** Points; a column has at most 255 characters of the usual font. */
const WIDEST = 1343
const colour = /^#[0-9a-f]{6}$/i

/** `Excel.RangeFormat`: what is written is passed on, what is read is none of an add-in's business yet. */
export class RangeFormat {
  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
    private readonly at: CellRange,
  ) {}

  get Fill() {
    return writeOnly({ Color: (color) => this.apply({ fill: checkColour(color) }) })
  }

  get Font() {
    return writeOnly({
      Color: (color) => this.apply({ color: checkColour(color) }),
      Bold: (bold) => this.apply({ bold: bold === true }),
      Italic: (italic) => this.apply({ italic: italic === true }),
      Size: (size) => this.apply({ size: checkSize(size) }),
    })
  }

  get Borders() {
    return {
      Item: (edge: string) => {
        const at = this.linedCells(edge)
        const draw = (line: string) => {
          this.state.mutate(this.sheet)
          if (at.rows > 0) this.state.model.format(this.sheet, at, { line })
        }
        return writeOnly({
          Style: (style) => {
            if (style !== 'Continuous') throw new HostError('ApiNotFound', `the line ${String(style)} is not emulated`)
            draw('#000000')
          },
          Color: (color) => draw(checkColour(color)),
        })
      },
    }
  }

  /** The cells below which a border's line runs. */
  private linedCells(edge: string): CellRange {
    const { row, rows } = this.at
    if (edge === 'EdgeBottom') return { ...this.at, row: row + rows - 1, rows: 1 }
    if (edge === 'InsideHorizontal') return { ...this.at, rows: rows - 1 }
    throw new HostError('ApiNotFound', `the border ${edge} is not emulated`)
  }

  get HorizontalAlignment(): never {
    throw unreadable('HorizontalAlignment')
  }

  set HorizontalAlignment(align: unknown) {
    const names = { Left: 'left', Center: 'center', Right: 'right' } as const
    const found = Object.entries(names).find(([name]) => name === align)?.[1]
    if (found === undefined) throw new HostError('InvalidArgument', `"${String(align)}" is no alignment`)
    this.apply({ align: found })
  }

  get VerticalAlignment(): never {
    throw unreadable('VerticalAlignment')
  }

  /** The model has no vertical alignment. */
  set VerticalAlignment(align: unknown) {
    if (!['Top', 'Center', 'Bottom'].includes(String(align)))
      throw new HostError('InvalidArgument', `"${String(align)}" is no alignment`)
    this.state.mutate(this.sheet)
  }

  get WrapText(): never {
    throw unreadable('WrapText')
  }

  set WrapText(wrap: unknown) {
    this.apply({ wrap: wrap === true })
  }

  get ColumnWidth(): never {
    throw unreadable('ColumnWidth')
  }

  /** Points, 3/4 of a pixel. */
  set ColumnWidth(points: unknown) {
    if (typeof points !== 'number' || points < 0 || points > WIDEST)
      throw new HostError('InvalidArgument', 'a width is a number')
    this.state.mutate(this.sheet)
    for (let column = 0; column < this.at.columns; column += 1)
      this.state.model.setColumnWidth(this.sheet, this.at.column + column, (points * 4) / 3)
  }

  get UseStandardWidth(): never {
    throw unreadable('UseStandardWidth')
  }

  set UseStandardWidth(isStandard: unknown) {
    if (isStandard !== true) throw new HostError('ApiNotFound', 'a width is given by columnWidth')
    this.state.mutate(this.sheet)
    for (let column = 0; column < this.at.columns; column += 1)
      this.state.model.setColumnWidth(this.sheet, this.at.column + column, undefined)
  }

  private apply(format: ModelFormat): void {
    this.state.mutate(this.sheet)
    this.state.model.format(this.sheet, this.at, format)
  }
}

/** An object whose properties pass on what they are set to, and refuse to be read. */
export function writeOnly(setters: Readonly<Record<string, (value: unknown) => void>>): object {
  const made = {}
  for (const [name, set] of Object.entries(setters)) {
    const get = () => {
      throw unreadable(name)
    }
    Object.defineProperty(made, name, { get, set, enumerable: true })
  }
  return made
}

/** A colour as Excel takes it here. */
export function checkColour(color: unknown): string {
  if (typeof color !== 'string' || !colour.test(color))
    throw new HostError('InvalidArgument', `"${String(color)}" is no colour`)
  return color
}

function checkSize(size: unknown): number {
  if (typeof size !== 'number' || size < 1 || size > 409)
    throw new HostError('InvalidArgument', 'a font has a size from 1 to 409')
  return size
}

function unreadable(name: string): HostError {
  return new HostError('ApiNotFound', `reading ${name} is not emulated`)
}
