/** The drawing of a movement, by the id of its rule; any that has none gets the bell. */
import type { IconName } from '../ui/icon-paths.ts'

const icons: Readonly<Record<string, IconName>> = {
  'usage-drop': 'trendDown',
  'usage-rise': 'trendUp',
  'health-changed': 'trendDown',
  'utilisation-low': 'seats',
  'utilisation-high': 'seats',
  'renewal-window': 'calendar',
  'person-left': 'left',
  'champion-left': 'left',
  'sponsor-left': 'left',
  'buyer-left': 'left',
  'decision-maker-silence': 'person',
  'single-threaded': 'person',
  'new-stakeholder': 'person',
}

export function ruleIcon(rule: string): IconName {
  return icons[rule] ?? 'bell'
}
