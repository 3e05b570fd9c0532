import { takeBackUnfinished } from './spreadsheet-verbs'
import { SETUP_SHEET } from '../../core/workbook/settings'

/**
 * Sheets runs this while a document opens, for people who have not allowed anything yet: it asks no service beyond
 * the menu itself.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open / 打开', 'showSidebar').addToUi()
}

/** Sheets opens the document before the add-on is installed into it. */
export function onInstall(): void {
  onOpen()
}

export function showSidebar(): void {
  try {
    takeBackUnfinished()
  } catch {
    // It is tried again before anything is written.
  }
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(SETUP_SHEET))
}
