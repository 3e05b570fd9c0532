import type { TextColumn } from '../model/dataset'
import type { Range } from './leaf-order'

/**
 * A set of a column's codes that is emptied at no cost: a code is in it when it bears the present stamp.
 *
 * Here as everywhere, what runs for every row is a function of mere arrays: code that was optimised for an object is
 * thrown away when a garbage collection finds none of its kind alive, as between two questions.
 */
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
    return put(this.stamps, this.stamp, codes, from, to)
  }

  /** Puts wanted codes in; returns how many were not. */
  putWanted(codes: Int32Array, { from, to }: Range, wanted: Uint8Array): number {
    return putWanted(this.stamps, this.stamp, codes, from, to, wanted)
  }

  /** Takes codes out; returns how many were in. */
  take(codes: Int32Array, { from, to }: Range = wholeOf(codes)): number {
    return take(this.stamps, this.stamp, codes, from, to)
  }
}

function wholeOf(codes: Int32Array): Range {
  return { from: 0, to: codes.length }
}

function put(stamps: Int32Array, stamp: number, codes: Int32Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const code = codes[at] ?? 0
    if (stamps[code] === stamp) continue
    stamps[code] = stamp
    count += 1
  }
  return count
}

function putWanted(
  stamps: Int32Array,
  stamp: number,
  codes: Int32Array,
  from: number,
  to: number,
  wanted: Uint8Array,
): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const code = codes[at] ?? 0
    if (wanted[code] !== 1 || stamps[code] === stamp) continue
    stamps[code] = stamp
    count += 1
  }
  return count
}

function take(stamps: Int32Array, stamp: number, codes: Int32Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const code = codes[at] ?? 0
    if (stamps[code] !== stamp) continue
    stamps[code] = 0
    count += 1
  }
  return count
}
