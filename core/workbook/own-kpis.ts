import { defineOwnKpis } from '../own-kpis/define'
import type { OwnKpis } from '../own-kpis/own-kpis'
import type { Settings } from './settings'

const defined = new WeakMap<Settings, OwnKpis>()

/** The KPIs that people have defined on Setup, and why some definitions are none; read once for the same settings. */
export function ownKpisOf(settings: Settings): OwnKpis {
  const known = defined.get(settings)
  if (known !== undefined) return known
  const made = defineOwnKpis(settings.ownKpis)
  defined.set(settings, made)
  return made
}
