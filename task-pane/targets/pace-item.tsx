import { NotAvailable } from '../../core/input-error'
import { formatValue, grouped } from '../../core/kpis/format'
import { targetsPaneTexts as texts } from '../../core/locale/targets-pane'
import type { TargetPace } from '../../core/target-review/target-pace'
import type { Pace } from '../../core/targets/pace'
import { useReader } from '../reader'
import { BulletBar } from './bullet-bar'

/** Where one target stands, in a bar and in words. */
export function PaceItem({ standing }: { readonly standing: TargetPace }) {
  const { say, locale } = useReader()
  const { who, kpi, target, actual, pace } = standing
  const amount = (value: number | NotAvailable) => formatValue(value, kpi.unit, locale)
  return (
    <li className="kpi pace">
      <h3 className="pace-head">
        <span>
          {who} <span className="quiet">{say(kpi.name)}</span>
        </span>
        {!(pace instanceof NotAvailable) && <Gap ahead={pace.ahead} target={target} amount={amount} />}
      </h3>
      {!(pace instanceof NotAvailable) && !(actual instanceof NotAvailable) && target > 0 && (
        <BulletBar
          actual={actual / target}
          expected={pace.expected / target}
          {...(pace.interval === undefined
            ? {}
            : { landing: [pace.interval[0] / target, pace.interval[1] / target] as const })}
          label={say(texts.bar, { share: percent(actual / target), expected: percent(pace.expected / target) })}
        />
      )}
      <p>{say(texts.reached, { actual: amount(actual), target: amount(target) })}</p>
      {pace instanceof NotAvailable ? (
        <p className="quiet">{pace.in(locale)}</p>
      ) : (
        <Outlook pace={pace} target={target} amount={amount} />
      )}
    </li>
  )
}

interface InAmounts {
  readonly target: number
  readonly amount: (value: number) => string
}

/** Less than half a thousandth of the target is no difference that anybody would act on. */
const SAME = 0.0005

function Gap({ ahead, target, amount }: InAmounts & { readonly ahead: number }) {
  const { say } = useReader()
  if (Math.abs(ahead) <= Math.abs(target) * SAME) return <span className="quiet">{say(texts.onPace)}</span>
  return (
    <span className={ahead > 0 ? 'amount good' : 'amount poor'}>
      {say(ahead > 0 ? texts.ahead : texts.behind, { amount: amount(Math.abs(ahead)) })}
    </span>
  )
}

function Outlook({ pace, target, amount }: InAmounts & { readonly pace: Pace }) {
  const { say, locale } = useReader()
  const { elapsed, expected, neededPerDay, landing, interval } = pace
  const sentences = [
    say(texts.expected, { amount: amount(expected), share: percent(elapsed) }),
    neededPerDay instanceof NotAvailable
      ? neededPerDay.in(locale)
      : say(texts.needed, { amount: amount(neededPerDay) }),
    landing instanceof NotAvailable
      ? landing.in(locale)
      : say(texts.landing, { amount: amount(landing), share: percent(target === 0 ? 0 : landing / target) }),
    ...(interval === undefined ? [] : [say(texts.interval, { low: amount(interval[0]), high: amount(interval[1]) })]),
  ]
  return (
    <ul className="quiet outlook">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function percent(share: number): string {
  return `${grouped(share * 100, 0)}%`
}
