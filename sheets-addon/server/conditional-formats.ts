import { a1 } from '../../core/cells/address'
import { palette } from '../../core/sheets/palette'
import type { ConditionalFormat } from '../../core/sheets/plan'
import { rangeAt } from './range-at'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Adds rules behind those that people have made. */
export function addRules(sheet: Sheet, formats: readonly ConditionalFormat[]): void {
  if (formats.length === 0) return
  const rules = formats.map((format) => ruleOf(sheet, format))
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules])
}

/** Takes away the rules that stand on just the ranges of these. */
export function removeRules(sheet: Sheet, formats: readonly ConditionalFormat[]): void {
  if (formats.length === 0) return
  const ours = new Set(formats.map(({ range }) => a1(range)))
  const others = sheet
    .getConditionalFormatRules()
    .filter((rule) => !rule.getRanges().every((range) => ours.has(range.getA1Notation())))
  sheet.setConditionalFormatRules(others)
}

function ruleOf(sheet: Sheet, format: ConditionalFormat) {
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([rangeAt(sheet, format.range)])
  if (format.kind === 'scale') {
    builder.setGradientMinpoint(format.low).setGradientMaxpoint(format.high)
    if (format.middle !== undefined)
      builder.setGradientMidpointWithValue(format.middle, SpreadsheetApp.InterpolationType.PERCENTILE, '50')
    return builder.build()
  }
  const { fill, color, bold, italic } = palette[format.style]
  builder.whenFormulaSatisfied(format.formula)
  if (fill !== undefined) builder.setBackground(fill)
  if (color !== undefined) builder.setFontColor(color)
  if (bold) builder.setBold(true)
  if (italic) builder.setItalic(true)
  return builder.build()
}
