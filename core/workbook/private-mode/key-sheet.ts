import { isBlank, type Cells } from '../../cells/cell'
import { InputError } from '../../input-error'
import { say, type Locale, type Text } from '../../locale/text'
import type { SheetPlan } from '../../sheets/plan'
import { ours, text } from '../../sheets/plan-cells'
import type { Workbook } from '../port'
import { maskWords, type MaskKey } from './mask-key'
import { folded } from './mask-text'

/** The sheet that says what stands for whom; whoever has it can undo all masks. */
export const KEY_SHEET = 'Yardstick key'
const KEY_ID = 'mask_key'
const HEADING_ROW = 2
const locales: readonly Locale[] = ['en', 'zh-CN']

const texts = {
  title: { en: 'Who is who in masked copies', zh: '脱敏副本对照表' },
  hint: {
    en: 'Keep this sheet to yourself: never pass it on with a masked copy.',
    zh: '本表仅供自己留存，切勿随脱敏副本一并发出。',
  },
  kind: { en: 'Kind', zh: '类型' },
  name: { en: 'Name', zh: '名称' },
  mask: { en: 'Is shown as', zh: '显示为' },
} as const satisfies Record<string, Text>

/** The key of a workbook, and whether it stands on a sheet. */
export interface StandingKey {
  readonly key: MaskKey
  readonly stands: boolean
}

/**
 * Reads the key from its sheet; an empty one where there is none. A sheet that has our headings is ours, though the mark
 * may have been lost on its way from another program.
 * @throws {InputError} `mask-key-broken`
 */
export async function readKey(workbook: Workbook): Promise<StandingKey> {
  const sheet = (await workbook.sheets()).find(({ name }) => name === KEY_SHEET)
  if (sheet === undefined) return { key: [], stands: false }
  const cells = await workbook.read({ sheet: KEY_SHEET, row: 0, column: 0, ...sheet.used })
  const isOurs = locales.some((locale) =>
    headings(locale).every((heading, column) => cells[HEADING_ROW]?.[column] === heading),
  )
  if (!isOurs) throw new InputError('sheet-not-ours', { sheet: KEY_SHEET })
  if (sheet.planId === undefined) await workbook.adopt(KEY_SHEET, KEY_ID)
  return { key: keyFromCells(cells), stands: true }
}

/**
 * The key that cells hold, in either language.
 * @throws {InputError} `mask-key-broken`, with the row, where a name or a mask stands twice or is missing
 */
export function keyFromCells(cells: Cells): MaskKey {
  const [names, masks] = [new Set<string>(), new Set<string>()]
  return cells.slice(HEADING_ROW + 1).flatMap((line, index) => {
    if (line.every(isBlank)) return []
    const [word = '', name = '', mask = ''] = line.slice(0, 3).map((cell) => String(cell ?? '').trim())
    const kind = (['person', 'customer'] as const).find((each) => Object.values(maskWords[each]).includes(word))
    const isTwice = names.has(folded(name)) || masks.has(folded(mask))
    if (kind === undefined || name === '' || mask === '' || isTwice)
      throw new InputError('mask-key-broken', {}, { sheet: KEY_SHEET, row: HEADING_ROW + 2 + index })
    names.add(folded(name))
    masks.add(folded(mask))
    return [{ kind, name, mask }]
  })
}

/** The sheet of a key. */
export function keyPlan(key: MaskKey, locale: Locale): SheetPlan {
  const word = (name: keyof typeof texts) => say(texts[name], locale)
  const lines = key.map(({ kind, name, mask }) => [say(maskWords[kind], locale), name, mask].map(text))
  const row = HEADING_ROW
  return {
    id: KEY_ID,
    name: KEY_SHEET,
    blocks: [
      ours('titles', 0, 0, [[text(word('title'))], [text(word('hint'))]]),
      ours('headings', row, 0, [headings(locale).map(text)]),
      ...(lines.length === 0 ? [] : [ours('key', row + 1, 0, lines)]),
    ],
    formats: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
      { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: 'subtitle' },
      { range: { row, column: 0, rows: 1, columns: 3 }, style: 'heading' },
    ],
    columnWidths: [
      { column: 0, width: 120 },
      { column: 1, width: 260 },
      { column: 2, width: 180 },
    ],
    conditionalFormats: [],
    validations: [],
    notes: [],
    charts: [],
    freeze: { rows: row + 1, columns: 0 },
    print: { orientation: 'portrait', paper: 'a4', pagesWide: 1, titleRows: 0, footer: '' },
  }
}

function headings(locale: Locale): string[] {
  return [texts.kind, texts.name, texts.mask].map((heading) => say(heading, locale))
}
