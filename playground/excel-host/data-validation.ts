import type { CellRange } from '../../core/cells/address'
import type { HostState } from './host-state'
import { HostError } from './protocol'
import type { ModelValidation } from './workbook-model'

/** `Excel.DataValidation` of a range. The prompt of a cell stands for a note: it shows while the cell is selected. */
export class DataValidation {
  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
    private readonly at: CellRange,
  ) {}

  get Rule(): unknown {
    return {}
  }

  set Rule(rule: unknown) {
    this.state.mutate()
    this.state.model.setValidation(this.sheet, this.at, validationOf(rule))
  }

  get ErrorAlert(): unknown {
    return {}
  }

  set ErrorAlert(_: unknown) {
    this.state.mutate()
  }

  get Prompt(): unknown {
    return {}
  }

  set Prompt(prompt: unknown) {
    const message = textIn(prompt, 'message')
    if (message.length > LONGEST_PROMPT) throw new HostError('InvalidArgument', 'a prompt has at most 255 characters')
    this.state.mutate()
    this.state.model.setNote(this.sheet, this.at.row, this.at.column, message === '' ? undefined : message)
  }

  Clear(): void {
    this.state.mutate()
    this.state.model.setValidation(this.sheet, this.at, undefined)
    for (let row = 0; row < Math.min(this.at.rows, SOME_ROWS); row += 1) {
      for (let column = 0; column < Math.min(this.at.columns, SOME_ROWS); column += 1)
        this.state.model.setNote(this.sheet, this.at.row + row, this.at.column + column, undefined)
    }
  }
}

const LONGEST_PROMPT = 255
const SOME_ROWS = 200

function validationOf(rule: unknown): ModelValidation {
  const list = partOf(rule, 'list')
  if (list !== undefined) return { kind: 'list', choices: textIn(list, 'source').split(',') }
  const decimal = partOf(rule, 'decimal') ?? partOf(rule, 'wholeNumber')
  if (decimal === undefined) throw new HostError('ApiNotFound', 'this kind of validation is not emulated')
  const bound = (name: string) => {
    const value = partOf(decimal, name)
    return typeof value === 'number' ? value : undefined
  }
  const [low, high] = [bound('formula1'), bound('formula2')]
  const operator = textIn(decimal, 'operator')
  return {
    kind: 'number',
    message: '',
    ...(low === undefined || operator === 'LessThanOrEqualTo' ? {} : { min: low }),
    ...(operator === 'Between' && high !== undefined ? { max: high } : {}),
    ...(operator === 'LessThanOrEqualTo' && low !== undefined ? { max: low } : {}),
  }
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] as unknown
}

function textIn(value: unknown, name: string): string {
  const found = partOf(value, name)
  return typeof found === 'string' ? found : ''
}
