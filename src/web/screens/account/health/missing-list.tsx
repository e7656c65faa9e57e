/** What health lacks: signals that are not measured or stale, the records that would bring them, and sources that fell silent. */
import { Link } from '@tanstack/react-router'
import type { SilentFeed } from '#src/detect/diagnosis.ts'
import { format } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Section } from '../../../ui/section.tsx'
import type { HealthShown } from './health-queries.ts'
import { Told } from '../../../ui/told.tsx'

interface MissingListProps {
  readonly organization: string
  readonly missing: HealthShown['missing']
  readonly feeds: readonly SilentFeed[]
  readonly asOf: string
}

const texts = enHealth.missing
const wants: Readonly<Record<string, string>> = texts.wants

export function MissingList({ organization, missing, feeds, asOf }: MissingListProps) {
  return (
    <Section aside={texts.aside} title={texts.title}>
      {missing.length + feeds.length === 0 ? <p className="py-2 text-ink-2">{texts.none}</p> : null}
      <ul>
        {missing.map(({ id, state, says, wants: kinds }) => (
          <li className="border-b border-line py-2" key={id}>
            <p className="flex items-center justify-between gap-3">
              <span className="inline-flex items-center gap-1.5">
                <Mark tone={state === 'stale' ? 'watch' : 'unknown'} />
                {en.signals[id].name}
                <span className="text-small text-mute">{texts.states[state]}</span>
              </span>
              <Link
                className="inline-flex min-h-6 shrink-0 items-center text-accent hover:underline max-md:min-h-10"
                params={{ organization }}
                to="/$organization/imports"
              >
                {texts.brings(wants[kinds[0] ?? ''] ?? kinds[0] ?? '')}
              </Link>
            </p>
            <p className="text-small text-mute">
              <Told>{says}</Told>
            </p>
          </li>
        ))}
        {feeds.map(({ kind, source, lastOn, says }) => (
          <li className="border-b border-line py-2" key={`${kind} ${source}`}>
            <p className="flex items-center gap-1.5">
              <Mark tone="watch" />
              <span className="first-letter:uppercase">{en.feeds[kind]}</span>
              <span className="text-small font-medium text-watch">
                {texts.since(source, format.shortDay(lastOn, asOf))}
              </span>
            </p>
            <p className="text-small text-mute">
              <Told>{says}</Told>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
