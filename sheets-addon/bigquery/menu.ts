/** As in the plain build: it asks no service beyond the menu itself. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open / 打开', 'showSidebar')
    .addItem('KPI table from BigQuery… / 用 BigQuery 计算指标表…', 'kpiTableFromBigQuery')
    .addToUi()
}

/** Sheets opens the document before the add-on is installed into it. */
export function onInstall(): void {
  onOpen()
}
