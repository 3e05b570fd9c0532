type Real = GoogleAppsScript.BigQuery
type Request = Parameters<Real['Jobs']['query']>[0] & {
  readonly maximumBytesBilled?: string
  readonly jobTimeoutMs?: string
}
type Results = ReturnType<Real['Jobs']['getQueryResults']>

/** A table or view as its owner made it: columns with their types. */
export type Columns = Readonly<Record<string, string>>

/** What comes of a query that is sent. */
export interface CannedJob {
  /** A word of the query that it is the answer to: another one is an error of the test. */
  readonly to: RegExp
  readonly rows?: readonly (readonly (string | null)[])[]
  /** How often it is asked for before it is done. */
  readonly takes?: number
  readonly rowsAPage?: number
  readonly fails?: string
}

/** A person's BigQuery: tables that are known by their columns, and jobs that have been thought up. */
export interface EmulatedBigQuery {
  readonly service: {
    readonly Jobs: Pick<Real['Jobs'], 'query' | 'getQueryResults'>
    readonly Tables: Pick<Real['Tables'], 'get'>
  }
  /** The queries that were sent, with who pays. */
  readonly sent: readonly { readonly request: Request; readonly project: string }[]
}

/** Everything that we may send: what else a request has is an error of ours. */
const KNOWN = new Set(['query', 'useLegacySql', 'timeoutMs', 'maximumBytesBilled', 'jobTimeoutMs'])
const LONGEST_QUERY = 1024 * 1024
const WHOLE = /^[1-9]\d*$/
const LOCATION = 'asia-east1'

/** @param jobs in the order in which their queries must come */
export function emulatedBigQuery(
  tables: Readonly<Record<string, Columns>>,
  jobs: readonly CannedJob[],
): EmulatedBigQuery {
  const sent: { request: Request; project: string }[] = []
  const left = jobs.map(({ takes = 0 }) => takes)

  function results(at: number, pageToken: string | undefined): Results {
    const job = jobs[at]
    if (job === undefined) throw failure('Not found: Job')
    if (job.fails !== undefined && (left[at] ?? 0) === 0) throw failure(job.fails)
    const jobReference = { jobId: `job_${at}`, projectId: sent[at]?.project, location: LOCATION }
    if ((left[at] ?? 0) > 0) {
      left[at] = (left[at] ?? 0) - 1
      return { jobComplete: false, jobReference }
    }
    const { rows = [], rowsAPage = rows.length } = job
    const first = pageToken === undefined ? 0 : Number(pageToken)
    const next = first + rowsAPage
    return {
      jobComplete: true,
      jobReference,
      totalRows: String(rows.length),
      totalBytesProcessed: '1048576',
      // A page token is not there on the last page, and neither are rows where there are none.
      ...(next < rows.length ? { pageToken: String(next) } : {}),
      ...(rows.length === 0 ? {} : { rows: rows.slice(first, next).map(rowOf) }),
    }
  }

  return {
    sent,
    service: {
      Jobs: {
        query(request: Request, project: string) {
          checkRequest(request, project)
          const at = sent.push({ request, project }) - 1
          if (!jobs[at]?.to.test(request.query ?? ''))
            throw new Error(`Nobody expected the query ${request.query ?? ''}`)
          return results(at, undefined)
        },
        getQueryResults(project: string, jobId: string, options: object = {}) {
          const { location, pageToken } = options as { location?: string; pageToken?: string }
          const at = Number(jobId.replace('job_', ''))
          if (location !== LOCATION || sent[at]?.project !== project)
            throw failure(`Not found: Job ${project}:${jobId}`)
          return results(at, pageToken)
        },
      },
      Tables: {
        get(project: string, dataset: string, table: string) {
          const columns = tables[`${project}.${dataset}.${table}`]
          if (columns === undefined) throw failure(`Not found: Table ${project}:${dataset}.${table}`)
          return {
            schema: { fields: Object.entries(columns).map(([name, type]) => ({ name, type, mode: 'NULLABLE' })) },
          }
        },
      },
    },
  }
}

function checkRequest(request: Request, project: string): void {
  const unknown = Object.keys(request).filter((name) => !KNOWN.has(name))
  if (unknown.length > 0) throw failure(`Invalid JSON payload received. Unknown name "${unknown.join('", "')}"`)
  const { query, useLegacySql, timeoutMs, maximumBytesBilled = '1', jobTimeoutMs = '1' } = request
  if (project === '') throw failure('Required parameter is missing: projectId')
  if (typeof query !== 'string' || query.length > LONGEST_QUERY) throw failure('The query is missing or too large.')
  // Legacy SQL is what it takes a query for that does not say.
  if (useLegacySql !== false) throw failure('Encountered " "WITH" "WITH "" at line 1: legacy SQL')
  if (typeof timeoutMs !== 'number') throw failure('Invalid value for timeoutMs')
  if (![maximumBytesBilled, jobTimeoutMs].every((value) => typeof value === 'string' && WHOLE.test(value)))
    throw failure('Invalid value (TYPE_INT64)')
}

/** Values are text, whatever the types call them. */
function rowOf(row: readonly unknown[]): GoogleAppsScript.BigQuery.Schema.TableRow {
  return { f: row.map((v) => ({ v }) as GoogleAppsScript.BigQuery.Schema.TableCell) }
}

function failure(message: string): Error {
  return new Error(`API call to bigquery.jobs.query failed with error: ${message}`)
}
