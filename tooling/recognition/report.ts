import { corpus } from './corpus'
import { measure, precision, recall, type Measurement, type Score } from './measure'

/** The figures of both halves of the corpus, with the misses of each if wished. */
export function report(withMisses: boolean): string {
  const { development, heldOut } = corpus()
  return [
    '                     entities                columns',
    '                     precision  recall       precision  recall       asked',
    ...line('development', measure(development), withMisses),
    ...line('held out', measure(heldOut), withMisses),
  ].join('\n')
}

function line(name: string, measured: Measurement, withMisses: boolean): string[] {
  const { rows, entities, columns, asked, misses } = measured
  const figures = `${scores(entities)}  ${scores(columns)}  ${String(asked).padStart(4)}`
  return [`${`${name} (${rows})`.padEnd(20)} ${figures}`, ...(withMisses ? misses.map((miss) => `  ${miss}`) : [])]
}

function scores(score: Score): string {
  return `${percent(precision(score))}      ${percent(recall(score))}     `
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`.padStart(6)
}
