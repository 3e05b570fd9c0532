import type { NamedRange } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { quoteSheetName, sheetA1 } from '../../core/cells/address'
import type { Locale } from '../../core/locale/text'
import { fileSheet } from './file-sheet'
import { BASE_FONT } from './file-style'
import { finishFile } from './finish-file'
import { withFormulaList } from './formula-list'
import type { PlainSheet, PlainWorkbook } from './plain-workbook'

/**
 * The workbook as an .xlsx file, for anybody to open, the add-in or not. Where a formula needs the add-in, the file has
 * the number alone, because Excel would replace it with #NAME? as soon as it calculates; the formulas are listed on a
 * last sheet in `locale`. All others stay formulas, with their results beside them.
 */
export async function writeWorkbook(workbook: PlainWorkbook, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const complete = withFormulaList(workbook, locale)
  const bytes = await writeXlsx({
    sheets: complete.sheets.map(fileSheet),
    activeSheet: complete.active,
    namedRanges: [...complete.sheets.flatMap(titleRows), ...namedRanges(complete)],
    defaultFont: BASE_FONT,
    // Without a property of our own, the library points to a part that is not there.
    properties: { title: complete.name, custom: { Source: 'Yardstick' } },
  })
  return finishFile(bytes, complete)
}

/** The rows that each printed page repeats; the library's own way to say it forgets the quotes around the name. */
function titleRows({ name, page }: PlainSheet): NamedRange[] {
  if (page === undefined || page.titleRows === 0) return []
  return [{ name: '_xlnm.Print_Titles', scope: name, range: `${quoteSheetName(name)}!$1:$${page.titleRows}` }]
}

function namedRanges({ names, sheets }: PlainWorkbook): NamedRange[] {
  const there = new Set(sheets.map(({ name }) => name))
  return names
    .filter(({ sheet }) => there.has(sheet))
    .map(({ name, sheet, range }) => ({ name, range: sheetA1({ ...range, sheet }) }))
}
