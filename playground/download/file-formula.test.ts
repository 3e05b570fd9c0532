import { fileFormula, reckonsWithArrays } from './file-formula'

describe('a formula in the file', () => {
  it.each([
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
    ['=IFERROR(AVERAGEIF(B9:B20,">=0"),"")', 'IFERROR(AVERAGEIF(B9:B20,">=0"),"")'],
    // Functions that came later have a prefix in the file, which nobody sees.
    ['=xlookup(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=SORT(FILTER(A1:A9,B1:B9>2))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>2))'],
    ['=STDEV.S(A1:A3)+STDEV(A1:A3)', '_xlfn.STDEV.S(A1:A3)+STDEV(A1:A3)'],
    // What stands in quotes is no function.
    ['="KPI_REVENUE(1)"&\'KPI_X(1)\'!A1&"XLOOKUP("', '"KPI_REVENUE(1)"&\'KPI_X(1)\'!A1&"XLOOKUP("'],
    ['=HYPERLINK("#\'Ann\'\'s page\'!A1","Ann")', 'HYPERLINK("#\'Ann\'\'s page\'!A1","Ann")'],
    ['=UNIQUE_CODE(1)', 'UNIQUE_CODE(1)'],
  ])('for %s is %s', (formula, written) => {
    expect(fileFormula(formula, 'KPI_')).toBe(written)
  })

  it.each([
    ['a function of the add-in', '=KPI_REVENUE("2026-Q3")'],
    ['one among others, in whatever case', '=IFERROR(kpi_win_rate("2026-Q3"),0)*2'],
    ['names for values', '=LET(x,1,x+1)'],
    ['a function made in the cell', '=MAP(A1:A3,LAMBDA(a,a*2))'],
    ['more characters than a cell takes', `=SUM(${'1,'.repeat(5000)}1)`],
  ])('is not there with %s', (_, formula) => {
    expect(fileFormula(formula, 'KPI_')).toBeUndefined()
  })
})

describe('a formula that reckons with arrays', () => {
  it.each([
    ['=SUM(A1:A3*B1:B3)', true],
    ["=SUM(IF('Q3 deals'!$A$1:$A$9>2,1))", true],
    ['=SUM(1-Deals!A1:A9)', true],
    ['=SUM(LEN(A1:A9))', true],
    ['=SUM(A1:A3)*2', false],
    ['=SUM(A1:A3,B1:B3)', false],
    ['=IF(A1>2,"A1:A3*2",0)', false],
    ['=COUNTIF(A1:A9,">2")', false],
  ])('%s: %s', (formula, expected) => {
    expect(reckonsWithArrays(formula)).toBe(expected)
  })
})
