import type { CellRange } from '../cells/address'

/**
 * What a generated sheet contains, as plain JSON. Hosts render it and decide nothing: a style is a name of the
 * palette, a formula is English with commas, rows and columns count from 0.
 */
export interface SheetPlan {
  /** Names what the sheet is; a sheet that was rendered from this id before is updated, no other is touched. */
  readonly id: string
  /** Tab name; the workflow has made sure that it is free or ours. */
  readonly name: string
  readonly blocks: readonly Block[]
  readonly formats: readonly RangeFormat[]
  /** Widths in pixels, by column. */
  readonly columnWidths: readonly { readonly column: number; readonly width: number }[]
  readonly conditionalFormats: readonly ConditionalFormat[]
  readonly validations: readonly Validation[]
  readonly notes: readonly Note[]
  readonly charts: readonly Chart[]
  /** Rows that can be folded away, outer groups before those within; hosts hold seven within each other. */
  readonly outline?: readonly RowGroup[]
  /** How many rows and columns stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number }
  readonly print: PrintSetup
}

/** A rectangle of content. Blocks never overlap, spilled cells included. */
export interface Block {
  readonly id: string
  readonly row: number
  readonly column: number
  readonly cells: readonly (readonly PlanCell[])[]
  /**
   * Set when the cells belong to the user: we write them only where they are blank or new, and what was typed is
   * read back by these keys (one per row) when the sheet is made again.
   */
  readonly userKeys?: readonly string[]
}

/**
 * Text is always text, whatever it starts with; a formula starts with "=". A formula that spills says over how many
 * cells, so that nothing else is planned there.
 */
export type PlanCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | {
      readonly kind: 'formula'
      readonly formula: string
      readonly spill?: { readonly rows: number; readonly columns: number }
    }

export interface RangeFormat {
  readonly range: CellRange
  readonly style?: StyleName
  /** An English number format, e.g. `#,##0.00` or `0.0%`. */
  readonly numberFormat?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly wrap?: boolean
  /** Merges the range into one cell. */
  readonly merge?: boolean
}

export type StyleName =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'subheading'
  | 'label'
  | 'input'
  | 'body'
  | 'strong'
  | 'muted'
  | 'bar'
  | 'figure'
  | 'signature'
  | 'good'
  | 'fair'
  | 'poor'

/** What a style looks like; colours are #RRGGBB. The palette of all styles is in palette.ts. */
export interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly color?: string
  readonly fill?: string
  /** Colour of a thin line under each cell. */
  readonly line?: string
}

/** Only kinds that all hosts have: a formula that paints a style, and a two- or three-colour scale. */
export type ConditionalFormat =
  | { readonly kind: 'formula'; readonly range: CellRange; readonly formula: string; readonly style: StyleName }
  | {
      readonly kind: 'scale'
      readonly range: CellRange
      readonly low: string
      readonly middle?: string
      readonly high: string
    }

export type Validation =
  | { readonly kind: 'list'; readonly range: CellRange; readonly choices: readonly string[] }
  | {
      readonly kind: 'number'
      readonly range: CellRange
      readonly min?: number
      readonly max?: number
      readonly message: string
    }

export interface Note {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Chart {
  readonly id: string
  readonly kind: 'bar' | 'column' | 'line'
  readonly title: string
  /** One column (or row) of names. */
  readonly categories: CellRange
  readonly series: readonly { readonly name: string; readonly values: CellRange; readonly color: string }[]
  /** The cells that the chart covers. */
  readonly at: CellRange
  /** What a screen reader says. */
  readonly altText: string
}

/** Rows below the one that sums them up. */
export interface RowGroup {
  readonly row: number
  readonly rows: number
  /** 1 of an outer group, 2 of one within it, and so on. */
  readonly level: number
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape'
  readonly paper: 'a4' | 'letter'
  readonly pagesWide: number
  /** How many rows repeat on top of each page. */
  readonly titleRows: number
  readonly footer: string
}
