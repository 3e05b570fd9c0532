import { contextForTests } from './context-for-tests'
import type { Argument } from './define'
import { SCORE_EXPLAIN } from './score-explain'

const explain = (...args: readonly Argument[]) => SCORE_EXPLAIN.call(args, contextForTests())

describe('KPI_SCORE_EXPLAIN', () => {
  it('takes what KPI_SCORE takes', () => {
    expect(explain(25, '', 'lower', [['target', 30], ['stretch', 20]])).toBe('25: between target 30 (100 points) and stretch 20 (120 points), which gives 110 points.') // prettier-ignore
  })

  it('speaks the reader’s language and keeps the shape', () => {
    expect(SCORE_EXPLAIN.call([[[90, '']], 100], { ...contextForTests(), locale: 'zh-CN' })).toEqual([
      [
        '实际 90，目标 100，完成率 90%：介于门槛 80%（60 分）与目标 100%（100 分）之间，得 80 分。',
        '不计分：没有可计分的实际值。',
      ],
    ])
  })

  it('refuses a curve as KPI_SCORE does', () => {
    expect(() => explain(90, 100, 'higher', [[1, 100], [0.8, 60]])).toThrow('curve: the anchors 1 and 0.8') // prettier-ignore
  })
})
