import { defineFunction } from '../define'
import { anything, cell, dataRanges, numeric, oneOf, optional, range } from '../parameters'
import { functions as allFunctions } from '../registry'
import { renderExcelMetadata } from './excel'

const functions = [
  defineFunction({
    name: 'RANK',
    summary: { en: 'Ranks.', zh: '排名。' },
    parameters: {
      values: range(numeric, { en: 'The values', zh: '数值' }),
      better: optional(cell(oneOf(['higher', 'lower']), { en: 'Which is better', zh: '何者为优' }), 'higher'),
    },
    examples: [],
    evaluate: () => 1,
  }),
  defineFunction({
    name: 'WON',
    summary: { en: 'Won amount.', zh: '赢单金额。' },
    parameters: {
      period: optional(cell(anything, { en: 'When', zh: '期间' }), undefined),
      data: dataRanges({ en: 'Tables', zh: '数据表' }),
    },
    live: true,
    examples: [],
    evaluate: () => 1,
  }),
]

describe('renderExcelMetadata', () => {
  it('gives functions, parameters and lists of words as Excel reads them', () => {
    expect(renderExcelMetadata(functions, 'en')).toEqual({
      allowErrorForDataTypeAny: true,
      functions: [
        {
          id: 'KPI_RANK',
          name: 'KPI_RANK',
          description: 'Ranks.',
          parameters: [
            { name: 'values', description: 'The values', type: 'any', dimensionality: 'matrix' },
            {
              name: 'better',
              description: 'Which is better',
              type: 'string',
              dimensionality: 'scalar',
              optional: true,
              customEnumId: 'BETTER_HIGHER_LOWER',
            },
          ],
          result: { type: 'any', dimensionality: 'matrix' },
        },
        {
          id: 'KPI_WON',
          name: 'KPI_WON',
          description: 'Won amount.',
          parameters: [
            { name: 'period', description: 'When', type: 'any', dimensionality: 'scalar', optional: true },
            {
              name: 'data',
              description: 'Tables',
              type: 'any',
              dimensionality: 'matrix',
              optional: true,
              repeating: true,
            },
          ],
          result: { type: 'any', dimensionality: 'matrix' },
          options: { stream: true },
        },
      ],
      enums: [
        {
          id: 'BETTER_HIGHER_LOWER',
          type: 'string',
          values: [
            { name: 'higher', stringValue: 'higher' },
            { name: 'lower', stringValue: 'lower' },
          ],
        },
      ],
    })
  })

  it('changes nothing but the texts with the language', () => {
    const chinese = renderExcelMetadata(functions, 'zh-CN')
    expect(chinese.functions[0]?.description).toBe('排名。')
    expect(chinese.functions[0]?.parameters[1]?.description).toBe('何者为优')
    const untold = (locale: 'en' | 'zh-CN') =>
      JSON.stringify(renderExcelMetadata(functions, locale), (key, value: unknown) =>
        key === 'description' ? '' : value,
      )
    expect(untold('zh-CN')).toBe(untold('en'))
  })
})

describe('all functions together', () => {
  it.each(['en', 'zh-CN'] as const)('stay within what Excel takes, in %s', (locale) => {
    const metadata = renderExcelMetadata(allFunctions(), locale)
    // Excel's own limit of a text of formula help; desktop Excel reads no file of 1 MB or more (office-js issue 4808).
    const texts = metadata.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ])
    expect(texts.filter((text) => text === '' || text.length > 255)).toEqual([])
    expect(JSON.stringify(metadata, null, 2).length * 3).toBeLessThan(1_000_000)
    expect(new Set(metadata.functions.map(({ id }) => id)).size).toBe(metadata.functions.length)
  })
})
