import { NotAvailable } from '../input-error'
import { normalise, normaliseMethods, SMALLEST_GROUP, type NormaliseMethod } from '../scoring/normalise'
import { defineFunction } from './define'
import { sameShape, shaped, shapesDiffer } from './grid'
import { nameOf } from './group-argument'
import { anything, cell, numericOrMissing, oneOf, optional, range } from './parameters'

/** Values on a common scale; the shape is kept. */
export const NORMALIZE = defineFunction({
  name: 'NORMALIZE',
  summary: {
    en: 'Puts values on a common scale, over all of them or within groups, so that scores by lenient and strict managers compare.',
    zh: '将数值换算到同一尺度，可在全体或各组内进行，使宽严不一的评分可以相互比较。',
  },
  parameters: {
    values: range(numericOrMissing, {
      en: 'The values; blanks and errors are left out',
      zh: '数值；空白与错误值不计',
    }),
    method: optional<NormaliseMethod, NormaliseMethod>(
      cell(oneOf(normaliseMethods), {
        en: '"z" (left out): standard deviations from the mean; "minmax": 0 to 100; "percentile": 100 × (below + ½ equal) / n. Values all alike give 0 (z) or 50',
        zh: '"z"（默认）：偏离均值的标准差个数；"minmax"：0 至 100；"percentile"：100 ×（低于者 + ½ 相等者）/ n。数值全部相同时为 0（z）或 50',
      }),
      'z',
    ),
    groups: optional(
      range(anything, {
        en: `The group of each value, to compare within it; groups of fewer than ${SMALLEST_GROUP} keep their level and are compared with everyone`,
        zh: `每个数值所属的组，在组内比较；不足 ${SMALLEST_GROUP} 个的组保持原有水平，与全体比较`,
      }),
      undefined,
    ),
  },
  examples: [
    { formula: 'KPI_NORMALIZE({60;80;100})', gives: [[-1], [0], [1]] },
    { formula: 'KPI_NORMALIZE({60,75,100}, "minmax")', gives: [[0, 37.5, 100]] },
    { formula: 'KPI_NORMALIZE({70;80;80;90}, "percentile")', gives: [[12.5], [50], [50], [87.5]] },
    {
      formula:
        'KPI_NORMALIZE({60;70;80;90;100;80;90;100;110;120}, "minmax", {"A";"A";"A";"A";"A";"B";"B";"B";"B";"B"})',
      gives: [[0], [25], [50], [75], [100], [0], [25], [50], [75], [100]],
      note: { en: 'B’s manager scores 20 points higher throughout:', zh: 'B 组主管普遍多给 20 分：' },
    },
  ],
  evaluate: ({ values, method, groups }) => {
    if (groups !== undefined && !sameShape(groups, values)) throw shapesDiffer('groups', groups, 'values', values)
    const numbers = Float64Array.from(values.values, (value) => value ?? NaN)
    const result = normalise(numbers, method, groups?.values.map(nameOf))
    return shaped(
      Array.from(result.values, (value) => (Number.isNaN(value) ? new NotAvailable('value-missing') : value)),
      values,
    )
  },
})
