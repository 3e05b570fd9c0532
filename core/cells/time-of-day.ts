/** A date's text parted from the time of day that is written behind it. */
export interface DateAndTime {
  readonly date: string
  /** Share of the day, 0–1; 0 where no time is written. */
  readonly time: number
}

/**
 * "15:20", "3:20:05.5 pm", 下午3:20, 15时20分, with what tells the zone: a moment is taken as it is written, because that
 * is the day which people see.
 */
const clock =
  /[\st,]*(凌晨|早上|上午|中午|下午|晚上|晚)?\s*(\d{1,2})(?::(\d{2})|[时點点](?:(\d{1,2})分?)?)(?:[:分]?(\d{2})(?:[.,]\d+)?秒?)?\s*(?:([ap])\.?m\.?)?\s*(?:z|utc|gmt)?\s*(?:[-+]\d{1,2}(?::?\d{2})?)?\s*(?:\([^)]*\))?$/
const afternoon = /下午|晚|p/
const morning = /凌晨|早上|上午|a/

/**
 * Parts a date from its time of day.
 * @param text plain (NFKC), trimmed, in lower case
 * @returns undefined when the time is none: "25:00"
 */
export function partTime(text: string): DateAndTime | undefined {
  // Most dates have no time.
  const match = /[:时點点]/.test(text) ? clock.exec(text) : null
  if (match === null) return { date: text, time: 0 }
  const [, part = '', hours = '', minutes, chineseMinutes, seconds = '0', half = ''] = match
  const hour = hourOfDay(Number(hours), part + half)
  const [minute, second] = [Number(minutes ?? chineseMinutes ?? 0), Number(seconds)]
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return { date: text.slice(0, match.index), time: (hour * 3600 + minute * 60 + second) / 86400 }
}

function hourOfDay(hour: number, half: string): number {
  if (hour < 12 && afternoon.test(half)) return hour + 12
  if (hour === 12 && morning.test(half)) return 0
  return hour < 3 && half === '中午' ? hour + 12 : hour
}
