import { catalogue, findKpi } from '../kpis/catalogue'
import { checkDesign } from './check-design'
import { scorecardTemplates } from './templates'

describe.each(scorecardTemplates().map((template) => [template.id, template] as const))(
  'the template %s',
  (_, template) => {
    it.each(['en', 'zh-CN'] as const)('has nothing wrong with it (%s)', (locale) => {
      expect(checkDesign(template.design(locale), findKpi)).toEqual([])
    })

    it('names KPIs by the ids of the catalogue', () => {
      const ids = new Set(catalogue().map(({ id }) => id))
      expect(template.design('en').items.filter(({ kpi }) => !ids.has(kpi))).toEqual([])
    })

    it('gives no item so little weight that nobody works for it', () => {
      expect(Math.min(...template.design('en').items.map(({ weight }) => weight))).toBeGreaterThanOrEqual(10)
    })

    it('is in the language that was asked for, and can be saved as plain data', () => {
      const chinese = template.design('zh-CN')
      const texts = [
        chinese.name,
        ...chinese.adjustments.items.map(({ name }) => name),
        ...chinese.vetoes.map(({ name }) => name),
      ]
      expect(texts.filter((text) => !/^[\u4e00-\u9fff]+$/.test(text))).toEqual([])
      expect(JSON.parse(JSON.stringify(chinese))).toEqual(chinese)
    })
  },
)
