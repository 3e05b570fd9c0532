import { callWith } from '../functions/call-for-tests'
import { catalogue } from '../kpis/catalogue'
import { ownKpisOf } from './own-kpis'
import { defaultSettings, type Settings } from './settings'
import { isWord, settingsWords, type SettingsWord } from './settings-words'

const settings: Settings = {
  ...defaultSettings,
  ownKpis: [
    { name: 'Half', formula: 'REVENUE / 2', unit: 'money' },
    { name: 'Broken', formula: 'REVENUE /' },
  ],
}

describe('the own KPIs of a workbook', () => {
  it('are those that can be used, beside the faults of the others', () => {
    const { kpis, faults } = ownKpisOf(settings)
    expect(kpis.map(({ id, unit }) => [id, unit])).toEqual([['Half', 'money']])
    expect(faults.map(({ name, error }) => [name, error.code])).toEqual([['Broken', 'formula-unexpected']])
  })

  it('are read once for the same settings', () => {
    expect(ownKpisOf(settings)).toBe(ownKpisOf(settings))
    expect(ownKpisOf({ ...settings })).not.toBe(ownKpisOf(settings))
  })

  it('take the words for units and directions that KPI_CATALOG tells', () => {
    const words = Object.keys(settingsWords) as SettingsWord[]
    for (const locale of ['en', 'zh-CN'] as const) {
      const lines = (callWith([], { locale })('KPI_CATALOG') as string[][]).slice(1)
      const known = new Map(catalogue().map((kpi) => [kpi.id, kpi]))
      for (const [id = '', , unit = '', better = ''] of lines) {
        const kpi = known.get(id)
        expect([id, words.filter((word) => isWord(unit, word))]).toEqual([id, expect.arrayContaining([kpi?.unit])])
        expect([id, words.filter((word) => isWord(better, word))]).toEqual([id, expect.arrayContaining([kpi?.better])])
      }
    }
  })
})
