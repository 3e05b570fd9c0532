import { InputError } from '../../core/input-error'
import { messageOf } from '../server/refusals'

type Service = GoogleAppsScript.BigQuery
type Response = Pick<
  GoogleAppsScript.BigQuery.Schema.QueryResponse,
  'jobComplete' | 'jobReference' | 'pageToken' | 'rows' | 'totalBytesProcessed'
>

/** A request of `jobs.query` with what the types do not know yet. */
export interface QueryRequest extends GoogleAppsScript.BigQuery.Schema.QueryRequest {
  /** A whole number as text: JSON has no 64 bits. */
  readonly maximumBytesBilled: string
  readonly jobTimeoutMs: string
}

/** What a job gave. */
export interface Answer {
  readonly job: string
  readonly rows: readonly (readonly (string | null)[])[]
  /** Bytes that it went through; null where BigQuery does not say. */
  readonly bytes: number | null
}

/** Who pays for queries, and how much one may bill. */
export interface Payer {
  readonly project: string
  readonly mostBytes: number
}

const SECOND = 1000
/** How long the first call waits for the result. */
const AT_ONCE = 10 * SECOND
/** How long all waiting takes at most: Google ends a script after six minutes, and writing takes some, too. */
const PATIENCE = 240 * SECOND
const LONGEST_PAUSE = 8 * SECOND

/** The queries of one question, which share the time that there is. */
export class Jobs {
  private waited = 0

  constructor(private readonly payer: Payer) {}

  /**
   * Runs a query, which must not change anything, and waits for all its rows. It is sent once: sent again after a failure
   * that only seems one, it would be billed twice.
   * @throws {InputError} `bigquery-not-on`, `bigquery-refused`, `bigquery-too-slow`
   */
  run(sql: string): Answer {
    const { Jobs: jobs } = service()
    const { project, mostBytes } = this.payer
    const request: QueryRequest = {
      query: sql,
      useLegacySql: false,
      timeoutMs: AT_ONCE,
      maximumBytesBilled: String(mostBytes),
      jobTimeoutMs: String(PATIENCE),
    }
    const first = asked(() => jobs.query(request, project))
    const { jobId = '', location } = first.jobReference ?? {}
    const ask = (page: { readonly pageToken?: string }): Response =>
      // Outside of the US and the EU a job is found only where it runs.
      asked(() =>
        jobs.getQueryResults(project, jobId, {
          timeoutMs: 0,
          ...page,
          ...(location === undefined ? {} : { location }),
        }),
      )
    const complete = this.completed(first, () => ask({}), jobId)
    const rows = rowsOf(complete)
    for (let { pageToken } = complete; pageToken;) {
      const page = ask({ pageToken })
      rows.push(...rowsOf(page))
      pageToken = page.pageToken
    }
    const bytes = complete.totalBytesProcessed
    return { job: jobId, rows, bytes: bytes === undefined ? null : Number(bytes) }
  }

  /** Waits until a job is done, between questions ever longer. */
  private completed(first: Response, ask: () => Response, job: string): Response {
    let response = first
    if (response.jobComplete !== true) this.waited += AT_ONCE
    for (let pause = SECOND; response.jobComplete !== true; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      if (this.waited >= PATIENCE) throw new InputError('bigquery-too-slow', { minutes: PATIENCE / 60 / SECOND, job })
      Utilities.sleep(pause)
      this.waited += pause
      response = ask()
    }
    return response
  }
}

/**
 * What BigQuery itself says, or the reason for which it says nothing.
 * @throws {InputError} `bigquery-refused`
 */
export function asked<T>(ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    throw new InputError('bigquery-refused', { message: messageOf(error) })
  }
}

/**
 * The advanced service.
 * @throws {InputError} `bigquery-not-on` where the manifest does not enable it
 */
export function service(): Service {
  // The name itself is missing then.
  if (typeof BigQuery === 'undefined') throw new InputError('bigquery-not-on')
  return BigQuery
}

/** BigQuery gives every value as text; lists and records are not asked for. */
function rowsOf({ rows = [] }: Response): (string | null)[][] {
  return rows.map(({ f = [] }) => f.map(({ v }: { v?: unknown }) => (typeof v === 'string' ? v : null)))
}
