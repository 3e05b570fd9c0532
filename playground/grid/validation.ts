import type { FUniver } from '@univerjs/core/facade'
import type { ModelValidation } from '../excel-host/workbook-model'

const MOST = Number.MAX_SAFE_INTEGER

/** A validation rule as Univer builds it. */
export function validationRule(api: FUniver, validation: ModelValidation) {
  const builder = api.newDataValidation()
  if (validation.kind === 'list') {
    return builder
      .requireValueInList([...validation.choices])
      .setAllowBlank(true)
      .build()
  }
  const { min = -MOST, max = MOST, message } = validation
  return builder
    .requireNumberBetween(min, max)
    .setAllowBlank(true)
    .setOptions(message === '' ? {} : { showErrorMessage: true, error: message })
    .build()
}
