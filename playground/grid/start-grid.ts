import { LocaleType, mergeLocales, type ILanguagePack, type IWorkbookData } from '@univerjs/core'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import conditionalFormattingEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US'
import conditionalFormattingZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import coreEn from '@univerjs/preset-sheets-core/locales/en-US'
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US'
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN'
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing'
import drawingEn from '@univerjs/preset-sheets-drawing/locales/en-US'
import drawingZh from '@univerjs/preset-sheets-drawing/locales/zh-CN'
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter'
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US'
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN'
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note'
import noteEn from '@univerjs/preset-sheets-note/locales/en-US'
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN'
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort'
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US'
import sortZh from '@univerjs/preset-sheets-sort/locales/zh-CN'
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table'
import tableEn from '@univerjs/preset-sheets-table/locales/en-US'
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN'
import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import '@univerjs/preset-sheets-drawing/lib/index.css'
import '@univerjs/preset-sheets-filter/lib/index.css'
import '@univerjs/preset-sheets-note/lib/index.css'
import '@univerjs/preset-sheets-sort/lib/index.css'
import '@univerjs/preset-sheets-table/lib/index.css'
import type { Locale } from '../../core/locale/text'
import { functionDescriptions, functionTexts } from '../functions/descriptions'
import { functionExecutors } from '../functions/executors'
import type { Calls } from '../functions/calls'
import { createUniver, type CreatedUniver } from './create-univer'

/** The language that Univer knows ours by. */
export const univerLocale: Readonly<Record<Locale, LocaleType>> = { en: LocaleType.EN_US, 'zh-CN': LocaleType.ZH_CN }

export interface GridOptions {
  readonly container: HTMLElement
  readonly locale: Locale
  readonly dark: boolean
  readonly workbook: Partial<IWorkbookData>
  readonly calls: Calls
}

/** Shows a workbook in an element: formula bar, toolbar, sheet tabs, our functions. */
export function startGrid({ container, locale, dark, workbook, calls }: GridOptions): CreatedUniver {
  const created = createUniver(
    [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: true,
        formulaBar: true,
        disableAutoFocus: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        formula: { function: functionExecutors(calls), description: functionDescriptions() },
      }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsDrawingPreset(),
      UniverSheetsFilterPreset(),
      UniverSheetsNotePreset(),
      UniverSheetsSortPreset(),
      UniverSheetsTablePreset(),
    ],
    { locale: univerLocale[locale], darkMode: dark, locales: languagePacks() },
  )
  created.api.createWorkbook(workbook)
  return created
}

function languagePacks(): Record<string, ILanguagePack> {
  const en = [coreEn, conditionalFormattingEn, validationEn, drawingEn, filterEn, noteEn, sortEn, tableEn]
  const zh = [coreZh, conditionalFormattingZh, validationZh, drawingZh, filterZh, noteZh, sortZh, tableZh]
  return {
    [LocaleType.EN_US]: mergeLocales(...en, functionTexts('en')),
    [LocaleType.ZH_CN]: mergeLocales(...zh, functionTexts('zh-CN')),
  }
}
