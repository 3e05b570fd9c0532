import { parseA1, type CellRange } from '../../core/cells/address'
import type { HostState, StoredChart } from './host-state'
import { HostError } from './host-error'
import { Range } from './range'
import { checkColour, writeOnly } from './range-format'

const kinds = { ColumnClustered: 'column', BarClustered: 'bar', Line: 'line' } as const

/** `Excel.ChartCollection` of a sheet. */
export class Charts {
  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
  ) {}

  get _Items(): Chart[] {
    return this.list.map((stored) => new Chart(this.state, this.sheet, stored))
  }

  Item(name: string): Chart {
    const found = this.GetItemOrNullObject(name)
    if (found === null) throw new HostError('ItemNotFound', `there is no chart "${name}"`)
    return found
  }

  GetItemOrNullObject(name: string): Chart | null {
    const stored = this.list.find((chart) => chart.name === name)
    return stored === undefined ? null : new Chart(this.state, this.sheet, stored)
  }

  Add(type: string, source: unknown): Chart {
    const kind = Object.entries(kinds).find(([name]) => name === type)?.[1]
    if (kind === undefined) throw new HostError('ApiNotFound', `charts of type ${type} are not emulated`)
    if (!(source instanceof Range)) throw new HostError('InvalidArgument', 'a chart needs a range')
    this.state.mutate(this.sheet)
    const stored: StoredChart = {
      name: `Chart ${this.list.length + 1}`,
      kind,
      title: '',
      categories: source.at,
      series: [{ name: '', values: source.at, color: '#4472C4' }],
      at: { row: 0, column: 0, rows: 15, columns: 8 },
      altText: '',
    }
    this.state.charts.set(this.sheet, [...this.list, stored])
    this.state.dirty.charts.add(this.sheet)
    return new Chart(this.state, this.sheet, stored)
  }

  private get list(): readonly StoredChart[] {
    return this.state.charts.get(this.sheet) ?? []
  }
}

/** `Excel.Chart`. */
class Chart {
  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
    private readonly stored: StoredChart,
  ) {}

  get Name(): string {
    return this.stored.name
  }

  set Name(name: string) {
    const rival = this.state.charts.get(this.sheet)?.find((chart) => chart.name === name && chart !== this.stored)
    if (rival) throw new HostError('InvalidArgument', `a chart named "${name}" already exists`)
    this.change(() => (this.stored.name = name))
  }

  get Title() {
    const { stored } = this
    const change = (act: () => void) => this.change(act)
    return {
      get Text() {
        return stored.title
      },
      set Text(text: string) {
        change(() => (stored.title = text))
      },
    }
  }

  get ChartType(): string {
    return Object.entries(kinds).find(([, kind]) => kind === this.stored.kind)?.[0] ?? ''
  }

  /** The grid's drawing decides by itself whether it needs a legend. */
  get Legend() {
    return writeOnly({ Visible: () => this.state.mutate(this.sheet) })
  }

  get Series() {
    return {
      GetItemAt: (index: number) => this.seriesAt(index),
      Add: (name: string) => {
        this.change(() => {
          const values: CellRange = this.stored.categories
          this.stored.series = [...this.stored.series, { name, values, color: '#4472C4' }]
        })
        return this.seriesAt(this.stored.series.length - 1)
      },
    }
  }

  SetPosition(start: unknown, end: unknown): void {
    const [from, to] = [cellOf(start), cellOf(end)]
    const { row, column } = from
    this.change(() => {
      this.stored.at = { row, column, rows: to.row - row + 1, columns: to.column - column + 1 }
    })
  }

  Delete(): void {
    this.state.mutate(this.sheet)
    const kept = (this.state.charts.get(this.sheet) ?? []).filter((chart) => chart !== this.stored)
    this.state.charts.set(this.sheet, kept)
    this.state.dirty.charts.add(this.sheet)
  }

  private seriesAt(index: number) {
    const series = this.stored.series[index]
    if (series === undefined) throw new HostError('ItemNotFound', `there is no series ${index}`)
    const change = (part: Partial<typeof series>) =>
      this.change(() => {
        this.stored.series = this.stored.series.map((each, at) => (at === index ? { ...each, ...part } : each))
      })
    return {
      get Name() {
        return series.name
      },
      set Name(name: string) {
        change({ name })
      },
      SetValues: (values: unknown) => change({ values: rangeOf(values) }),
      SetXAxisValues: (values: unknown) => this.change(() => (this.stored.categories = rangeOf(values))),
      // As in Excel, a fill does not colour a line.
      Format: {
        Fill: {
          SetSolidColor: (color: unknown) => {
            const checked = checkColour(color)
            if (this.stored.kind === 'line') this.state.mutate(this.sheet)
            else change({ color: checked })
          },
        },
        Line: writeOnly({
          Color: (color) => {
            const checked = checkColour(color)
            if (this.stored.kind === 'line') change({ color: checked })
            else this.state.mutate(this.sheet)
          },
        }),
      },
    }
  }

  private change(act: () => void): void {
    this.state.mutate(this.sheet)
    act()
    this.state.dirty.charts.add(this.sheet)
  }
}

function rangeOf(value: unknown): CellRange {
  if (!(value instanceof Range)) throw new HostError('InvalidArgument', 'a series needs a range')
  return value.at
}

function cellOf(value: unknown): CellRange {
  const range = value instanceof Range ? value.at : typeof value === 'string' ? parseA1(value) : undefined
  if (range === undefined) throw new HostError('InvalidArgument', 'a chart is placed from one cell to another')
  return range
}
