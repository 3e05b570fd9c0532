import { InputError } from '../input-error'
import type { ErrorCode } from '../locale/errors'
import { splitColumns, type LeafColumns } from '../targets/split'
import { defineFunction } from './define'
import { isSingle, sameShape, shaped, shapesDiffer, type Shape } from './grid'
import {
  cell,
  nonNegative,
  numeric,
  numericOrMissing,
  optional,
  placeOf,
  positive,
  range,
  type Grid,
} from './parameters'

const bound = (description: { readonly en: string; readonly zh: string }) =>
  optional(range(numericOrMissing, description), undefined)

/** A total split by weights; the shape of the weights is kept. */
export const SPLIT = defineFunction({
  name: 'SPLIT',
  summary: {
    en: 'Splits a total in proportion to weights; the parts add up exactly, to the last unit.',
    zh: '按权重分解总数，各部分之和与总数分毫不差。',
  },
  parameters: {
    total: cell(numeric, { en: 'What to split', zh: '要分解的总数' }),
    weights: range(nonNegative, {
      en: 'One weight per share, 0 or more; all 0: equal shares',
      zh: '每份一个权重，不为负；全为 0 则均分',
    }),
    step: optional(
      cell(positive, {
        en: 'Smallest unit, e.g. 0.01 or 1000; left out: 1',
        zh: '最小单位，如 0.01 或 1000；省略为 1',
      }),
      1,
    ),
    min: bound({
      en: 'Lower bound: one for all or one per share; "" for none',
      zh: '下限：共用一个或每份一个；"" 为不限',
    }),
    max: bound({
      en: 'Upper bound: one for all or one per share; "" for none',
      zh: '上限：共用一个或每份一个；"" 为不限',
    }),
    locked: bound({
      en: 'Shares that must stay as they are, one cell per share; "" for the others',
      zh: '须保持不变的份额，每份一格；其余为 ""',
    }),
  },
  examples: [
    { formula: 'KPI_SPLIT(100, {1;1;1})', gives: [[34], [33], [33]] },
    {
      formula: 'KPI_SPLIT(0.1, {1,1,1}, 0.01)',
      gives: [[0.04, 0.03, 0.03]],
      note: { en: 'A row of weights gives a row; here in cents:', zh: '一行权重得到一行；此处以分为单位：' },
    },
    {
      formula: 'KPI_SPLIT(100, {1;1;8}, 1, , 50)',
      gives: [[25], [25], [50]],
      note: { en: 'No share above 50:', zh: '每份不超过 50：' },
    },
    {
      formula: 'KPI_SPLIT(10, {1;2;3;4}, 1, , , {"";5;"";""})',
      gives: [[1], [5], [2], [2]],
      note: { en: 'The second share stays at 5:', zh: '第二份保持为 5：' },
    },
    { formula: 'KPI_SPLIT(-100, {1;1;1})', gives: [[-34], [-33], [-33]] },
  ],
  evaluate: ({ total, weights, step, min, max, locked }) => {
    try {
      return shaped([...splitColumns(total, columnsOf(weights, min, max, locked), step)], weights)
    } catch (error) {
      throw error instanceof InputError ? inArguments(error, weights) : error
    }
  },
})

type Bounds = Grid<number | undefined> | undefined

function columnsOf(weights: Grid<number>, min: Bounds, max: Bounds, locked: Bounds): LeafColumns {
  if (locked && !sameShape(locked, weights)) throw shapesDiffer('locked', locked, 'weights', weights)
  return {
    weights: Float64Array.from(weights.values),
    mins: perShare('min', min, weights),
    maxs: perShare('max', max, weights),
    locks: locked && column(locked),
  }
}

/** The bound of each share: a single cell holds for all. */
function perShare(name: string, bounds: Bounds, weights: Shape): Float64Array | undefined {
  if (bounds === undefined) return undefined
  if (isSingle(bounds)) return new Float64Array(weights.rows * weights.columns).fill(bounds.values[0] ?? NaN)
  if (!sameShape(bounds, weights)) throw shapesDiffer(name, bounds, 'weights', weights)
  return column(bounds)
}

function column({ values }: Grid<number | undefined>): Float64Array {
  const found = new Float64Array(values.length)
  values.forEach((value, share) => {
    found[share] = value ?? NaN
  })
  return found
}

/** Which argument a refusal of the split is about; with a row, it is about that share's cell. */
const argumentOf: Partial<Record<ErrorCode, readonly [ofAll: string, ofShare: string]>> = {
  'total-not-in-steps': ['total', 'locked'],
  'too-many-steps': ['total', 'locked'],
  'bounds-crossed': ['min', 'min'],
  'bounds-between-steps': ['min', 'min'],
  'bounds-too-high': ['min', 'min'],
  'bounds-too-tight': ['max', 'max'],
  'locks-exceed-total': ['locked', 'locked'],
}

function inArguments(error: InputError, weights: Shape): InputError {
  const about = argumentOf[error.code]
  if (!about) return error
  const { row } = error.place
  const place = row === undefined ? { argument: about[0] } : placeOf(about[1], row - 1, weights)
  return new InputError(error.code, error.facts, place)
}
