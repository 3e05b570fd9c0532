import type { Block, PlanCell, SheetPlan } from '../../sheets/plan'
import type { Masker } from './mask-text'

/**
 * A plan without formulas, as it can be shown to outsiders: names are masked in every text, be it a cell, the tab's name,
 * a note, a chart or the footer. What people have typed in words is left out, for nobody knows what it says; their numbers
 * stay. Ids, keys of cells, lists to choose from and formulas of formats go too: names may be in them.
 * @param plan as `frozenPlan` makes it
 */
export function maskedPlan(plan: SheetPlan, copyId: string, masker: Masker): SheetPlan {
  const masked = (text: string) => masker.masked(text)
  return {
    ...plan,
    id: copyId,
    name: masked(plan.name),
    blocks: plan.blocks.map((block, index): Block => {
      const isTyped = block.userKeys !== undefined
      return {
        id: `copy-${index + 1}`,
        row: block.row,
        column: block.column,
        cells: block.cells.map((line) => line.map((cell) => maskedCell(cell, isTyped, masker))),
      }
    }),
    conditionalFormats: plan.conditionalFormats.filter(
      (format) => format.kind === 'scale' || !(format.formula.includes('!') || masker.holdsName(format.formula)),
    ),
    validations: [],
    notes: plan.notes.map((note) => ({ ...note, text: masked(note.text) })),
    charts: plan.charts.map((chart, index) => ({
      ...chart,
      id: `copy-${index + 1}`,
      title: masked(chart.title),
      altText: masked(chart.altText),
      series: chart.series.map((series) => ({ ...series, name: masked(series.name) })),
    })),
    print: { ...plan.print, footer: masked(plan.print.footer) },
  }
}

function maskedCell(cell: PlanCell, isTyped: boolean, masker: Masker): PlanCell {
  if (cell.kind === 'number' || cell.kind === 'blank') return cell
  // A formula is one that somebody typed: the values of ours stand in the plan.
  if (isTyped || cell.kind === 'formula') return { kind: 'blank' }
  return { kind: 'text', text: masker.masked(cell.text) }
}
