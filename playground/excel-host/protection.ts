import type { HostState } from './host-state'
import { HostError } from './host-error'

/** `Excel.WorksheetProtection`: on a protected sheet nothing can be changed, as with Excel's own defaults. */
export class SheetProtection {
  constructor(
    private readonly state: HostState,
    private readonly sheet: string,
  ) {}

  get Protected(): boolean {
    return this.state.protection.sheets.has(this.sheet)
  }

  Protect(): void {
    if (this.Protected) throw new HostError('AccessDenied', 'the sheet is protected already')
    this.state.mutate()
    this.state.protection.sheets.add(this.sheet)
  }

  Unprotect(): void {
    this.state.mutate()
    this.state.protection.sheets.delete(this.sheet)
  }
}

/** `Excel.WorkbookProtection`: of which sheets there are. */
export class WorkbookProtection {
  constructor(private readonly state: HostState) {}

  get Protected(): boolean {
    return this.state.protection.structure
  }

  Protect(): void {
    this.state.mutate()
    this.state.protection.structure = true
  }

  Unprotect(): void {
    this.state.mutate()
    this.state.protection.structure = false
  }
}
