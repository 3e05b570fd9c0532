import type { SheetInfo, Workbook } from './port'
import { defaultSettings, SETUP_SHEET, type Settings } from './settings'
import { isSettings, settingsFromCells } from './settings-cells'
import { settingsPlan } from './settings-plan'

/**
 * Reads the Setup sheet; the defaults where there is none.
 * @throws {InputError} `setting-unreadable`, with the row
 */
export async function readSettings(workbook: Workbook): Promise<Settings> {
  const sheet = (await workbook.sheets()).find(({ name }) => name === SETUP_SHEET)
  if (sheet === undefined || sheet.used.rows === 0) return defaultSettings
  return settingsFromCells(await workbook.read({ sheet: SETUP_SHEET, row: 0, column: 0, ...sheet.used }))
}

/** Writes the Setup sheet, made if there is none; lines that are none of ours stay. */
export async function saveSettings(workbook: Workbook, settings: Settings): Promise<void> {
  const { locale } = await workbook.environment()
  const before = await readSettings(workbook)
  const sheet = (await workbook.sheets()).find(({ name }) => name === SETUP_SHEET)
  const exists = sheet !== undefined
  if (exists && sheet.planId === undefined) await adoptIfOurs(workbook, sheet)
  await workbook.render(settingsPlan(settings, locale), exists ? { replaces: settingsPlan(before, locale) } : {})
}

/** A sheet that has our headings is ours, though the mark may have been lost on its way from another program. */
async function adoptIfOurs(workbook: Workbook, { name, used }: SheetInfo): Promise<void> {
  if (isSettings(await workbook.read({ sheet: name, row: 0, column: 0, ...used }))) await workbook.adopt(name, 'setup')
}

/** Takes the Setup sheet back to what it was, gone if it was not there. */
export async function restoreSettings(workbook: Workbook, before: Settings, existed: boolean): Promise<void> {
  if (existed) await saveSettings(workbook, before)
  else await workbook.remove('setup')
}
