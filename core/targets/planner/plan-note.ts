/** What somebody should know who reads a plan; told on the sheet and in the pane, never left unsaid. */
export type PlanNote =
  /** Nobody could know their basis from figures: they got the mean of their team, by what they can carry. */
  | { readonly kind: 'team-mean'; readonly people: readonly string[] }
  /** There for a part of the months looked at: their figure was scaled up to the whole. */
  | { readonly kind: 'scaled-up'; readonly people: readonly string[] }
  /** There all along without any figure: their part is 0. */
  | { readonly kind: 'nothing-sold'; readonly people: readonly string[] }
  /** More was taken back than sold: counted as 0. */
  | { readonly kind: 'below-zero'; readonly people: readonly string[] }
  /** The months that the basis was taken from. */
  | { readonly kind: 'reference'; readonly first: string; readonly last: string }
  /** Holidays of these years have not been announced: only weekends are days off. */
  | { readonly kind: 'holidays-unknown'; readonly years: readonly number[] }
