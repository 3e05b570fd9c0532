import type { Cell } from '../cells/cell'
import { NotAvailable } from '../input-error'
import { forcedGrades, SMALLEST_POOL, standardDistribution } from '../scoring/forced-distribution'
import { aboutArgument } from './about-argument'
import { defineFunction } from './define'
import { shaped } from './grid'
import { pathsOf } from './group-argument'
import { anything, cell, numeric, numericOrMissing, optional, range, readCell, untouched, words } from './parameters'
import { readTwoColumns } from './two-columns'

/** On the scale of the standard curve: the target met. */
const TARGET_TOTAL = 100

/** Grades by shares of the people; the shape of the totals is kept. */
export const FORCED = defineFunction({
  name: 'FORCED',
  summary: {
    en: 'Grades by forced distribution: shares of the people become head counts by largest remainder, the highest totals get the best grade, equal totals always the same one.',
    zh: '强制分布评级：按比例以最大余数法换算为人数，总分高者等级高，同分者等级必相同。',
  },
  parameters: {
    totals: range(numericOrMissing, {
      en: 'The totals of all people; blanks and errors get no grade',
      zh: '全体人员的总分；空白与错误值不评级',
    }),
    distribution: optional(
      range(untouched, {
        en: 'Two columns, the best grade first: the grade and its share; left out: A 20%, B 70%, C 10%',
        zh: '两列，由高到低：等级与其比例；省略为 A 20%、B 70%、C 10%',
      }),
      undefined,
    ),
    groups: optional(
      range(anything, {
        en: `The group of each total, each graded by itself, with a column for each level from the top; groups of fewer than ${SMALLEST_POOL} are placed among everyone of the next level up`,
        zh: `每个总分所属的组，各组分别评级；可自上而下每级一列；不足 ${SMALLEST_POOL} 人的组在上一级全体中评定`,
      }),
      undefined,
    ),
    guard: optional(
      cell(anything, {
        en: 'Nobody with a total above this is graded below the middle grade; left out: 100; "none" switches it off',
        zh: '总分高于此值者等级不低于中间一级；省略为 100；"none" 表示不设保护',
      }),
      TARGET_TOTAL,
    ),
  },
  examples: [
    {
      formula: 'KPI_FORCED({99;97;95;93;91;89;87;85;83;81;79})',
      gives: ['A', 'A', 'B', 'B', 'B', 'B', 'B', 'B', 'B', 'B', 'C'].map((grade) => [grade]),
      note: {
        en: '20, 70 and 10% of 11 people are 2.2, 7.7 and 1.1: 2, 8 and 1.',
        zh: '11 人的 20%、70%、10% 为 2.2、7.7、1.1，即 2、8、1 人。',
      },
    },
    {
      formula: 'KPI_FORCED({98,90,90,70}, {"top",0.25;"rest",0.75})',
      gives: [['top', 'rest', 'rest', 'rest']],
    },
    {
      formula: 'KPI_FORCED({90;90;90;70}, {"top",50;"rest",50})',
      gives: [['top'], ['top'], ['top'], ['rest']],
      note: {
        en: 'The boundary lies within a tie, which goes to the nearer side:',
        zh: '界线落在同分者之间时，归入较近的一侧：',
      },
    },
  ],
  evaluate: ({ totals, distribution, groups, guard }) => {
    const columns = { en: 'grade and share', zh: '等级与比例' }
    const own = distribution && readTwoColumns(distribution, 'distribution', columns, words, numeric)
    const shares = own?.map(([grade, share]) => ({ grade, share })) ?? standardDistribution
    const { grades } = aboutArgument('distribution', () =>
      forcedGrades(
        Float64Array.from(totals.values, (total) => total ?? NaN),
        shares,
        {
          smallestGroup: SMALLEST_POOL,
          ...guardOf(guard),
          ...(groups === undefined ? {} : { paths: pathsOf(groups, totals, 'groups', 'totals') }),
        },
      ),
    )
    return shaped(
      Array.from(grades, (grade) => shares[grade]?.grade ?? new NotAvailable('value-missing')),
      totals,
    )
  },
})

function guardOf(given: Cell): { readonly guard?: number } {
  if (typeof given === 'string' && ['none', '无'].includes(given.toLowerCase())) return {}
  return { guard: readCell(numeric, given, 'guard') }
}
