/** What an import brought: its files, what is new by kind, the accounts it touched, and the way to take it back. */
import { Link } from '@tanstack/react-router'
import type { ShownImport } from '../../answers.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { ConflictsPart } from './conflicts-part.tsx'
import { inKindOrder, storedCounts } from './dry-run.ts'
import { FindingsPart } from './findings-part.tsx'
import { pathsText } from './import-history.tsx'
import { SaveMapping } from './mapping-file.tsx'
import { MatchesPart } from './matches-part.tsx'
import { RejectedRows } from './rejected-rows.tsx'
import { stateTones } from './state-tones.ts'
import { TouchedAccounts } from './touched-accounts.tsx'
import { UndoImport } from './undo-import.tsx'
import { UndoingPart } from './undoing-part.tsx'
import { UnfinishedImport } from './unfinished-import.tsx'

const words = enImport.result

export interface ImportPageProps {
  readonly organization: string
  readonly one: ShownImport
}

export function ImportPage({ organization, one }: ImportPageProps) {
  const { state, report, rejected } = one
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-8 px-6 pt-6 pb-16 max-md:px-4 print:max-w-none print:p-0">
      <div className="flex flex-col gap-3">
        <About one={one} />
        <h2 className="text-h1 text-balance">{headline(one)}</h2>
        {state === 'published' ? <Ways one={one} organization={organization} /> : null}
        {state === 'staging' ? <UnfinishedImport one={one} organization={organization} /> : null}
      </div>
      {one.undoing === null ? null : <UndoingPart organization={organization} undoing={one.undoing} />}
      {state === 'published' ? <AddedPart one={one} /> : null}
      {one.touched === null || state !== 'published' ? null : (
        <TouchedAccounts organization={organization} touched={one.touched} />
      )}
      {rejected === null || rejected === 0 ? null : <RejectedRows one={one} organization={organization} />}
      {state === 'published' ? <MatchesPart organization={organization} /> : null}
      <ConflictsPart conflicts={one.planConflicts} organization={organization} />
      {report === null ? null : <FindingsPart findings={report.findings} />}
      <SaveMapping document={report?.mapping?.document ?? null} />
    </div>
  )
}

function About({ one }: Pick<ImportPageProps, 'one'>) {
  const when = one.undoneAt ?? one.finishedAt ?? one.startedAt
  const who = one.undoneBy ?? one.by
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-mute">
      <span className="flex items-center gap-2 font-medium text-ink-2">
        <Mark tone={stateTones[one.state]} />
        {enImport.history.states[one.state]}
      </span>
      <span>{format.instant(when)}</span>
      {who === null ? null : <span>{words.who(who)}</span>}
      {one.partial ? <span>{enImport.history.partial}</span> : null}
      <span className="min-w-0 truncate" title={one.paths.join('\n')}>
        {pathsText(one.paths)}
      </span>
    </p>
  )
}

function headline(one: ShownImport): string {
  const added = storedCounts(one.added)
  switch (one.state) {
    case 'published':
      return added === '' ? words.unchanged : words.headline(added)
    case 'undone':
      return words.undone
    case 'discarded':
      return words.discarded
    case 'staging':
      return words.staging
  }
}

function Ways({ one, organization }: ImportPageProps) {
  return (
    <>
      {inKindOrder(one.added).length > 0 ? <p className="text-ink-2">{words.diagnosing}</p> : null}
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
        <UndoImport one={one} organization={organization} />
      </div>
    </>
  )
}

function AddedPart({ one }: Pick<ImportPageProps, 'one'>) {
  const kinds = inKindOrder(one.added)
  if (kinds.length === 0) return null
  return (
    <Section title={words.added}>
      <table className="w-full text-left">
        <thead>
          <tr className="text-label text-mute">
            <th className="py-1.5 font-medium" scope="col">
              {words.heads.what}
            </th>
            <th className="w-32 py-1.5 text-right font-medium" scope="col">
              {words.heads.fresh}
            </th>
            <th className="w-32 py-1.5 text-right font-medium" scope="col">
              {words.heads.changed}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(([kind, count]) => (
            <tr className="h-[30px] border-t border-line" key={kind}>
              <th className="font-normal first-letter:uppercase" scope="row">
                {enImport.stored(kind)}
              </th>
              <Count value={count - (one.changed[kind] ?? 0)} />
              <Count value={one.changed[kind] ?? 0} />
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** Nothing is blank, so that what there is stands out. */
function Count({ value }: { readonly value: number }) {
  return <td className="text-right font-strong">{value === 0 ? '' : format.number(value)}</td>
}
