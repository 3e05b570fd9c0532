import { seasonality } from '../../core/targets/seasonality'
import { describeWith, readData } from './data-folder'

const FILE = 'monthly_series/airline-passengers.csv'

describeWith(FILE)('The seasonal indices of the airline passengers, 1949–1960', () => {
  it('are those of R’s decompose(AirPassengers, "multiplicative")', () => {
    const [, ...lines] = new TextDecoder().decode(readData(FILE)).trim().split(/\r?\n/)
    const passengers = lines.map((line) => Number(line.split(',')[1]))
    expect(passengers).toHaveLength(144)
    const published = [
      ...[0.9102304, 0.8836253, 1.0073663, 0.975906, 0.981378, 1.1127758],
      ...[1.2265555, 1.219911, 1.0604919, 0.9217572, 0.8011781, 0.8988244],
    ]
    seasonality(passengers, 1).forEach((index, month) => expect(index).toBeCloseTo(published[month] ?? NaN, 6))
  })
})
