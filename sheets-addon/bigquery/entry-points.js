/* What the menu calls by name in the build with BigQuery, beside what it calls in all builds. */

function kpiTableFromBigQuery() {
  Yardstick_.kpiTableFromBigQuery()
}
