/** What every function's name starts with, the same in every host and language; formulas on planned sheets need it. */
export const PREFIX = 'KPI_'
