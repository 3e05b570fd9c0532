import type { CellRange } from '../../core/cells/address'
import type { HostState } from './host-state'
import { HostError } from './host-error'
import { covers } from './meets'
import { checkColour, writeOnly } from './range-format'
import type { ModelConditionalFormat, ModelFormat } from './workbook-model'

/** `Excel.ConditionalFormatCollection` of a range. */
export class ConditionalFormats {
  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
    private readonly at: CellRange,
  ) {}

  /** As in Excel, the newest has the highest priority. */
  Add(type: string): ConditionalFormat {
    if (!['Custom', 'ColorScale'].includes(type))
      throw new HostError('ApiNotFound', `conditional formats of type ${type} are not emulated`)
    this.state.mutate(this.sheet)
    const made = new ConditionalFormat(this.state, this.sheet, this.at, type)
    this.state.conditionalFormats.set(this.sheet, [made, ...(this.state.conditionalFormats.get(this.sheet) ?? [])])
    this.state.dirty.conditionalFormats.add(this.sheet)
    return made
  }

  /** Takes away those of the user, too. */
  ClearAll(): void {
    this.state.mutate(this.sheet)
    this.state.model.clearConditionalFormats(this.sheet, this.at)
    const kept = (this.state.conditionalFormats.get(this.sheet) ?? []).filter(({ at }) => !covers(this.at, at))
    this.state.conditionalFormats.set(this.sheet, kept)
    this.state.dirty.conditionalFormats.add(this.sheet)
  }
}

/** `Excel.ConditionalFormat` of a formula or of a colour scale. */
export class ConditionalFormat {
  private formula = ''
  private format: ModelFormat = {}
  private scale: readonly string[] = []

  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
    readonly at: CellRange,
    private readonly type: string,
  ) {}

  get StopIfTrue(): boolean {
    return false
  }

  set StopIfTrue(_: boolean) {
    this.state.mutate(this.sheet)
  }

  get CustomOrNullObject() {
    return this.type === 'Custom' ? this.Custom : null
  }

  get Custom() {
    if (this.type !== 'Custom') throw new HostError('InvalidOperation', 'this conditional format has no formula')
    const change = (part: ModelFormat) => this.change(() => (this.format = { ...this.format, ...part }))
    return {
      Rule: writeOnly({
        Formula: (formula) => {
          if (typeof formula !== 'string' || !formula.startsWith('='))
            throw new HostError('InvalidArgument', 'the rule of a conditional format is a formula')
          this.change(() => (this.formula = formula))
        },
      }),
      Format: {
        Fill: writeOnly({ Color: (color) => change({ fill: checkColour(color) }) }),
        Font: writeOnly({
          Color: (color) => change({ color: checkColour(color) }),
          Bold: (bold) => change({ bold: bold === true }),
          Italic: (italic) => change({ italic: italic === true }),
        }),
      },
    }
  }

  get ColorScale() {
    if (this.type !== 'ColorScale') throw new HostError('InvalidOperation', 'this conditional format has no colours')
    return writeOnly({
      Criteria: (criteria) => this.change(() => (this.scale = coloursOf(criteria))),
    })
  }

  /** What the model is told; undefined as long as it is not finished. */
  model(): ModelConditionalFormat | undefined {
    if (this.type === 'Custom')
      return this.formula === '' ? undefined : { kind: 'formula', formula: this.formula, format: this.format }
    const [low, middle, high] = this.scale.length === 2 ? [this.scale[0], undefined, this.scale[1]] : this.scale
    if (low === undefined || high === undefined) return undefined
    return { kind: 'scale', low, high, ...(middle === undefined ? {} : { middle }) }
  }

  private change(act: () => void): void {
    this.state.mutate(this.sheet)
    act()
    this.state.dirty.conditionalFormats.add(this.sheet)
  }
}

function coloursOf(criteria: unknown): string[] {
  if (typeof criteria !== 'object' || criteria === null) throw new HostError('InvalidArgument', 'needs criteria')
  const all = new Map(Object.entries(criteria).map(([name, value]) => [name.toLowerCase(), value as unknown]))
  return ['minimum', 'midpoint', 'maximum'].flatMap((name) => {
    const criterion = all.get(name)
    if (typeof criterion !== 'object' || criterion === null) return []
    const color = Object.entries(criterion).find(([key]) => key.toLowerCase() === 'color')?.[1] as unknown
    return [checkColour(color)]
  })
}
