import { PREFIX } from '../../core/functions/define'
import { findFunction } from '../../core/functions/registry'
import type { CallArgument, CallCell } from '../functions/call-cell'
import type { FunctionRuntime } from '../functions/calls'
import type { CallResult } from './call-result'
import type { ExcelHost } from './excel-host'

/**
 * Calls functions as Excel does, by their metadata: omitted arguments are null, a cell for a range is a matrix of one,
 * repeated arguments come as one array.
 */
export function functionRuntime(host: ExcelHost): FunctionRuntime {
  return {
    call(name, args, onResult) {
      const definition = findFunction(name)
      if (definition === undefined) throw new Error(`${PREFIX} has no function ${name}`)
      const given = Object.values(definition.parameters).map(({ shape, repeating }, index) =>
        repeating ? args.slice(index).map((argument) => wireOf(argument ?? null, shape)) : wireOf(args[index], shape),
      )
      const call = host.callFunction(name, given, (result) => onResult(cellsOf(result)), definition.live)
      return () => call.cancel()
    },
  }
}

function wireOf(argument: CallArgument, shape: 'cell' | 'range'): unknown {
  if (argument === undefined) return null
  if (!isRows(argument)) return shape === 'cell' ? wireCell(argument) : [[wireCell(argument)]]
  const [first] = argument[0] ?? []
  const isSingle = argument.length === 1 && argument[0]?.length === 1 && first !== undefined
  return shape === 'cell' && isSingle ? wireCell(first) : argument.map((row) => row.map(wireCell))
}

function isRows(argument: CallArgument): argument is readonly (readonly CallCell[])[] {
  return Array.isArray(argument)
}

/** An error travels as an object that the runtime makes a `CustomFunctions.Error` of. */
function wireCell(cell: CallCell): unknown {
  return typeof cell === 'object' && cell !== null ? { type: 'CustomFunctionError', code: cell.error } : cell
}

function cellsOf(result: CallResult): readonly (readonly CallCell[])[] {
  return 'values' in result ? result.values : [[result]]
}
