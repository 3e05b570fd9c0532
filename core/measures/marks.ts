import type { TextColumn } from '../model/dataset'
import type { Range } from './leaf-order'

/** A set of a column's codes that is emptied at no cost: a code is in it when it bears the present stamp. */
export class Marks {
  private readonly stamps: Int32Array
  private stamp = 1

  constructor(column: TextColumn) {
    this.stamps = new Int32Array(column.dictionary.length)
  }

  clear(): void {
    this.stamp += 1
  }

  has(code: number): boolean {
    return this.stamps[code] === this.stamp
  }

  /** Puts a code in; false if it was. */
  add(code: number): boolean {
    if (this.stamps[code] === this.stamp) return false
    this.stamps[code] = this.stamp
    return true
  }

  /** Puts codes in; returns how many were not. */
  put(codes: Int32Array, { from, to }: Range = wholeOf(codes)): number {
    const { stamps, stamp } = this
    let count = 0
    for (let at = from; at < to; at += 1) {
      const code = codes[at] ?? 0
      if (stamps[code] === stamp) continue
      stamps[code] = stamp
      count += 1
    }
    return count
  }

  /** Puts wanted codes in; returns how many were not. */
  putWanted(codes: Int32Array, { from, to }: Range, wanted: Uint8Array): number {
    const { stamps, stamp } = this
    let count = 0
    for (let at = from; at < to; at += 1) {
      const code = codes[at] ?? 0
      if (wanted[code] !== 1 || stamps[code] === stamp) continue
      stamps[code] = stamp
      count += 1
    }
    return count
  }

  /** Takes codes out; returns how many were in. */
  take(codes: Int32Array, { from, to }: Range = wholeOf(codes)): number {
    const { stamps, stamp } = this
    let count = 0
    for (let at = from; at < to; at += 1) {
      const code = codes[at] ?? 0
      if (stamps[code] !== stamp) continue
      stamps[code] = 0
      count += 1
    }
    return count
  }
}

function wholeOf(codes: Int32Array): Range {
  return { from: 0, to: codes.length }
}
