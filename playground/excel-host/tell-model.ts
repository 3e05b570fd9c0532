import type { HostState } from './host-state'

/** Tells the model what a batch has changed of what Excel keeps as objects. */
export function tellModel({ model, conditionalFormats, charts, pages, dirty, told }: HostState): void {
  for (const sheet of dirty.conditionalFormats) {
    for (const range of told.get(sheet) ?? []) model.clearConditionalFormats(sheet, range)
    const formats = conditionalFormats.get(sheet) ?? []
    for (const format of formats) {
      const made = format.model()
      if (made !== undefined) model.addConditionalFormat(sheet, format.at, made)
    }
    told.set(
      sheet,
      formats.map(({ at }) => at),
    )
  }
  for (const sheet of dirty.charts) model.setCharts(sheet, charts.get(sheet) ?? [])
  for (const sheet of dirty.pages) {
    const page = pages.get(sheet)
    if (page !== undefined) model.setPage(sheet, page)
  }
  for (const sheets of Object.values(dirty)) sheets.clear()
}
