import type { AnyFunction } from '../../core/functions/define'
import { findFunction } from '../../core/functions/registry'
import type { ExcelHost } from '../excel-host/excel-host'
import type { FunctionRuntime } from './calls'
import type { CallArgument, CallCell } from './values'

/** Calls functions the way Excel does: through office.js's custom-function runtime in the pane. */
export function excelRuntime(host: ExcelHost): FunctionRuntime {
  return {
    call(name, args, onResult) {
      const definition = findFunction(name)
      if (definition === undefined) throw new Error(`${name} is no function of ours`)
      const call = host.callFunction(
        name,
        excelArguments(definition, args),
        (result) => onResult('error' in result ? [[result]] : result.values),
        definition.live,
      )
      return () => call.cancel()
    },
  }
}

/**
 * Arguments as Excel passes them: one for each parameter, null where one was left out, a matrix for a range, all
 * repeating ones together as a list.
 */
export function excelArguments({ parameters }: AnyFunction, args: readonly CallArgument[]): unknown[] {
  return Object.values(parameters).map(({ shape, repeating }, index) => {
    if (repeating) return args.slice(index).map((argument) => wire(argument ?? null, shape))
    const argument = args[index]
    return argument === undefined ? null : wire(argument, shape)
  })
}

function wire(argument: Exclude<CallArgument, undefined>, shape: 'cell' | 'range'): unknown {
  if (isMatrix(argument)) {
    const [first] = argument[0] ?? []
    const single = argument.length === 1 && argument[0]?.length === 1 && first !== undefined
    return shape === 'cell' && single ? wireCell(first) : argument.map((row) => row.map(wireCell))
  }
  return shape === 'cell' ? wireCell(argument) : [[wireCell(argument)]]
}

function isMatrix(argument: CallArgument): argument is readonly (readonly CallCell[])[] {
  return Array.isArray(argument)
}

/** office.js makes an error object of this. */
function wireCell(cell: CallCell): unknown {
  return typeof cell === 'object' && cell !== null ? { type: 'CustomFunctionError', code: cell.error } : cell
}
