import { dayNumber, type DayNumber } from '../cells/day'

/** Days off and the weekend days worked in return, as the State Council announces them year by year: month and day. */
const announced: Readonly<Record<number, readonly [off: string, worked: string]>> = {
  2022: [
    '0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231',
    '0129-0130 0402 0424 0507 1008-1009',
  ],
  2023: ['0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006', '0128-0129 0423 0506 0625 1007-1008'],
  2024: ['0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007', '0204 0218 0407 0428 0511 0914 0929 1012'],
  2025: ['0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008', '0126 0208 0427 0928 1011'],
  2026: ['0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007', '0104 0214 0228 0509 0920 1010'],
}

/** The years whose days are known. */
export function chinaYears(): readonly number[] {
  return Object.keys(announced).map(Number)
}

/** China's days off (春节, 国庆 …) and made-up workdays (调休上班) of the years that have been announced. */
export function chinaHolidays(): { readonly off: readonly DayNumber[]; readonly worked: readonly DayNumber[] } {
  const all = (part: 0 | 1) =>
    Object.entries(announced).flatMap(([year, lists]) =>
      lists[part].split(' ').flatMap((run) => daysOf(Number(year), run)),
    )
  return { off: all(0), worked: all(1) }
}

function daysOf(year: number, run: string): DayNumber[] {
  const [first = 0, last = first] = run.split('-').map((text) => dayOf(year, text))
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) as DayNumber)
}

function dayOf(year: number, text: string): DayNumber {
  return dayNumber(year, Number(text.slice(0, 2)), Number(text.slice(2)))
}
