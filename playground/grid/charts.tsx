import type { FUniver } from '@univerjs/core/facade'
import type { FWorksheet } from '@univerjs/preset-sheets-core'
import { useSyncExternalStore } from 'react'
import type { CellRange } from '../../core/cells/address'
import type { ModelCell, ModelChart } from '../excel-host/workbook-model'
import { rangeOn } from './cell-writing'
import { Chart } from './chart'

const COMPONENT = 'YardstickChart'

interface Sheets {
  active(): FWorksheet | null
  values(sheet: string, range: CellRange): ModelCell[][]
  /** Pixels. */
  sizeOf(sheet: string, range: CellRange): { readonly width: number; readonly height: number }
}

/** Draws the charts of the active sheet over the grid; Univer's open-source packages have none. */
export class Charts {
  private readonly bySheet = new Map<string, readonly ModelChart[]>()
  private readonly listeners = new Set<() => void>()
  private shown: (() => void)[] = []
  private version = 0

  constructor(
    api: FUniver,
    private readonly sheets: Sheets,
  ) {
    api.registerComponent(COMPONENT, ({ data }: { readonly data?: { sheet: string; name: string } }) =>
      data === undefined ? null : <LiveChart charts={this} {...data} />,
    )
    api.addEvent(api.Event.ActiveSheetChanged, () => this.show())
    api.getFormula().calculationResultApplied(() => this.refresh())
  }

  of(sheet: string): readonly ModelChart[] {
    return this.bySheet.get(sheet) ?? []
  }

  set(sheet: string, charts: readonly ModelChart[]): void {
    const same = JSON.stringify(charts) === JSON.stringify(this.of(sheet))
    this.bySheet.set(sheet, charts)
    if (!same && this.sheets.active()?.getSheetId() === sheet) this.show()
  }

  /** Draws again: values have changed. */
  refresh(): void {
    this.version += 1
    for (const listener of this.listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly currentVersion = (): number => this.version

  /** What a chart shows now; undefined when it is gone. */
  dataOf(sheet: string, name: string) {
    const chart = this.of(sheet).find((each) => each.name === name)
    if (chart === undefined) return undefined
    const cells = (range: CellRange) => this.sheets.values(sheet, range).flat()
    const { kind, title, altText } = chart
    return {
      kind,
      title,
      altText,
      size: this.sheets.sizeOf(sheet, chart.at),
      categories: cells(chart.categories).map(String),
      series: chart.series.map(({ name: label, color, values }) => ({
        name: label,
        color,
        values: cells(values).map((cell) => (typeof cell === 'number' ? cell : NaN)),
      })),
    }
  }

  private show(): void {
    for (const takeAway of this.shown) takeAway()
    const sheet = this.sheets.active()
    if (sheet === null) return
    const id = sheet.getSheetId()
    this.shown = this.of(id).flatMap(({ name, at }) => {
      const data = { sheet: id, name }
      const layer = { componentKey: COMPONENT, data, allowTransform: false }
      const added = sheet.addFloatDomToRange(rangeOn(sheet, at), layer, {}, `${id} ${name}`)
      return added ? [() => added.dispose()] : []
    })
  }
}

function LiveChart({
  charts,
  sheet,
  name,
}: {
  readonly charts: Charts
  readonly sheet: string
  readonly name: string
}) {
  useSyncExternalStore(charts.subscribe, charts.currentVersion)
  const data = charts.dataOf(sheet, name)
  return data === undefined ? null : <Chart data={data} />
}
