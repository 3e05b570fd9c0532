/** Only what the comparison uses; arrays count from 1, their places 0 are not looked at. */
declare module 'quadprog' {
  /** min −dᵀx + ½ xᵀDx with Aᵀx ≥ b, the first `equal` constraints as equations (Goldfarb & Idnani 1983). */
  export function solveQP(
    D: number[][],
    d: number[],
    A: number[][],
    b: number[],
    equal: number,
  ): { readonly solution: readonly number[]; readonly message: string }
}
