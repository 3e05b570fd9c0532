import { DataValidationOperator, DataValidationType } from '@univerjs/core'
import { conditionalFormatOf, validationOf, type GridRule } from './grid-rules'

const range = { row: 7, column: 1, rows: 3, columns: 1 }
const ofRule = (rule: GridRule) => conditionalFormatOf(rule, range)
const highlight = { type: 'highlightCell', style: { bg: { rgb: '#D8F0E3' } } }
const format = { fill: '#D8F0E3' }

describe('a conditional format of the grid', () => {
  it('keeps its formula and its colours', () => {
    expect(ofRule({ ...highlight, subType: 'formula', value: '=B8>1' })).toEqual({
      kind: 'formula',
      formula: '=B8>1',
      format,
    })
    const stop = (index: number, color: string) => ({ index, color, value: { type: 'min' } })
    const scale = [stop(0, '#ff0000'), stop(1, '#fff'), stop(2, '#00ff00')]
    expect(ofRule({ type: 'colorScale', config: scale })).toEqual({
      kind: 'scale',
      low: '#ff0000',
      middle: '#ffffff',
      high: '#00ff00',
    })
    expect(ofRule({ type: 'colorScale', config: scale.slice(1) })).toEqual({
      kind: 'scale',
      low: '#ffffff',
      high: '#00ff00',
    })
  })

  it('becomes a formula where it compares numbers, which blanks and texts are not', () => {
    const number = { ...highlight, subType: 'number' }
    expect(ofRule({ ...number, operator: 'lessThan', value: 60 })).toEqual({
      kind: 'formula',
      formula: '=AND(ISNUMBER(B8),B8<60)',
      format,
    })
    expect(ofRule({ ...number, operator: 'notBetween', value: [1, 2] })).toMatchObject({
      formula: '=AND(ISNUMBER(B8),NOT(AND(B8>=1,B8<=2)))',
    })
  })

  it('is left out where we have no word for it', () => {
    expect(ofRule({ ...highlight, subType: 'text', operator: 'containsText', value: 'x' })).toBeUndefined()
  })
})

describe('a validation of the grid', () => {
  const rule = { uid: '1', ranges: [] }
  const most = String(Number.MAX_SAFE_INTEGER)

  it('is a list, or a number with the bounds that it has', () => {
    expect(validationOf({ ...rule, type: DataValidationType.LIST, formula1: 'Ann,王芳' })).toEqual({
      kind: 'list',
      choices: ['Ann', '王芳'],
    })
    const between = { ...rule, type: DataValidationType.DECIMAL, operator: DataValidationOperator.BETWEEN, error: 'No' }
    expect(validationOf({ ...between, formula1: '0', formula2: '100' })).toEqual({
      kind: 'number',
      message: 'No',
      min: 0,
      max: 100,
    })
    expect(validationOf({ ...between, formula1: `-${most}`, formula2: '5' })).toEqual({
      kind: 'number',
      message: 'No',
      max: 5,
    })
    const least = { ...between, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL }
    expect(validationOf({ ...least, formula1: '1' })).toEqual({ kind: 'number', message: 'No', min: 1 })
  })

  it('is left out where its choices stand in cells, or where it is of another kind', () => {
    expect(validationOf({ ...rule, type: DataValidationType.LIST, formula1: '=Sheet!A1:A5' })).toBeUndefined()
    expect(validationOf({ ...rule, type: DataValidationType.CHECKBOX })).toBeUndefined()
  })
})
