/** Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics: The Manager's Guide to Measuring Marketing Performance. */
export const marketingMetrics = (chapter: number) => `Farris et al., Marketing Metrics, ch. ${chapter}`

/** Jordan & Vazzana, Cracking the Sales Management Code: 3 results, 4 objectives, 5 activities. */
export const salesManagementCode = (chapter: number) =>
  `Jordan & Vazzana, Cracking the Sales Management Code, ch. ${chapter}`

export const SAAS_METRICS = 'Skok, SaaS Metrics 2.0'
export const SAAS_STANDARDS = 'SaaS Metrics Standards Board'
export const SALES_OPERATIONS = 'Standard definition in sales operations'
export const COMPENSATING = 'Cichelli, Compensating the Sales Force'
