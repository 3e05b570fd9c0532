import { catalogue } from '../kpis/catalogue'
import type { Text } from '../locale/text'
import { isOneWord } from './columns'

/** How a formula names a KPI: by its id, in Chinese by its name; in single quotes where that is more than a word. */
export function printedKpi(id: string, language: keyof Text): string {
  const known = language === 'zh' ? catalogue().find((kpi) => kpi.id === id)?.name.zh : undefined
  const name = known ?? id
  return isOneWord(name) ? name : `'${name.replace(/['＇]/g, '$&$&')}'`
}
