import { dayNumber, type DayNumber } from '../../core/cells/day'
import { dayCell, type SheetData } from '../grid/sheet-data'

export interface Person {
  readonly name: string
  readonly team: string
  readonly region: string
  readonly manager: string
  readonly hired: DayNumber
  readonly left?: DayNumber
  /** How much and how well the person sells; 1 is the middle. */
  readonly strength: number
}

const teams = {
  Harbor: { region: 'East', manager: 'Grace Liu' },
  Summit: { region: 'West', manager: '陈建国' },
  Delta: { region: 'South', manager: 'Tom Becker' },
} as const

/** Those who sell. One has left, one came late. */
export const people: readonly Person[] = [
  person('Ann Lee', 'Summit', dayNumber(2021, 3, 15), 1.35),
  person('王芳', 'Harbor', dayNumber(2020, 7, 1), 1.25),
  person('Ben Ortiz', 'Delta', dayNumber(2022, 1, 10), 0.95),
  person('李伟', 'Harbor', dayNumber(2019, 9, 2), 1.1),
  person('Chloe Martin', 'Summit', dayNumber(2023, 5, 8), 0.9),
  person('张敏', 'Delta', dayNumber(2021, 11, 22), 1.05),
  person('David Okafor', 'Harbor', dayNumber(2022, 8, 29), 0.85),
  person('刘洋', 'Summit', dayNumber(2020, 2, 17), 1.15),
  person('Emma Rossi', 'Delta', dayNumber(2024, 2, 5), 0.8),
  person('赵静', 'Harbor', dayNumber(2024, 9, 2), 0.9),
  person('Felix Novak', 'Summit', dayNumber(2018, 4, 9), 1, dayNumber(2026, 2, 27)),
  person('孙磊', 'Delta', dayNumber(2026, 1, 5), 0.7),
]

function person(name: string, team: keyof typeof teams, hired: DayNumber, strength: number, left?: DayNumber): Person {
  return { name, team, ...teams[team], hired, strength, ...(left === undefined ? {} : { left }) }
}

/** Whether the person is with the company on a day. */
export function isThere({ hired, left }: Person, day: number): boolean {
  return hired <= day && (left === undefined || day <= left)
}

export function teamSheet(): SheetData {
  return {
    name: 'Team 团队',
    header: true,
    widths: [130, 110, 110, 120, 130, 130],
    rows: [
      ['Name 姓名', 'Team 团队', 'Region 区域', 'Manager 主管', 'Hire Date 入职日期', 'Leave Date 离职日期'],
      ...people.map(({ name, team, region, manager, hired, left }) => [
        name,
        team,
        region,
        manager,
        dayCell(hired),
        left === undefined ? null : dayCell(left),
      ]),
    ],
  }
}
