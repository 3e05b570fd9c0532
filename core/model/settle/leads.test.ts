import { contents, dayOf, days, numbers, settled, texts } from './columns-for-tests'

const noon = dayOf('2026-03-05') + 0.5

it('parts the moment of creation from its day', () => {
  const found = settled('leads', { created: numbers([noon, dayOf('2026-03-06'), undefined], '创建时间') })
  expect(contents(found.created)).toEqual([dayOf('2026-03-05'), dayOf('2026-03-06'), undefined])
  expect(contents(found.createdAt)).toEqual([noon, dayOf('2026-03-06'), undefined])
  expect(found.created?.kind).toBe('day')
  expect(found.created?.header).toBe('创建时间')
})

it('keeps the moment of the first response', () => {
  const found = settled('leads', { created: numbers([noon]), firstResponse: numbers([noon + 0.25], '首次响应时间') })
  expect(contents(found.respondedAt)).toEqual([noon + 0.25])
  expect(settled('leads', { created: numbers([noon]) })).not.toHaveProperty('respondedAt')
})

it('takes a lead for converted by its day of conversion or by its status, in either language', () => {
  const created = numbers([noon, noon, noon, noon])
  const converted = days(['2026-03-09', '', '', ''], '转化日期')
  const status = texts(['Working', 'Converted', '已转化', '未转化'], 'Lead Status')
  expect(contents(settled('leads', { created, converted, status }).isConverted)).toEqual(['yes', 'yes', 'yes', ''])
  expect(contents(settled('leads', { created, converted }).isConverted)).toEqual(['yes', '', '', ''])
  expect(contents(settled('leads', { created, status }).isConverted)).toEqual(['', 'yes', 'yes', ''])
  expect(settled('leads', { created, converted, status }).isConverted?.header).toBe('转化日期')
})

it('reads yes and no under a header that asks', () => {
  const created = numbers([noon, noon])
  expect(contents(settled('leads', { created, status: texts(['是', '否'], '是否转化') }).isConverted)).toEqual([
    'yes',
    '',
  ])
})

it('does not know about conversion in a table that says nothing of it', () => {
  expect(settled('leads', { created: numbers([noon]) })).not.toHaveProperty('isConverted')
})
