import { stageLevels, type StageLevel } from '../../model/settle/stages'
import { indented } from '../statement'
import { lines } from '../writing'
import type { UsersRows } from './users-rows'
import { byMeaning } from './words'

/**
 * The rows with what follows from their order within each deal: `next_entered`, the moment at which the deal's next
 * change came, and whether that `goes_forward`. The order and the directions are those of
 * `settle/change-order` and `settle/stage-direction`.
 * @param typed makes a query for the rows' columns that were read
 */
export function withNextChanges(rows: UsersRows, typed: () => string): string {
  const [deal, stage, entered] = [rows.column('deal', 'c'), rows.column('stage', 'c'), rows.column('entered', 'c')]
  const words = rows.given.stage
  const levels = words?.kind === 'text' ? stageLevels(words.dictionary, rows.rules) : []
  const levelOf = (text: string, part: (level: StageLevel | undefined) => number | undefined) =>
    words?.kind === 'text'
      ? byMeaning(rows.dialect, text, words, (_, code) => String(part(levels[code]) ?? 'NULL'))
      : 'NULL'
  const end = (text: string) => levelOf(text, (level) => level?.end)
  const position = (text: string) => levelOf(text, (level) => level?.position)
  const inOrder = `${entered}, c.is_decided, COALESCE(c.stage_position, ${levels.length}), c.usual_place, ${stage}`
  const nextRun = 'OVER (PARTITION BY c.chain ORDER BY c.run_no RANGE BETWEEN 1 FOLLOWING AND 1 FOLLOWING)'

  const chained = `SELECT c.*, CASE WHEN ${stage} IS NOT NULL AND ${entered} IS NOT NULL THEN ${deal} END AS chain FROM (\n${indented(typed())}\n) AS c`
  const counted = `SELECT c.*, RANK() OVER (PARTITION BY c.chain ORDER BY ${entered}) - 1 AS changes_before FROM (\n${indented(chained)}\n) AS c`
  const ranked = lines(
    `SELECT c.*, ${end(stage)} <> 0 AS is_decided, ${position(stage)} AS stage_position,`,
    `  AVG(c.changes_before) OVER (PARTITION BY c.chain IS NULL, ${stage}) AS usual_place`,
    `FROM (\n${indented(counted)}\n) AS c`,
  )
  const ordered = lines(
    `SELECT c.*, ROW_NUMBER() OVER (PARTITION BY c.chain ORDER BY ${inOrder}) AS place,`,
    `  LAG(${stage}) OVER (PARTITION BY c.chain ORDER BY ${inOrder}) AS stage_before`,
    `FROM (\n${indented(ranked)}\n) AS c`,
  )
  const inRuns = lines(
    `SELECT c.*, SUM(CASE WHEN c.stage_before = ${stage} THEN 0 ELSE 1 END)`,
    '  OVER (PARTITION BY c.chain ORDER BY c.place ROWS UNBOUNDED PRECEDING) AS run_no',
    `FROM (\n${indented(ordered)}\n) AS c`,
  )
  const followed = lines(
    `SELECT c.*, MIN(${stage}) ${nextRun} AS stage_after, MIN(${entered}) ${nextRun} AS entered_after,`,
    `  MIN(${entered}) OVER (PARTITION BY c.chain, c.run_no) AS run_entered`,
    `FROM (\n${indented(inRuns)}\n) AS c`,
  )
  // A row that repeats its stage later is no change, and leaves nothing.
  const changes = `c.chain IS NOT NULL AND ${entered} = c.run_entered`
  const next = lines(
    `SELECT c.*, CASE WHEN ${changes} THEN c.entered_after END AS next_entered,`,
    `  CASE WHEN ${changes} THEN c.stage_after END AS next_stage`,
    `FROM (\n${indented(followed)}\n) AS c`,
  )
  const [from, to] = [end(stage), end('c.next_stage')]
  const goesForward = lines(
    `CASE WHEN c.next_stage IS NULL THEN NULL WHEN ${from} <> ${to} THEN ${to} > ${from}`,
    `  WHEN ${position('c.next_stage')} IS NOT NULL AND c.stage_position IS NOT NULL`,
    `    THEN ${position('c.next_stage')} > c.stage_position`,
    `  ELSE COUNT(c.next_stage) OVER (PARTITION BY ${stage}, c.next_stage) * 2`,
    `    >= COUNT(c.next_stage) OVER (PARTITION BY LEAST(${stage}, c.next_stage), GREATEST(${stage}, c.next_stage)) END`,
  )
  return lines(`SELECT c.*, ${goesForward} AS goes_forward`, `FROM (\n${indented(next)}\n) AS c`)
}
