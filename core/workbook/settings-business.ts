import { currencyCode } from '../model/currency'
import { textKey } from '../model/columns'
import type { BusinessRules, CurrencyRate, StageRule } from '../model/reading-rules'
import { readStatus } from '../model/status'
import type { SettingsLine } from './settings'
import { numberOf, textOf, unreadable, type Line } from './settings-line'
import { isWord, type SettingsWord } from './settings-words'

const sections = ['stage', 'acquisition', 'market', 'rate'] as const

/** Whether a line says something about the business. */
export function isBusinessLine({ section }: Line): boolean {
  return sections.some((word) => isWord(section, word))
}

/**
 * What lines of Setup say about the business; the order of stages is that of the lines.
 * @throws {InputError} `setting-unreadable`, `cell-blank`
 */
export function readBusiness(lines: readonly Line[]): BusinessRules {
  const stages = new Map<string, StageRule>()
  const rates = new Map<string, CurrencyRate>()
  const acquisitionCategories: string[] = []
  const ourNames: string[] = []
  for (const line of lines) {
    const key = textKey(line.item)
    if (isWord(line.section, 'stage')) stages.set(key, readStage(stages.get(key) ?? { name: line.item }, line))
    else if (isWord(line.section, 'acquisition')) acquisitionCategories.push(readName(line, 'costCategory'))
    else if (isWord(line.section, 'market')) ourNames.push(readName(line, 'ourName'))
    else if (isWord(line.section, 'rate')) rates.set(key, readRate(line, [...rates.values()][0]?.base))
  }
  return { stages: [...stages.values()], acquisitionCategories, ourNames, rates: [...rates.values()] }
}

/** The lines that {@link readBusiness} reads, in the words of a language. */
export function businessLines(
  { stages, acquisitionCategories, ourNames, rates }: BusinessRules,
  word: (name: SettingsWord) => string,
): SettingsLine[] {
  return [
    ...stages.flatMap((stage) => stageLines(stage, word)),
    ...acquisitionCategories.map((name): SettingsLine => [word('acquisition'), '', word('costCategory'), name]),
    ...ourNames.map((name): SettingsLine => [word('market'), '', word('ourName'), name]),
    ...rates.map(({ currency, base, rate }): SettingsLine => [word('rate'), currency, base, rate]),
  ]
}

/** A line without a setting says no more than where the stage comes. */
function readStage(stage: StageRule, line: Line): StageRule {
  if (stage.name === '') throw unreadable(line, stage.name)
  if (isWord(line.setting, 'stageStatus')) {
    const status = readStatus(textOf(line))
    if (status === undefined || status === 'closed') throw unreadable(line, line.value)
    return { ...stage, status }
  }
  if (isWord(line.setting, 'probability')) return { ...stage, probability: readShare(line) }
  if (line.setting !== '') throw unreadable(line, line.setting)
  if (textOf(line) !== '') throw unreadable(line, line.value)
  return stage
}

/** 40%, 0.4 and 40 are all 0.4; 140%, which the spreadsheet makes 1.4, is none. */
function readShare(line: Line): number {
  const number = numberOf(line)
  const share = number > 1 && Number.isInteger(number) ? number / 100 : number
  if (!(share >= 0 && share <= 1)) throw unreadable(line, line.value)
  return share
}

function readName(line: Line, setting: 'costCategory' | 'ourName'): string {
  if (!isWord(line.setting, setting)) throw unreadable(line, line.setting)
  const name = textOf(line)
  if (name === '') throw unreadable(line, line.value)
  return name
}

/** "Rate, EUR, CNY, 7.8": one euro is 7.8 yuan. All rates are in one currency. */
function readRate(line: Line, base: string | undefined): CurrencyRate {
  const { item: currency, setting } = line
  if (currency === '') throw unreadable(line, currency)
  if (setting === '' || (base !== undefined && currencyCode(base) !== currencyCode(setting)))
    throw unreadable(line, setting)
  const rate = numberOf(line)
  if (!(rate > 0 && Number.isFinite(rate))) throw unreadable(line, line.value)
  return { currency, base: base ?? setting, rate }
}

function stageLines({ name, status, probability }: StageRule, word: (name: SettingsWord) => string): SettingsLine[] {
  const lines: SettingsLine[] = []
  if (status !== undefined) lines.push([word('stage'), name, word('stageStatus'), word(status)])
  if (probability !== undefined) lines.push([word('stage'), name, word('probability'), percentText(probability)])
  return lines.length > 0 ? lines : [[word('stage'), name, '', '']]
}

/** Without the digits that multiplying by 100 adds. */
function percentText(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`
}
