/** What taking an import back did: what is gone, what stays, and why. */
import { Link } from '@tanstack/react-router'
import type { Undoing } from '../../answers.ts'
import { format, told } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { Section } from '../../ui/section.tsx'
import { storedCounts } from './dry-run.ts'

const words = enImport.undoing

interface UndoingPartProps {
  readonly organization: string
  readonly undoing: Undoing
}

export function UndoingPart({ organization, undoing }: UndoingPartProps) {
  const { removed, accountsGone, accountsKept, editsTakenBack, stays, laterImports } = undoing
  const gone = storedCounts(removed)
  return (
    <>
      <Section title={words.gone}>
        <ul className="flex flex-col gap-1 pt-2 text-ink-2">
          <li>{gone === '' ? words.nothing : words.facts(gone)}</li>
          {accountsGone > 0 ? <li>{words.accountsGone(accountsGone)}</li> : null}
          {editsTakenBack > 0 ? <li>{words.edits(editsTakenBack)}</li> : null}
          {laterImports.length > 0 ? (
            <li>{words.later(format.list(laterImports.map((no) => enImport.result.title(String(no)))))}</li>
          ) : null}
          <li>{words.redo}</li>
        </ul>
      </Section>
      {accountsKept.total + stays.total === 0 ? null : (
        <Section aside={format.number(accountsKept.total + stays.total)} title={words.stays}>
          <ul>
            {accountsKept.first.map(({ id, name, because }) => (
              <Stay
                account={id}
                key={id}
                name={name}
                organization={organization}
                says={words.kept[because]}
              />
            ))}
            {stays.first.map(({ accountId, account, says, because, by, at }) => (
              <Stay
                account={accountId}
                key={`${accountId} ${says}`}
                name={account}
                organization={organization}
                says={`${told(says)}: ${words.because[because]} (${enImport.result.by(by, format.instant(at))})`}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

interface StayProps {
  readonly organization: string
  readonly account: string
  readonly name: string
  readonly says: string
}

function Stay({ organization, account, name, says }: StayProps) {
  return (
    <li className="flex min-h-[30px] flex-wrap items-center gap-x-4 border-b border-line py-1">
      <Link
        className="font-strong hover:underline"
        params={{ organization, account }}
        to="/$organization/accounts/$account"
      >
        {name}
      </Link>
      <span className="min-w-0 text-ink-2">{says}</span>
    </li>
  )
}
