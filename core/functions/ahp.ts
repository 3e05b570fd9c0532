import { isBlank, isErrorText, type Cell } from '../cells/cell'
import { readNumber } from '../cells/number'
import { InputError } from '../input-error'
import { say, type Locale } from '../locale/text'
import { ahp, CONSISTENT, type Ahp } from '../scoring/ahp'
import { plainNumber } from '../scoring/plain-number'
import { aboutArgument } from './about-argument'
import { defineFunction, type ResultCell } from './define'
import { nameOf } from './group-argument'
import { numeric, range, readCell, untouched, type Grid } from './parameters'

/** A table of weights out of comparisons in pairs, and whether these agree. */
export const AHP = defineFunction({
  name: 'AHP',
  summary: {
    en: 'Weights from comparisons in pairs (analytic hierarchy process): a row for each criterion with its weight, then λmax, the consistency ratio, and whether the comparisons agree; above 0.1 it names the one that fits least.',
    zh: '层次分析法（AHP）：由两两比较得出权重，每个准则一行，其后为 λmax、一致性比率及判断是否一致；比率高于 0.1 时指出最不一致的一处比较。',
  },
  parameters: {
    matrix: range(untouched, {
      en: 'A row and a column for each criterion: how many times as important the row is as the column, 1 to 9; of a pair one cell can be left blank. With names in a first row and column, or without',
      zh: '每个准则一行一列：行比列重要多少倍，1 至 9；每对可只填一格。首行首列可写名称，也可不写',
    }),
  },
  examples: [
    {
      formula: 'KPI_AHP({1,3,5;"",1,3;"","",1})',
      gives: [
        ['1', 0.6369855717],
        ['2', 0.2582849944],
        ['3', 0.1047294339],
        ['λmax', 3.0385110906],
        ['Consistency ratio', 0.033199216],
        ['Comparisons', 'consistent'],
      ],
    },
  ],
  evaluate: ({ matrix }, { locale }) => {
    const { names, head, size, cellAt } = layoutOf(matrix)
    const rows = Array.from({ length: size.rows }, (_, row) =>
      Array.from({ length: size.columns }, (_, column) => cellAt(row, column)),
    )
    const result = aboutArgument('matrix', () => besideNames(head, () => ahp(rows)))
    return [
      ...result.weights.map((weight, row): ResultCell[] => [names[row] ?? '', weight]),
      ['λmax', result.lambdaMax],
      [say(texts.ratio, locale), result.consistencyRatio],
      [say(texts.comparisons, locale), verdict(result, names, locale)],
    ]
  },
})

/** Names stand in a first row and column where its first cell is blank and the next is a word. */
function layoutOf(matrix: Grid<Cell>) {
  const { rows, columns, values } = matrix
  const head = rows > 1 && isBlank(values[0]) && isWord(values[1]) ? 1 : 0
  const size = { rows: rows - head, columns: columns - head }
  const names = Array.from({ length: size.rows }, (_, row) =>
    head === 0 ? String(row + 1) : nameOf(values[(row + 1) * columns]),
  )
  const cellAt = (row: number, column: number): number | undefined => {
    const position = (row + head) * columns + column + head
    return isBlank(values[position]) ? undefined : readCell(numeric, values[position], 'matrix', position, matrix)
  }
  return { names, head, size, cellAt }
}

/** A refusal counts rows and columns from the names on, a reader from the first cell of the range. */
function besideNames<T>(head: number, compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { row, column } = error.place
    const place = row === undefined || column === undefined ? {} : { row: row + head, column: column + head }
    throw new InputError(error.code, error.facts, { ...error.place, ...place })
  }
}

function isWord(found: Cell): boolean {
  return typeof found === 'string' && !isBlank(found) && !isErrorText(found) && readNumber(found) === undefined
}

function verdict({ consistencyRatio, mostInconsistent }: Ahp, names: readonly string[], locale: Locale): string {
  if (consistencyRatio <= CONSISTENT || mostInconsistent === undefined) return say(texts.consistent, locale)
  const { row, column, found, consistent } = mostInconsistent
  return say(texts.inconsistent, locale, {
    row: names[row] ?? '',
    column: names[column] ?? '',
    found: plainNumber(found),
    consistent: plainNumber(consistent),
  })
}

const texts = {
  ratio: { en: 'Consistency ratio', zh: '一致性比率' },
  comparisons: { en: 'Comparisons', zh: '比较判断' },
  consistent: { en: 'consistent', zh: '一致' },
  inconsistent: {
    en: 'not consistent; look again at "{row}" against "{column}": it says {found}, the others together say {consistent}',
    zh: '不一致；请复核“{row}”与“{column}”的比较：此处为 {found}，而其余判断合起来约为 {consistent}',
  },
}
