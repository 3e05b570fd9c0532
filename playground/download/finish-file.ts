import { changeParts } from './package-parts'
import type { PlainSheet, PlainWorkbook } from './plain-workbook'

const error = String.raw`#(?:N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|DIV\/0!)`
const errorAsText = new RegExp(` t="str">(<f[^>]*>[^<]*</f><v>${error}</v>)`, 'g')

/** Behind the columns, not before them. */
const lightGridlines =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D5DBE1"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
const finished = /^xl\/(?:workbook|worksheets\/sheet(\d+)|charts\/chart\d+)\.xml$/

/** Says in the file what the library that writes it has no word for. */
export function finishFile(bytes: Uint8Array, workbook: PlainWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const finish = (path: string, xml: string) => {
    if (path.startsWith('xl/charts/')) return xml.replace('<c:majorGridlines/>', lightGridlines)
    const sheet = workbook.sheets[Number(finished.exec(path)?.[1]) - 1]
    return sheet === undefined ? withHiddenNames(xml, workbook) : finishedSheet(xml, sheet)
  }
  return changeParts(bytes, finish, (path) => finished.test(path))
}

function finishedSheet(xml: string, { rows }: PlainSheet): string {
  const level = Math.max(0, ...[...rows.values()].map((row) => row.level))
  return (
    xml
      // Else Excel takes the result for a text until it calculates, which it does not in protected view.
      .replace(errorAsText, ' t="e">$1')
      // On paper, what is not there is a dash, as Yardstick sets up its pages.
      .replace('<pageSetup ', '<pageSetup errors="dash" ')
      // Else Excel shows no buttons to fold rows away.
      .replace('<sheetFormatPr ', level === 0 ? '$&' : `$&outlineLevelRow="${level}" `)
  )
}

function withHiddenNames(xml: string, { names }: PlainWorkbook): string {
  const hidden = new Set(names.filter(({ visible }) => !visible).map(({ name }) => name))
  return xml.replace(/<definedName name="([^"]*)"/g, (tag, name: string) =>
    hidden.has(name) ? `${tag} hidden="1"` : tag,
  )
}
