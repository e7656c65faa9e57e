/** What an import brought: its files, what it added by kind, what the plans say otherwise, and the ways on. */
import { Link } from '@tanstack/react-router'
import type { Imported, StoredImport } from '../../answers.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { ConflictsPart } from './conflicts-part.tsx'
import { countsIn } from './dry-run.ts'
import { FindingsPart } from './findings-part.tsx'
import { useImportDesk } from './import-desk.ts'
import { pathsText } from './import-history.tsx'
import { stateTones } from './state-tones.ts'

const words = enImport.result

interface ImportPageProps {
  readonly organization: string
  readonly one: StoredImport
}

export function ImportPage({ organization, one }: ImportPageProps) {
  const desk = useImportDesk()
  // What only the run itself said, while this page is open.
  const fresh = desk.run?.done?.importNo === one.importNo ? desk.run.done : null
  const added = Object.entries(one.added).filter(([, count]) => count > 0)
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-8 px-6 pt-6 pb-16 max-md:px-4 print:max-w-none print:p-0">
      <div className="flex flex-col gap-3">
        <p className="flex items-center gap-2 text-small text-mute">
          <Mark tone={stateTones[one.state]} />
          {enImport.history.states[one.state]}
          <span>{format.instant(one.finishedAt ?? one.startedAt)}</span>
          <span className="truncate" title={one.paths.join('\n')}>
            {pathsText(one.paths)}
          </span>
        </p>
        <h2 className="text-h1 text-balance">{headline(one, fresh)}</h2>
        {fresh?.resumed === true ? <p className="text-ink-2">{words.resumed}</p> : null}
        {added.length > 0 ? <p className="text-ink-2">{words.diagnosing}</p> : null}
        <div className="flex flex-wrap gap-2 pt-1 print:hidden">
          <Link
            className={buttonLook('solid')}
            params={{ organization }}
            search={{}}
            to="/$organization/portfolio"
          >
            {words.portfolio}
          </Link>
          <Link className={buttonLook('line')} params={{ organization }} to="/$organization/imports">
            {words.another}
          </Link>
        </div>
      </div>
      {added.length === 0 ? null : <AddedPart added={added} />}
      {fresh === null ? null : (
        <>
          <ConflictsPart conflicts={fresh.planConflicts} organization={organization} />
          <FindingsPart findings={fresh.report.findings} />
        </>
      )}
    </div>
  )
}

function headline(one: StoredImport, fresh: Imported | null): string {
  const added = countsIn(Object.entries(one.added).filter(([, count]) => count > 0))
  if (fresh?.outcome === 'unchanged' || added === '') return words.unchanged
  return words.headline(added)
}

function AddedPart({ added }: { readonly added: readonly (readonly [string, number])[] }) {
  return (
    <Section aside={words.addedKinds} title={words.added}>
      <dl className="columns-2 gap-x-10 max-md:columns-1">
        {added.map(([kind, count]) => (
          <div className="flex min-h-(--row) break-inside-avoid items-center border-b border-line" key={kind}>
            <dt className="flex-1 first-letter:uppercase">
              {kind === 'usage' ? words.usage : enImport.kind(kind)}
            </dt>
            <dd className="font-strong">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
