/** Groups of things that are joined pair by pair; things are numbers from 0. Source: Tarjan, with path halving. */
export class UnionFind {
  private readonly above: Int32Array

  constructor(count: number) {
    this.above = Int32Array.from({ length: count }, (_, index) => index)
  }

  /** The thing that stands for the group that one is in. */
  find(one: number): number {
    let at = one
    for (;;) {
      const next = this.above[at] ?? at
      if (next === at) return at
      at = this.above[at] = this.above[next] ?? next
    }
  }

  join(one: number, other: number): void {
    this.above[this.find(one)] = this.find(other)
  }
}
