import { unitFactor } from '../columns'
import type { ColumnKind } from '../entity'
import { readHeader } from '../header'
import type { ReadingRules } from '../reading-rules'
import type { ColumnReader } from './column-reader'
import { DayReader } from './day-reader'
import { MomentReader } from './moment-reader'
import { NumberReader } from './number-reader'
import { PeriodReader } from './period-reader'
import { TextReader } from './text-reader'

/** A column of the cells and what it is taken for. */
export interface ColumnSource {
  readonly header: string
  readonly position: number
  readonly kind: ColumnKind
}

/** A reader for a column of so many rows. */
export function readerFor({ header, position, kind }: ColumnSource, rows: number, rules: ReadingRules): ColumnReader {
  switch (kind) {
    case 'amount':
    case 'number':
      return new NumberReader(header, position, rows, { factor: unitFactor(readHeader(header).unit), isShare: false })
    case 'percent':
      return new NumberReader(header, position, rows, { factor: 1, isShare: true })
    case 'date':
      return new DayReader(header, position, rows, rules.date1904)
    case 'moment':
      return new MomentReader(header, position, rows, rules.date1904)
    case 'period':
      return new PeriodReader(header, position, rows, rules)
    case 'text':
    case 'name':
    case 'id':
    case 'status':
      return new TextReader(header, position, rows)
  }
}

/** Whether the texts of two kinds of columns are written in the same way: both are dates, or both numbers. */
export function areWrittenAlike(one: ColumnKind, other: ColumnKind): boolean {
  return families.some((family) => family.includes(one) && family.includes(other))
}

const families: readonly (readonly ColumnKind[])[] = [
  ['amount', 'number', 'percent'],
  ['date', 'moment'],
]
