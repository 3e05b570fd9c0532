import { renderToStaticMarkup } from 'react-dom/server'
import { Chart, type ChartData } from './chart'

const sales: ChartData = {
  kind: 'column',
  title: 'Sales <2026>',
  altText: 'Sales by month',
  size: { width: 318, height: 244 },
  categories: ['Jan', 'Feb', 'Mar'],
  series: [{ name: 'Ann', color: '#123456', values: [50, 100, 25] }],
}

const draw = (data: Partial<ChartData>) => renderToStaticMarkup(<Chart data={{ ...sales, ...data }} />)

/** A numeric attribute of every element of a kind, in the order they are drawn. */
function numbers(markup: string, element: string, attribute: string): number[] {
  const elements = markup.match(new RegExp(`<${element}[^>]*>`, 'g')) ?? []
  return elements.map((each) => Number(new RegExp(` ${attribute}="([^"]*)"`).exec(each)?.[1]))
}

const series = (...values: number[]): ChartData['series'] => [{ name: 'Ann', color: '#123456', values }]

describe('a chart', () => {
  it('tells in words what it shows, and takes its title for text', () => {
    const markup = draw({})
    expect(markup).toContain('role="img" aria-label="Sales by month"')
    expect(markup).toContain('Sales &lt;2026&gt;')
  })

  it('has columns as high as their values, on a common line', () => {
    const markup = draw({})
    const [heights, tops] = [numbers(markup, 'rect', 'height'), numbers(markup, 'rect', 'y')]
    const [first = NaN, second = NaN, third = NaN] = heights
    expect(second).toBeCloseTo(2 * first)
    expect(second).toBeCloseTo(4 * third)
    const feet = tops.map((top, index) => top + (heights[index] ?? NaN))
    for (const foot of feet) expect(foot).toBeCloseTo(feet[0] ?? NaN)
  })

  it('has bars as wide as their values', () => {
    const [first = NaN, second = NaN, third = NaN] = numbers(draw({ kind: 'bar' }), 'rect', 'width')
    expect([second / first, second / third]).toEqual([expect.closeTo(2), expect.closeTo(4)])
  })

  it('lets what is below 0 hang down from the line at 0', () => {
    const markup = draw({ series: series(10, -10) })
    const [up = NaN, down = NaN] = numbers(markup, 'rect', 'y')
    const [height = NaN, depth = NaN] = numbers(markup, 'rect', 'height')
    expect(height).toBeCloseTo(depth)
    expect(down).toBeCloseTo(up + height)
  })

  it('leaves a gap where there is no number', () => {
    expect(numbers(draw({ series: series(1, NaN, 3) }), 'rect', 'height')).toHaveLength(2)
    expect(numbers(draw({ kind: 'bar', series: series(1, NaN, 3) }), 'rect', 'width')).toHaveLength(2)
    const [path] = /(?<= d=")[^"]*/.exec(draw({ kind: 'line', series: series(1, 2, NaN, 4, 5) })) ?? []
    expect(path?.replace(/[^ML]/g, '')).toBe('MLML')
  })

  it.each([
    ['nothing', []],
    ['no number', [NaN, NaN]],
    ['only 0', [0, 0]],
    ['one size', [7, 7]],
    ['tiny and huge', [1e-9, 1e12]],
  ])('can be drawn of %s', (_, values) => {
    for (const kind of ['column', 'bar', 'line'] as const) {
      const markup = draw({ kind, series: series(...values) })
      expect(markup).not.toMatch(/NaN|Infinity|undefined/)
      for (const size of [...numbers(markup, 'rect', 'height'), ...numbers(markup, 'rect', 'width')])
        expect(size).toBeGreaterThanOrEqual(0)
    }
  })

  it('keeps what it draws within its frame', () => {
    for (const values of [
      [1, 2, 3],
      [99, 100.5, 101],
      [-5, 5, 0.1],
      [0.001, 0.002, 0.0004],
    ]) {
      const markup = draw({ series: series(...values) })
      const [, , , frame] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(markup)?.slice(1).map(Number) ?? []
      const [tops, heights] = [numbers(markup, 'rect', 'y'), numbers(markup, 'rect', 'height')]
      tops.forEach((top, index) => {
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top + (heights[index] ?? NaN)).toBeLessThanOrEqual(frame ?? NaN)
      })
    }
  })

  it('names its series only if there are several', () => {
    expect(draw({})).not.toContain('grid-chart-legend')
    const second = { name: 'Target', color: '#abcdef', values: [1, 2, 3] }
    expect(draw({ series: [...sales.series, second] })).toContain('Target')
  })
})
