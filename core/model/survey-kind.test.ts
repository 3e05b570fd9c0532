import { readSurveyKind } from './survey-kind'

it.each([
  [
    'nps',
    ['NPS', 'NPS Score', 'Relationship NPS', 'How likely are you to recommend us?', '净推荐值', '推荐意愿', 'NPS评分'],
  ],
  ['csat', ['CSAT', 'Customer Satisfaction', 'Satisfaction_Score', '满意度', '服务满意度评分', 'Stars', '星级']],
  ['ces', ['CES', 'Customer Effort Score', 'Ease', '费力度', '客户费力度', '易用度']],
])('%s is what its names say in both languages', (kind, names) => {
  for (const name of names) expect([name, readSurveyKind(name)]).toEqual([name, kind])
})

it.each(['', 'Score', '评分', 'Rating', 'Q3 survey', 'Process', 'Please'])('hears no kind in "%s"', (name) => {
  expect(readSurveyKind(name)).toBeUndefined()
})
