import { CFValueType } from '@univerjs/preset-sheets-conditional-formatting'
import type { FWorksheet } from '@univerjs/preset-sheets-core'
import type { CellRange } from '../../core/cells/address'
import type { ModelConditionalFormat } from '../excel-host/workbook-model'
import { rangeOn } from './cell-writing'

/** Adds a conditional format of the lowest priority. */
export function addConditionalFormat(sheet: FWorksheet, range: CellRange, format: ModelConditionalFormat): void {
  const last = sheet.getConditionalFormattingRules().at(-1)
  const ranges = [rangeOn(sheet, range).getRange()]
  const rule = format.kind === 'scale' ? scaleRule(sheet, format) : formulaRule(sheet, format)
  const made = rule.setRanges(ranges).build()
  sheet.addConditionalFormattingRule(made)
  // Univer puts what is new in front.
  if (last !== undefined) sheet.moveConditionalFormattingRule(made.cfId, last.cfId, 'after')
}

/** Removes the conditional formats that lie within a range. */
export function clearConditionalFormats(sheet: FWorksheet, range: CellRange): void {
  const [bottom, right] = [range.row + range.rows - 1, range.column + range.columns - 1]
  for (const { cfId, ranges } of sheet.getConditionalFormattingRules()) {
    const isWithin = ranges.every(
      ({ startRow, endRow, startColumn, endColumn }) =>
        startRow >= range.row && endRow <= bottom && startColumn >= range.column && endColumn <= right,
    )
    if (isWithin) sheet.deleteConditionalFormattingRule(cfId)
  }
}

function formulaRule(sheet: FWorksheet, { formula, format }: Extract<ModelConditionalFormat, { kind: 'formula' }>) {
  const rule = sheet.newConditionalFormattingRule().whenFormulaSatisfied(formula)
  if (format.fill !== undefined) rule.setBackground(format.fill)
  if (format.color !== undefined) rule.setFontColor(format.color)
  if (format.bold !== undefined) rule.setBold(format.bold)
  if (format.italic !== undefined) rule.setItalic(format.italic)
  return rule
}

function scaleRule(sheet: FWorksheet, { low, middle, high }: Extract<ModelConditionalFormat, { kind: 'scale' }>) {
  const stops = [
    { color: low, value: { type: CFValueType.min } },
    ...(middle === undefined ? [] : [{ color: middle, value: { type: CFValueType.percentile, value: 50 } }]),
    { color: high, value: { type: CFValueType.max } },
  ]
  return sheet.newConditionalFormattingRule().setColorScale(stops.map((stop, index) => ({ index, ...stop })))
}
