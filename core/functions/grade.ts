import { NotAvailable } from '../input-error'
import { gradeOf } from '../scoring/grade'
import { aboutArgument } from './about-argument'
import { defineFunction } from './define'
import { shaped } from './grid'
import { numeric, numericOrMissing, optional, range, untouched, words } from './parameters'
import { readTwoColumns } from './two-columns'

/** Grades of totals by absolute bands; the shape is kept. */
export const GRADE = defineFunction({
  name: 'GRADE',
  summary: {
    en: 'Grades a total. Without bands: S from 110, A from 100, B from 80, C from 60, D below.',
    zh: '为总分评级。不指定等级线时：110 起为 S，100 起为 A，80 起为 B，60 起为 C，其下为 D。',
  },
  parameters: {
    total: range(numericOrMissing, { en: 'The total, or a range of totals', zh: '总分，或由总分组成的区域' }),
    bands: optional(
      range(untouched, {
        en: 'Two columns, the best grade first: the grade, and the total from which on it is given; below the last edge it is the last grade',
        zh: '两列，由高到低：等级与其起始总分；低于最后一级的起点时仍为最后一级',
      }),
      undefined,
    ),
  },
  examples: [
    { formula: 'KPI_GRADE(88.5)', gives: 'B' },
    { formula: 'KPI_GRADE({112;100;59.9})', gives: [['S'], ['A'], ['D']] },
    {
      formula: 'KPI_GRADE({95,75,10}, {"Excellent",90;"Good",60;"Poor",0})',
      gives: [['Excellent', 'Good', 'Poor']],
      note: { en: 'Bands of one’s own:', zh: '自定等级：' },
    },
  ],
  evaluate: ({ total, bands }) => {
    const own = bands && readTwoColumns(bands, 'bands', columns, words, numeric)
    const used = own?.map(([grade, from]) => ({ grade, from }))
    return aboutArgument('bands', () =>
      shaped(
        total.values.map((value) => (value === undefined ? new NotAvailable('value-missing') : gradeOf(value, used))),
        total,
      ),
    )
  },
})

const columns = { en: 'grade and lower edge', zh: '等级与起始总分' }
