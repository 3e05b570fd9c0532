import { parseA1 } from '../../core/cells/address'
import { emptyPage, type HostState } from './host-state'
import { HostError } from './host-error'
import type { ModelPage } from './workbook-model'

/** `Excel.WorksheetFreezePanes`. */
export class FreezePanes {
  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
  ) {}

  FreezeAt(frozen: unknown): void {
    const range = typeof frozen === 'string' ? parseA1(frozen) : undefined
    if (range === undefined) throw new HostError('InvalidArgument', 'panes are frozen at a range from A1')
    this.freeze(range.row + range.rows, range.column + range.columns)
  }

  FreezeRows(count: unknown): void {
    this.freeze(count, 0)
  }

  FreezeColumns(count: unknown): void {
    this.freeze(0, count)
  }

  Unfreeze(): void {
    this.freeze(0, 0)
  }

  private freeze(rows: unknown, columns: unknown): void {
    if (!isCount(rows) || !isCount(columns)) throw new HostError('InvalidArgument', 'panes are frozen by whole numbers')
    this.state.mutate(this.sheet)
    this.state.model.freeze(this.sheet, rows, columns)
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0
}

/** `Excel.PageLayout`. */
export class PageLayout {
  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
  ) {}

  get Orientation(): string {
    return this.page.landscape ? 'Landscape' : 'Portrait'
  }

  set Orientation(orientation: string) {
    if (!['Landscape', 'Portrait'].includes(orientation))
      throw new HostError('InvalidArgument', `"${orientation}" is no orientation`)
    this.change({ landscape: orientation === 'Landscape' })
  }

  get PaperSize(): string {
    return this.page.paper
  }

  set PaperSize(paper: string) {
    if (!['A4', 'Letter'].includes(paper)) throw new HostError('InvalidArgument', `"${paper}" is no paper size`)
    this.change({ paper })
  }

  get Zoom(): { horizontalFitToPages?: number } {
    return { horizontalFitToPages: this.page.pagesWide }
  }

  set Zoom(zoom: { horizontalFitToPages?: number }) {
    if (typeof zoom.horizontalFitToPages !== 'number')
      throw new HostError('ApiNotFound', 'a zoom is emulated as a number of pages only')
    this.change({ pagesWide: zoom.horizontalFitToPages })
  }

  get PrintErrors(): string {
    return 'Dash'
  }

  set PrintErrors(_: string) {
    this.state.mutate(this.sheet)
  }

  get CenterHorizontally(): boolean {
    return true
  }

  set CenterHorizontally(_: boolean) {
    this.state.mutate(this.sheet)
  }

  get HeadersFooters() {
    const footer = this.page.footer
    const change = (text: string) => this.change({ footer: text })
    return {
      DefaultForAllPages: {
        get CenterFooter() {
          return footer
        },
        set CenterFooter(text: string) {
          change(text)
        },
      },
    }
  }

  SetPrintTitleRows(rows: unknown): void {
    const last = typeof rows === 'string' ? /^\$?1:\$?(\d+)$/.exec(rows)?.[1] : undefined
    if (last === undefined) throw new HostError('InvalidArgument', 'title rows are given like $1:$3')
    this.change({ titleRows: Number(last) })
  }

  private get page(): ModelPage {
    return this.state.pages.get(this.sheet) ?? emptyPage
  }

  private change(part: Partial<ModelPage>): void {
    this.state.mutate(this.sheet)
    this.state.pages.set(this.sheet, { ...this.page, ...part })
    this.state.dirty.pages.add(this.sheet)
  }
}
