import { BooleanNumber, type ILanguagePack } from '@univerjs/core'
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula'
import { PREFIX } from '../../core/functions/define'
import { functions } from '../../core/functions/registry'
import { say, type Locale } from '../../core/locale/text'

const PACK = 'yardstick'

/** What the formula bar shows of our functions; every text is a key into {@link functionTexts}. */
export function functionDescriptions(): IFunctionInfo[] {
  return functions().map(({ name, parameters, examples }) => ({
    functionName: PREFIX + name,
    functionType: FunctionType.User,
    description: `${PACK}.${name}.summary`,
    abstract: `${PACK}.${name}.summary`,
    functionParameter: Object.entries(parameters).map(([parameter, { optional, repeating }]) => ({
      name: `${PACK}.${name}.${parameter}.name`,
      detail: `${PACK}.${name}.${parameter}.detail`,
      example: examples[0]?.formula ?? '',
      require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  }))
}

/** The texts of our functions as a language pack, so that they follow a change of language. */
export function functionTexts(locale: Locale): ILanguagePack {
  const pack: ILanguagePack = {}
  for (const { name, summary, parameters } of functions()) {
    const texts: ILanguagePack = { summary: say(summary, locale) }
    for (const [parameter, { description }] of Object.entries(parameters))
      texts[parameter] = { name: parameter, detail: say(description, locale) }
    pack[name] = texts
  }
  return { [PACK]: pack }
}
