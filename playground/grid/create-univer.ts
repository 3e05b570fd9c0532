import { LogLevel, Univer, type IUniverConfig, type PluginCtor } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import type { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import { defaultTheme } from '@univerjs/themes'

type Preset = ReturnType<typeof UniverSheetsCorePreset>

export interface CreatedUniver {
  readonly univer: Univer
  readonly api: FUniver
}

/**
 * Starts Univer from presets. Stands in for the function of the same name in the umbrella package of presets, which
 * brings commercial packages along.
 */
export function createUniver(presets: readonly Preset[], config: Partial<IUniverConfig>): CreatedUniver {
  const univer = new Univer({ logLevel: LogLevel.WARN, theme: defaultTheme, ...config })
  for (const [plugin, options] of pluginsOf(presets)) univer.registerPlugin(plugin, options)
  return { univer, api: FUniver.newAPI(univer) }
}

type Registered = Preset['plugins'][number]

/** Each plugin once, with the options of the preset that named it last. */
function pluginsOf(presets: readonly Preset[]): Iterable<readonly [PluginCtor, unknown]> {
  const plugins = new Map<string, readonly [PluginCtor, unknown]>()
  for (const entry of presets.flatMap((preset): readonly Registered[] => preset.plugins)) {
    const plugin = Array.isArray(entry) ? entry[0] : entry
    plugins.delete(plugin.pluginName)
    plugins.set(plugin.pluginName, [plugin, Array.isArray(entry) ? entry[1] : undefined])
  }
  return plugins.values()
}
