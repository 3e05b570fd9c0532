import { textKey } from '../columns'
import type { TextColumn } from '../dataset'
import type { StageLevel } from './stages'

/** Rows, deal by deal. */
interface History {
  readonly rows: Int32Array
  /** Where each deal's rows begin, by its code, and where the last one's end. */
  readonly starts: Int32Array
}

/**
 * The row of each row's next change of stage; -1 where there is none.
 *
 * Changes of one moment (of one day, where the table has no times) are taken in Setup's order of stages; stages that it
 * does not name in the order in which deals of this table come to them on average; won and lost last. Thus the order of
 * rows does not matter. A row that repeats the stage in which its deal is already is no change.
 * @param moments when each row's stage was entered, in days; rows without a moment, deal or stage are left out
 */
export function nextChanges(
  deal: TextColumn,
  stage: TextColumn,
  moments: Float64Array,
  levels: readonly StageLevel[],
): Int32Array {
  const momentOf = (row: number) => moments[row] ?? NaN
  const history = historyOf(deal, stage, moments)
  sortEach(history, (one, other) => momentOf(one) - momentOf(other))
  const ranks = stageRanks(history, stage, moments, levels)
  const rankOf = (row: number) => ranks[stage.codes[row] ?? 0] ?? 0
  sortEach(history, (one, other) => momentOf(one) - momentOf(other) || rankOf(one) - rankOf(other))
  return link(history, stage.codes, moments)
}

/** Puts the rows of each deal together (counting sort). */
function historyOf(deal: TextColumn, stage: TextColumn, moments: Float64Array): History {
  const dealOf = deal.codes.map((code, row) => (stage.codes[row] === 0 || Number.isNaN(moments[row]) ? 0 : code))
  const starts = new Int32Array(deal.dictionary.length + 1)
  for (const code of dealOf) if (code > 0) starts[code + 1] = (starts[code + 1] ?? 0) + 1
  for (let code = 1; code < starts.length; code += 1) starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0)
  const rows = new Int32Array(starts[starts.length - 1] ?? 0)
  const filled = starts.slice()
  dealOf.forEach((code, row) => {
    if (code === 0) return
    const at = filled[code] ?? 0
    rows[at] = row
    filled[code] = at + 1
  })
  return { rows, starts }
}

/** Sorts each deal's rows; most exports are in order already. */
function sortEach({ rows, starts }: History, compare: (one: number, other: number) => number): void {
  for (let deal = 1; deal + 1 < starts.length; deal += 1) {
    const [start, end] = [starts[deal] ?? 0, starts[deal + 1] ?? 0]
    let sorted = true
    for (let at = start + 1; at < end && sorted; at += 1) sorted = compare(rows[at - 1] ?? 0, rows[at] ?? 0) <= 0
    if (!sorted) rows.subarray(start, end).sort(compare)
  }
}

/** The order of stages for changes of one moment, by their codes. */
function stageRanks(
  { rows, starts }: History,
  stage: TextColumn,
  moments: Float64Array,
  levels: readonly StageLevel[],
): Int32Array {
  const counts = new Float64Array(stage.dictionary.length)
  const earlier = new Float64Array(stage.dictionary.length)
  for (let deal = 1; deal + 1 < starts.length; deal += 1) {
    const [start, end] = [starts[deal] ?? 0, starts[deal + 1] ?? 0]
    let before = 0
    for (let at = start; at < end; at += 1) {
      const row = rows[at] ?? 0
      if (at > start && moments[row] !== moments[rows[at - 1] ?? 0]) before = at - start
      const code = stage.codes[row] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
      earlier[code] = (earlier[code] ?? 0) + before
    }
  }
  const key = stage.dictionary.map((name, code) => ({
    code,
    decided: levels[code]?.end === 0 ? 0 : 1,
    position: levels[code]?.position ?? levels.length,
    changesBefore: (earlier[code] ?? 0) / Math.max(1, counts[code] ?? 0),
    name: textKey(name),
  }))
  key.sort(
    (one, other) =>
      one.decided - other.decided ||
      one.position - other.position ||
      one.changesBefore - other.changesBefore ||
      (one.name < other.name ? -1 : 1),
  )
  const ranks = new Int32Array(key.length)
  key.forEach(({ code }, rank) => (ranks[code] = rank))
  return ranks
}

/** Follows each deal from stage to stage. Two rows of the same change, with one moment, both lead on to the next. */
function link({ rows, starts }: History, stages: Int32Array, moments: Float64Array): Int32Array {
  const next = new Int32Array(stages.length).fill(-1)
  for (let deal = 1; deal + 1 < starts.length; deal += 1) {
    const end = starts[deal + 1] ?? 0
    let at = starts[deal] ?? 0
    while (at < end) {
      const entered = rows[at] ?? 0
      let following = at + 1
      while (following < end && stages[rows[following] ?? 0] === stages[entered]) following += 1
      if (following === end) break
      for (let same = at; same < following && moments[rows[same] ?? 0] === moments[entered]; same += 1)
        next[rows[same] ?? 0] = rows[following] ?? -1
      at = following
    }
  }
  return next
}
