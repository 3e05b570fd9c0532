/** Where things stand on a team's scorecard; rows and columns count from 0. */
export const PERIOD_ROW = 2
export const KPI_ROW = 4
export const WEIGHT_ROW = 5
export const HEADING_ROW = 6
export const FIRST_PERSON_ROW = 7
export const [PERSON, TOTAL, GRADE, RANK, FIRST_KPI] = [0, 1, 2, 3, 4] as const
/** Columns of one KPI: actual, target, score. */
export const PER_KPI = 3
