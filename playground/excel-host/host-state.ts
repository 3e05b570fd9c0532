import type { CellRange } from '../../core/cells/address'
import type { ConditionalFormat } from './conditional-formats'
import { HostError } from './host-error'
import type { ModelChart, ModelPage, WorkbookModel } from './workbook-model'

/** What the emulated objects share: the model, and what Excel keeps beside the cells. */
export interface HostState {
  readonly model: WorkbookModel
  readonly locale: string
  readonly date1904: boolean
  /**
   * Called before each change; a test makes it throw.
   * @param sheet id of the sheet whose cells or objects are changed; absent for what belongs to the workbook
   */
  mutate(sheet?: string): void
  /** Called before sheets are added, named, moved, shown or taken away. */
  mutateStructure(): void
  readonly names: StoredName[]
  /** What add-ins keep in the workbook, by key. */
  readonly settings: Map<string, unknown>
  readonly protection: StoredProtection
  /** By sheet, the one of highest priority first. */
  readonly conditionalFormats: Map<string, ConditionalFormat[]>
  readonly charts: Map<string, StoredChart[]>
  readonly pages: Map<string, ModelPage>
  readonly validations: Map<string, StoredValidation[]>
  /** Sheets whose conditional formats, charts or page the model has not been told of yet. */
  readonly dirty: Readonly<Record<'conditionalFormats' | 'charts' | 'pages', Set<string>>>
  /** Where the model has conditional formats of ours; others may stand beside them. */
  readonly told: Map<string, CellRange[]>
}

export interface StoredProtection {
  /** Ids of sheets whose cells cannot be changed. */
  readonly sheets: Set<string>
  /** Whether sheets can neither come nor go. */
  structure: boolean
}

export interface StoredName {
  readonly name: string
  readonly sheet: string
  readonly range: CellRange
  visible: boolean
}

/** What an add-in has set for exactly one range, as office.js gave it. */
export interface StoredValidation {
  readonly at: CellRange
  readonly rule?: unknown
  readonly errorAlert?: unknown
  readonly prompt?: unknown
}

export type StoredChart = { -readonly [K in keyof ModelChart]: ModelChart[K] }

export const emptyPage: ModelPage = { landscape: false, paper: 'Letter', pagesWide: 0, titleRows: 0, footer: '' }

/** Finds a sheet by name, case aside, or by id. */
export function findSheet({ model }: HostState, key: string): string | undefined {
  const sheets = model.sheets()
  return (sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase()))
    ?.id
}

/** The name of a sheet that must be there. */
export function sheetName({ model }: HostState, id: string): string {
  const sheet = model.sheets().find((each) => each.id === id)
  if (sheet === undefined) throw new HostError('ItemNotFound', 'the sheet is no longer there')
  return sheet.name
}

const LONGEST_NAME = 31
/** Excel keeps it for a log of its own. */
const RESERVED = 'history'

/** Refuses what Excel refuses as the name of a sheet. */
export function checkSheetName(state: HostState, name: unknown, own?: string): string {
  if (
    typeof name !== 'string' ||
    name === '' ||
    name.length > LONGEST_NAME ||
    name.toLowerCase() === RESERVED ||
    /[\\/?*[\]:]|^'|'$/.test(name)
  )
    throw new HostError('InvalidArgument', `"${String(name)}" cannot be the name of a sheet`)
  const rival = findSheet(state, name)
  if (rival !== undefined && rival !== own)
    throw new HostError('ItemAlreadyExists', `a sheet named "${name}" already exists`)
  return name
}
