import {
  constant,
  difference,
  power,
  preceding,
  product,
  ratio,
  sum,
  value,
  yearBefore,
  type Expression,
} from '../measures/expression'
import { unknownName } from './fault'
import { named, readMeasure } from './parse-measure'
import { expectations, things } from './phrases'
import { Reader } from './reader'
import { functionNamed, functionNames, functionWords, type FunctionWord } from './words'

/** The KPIs that a formula may refer to. */
export interface KnownKpis {
  /** The id of the KPI that has this name, a parameter in brackets included; undefined if none has. */
  idOf(name: string): string | undefined
  /** Names to choose from, for the message about a name that none has. */
  names(): readonly string[]
}

/**
 * Reads a formula into the measure algebra: arithmetic as in a spreadsheet, but a sign binds weaker than a power
 * (−2^2 is −4, as in mathematics), and powers of powers need brackets. An equals sign in front is passed over.
 * @throws {InputError} `formula-unexpected`, `formula-name-unknown`, `formula-wrong-content`, `formula-other-table`,
 *   each with the place in the formula; `formula-too-long`, `formula-too-deep`, `formula-too-large`
 */
export function parseFormula(formula: string, kpis: KnownKpis): Expression {
  const reader = new Reader(formula)
  reader.takes('=')
  const expression = readSum(reader, kpis)
  if (reader.ahead.kind !== 'end') throw reader.unexpected(expectations.operator)
  return expression
}

/** Terms in a row; what is added in one go is one sum. */
function readSum(reader: Reader, kpis: KnownKpis): Expression {
  let total = readProduct(reader, kpis)
  let added: Expression[] = [total]
  for (;;) {
    if (reader.takes('+')) {
      added = [...added, readProduct(reader, kpis)]
      total = sum(...added)
    } else if (reader.takes('-')) {
      total = difference(total, readProduct(reader, kpis))
      added = [total]
    } else return total
  }
}

function readProduct(reader: Reader, kpis: KnownKpis): Expression {
  let total = readSigned(reader, kpis)
  let multiplied: Expression[] = [total]
  for (;;) {
    if (reader.takes('*')) {
      multiplied = [...multiplied, readSigned(reader, kpis)]
      total = product(...multiplied)
    } else if (reader.takes('/')) {
      total = ratio(total, readSigned(reader, kpis))
      multiplied = [total]
    } else return total
  }
}

function readSigned(reader: Reader, kpis: KnownKpis): Expression {
  if (reader.takes('+')) return reader.within(() => readSigned(reader, kpis))
  if (!reader.takes('-')) return readPower(reader, kpis)
  return negative(reader.within(() => readSigned(reader, kpis)))
}

function readPower(reader: Reader, kpis: KnownKpis): Expression {
  const base = readOperand(reader, kpis)
  if (!reader.takes('^')) return base
  const exponent = reader.takes('-') ? negative(readOperand(reader, kpis)) : readOperand(reader, kpis)
  // Spreadsheets read 2^3^2 as 64, mathematics as 512.
  if (reader.isAhead('^')) throw reader.unexpected(expectations.brackets)
  return power(base, exponent)
}

function negative(operand: Expression): Expression {
  return operand.op === 'constant' ? constant(0 - operand.number) : product(constant(-1), operand)
}

function readOperand(reader: Reader, kpis: KnownKpis): Expression {
  reader.countOperand()
  const { ahead } = reader
  if (ahead.kind === 'number') {
    reader.next()
    return constant(ahead.value)
  }
  if (reader.takes('(')) return readInBrackets(reader, kpis)
  if (ahead.kind !== 'name') throw reader.unexpected(expectations.value)
  const called = ahead.quoted ? undefined : functionNamed(ahead.text)
  if (called !== undefined && reader.isFollowedBy('(')) return readCall(called, reader, kpis)
  return { op: 'kpi', id: readKpi(reader, kpis) }
}

function readInBrackets(reader: Reader, kpis: KnownKpis): Expression {
  const inner = reader.within(() => readSum(reader, kpis))
  reader.needs(')', expectations.bracket)
  return inner
}

function readCall(called: FunctionWord, reader: Reader, kpis: KnownKpis): Expression {
  const at = reader.next()
  reader.needs('(')
  switch (called) {
    case 'preceding':
      return preceding(readInBrackets(reader, kpis))
    case 'yearBefore':
      return yearBefore(readInBrackets(reader, kpis))
    case 'periodDays':
    case 'periodMonths':
      reader.needs(')')
      return { op: 'length', in: called === 'periodDays' ? 'days' : 'months' }
    case 'target': {
      const kpi = readKpi(reader, kpis)
      reader.needs(')')
      return value(named({ form: 'target', kpi }))
    }
    case 'days':
    case 'hours':
      throw reader.unexpected(expectations.value, at)
    default:
      return value(readMeasure(called, reader))
  }
}

/** A KPI's name with the parameter that may stand behind it: STAGE_CONVERSION(Proposal). */
function readKpi(reader: Reader, kpis: KnownKpis): string {
  const spot = reader.spot()
  if (reader.ahead.kind !== 'name') throw reader.unexpected(expectations.kpi)
  const { text } = reader.ahead
  if (!reader.isFollowedBy('(')) {
    const id = reader.takesName((name) => kpis.idOf(name))
    if (id !== undefined) return id
    throw unknownName(spot, things.kpi, text, kpis.names())
  }
  reader.next()
  reader.needs('(')
  const parameter = reader.takesUpTo(')')
  if (parameter === undefined) throw reader.unexpected({ en: '")"', zh: '“)”' })
  const id = kpis.idOf(`${text}(${parameter})`)
  if (id !== undefined) return id
  if (kpis.idOf(text) !== undefined) throw unknownName(spot, things.kpi, `${text}(${parameter})`, kpis.names())
  const functions = functionNames().flatMap((each) => [functionWords[each].en, functionWords[each].zh])
  throw unknownName(spot, things.function, text, [...functions, ...kpis.names()])
}
