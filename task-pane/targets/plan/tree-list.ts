import { useMemo, useState } from 'react'

/** A line of a tree that is shown as a list: each stands before what is below it. */
export interface TreeLine {
  /** Stays the same while the list changes. */
  readonly key: string
  readonly depth: number
}

/** Which lines of a tree show. */
export interface TreeList {
  /** Positions of the lines that show, in order. */
  readonly shown: readonly number[]
  readonly isParent: (position: number) => boolean
  readonly isOpen: (position: number) => boolean
  readonly toggle: (position: number) => void
  readonly openAll: (open: boolean) => void
  /** Position of the line above; undefined at the top. */
  readonly parentOf: (position: number) => number | undefined
  /** Place among its siblings, counted from 1, and how many there are. */
  readonly placeOf: (position: number) => readonly [place: number, count: number]
}

/** Up to so many lines a tree is shown whole at first. */
const FEW = 24

/** Keeps which lines of a tree are open. */
export function useTreeList(lines: readonly TreeLine[]): TreeList {
  const [allOpen, setAllOpen] = useState<boolean>()
  // Lines that are not as all the others.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const { parents, places, counts } = useMemo(() => familiesOf(lines), [lines])
  const isParent = (position: number) => (lines[position + 1]?.depth ?? 0) > (lines[position]?.depth ?? 0)
  const isOpen = (position: number) => {
    const { key = '', depth = 0 } = lines[position] ?? {}
    return turned.has(key) !== (allOpen ?? (depth === 0 || lines.length <= FEW))
  }
  const toggle = (position: number) => {
    const key = lines[position]?.key
    if (key === undefined) return
    const next = new Set(turned)
    if (!next.delete(key)) next.add(key)
    setTurned(next)
  }
  return {
    shown: shownLines(lines, isOpen),
    isParent,
    isOpen,
    toggle,
    openAll: (open) => {
      setAllOpen(open)
      setTurned(new Set())
    },
    parentOf: (position) => parents[position],
    placeOf: (position) => [places[position] ?? 1, counts[parents[position] ?? -1] ?? counts[lines.length] ?? 1],
  }
}

/** Positions of lines with nothing closed above them. */
export function shownLines(lines: readonly TreeLine[], isOpen: (position: number) => boolean): readonly number[] {
  const shown: number[] = []
  let deepest = Infinity
  lines.forEach(({ depth }, position) => {
    if (depth > deepest) return
    shown.push(position)
    deepest = isOpen(position) ? Infinity : depth
  })
  return shown
}

/** Parents and places by position; counts of children by position of the parent, those of the top at the end. */
function familiesOf(lines: readonly TreeLine[]) {
  const parents: (number | undefined)[] = []
  const places: number[] = []
  const counts: number[] = new Array<number>(lines.length + 1).fill(0)
  const above: number[] = []
  lines.forEach(({ depth }, position) => {
    above.length = depth
    const parent = above[depth - 1]
    parents.push(parent)
    const family = parent ?? lines.length
    counts[family] = (counts[family] ?? 0) + 1
    places.push(counts[family])
    above.push(position)
  })
  return { parents, places, counts }
}
