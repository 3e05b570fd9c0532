import { isBlank, quoteCell } from '../cells/cell'
import { readNumber } from '../cells/number'
import { InputError } from '../input-error'
import type { Text } from '../locale/text'
import { textKey } from '../model/columns'
import { entities, type EntityName } from '../model/entity'
import { SETUP_SHEET, type Settings, type SettingsLine } from './settings'

/** What Setup says about tables in BigQuery. */
export interface BigQuerySettings {
  /** The project that pays. */
  readonly project: string
  /** The most that one query may bill, in gigabytes (2³⁰ bytes). */
  readonly mostGigabytes: number
  /** Tables by their full names, one of each kind. */
  readonly tables: readonly { readonly entity: EntityName; readonly name: string }[]
}

const words = {
  section: { en: 'BigQuery', zh: 'BigQuery' },
  project: { en: 'Project', zh: '项目' },
  mostGigabytes: { en: 'Most gigabytes a query', zh: '每次查询最多计费 GB' },
  table: { en: 'Table', zh: '表' },
} as const satisfies Record<string, Text>

/** What one query may bill where Setup does not say. */
const MOST_GIGABYTES = 10
/** Project, dataset and table; domain-scoped projects have a colon. */
const FULL_NAME = /^[\w.:-]+\.\w+\.[^.`\s]+$/

/**
 * Reads the lines of Setup about BigQuery. Only the build with BigQuery knows them: to all others they are lines that
 * stay as they are.
 * @throws {InputError} `bigquery-not-set-up` without a project or a table; `setting-unreadable`, `cell-blank`
 */
export function bigQuerySettings({ otherLines }: Settings): BigQuerySettings {
  const tables = new Map<EntityName, string>()
  let [project, mostGigabytes] = ['', MOST_GIGABYTES]
  for (const [section, item, setting, value] of otherLines) {
    if (!isWord(section, 'section')) continue
    if (isWord(setting, 'project')) project = String(value).trim()
    else if (isWord(setting, 'mostGigabytes')) mostGigabytes = gigabytesOf(value)
    else if (isWord(setting, 'table')) tables.set(entityNamed(item), tableName(value))
    else throw unreadable(setting)
  }
  if (project === '' || tables.size === 0) throw new InputError('bigquery-not-set-up')
  return { project, mostGigabytes, tables: Array.from(tables, ([entity, name]) => ({ entity, name })) }
}

function isWord(text: string, word: keyof typeof words): boolean {
  return Object.values(words[word]).some((each) => textKey(each) === textKey(text))
}

function entityNamed(name: string): EntityName {
  const found = entities().find(({ id }) => textKey(id) === textKey(name))
  if (found === undefined) throw unreadable(name)
  return found.id
}

function tableName(value: SettingsLine[3]): string {
  const name = String(value).trim()
  if (!FULL_NAME.test(name)) throw unreadable(value)
  return name
}

function gigabytesOf(value: SettingsLine[3]): number {
  const number = typeof value === 'number' ? value : readNumber(value)
  if (number === undefined || !(number > 0)) throw unreadable(value)
  return number
}

function unreadable(found: SettingsLine[3]): InputError {
  const place = { sheet: SETUP_SHEET }
  return isBlank(found)
    ? new InputError('cell-blank', {}, place)
    : new InputError('setting-unreadable', { found: quoteCell(found) }, place)
}
