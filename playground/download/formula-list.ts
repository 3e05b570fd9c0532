import { a1, quoteSheetName } from '../../core/cells/address'
import { say, type Locale } from '../../core/locale/text'
import { palette } from '../../core/sheets/palette'
import { PREFIX } from '../../core/sheets/function-prefix'
import { freeSheetName } from '../open-file/sheet-name'
import { downloadTexts } from './download-texts'
import { fileFormula } from './file-formula'
import type { CellLook, PlainCell, PlainSheet, PlainWorkbook } from './plain-workbook'

const HEADINGS_ROW = 3
const WIDTHS = [220, 90, 640]

/** The workbook with a last sheet that lists the formulas of which the file has the numbers alone, if there are any. */
export function withFormulaList(workbook: PlainWorkbook, locale: Locale): PlainWorkbook {
  const left = workbook.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) =>
      cell.formula !== undefined && fileFormula(cell.formula, PREFIX) === undefined
        ? [{ sheet: sheet.name, cell, formula: cell.formula }]
        : [],
    ),
  )
  if (left.length === 0) return workbook
  const word = (name: keyof typeof downloadTexts) => say(downloadTexts[name], locale)
  const name = freeSheetName(
    word('formulas'),
    workbook.sheets.map((sheet) => sheet.name),
  )
  const headings = (['sheet', 'cell', 'formula'] as const).map(word)
  const cells: PlainCell[] = [
    { row: 0, column: 0, value: word('formulas'), look: look('title') },
    { row: 1, column: 0, value: word('why'), look: look('subtitle') },
    ...headings.map((value, column) => ({ row: HEADINGS_ROW, column, value, look: look('heading') })),
    ...left.flatMap(({ sheet, cell, formula }, index): PlainCell[] => {
      const row = HEADINGS_ROW + 1 + index
      const { rows = 1, columns = 1 } = cell.spill ?? {}
      const place = a1({ row: cell.row, column: cell.column, rows, columns })
      return [
        { row, column: 0, value: sheet, look: { ...look('body'), numberFormat: '@' } },
        { row, column: 1, value: place, look: look('bar'), link: `${quoteSheetName(sheet)}!${place}` },
        { row, column: 2, value: formula, look: { ...look('body'), numberFormat: '@', wrap: true } },
      ]
    }),
  ]
  const list: PlainSheet = {
    name,
    visible: true,
    cells,
    merges: [],
    columns: new Map(WIDTHS.map((width, column) => [column, { width, hidden: false }])),
    rows: new Map(),
    frozen: { rows: HEADINGS_ROW + 1, columns: 0 },
    conditionalFormats: [],
    validations: [],
    notes: [],
    charts: [],
    page: {
      landscape: true,
      paper: locale === 'zh-CN' ? 'A4' : 'Letter',
      pagesWide: 1,
      titleRows: HEADINGS_ROW + 1,
      footer: '&P / &N',
    },
  }
  return { ...workbook, sheets: [...workbook.sheets, list] }
}

function look(name: keyof typeof palette): CellLook {
  const { line, ...style } = palette[name]
  return line === undefined ? style : { ...style, borders: { bottom: { line: 'thin', color: line } } }
}
