/** The segments that an account may be put in: those in use or with settings of their own, then those of the handbook. */
import { useQuery } from '@tanstack/react-query'
import { segmentGuides } from '#src/plan/guide/segment-guides.ts'
import { settingsQuery } from './screens/settings/settings-queries.ts'

/** Settings are asked for only where somebody chooses. */
export function useSegments(
  organization: string,
  { isAsked }: { readonly isAsked: boolean },
): readonly string[] {
  const shown = useQuery({ ...settingsQuery(organization), enabled: isAsked }).data
  const own = [...(shown?.segments ?? []), ...Object.keys(shown?.own.segments ?? {})]
  const has = new Set(own.map((name) => name.toLowerCase()))
  const others = segmentGuides.map(({ segment }) => segment).filter((name) => !has.has(name.toLowerCase()))
  return [...new Set(own), ...others]
}
