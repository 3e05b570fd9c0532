import { NotAvailable } from '../../input-error'
import { defineFunction } from '../define'
import { cell, dataRanges, numeric, oneOf, optional, range } from '../parameters'
import { renderReference } from './reference'

const split = defineFunction({
  name: 'SPLIT_IT',
  summary: { en: 'Splits a|total <b>.', zh: '分解总数。' },
  parameters: {
    weights: range(numeric, { en: 'One | each', zh: '每份一个' }),
    better: optional(cell(oneOf(['higher', 'lower']), { en: 'Which', zh: '方向' }), 'higher'),
  },
  examples: [
    { formula: 'KPI_SPLIT_IT({1;1})', gives: [[50], [50]], note: { en: 'In halves:', zh: '对半：' } },
    { formula: 'KPI_SPLIT_IT({1})', gives: new NotAvailable('actual-missing') },
  ],
  evaluate: () => 1,
})

const won = defineFunction({
  name: 'WON',
  summary: { en: 'Won amount.', zh: '赢单金额。' },
  parameters: { data: dataRanges({ en: 'Tables', zh: '数据表' }) },
  live: true,
  examples: [
    {
      formula:
        'KPI_WON({"Owner","Status","Amount";"Ann; the first","won",120;"Bob","lost",80;"Ann; the first","won",30;"Bob","won",7})',
      gives: [['say "yes"', true, 2 / 3]],
    },
  ],
  evaluate: () => 1,
})

const pages = (locale: 'en' | 'zh-CN') =>
  new Map(renderReference([split, won], locale).map(({ file, text }) => [file, text]))

describe('renderReference', () => {
  it('gives an index and a page per function and language', () => {
    expect([...pages('en').keys()]).toEqual(['README.md', 'split-it.md', 'won.md'])
    expect([...pages('zh-CN').keys()]).toEqual(['zh-CN/README.md', 'zh-CN/split-it.md', 'zh-CN/won.md'])
  })

  it('shows how a function is written, what it takes and what its examples give', () => {
    expect(pages('en').get('split-it.md')).toBe(`# KPI_SPLIT_IT

Splits a|total \\<b>.

\`\`\`text
KPI_SPLIT_IT(weights, [better])
\`\`\`

| Argument | Takes | Meaning |
| --- | --- | --- |
| \`weights\` | numbers: a cell or a range | One \\| each |
| \`better\` | \`higher\` or \`lower\` | Which |

Arguments in brackets can be left out.

## Examples

In halves:

\`\`\`text
=KPI_SPLIT_IT({1;1})
→ {50; 50}
\`\`\`

\`\`\`text
=KPI_SPLIT_IT({1})
→ #N/A: there is no actual value to score.
\`\`\`

[All functions](README.md) · [中文](zh-CN/split-it.md)
`)
  })

  it('tells the same in Chinese', () => {
    const page = pages('zh-CN').get('zh-CN/split-it.md')
    expect(page).toContain('| `weights` | 数字：单元格或区域 | 每份一个 |')
    expect(page).toContain('→ #N/A: 没有可计分的实际值。')
    expect(page).toContain('[全部函数](README.md) · [English](../split-it.md)')
  })

  it('breaks a long formula between rows, never within a text', () => {
    const page = pages('en').get('won.md')
    expect(page).toContain('KPI_WON([data, …])')
    expect(page).toContain(`=KPI_WON({"Owner","Status","Amount";
  "Ann; the first","won",120;
  "Bob","lost",80;`)
    expect(page).toContain('→ {"say ""yes""", TRUE, 0.666666666666667}')
  })

  it('lists what reads the tables apart from what does not', () => {
    expect(pages('en').get('README.md')).toMatch(
      /## From your tables[\s\S]*\[KPI_WON\]\(won\.md\)[\s\S]*## From the numbers you give[\s\S]*\[KPI_SPLIT_IT\]\(split-it\.md\)/,
    )
  })

  it('links only to pages that are there', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const known = new Set([...pages('en').keys(), ...pages('zh-CN').keys()])
      for (const [file, text] of pages(locale)) {
        const folder = file.startsWith('zh-CN/') ? 'zh-CN/' : ''
        const links = [...(text.match(/\]\(([^)]*)\)/g) ?? [])].map((link) => link.slice(2, -1))
        const targets = links.map((link) => (link.startsWith('../') ? link.slice(3) : folder + link))
        expect(targets.filter((target) => !known.has(target))).toEqual([])
        expect(targets.length).toBeGreaterThan(0)
      }
    }
  })
})
