/** The imports so far: when, which files, what each added, and how it stands. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { StoredImport } from '../../answers.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { storedCounts } from './dry-run.ts'
import { importsQuery } from './import-queries.ts'
import { stateTones } from './state-tones.ts'

const words = enImport.history

export function ImportHistory({ organization }: { readonly organization: string }) {
  const { data, error, isError, refetch } = useQuery(importsQuery(organization))
  return (
    <Section title={words.title}>
      {data === undefined ? (
        isError ? (
          <ProblemScreen error={error} onAgain={() => void refetch()} />
        ) : (
          <Skeleton className="my-3 w-2/3" />
        )
      ) : data.imports.length === 0 ? (
        <p className="py-3 text-mute">{words.none}</p>
      ) : (
        <ul>
          {data.imports.map((one) => (
            <Row key={one.importNo} one={one} organization={organization} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Row({ one, organization }: { readonly one: StoredImport; readonly organization: string }) {
  return (
    <li className="relative grid min-h-(--row) items-center gap-x-4 border-b border-line py-2 hover:bg-wash md:grid-cols-[124px_minmax(0,1.3fr)_minmax(0,2fr)_minmax(0,0.8fr)_96px]">
      <Link
        className="covers-row font-strong whitespace-nowrap"
        params={{ organization, import: String(one.importNo) }}
        to="/$organization/imports/$import"
      >
        {format.instant(one.startedAt)}
      </Link>
      <span className="truncate text-ink-2" title={one.paths.join('\n')}>
        {pathsText(one.paths)}
      </span>
      <span className="truncate text-mute">{broughtText(one)}</span>
      <span className="truncate text-small text-mute">{one.by ?? ''}</span>
      <span className="flex items-center gap-2 md:justify-self-end">
        <Mark tone={stateTones[one.state]} />
        {words.states[one.state]}
      </span>
    </li>
  )
}

function broughtText(one: StoredImport): string {
  if (one.state !== 'published') return ''
  const added = storedCounts(one.added)
  const out = one.rejected !== null && one.rejected > 0 ? [words.stayedOut(one.rejected)] : []
  return [added === '' ? words.nothing : added, ...out].join(', ')
}

/** The first files by name, and how many more. */
export function pathsText(paths: readonly string[]): string {
  const names = paths.map((path) => path.split('/').findLast((part) => part !== '') ?? path)
  const more = names.length - 2
  return [...names.slice(0, 2), ...(more > 0 ? [words.more(more)] : [])].join(', ')
}
