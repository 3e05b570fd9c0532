import type { CellRange } from '../../core/cells/address'
import type { HostState, StoredValidation } from './host-state'
import { HostError } from './host-error'
import { meets } from './meets'
import type { ModelValidation } from './workbook-model'

const LONGEST_TEXT = 255

/** `Excel.DataValidation` of a range. The prompt of a cell stands for a note: it shows while the cell is selected. */
export class DataValidation {
  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
    private readonly at: CellRange,
  ) {}

  get Rule(): unknown {
    return this.stored.rule ?? {}
  }

  set Rule(rule: unknown) {
    this.change({ rule }, modelOf(rule, this.stored.errorAlert))
  }

  get ErrorAlert(): unknown {
    return this.stored.errorAlert ?? {}
  }

  set ErrorAlert(errorAlert: unknown) {
    if (textIn(errorAlert, 'message').length > LONGEST_TEXT) throw tooLong('message')
    const { rule } = this.stored
    this.change({ errorAlert }, rule === undefined ? undefined : modelOf(rule, errorAlert))
  }

  get Prompt(): unknown {
    return this.stored.prompt ?? {}
  }

  set Prompt(prompt: unknown) {
    const message = textIn(prompt, 'message')
    if (message.length > LONGEST_TEXT) throw tooLong('prompt')
    this.change({ prompt }, undefined)
    this.state.model.setNote(this.sheet, this.at.row, this.at.column, message === '' ? undefined : message)
  }

  Clear(): void {
    this.state.mutate(this.sheet)
    this.state.model.setValidation(this.sheet, this.at, undefined)
    const [gone, kept] = [
      this.list.filter((each) => meets(each.at, this.at)),
      this.list.filter((each) => !meets(each.at, this.at)),
    ]
    for (const { at, prompt } of gone) {
      if (prompt !== undefined) this.state.model.setNote(this.sheet, at.row, at.column, undefined)
    }
    this.state.validations.set(this.sheet, kept)
  }

  private get list(): readonly StoredValidation[] {
    return this.state.validations.get(this.sheet) ?? []
  }

  private get stored(): StoredValidation {
    return this.list.find(({ at }) => isSame(at, this.at)) ?? { at: this.at }
  }

  private change(part: Omit<StoredValidation, 'at'>, made: ModelValidation | undefined): void {
    this.state.mutate(this.sheet)
    const changed = { ...this.stored, ...part }
    this.state.validations.set(this.sheet, [...this.list.filter(({ at }) => !isSame(at, this.at)), changed])
    if (made !== undefined) this.state.model.setValidation(this.sheet, this.at, made)
  }
}

function modelOf(rule: unknown, errorAlert: unknown): ModelValidation {
  const list = partOf(rule, 'list')
  if (list !== undefined) return { kind: 'list', choices: choicesOf(partOf(list, 'source')) }
  const number = partOf(rule, 'decimal') ?? partOf(rule, 'wholeNumber')
  if (number === undefined) throw new HostError('ApiNotFound', 'this kind of validation is not emulated')
  return { kind: 'number', message: textIn(errorAlert, 'message'), ...boundsOf(number) }
}

function choicesOf(source: unknown): string[] {
  if (typeof source !== 'string' || source.startsWith('='))
    throw new HostError('ApiNotFound', 'a list of choices is emulated as a text only')
  if (source === '' || source.length > LONGEST_TEXT) throw tooLong('list of choices')
  return source.split(',').map((choice) => choice.trim())
}

function boundsOf(number: unknown): { readonly min?: number; readonly max?: number } {
  const [low, high] = [partOf(number, 'formula1'), partOf(number, 'formula2')]
  if (typeof low !== 'number') throw new HostError('ApiNotFound', 'a bound is emulated as a number only')
  switch (partOf(number, 'operator')) {
    case 'Between':
      if (typeof high !== 'number' || high < low) throw new HostError('InvalidArgument', 'needs two bounds in order')
      return { min: low, max: high }
    case 'GreaterThanOrEqualTo':
      return { min: low }
    case 'LessThanOrEqualTo':
      return { max: low }
    default:
      throw new HostError('ApiNotFound', 'this operator is not emulated')
  }
}

function tooLong(what: string): HostError {
  return new HostError('InvalidArgument', `a ${what} has from 1 to ${LONGEST_TEXT} characters`)
}

function isSame(one: CellRange, other: CellRange): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  )
}

/** office.js spells the members of what it sends in either case. */
function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] as unknown
}

function textIn(value: unknown, name: string): string {
  const found = partOf(value, name)
  return typeof found === 'string' ? found : ''
}
