import type { CellRange } from '../../core/cells/address'
import { palette } from '../../core/sheets/palette'
import type { RangeFormat, Style, Validation } from '../../core/sheets/plan'
import { rangeAt } from './range-at'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

export function formatRange(sheet: Sheet, { range, style, numberFormat, align, wrap, merge }: RangeFormat): void {
  const cells = rangeAt(sheet, range)
  if (merge) cells.merge()
  if (style) applyStyle(cells, palette[style], range)
  if (numberFormat !== undefined) cells.setNumberFormat(numberFormat)
  if (align) cells.setHorizontalAlignment(align)
  if (wrap) cells.setWrap(true)
}

function applyStyle(cells: Range, { fill, color, bold, italic, size, line }: Style, { rows }: CellRange): void {
  if (fill !== undefined) cells.setBackground(fill)
  if (color !== undefined) cells.setFontColor(color)
  if (bold) cells.setFontWeight('bold')
  if (italic) cells.setFontStyle('italic')
  if (size !== undefined) cells.setFontSize(size)
  if (line !== undefined) {
    const between = rows > 1 ? true : null
    cells.setBorder(null, null, true, null, null, between, line, SpreadsheetApp.BorderStyle.SOLID)
  }
}

/** Lets only what the plan allows be typed. */
export function addValidation(sheet: Sheet, validation: Validation): void {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false)
  if (validation.kind === 'list') builder.requireValueInList([...validation.choices], true)
  else {
    const { min, max, message } = validation
    if (min !== undefined && max !== undefined) builder.requireNumberBetween(min, max)
    else if (min !== undefined) builder.requireNumberGreaterThanOrEqualTo(min)
    else if (max !== undefined) builder.requireNumberLessThanOrEqualTo(max)
    builder.setHelpText(message)
  }
  rangeAt(sheet, validation.range).setDataValidation(builder.build())
}
