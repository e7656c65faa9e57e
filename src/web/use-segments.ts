/** The segments that an account may be put in: those in use or with settings of their own, then those of the handbook. */
import { useQuery } from '@tanstack/react-query'
import { segmentGuides } from '#src/plan/guide/segment-guides.ts'
import { settingsQuery } from './screens/settings/settings-queries.ts'

export function useSegments(organization: string): readonly string[] {
  const shown = useQuery(settingsQuery(organization)).data
  const own = [...(shown?.segments ?? []), ...Object.keys(shown?.own.segments ?? {})]
  const has = new Set(own.map((name) => name.toLowerCase()))
  const others = segmentGuides.map(({ segment }) => segment).filter((name) => !has.has(name.toLowerCase()))
  return [...new Set(own), ...others]
}
