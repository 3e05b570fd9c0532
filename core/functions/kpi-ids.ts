import { isBlank, type Cell } from '../cells/cell'
import { InputError } from '../input-error'
import type { Kpi } from '../kpis/kpi'
import { findAnyKpi } from '../own-kpis/own-kpis'
import type { CallContext } from './define'
import { readEntries, type Entries } from './entries'
import type { Grid } from './parameters'

/**
 * The KPI that a cell names: by id, name or alias, one that people have defined included, with what it is narrowed down
 * to in brackets.
 * @throws {InputError} `cell-blank`, `kpi-unknown`, `own-kpi-unusable`
 */
export function kpiIn(cell: Cell, { ownKpis }: CallContext): Kpi {
  if (isBlank(cell)) throw new InputError('cell-blank')
  return findAnyKpi(ownKpis(), String(cell))
}

/**
 * Reads what names KPIs; a cell of a range that names none is not available by itself, a single one fails.
 * @throws {InputError} as {@link kpiIn}, about the argument
 */
export function readKpis(ids: Grid<Cell>, argument: string, context: CallContext): Entries<Kpi> {
  return readEntries(ids, argument, (cell) => kpiIn(cell, context))
}
