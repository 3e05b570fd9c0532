import { PREFIX } from '../../core/functions/define'
import { findFunction } from '../../core/functions/registry'
import type { CallArgument, CallCell } from '../functions/values'
import type { FunctionRuntime } from '../functions/calls'
import type { CallResult, ExcelHost } from './excel-host'

/** Calls functions as Excel does: by their metadata, with omitted arguments as null and repeated ones as one array. */
export function functionRuntime(host: ExcelHost): FunctionRuntime {
  return {
    call(name, args, onResult) {
      const definition = findFunction(name)
      if (definition === undefined) throw new Error(`${PREFIX} has no function ${name}`)
      const parameters = Object.values(definition.parameters)
      const repeating = parameters.findIndex((parameter) => parameter.repeating)
      const single = parameters.filter((parameter) => !parameter.repeating).map((_, index) => wireOf(args[index]))
      const given = repeating < 0 ? single : [...single, args.slice(repeating).map(wireOf)]
      const call = host.callFunction(name, given, (result) => onResult(cellsOf(result)), definition.live)
      return () => call.cancel()
    },
  }
}

function wireOf(argument: CallArgument): unknown {
  return isRows(argument) ? argument.map((row) => row.map(wireCell)) : wireCell(argument)
}

function isRows(argument: CallArgument): argument is readonly (readonly CallCell[])[] {
  return Array.isArray(argument)
}

/** An error travels as an object that the runtime makes a `CustomFunctions.Error` of. */
function wireCell(cell: CallCell | undefined): unknown {
  if (typeof cell === 'object' && cell !== null) return { type: 'CustomFunctionError', code: cell.error }
  return cell ?? null
}

function cellsOf(result: CallResult): readonly (readonly CallCell[])[] {
  return 'values' in result ? result.values : [[result]]
}
