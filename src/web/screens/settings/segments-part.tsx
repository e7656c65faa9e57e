/** The segments in use: who is in each, which model leads it, whose guide it follows, and what it has of its own. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { guideNamed } from '#src/plan/guide/guide-of.ts'
import { format } from '../../format.ts'
import { enSegments } from '../../messages/en-segments.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { AddSegment } from './add-segment.tsx'
import { EffectTable } from './effect-table.tsx'
import { RemoveSegment } from './remove-segment.tsx'
import { SegmentForm } from './segment-form.tsx'
import { type ListedSegment, segmentsQuery } from './segments-query.ts'
import { TextButton } from './text-button.tsx'
import type { EditedSettings } from './use-settings.ts'

const words = enSegments

export function SegmentsPart({ settings }: { readonly settings: EditedSettings }) {
  const query = useQuery(segmentsQuery(settings.organization))
  if (query.data !== undefined) return <Segments listed={query.data.segments} settings={settings} />
  return query.isError ? (
    <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
  ) : (
    <Skeleton className="h-24 w-full" />
  )
}

interface SegmentsProps {
  readonly settings: EditedSettings
  readonly listed: readonly ListedSegment[]
}

function Segments({ settings: { own, organization }, listed }: SegmentsProps) {
  const [renamed, rename] = useState<ListedSegment | null>(null)
  const segments = [...new Set([...listed.map(({ segment }) => segment), ...Object.keys(own.segments)])]
  return (
    <Section title={words.title}>
      <p className="max-w-[80ch] py-2 text-small text-pretty text-mute">{words.says}</p>
      {segments.length === 0 ? (
        <p className="py-2">{words.none}</p>
      ) : (
        <EffectTable
          heads={[words.segment, words.accounts, words.from, words.leads, words.guide, words.own]}
          label={words.title}
          rows={segments.map((segment) => {
            const { health, guide } = mergedSettings(own, segment)
            const known = listed.find((one) => one.segment === segment)
            return {
              id: segment,
              cells: [
                <span className="flex flex-wrap items-center gap-x-2" key="segment">
                  <SettingsLink organization={organization} segment={segment} />
                  {known === undefined ? null : (
                    <TextButton label={words.renameOf(segment)} onPress={() => rename(known)}>
                      {words.rename}
                    </TextButton>
                  )}
                  {known?.accounts === 0 ? (
                    <RemoveSegment organization={organization} segment={segment} />
                  ) : null}
                </span>,
                format.number(known?.accounts ?? 0),
                known === undefined ? '' : whoSays(known),
                enSettings.choices[health.leads],
                followed(guide.follows, segment),
                settingsList(own.segments[segment] ?? {}).size || '',
              ],
            }
          })}
        />
      )}
      <AddSegment known={segments} organization={organization} />
      {renamed === null ? null : (
        <SegmentForm
          known={segments}
          onClose={() => rename(null)}
          organization={organization}
          segment={renamed}
        />
      )}
    </Section>
  )
}

/** To its settings. */
function SettingsLink({
  organization,
  segment,
}: {
  readonly organization: string
  readonly segment: string
}) {
  return (
    <Link
      aria-label={words.edit(segment)}
      className="inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline"
      params={{ organization, page: 'health' }}
      search={{ segment }}
      to="/$organization/settings/$page"
    >
      {segment}
    </Link>
  )
}

/** `crm 12, by hand 3`; without numbers where all say the same. */
function whoSays({ byHand, sources }: ListedSegment): string {
  const all = [...sources, ...(byHand === 0 ? [] : [{ source: words.byHand, accounts: byHand }])]
  return all
    .map(({ source, accounts }) => (all.length === 1 ? source : `${source} ${format.number(accounts)}`))
    .join(', ')
}

/** By its own name the guide of the handbook that is called so; where none is, what every plan needs. */
function followed(guide: string, segment: string): string {
  return (guide === 'own' ? guideNamed(segment) : guide) ?? words.noGuide
}
