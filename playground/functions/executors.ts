import { BaseFunction, type BaseValueObject, type IFunctionNames } from '@univerjs/engine-formula'
import { PREFIX, type AnyFunction } from '../../core/functions/define'
import { functions } from '../../core/functions/registry'
import type { Calls } from './calls'
import { argumentOf, resultObject } from './values'

type Executor = new (name: IFunctionNames) => BaseFunction

const MOST_ARGUMENTS = 255

/** Our functions as Univer registers them; each passes its calls on to the add-in. */
export function functionExecutors(calls: Calls): [Executor, string][] {
  return functions().map((definition) => [executor(definition, calls), PREFIX + definition.name])
}

/**
 * A class of its own rather than the registration that Univer offers to applications: that one turns blanks into 0
 * and reads results such as "2024-01" again.
 */
function executor({ parameters }: AnyFunction, calls: Calls): Executor {
  const all = Object.values(parameters)
  return class extends BaseFunction {
    override minParams = all.filter(({ optional }) => !optional).length
    override maxParams = all.some(({ repeating }) => repeating) ? MOST_ARGUMENTS : all.length

    /** Else Univer would make a day of the text "2026-09" in a formula. */
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true
    }

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const place = { sheet: this.subUnitId ?? '', row: this.row, column: this.column }
      const result = calls.resultOf(String(this.name), given.map(argumentOf), place)
      return resultObject(result, this.unitId ?? '', place)
    }
  }
}
