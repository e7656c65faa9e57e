/** Settings that are each possible and contradict each other: out of order, or weights that do not total 100. */
import { figureOf } from './measure-of.ts'
import { mergedSettings } from './merged-settings.ts'
import type { OwnSettings } from './own-settings.ts'
import type { SettingPath } from './setting-path.ts'
import { settingsList } from './settings-list.ts'
import { type SettingsProblem, settingsProblem } from './settings-problem.ts'

/** Two settings of which the first is less than the second, or at most as much. */
interface Order {
  readonly less: SettingPath
  readonly more: SettingPath
  readonly mayBeEqual: boolean
}

const orders: readonly Order[] = [
  below('health.yellowFrom', 'health.greenFrom'),
  atMost('health.caps.urgentLong', 'health.caps.urgent'),
  atMost('health.caps.urgentDays', 'health.caps.urgentLongDays'),
  atMost('people.leastEngagedFewSeats', 'people.leastEngaged'),
  below('utilisation.low', 'utilisation.high'),
  atMost('usageDrop.twoWeeks', 'usageDrop.fourWeeks'),
  atMost('usageDrop.leastBaseWeeks', 'usageDrop.baseWeeks'),
  atMost('renewal.windowDays', 'renewal.windowDaysRed'),
  below('forecast.atRisk', 'forecast.likely'),
  below('forecast.likely', 'forecast.commit'),
  below('outlook.notice', 'outlook.signed'),
]

const WEIGHTS = 'health.weights'

/**
 * Speaks only where something was changed, and not where one of the values is impossible by itself.
 * @param segment null: the organization as a whole
 * @param impossible paths of values that are told already
 */
export function orderProblems(
  own: OwnSettings,
  segment: string | null,
  impossible: ReadonlySet<string>,
): SettingsProblem[] {
  const [place, changed] =
    segment === null
      ? ['organization', settingsList(own.organization)]
      : [`segments.${segment}`, settingsList(own.segments[segment]!)]
  const merged = settingsList(mergedSettings(own, segment))
  const concerns = (...paths: readonly string[]): boolean =>
    paths.some((path) => changed.has(path)) && !paths.some((path) => impossible.has(path))
  const wrong = orders
    .filter(({ less, more }) => concerns(less, more))
    .map((order) => contradiction(order, place, changed, merged as ReadonlyMap<string, number>))
  const weights = [...merged].filter(([path]) => path.startsWith(`${WEIGHTS}.`))
  const total = concerns(...weights.map(([path]) => path))
    ? otherThan100(weights as [string, number][], place)
    : null
  return [...wrong, total].filter((problem) => problem !== null)
}

function contradiction(
  { less, more, mayBeEqual }: Order,
  place: string,
  changed: ReadonlyMap<string, unknown>,
  merged: ReadonlyMap<string, number>,
): SettingsProblem | null {
  const [low, high] = [merged.get(less)!, merged.get(more)!]
  if (mayBeEqual ? low <= high : low < high) return null
  const [named, other] = changed.has(less) ? ([less, more] as const) : ([more, less] as const)
  const way = named === less ? 'above' : 'below'
  const isOff = low === high ? 'is the same as' : `is ${way}`
  const shouldBe = `${mayBeEqual ? 'at most' : 'less than'} ${more}`
  return settingsProblem(
    `${place}.${named}`,
    merged.get(named),
    `${isOff} ${other}, which is ${figureOf(other, merged.get(other)!)}`,
    `Let ${less} be ${shouldBe}.`,
  )
}

function otherThan100(
  weights: readonly (readonly [string, number])[],
  place: string,
): SettingsProblem | null {
  const total = Number(weights.reduce((sum, [, weight]) => sum + weight, 0).toFixed(9))
  if (total === 100) return null
  const off = Number(Math.abs(total - 100).toFixed(9))
  return settingsProblem(
    `${place}.${WEIGHTS}`,
    Object.fromEntries(weights.map(([path, weight]) => [path.slice(WEIGHTS.length + 1), weight])),
    `totals ${total}, not 100`,
    total > 100 ? `Take away ${off}.` : `Add ${off}.`,
  )
}

function below(less: SettingPath, more: SettingPath): Order {
  return { less, more, mayBeEqual: false }
}

function atMost(less: SettingPath, more: SettingPath): Order {
  return { less, more, mayBeEqual: true }
}
