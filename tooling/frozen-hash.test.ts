import { createHash } from 'node:crypto'
import { freezeScorecards } from '../core/workbook/freeze-scorecards'
import { generateScorecards } from '../core/workbook/generate-scorecards'
import { inMemoryWorkbook } from '../core/workbook/in-memory'

const deals = [
  ['Owner', 'Amount', 'Stage', 'Created', 'Close Date'],
  ['王芳', 1000, 'Won', '2026-01-05', '2026-02-04'],
]

it('stamps a frozen scorecard with the SHA-256 of what its sheets show, as anybody can check', async () => {
  const workbook = inMemoryWorkbook({ sheets: [{ name: 'Deals', cells: deals }] })
  await generateScorecards(workbook, {
    period: '2026-Q1',
    people: ['王芳'],
    items: [{ kpi: 'REVENUE', weight: 100, target: 900 }],
    pages: { paper: 'a4' },
  })
  const { hash } = await freezeScorecards(workbook, 'scorecard_2026_Q1')
  const shown = []
  for (const { name, planId, used } of await workbook.sheets()) {
    if (planId?.startsWith('scorecard') !== true) continue
    const cells = await workbook.read({ sheet: name, row: 0, column: 0, ...used })
    const content = cells.map((line) => {
      const texts = line.map((cell) => (String(cell).startsWith('Frozen on') ? '' : (cell ?? '')))
      while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop()
      return texts
    })
    while (content.length > 0 && content[content.length - 1]?.length === 0) content.pop()
    shown.push([planId, content])
  }
  expect(hash).toBe(createHash('sha256').update(JSON.stringify(shown)).digest('hex'))
})
