/** The segments in use: which model leads each, whose guide it follows, and what it has of its own. */
import { Link } from '@tanstack/react-router'
import { guideNamed } from '#src/plan/guide/guide-of.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { Section } from '../../ui/section.tsx'
import { AddSegment } from './add-segment.tsx'
import { EffectTable } from './effect-table.tsx'
import type { EditedSettings } from './use-settings.ts'

const words = enSettings.segments

export function SegmentsPart({ settings }: { readonly settings: EditedSettings }) {
  const { shown, own, organization } = settings
  const segments = [...new Set([...shown.segments, ...Object.keys(own.segments)])]
  return (
    <Section title={words.title}>
      <p className="max-w-[80ch] py-2 text-small text-pretty text-mute">{words.says}</p>
      {segments.length === 0 ? (
        <p className="py-2">{words.none}</p>
      ) : (
        <EffectTable
          heads={[words.segment, words.leads, words.guide, words.own]}
          label={words.title}
          rows={segments.map((segment) => {
            const { health, guide } = mergedSettings(own, segment)
            return {
              id: segment,
              cells: [
                <Link
                  aria-label={words.edit(segment)}
                  className="inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline"
                  key="segment"
                  params={{ organization, page: 'health' }}
                  search={{ segment }}
                  to="/$organization/settings/$page"
                >
                  {segment}
                </Link>,
                enSettings.choices[health.leads],
                followed(guide.follows, segment),
                settingsList(own.segments[segment] ?? {}).size || '',
              ],
            }
          })}
        />
      )}
      <AddSegment known={segments} organization={organization} />
      <p className="max-w-[80ch] py-2 text-small text-pretty text-mute">{words.tiersSay}</p>
    </Section>
  )
}

/** By its own name the guide of the handbook that is called so; where none is, what every plan needs. */
function followed(guide: string, segment: string): string {
  return (guide === 'own' ? guideNamed(segment) : guide) ?? words.noGuide
}
