import { wordReader } from './word-map'

/** What a survey asks for: recommendation (0–10), satisfaction, effort. */
export type SurveyKind = 'nps' | 'csat' | 'ces'

/** The kind that a survey's name, or the header over its scores, speaks of; undefined if it speaks of none. */
export const readSurveyKind: (text: string) => SurveyKind | undefined = wordReader<SurveyKind>({
  words: [
    ['nps', 'nps; enps; rnps; tnps; net promoter; relationship; 净推荐值; 推荐; 推荐意愿; 推荐度; 推荐分'],
    ['csat', 'csat; satisfaction; stars; star rating; 满意度; 满意; 星级; 服务满意度; 客户满意'],
    ['ces', 'ces; effort; ease; 费力度; 费力; 易用度; 轻松度; 客户费力度'],
  ],
  patterns: [
    [/\bnps\b|net.?promoter|recommend|推荐|推薦/, 'nps'],
    [/\bces\b|\beffort\b|\bease\b|费力|易用|轻松/, 'ces'],
    [/\bcsat\b|satisf|\bstars?\b|满意|滿意|星级/, 'csat'],
  ],
})
