/** The accounts to which an import brought something new. */
import { Link } from '@tanstack/react-router'
import type { ShownImport } from '../../answers.ts'
import { en } from '../../messages/en.ts'
import { enImport } from '../../messages/en-import.ts'
import { Section } from '../../ui/section.tsx'

interface TouchedAccountsProps {
  readonly organization: string
  readonly touched: NonNullable<ShownImport['touched']>
}

export function TouchedAccounts({ organization, touched: { total, first } }: TouchedAccountsProps) {
  if (total === 0) return null
  return (
    <Section aside={en.accounts(total)} title={enImport.result.accounts}>
      <ul className="columns-3 gap-x-8 pt-1 max-lg:columns-2 max-md:columns-1">
        {first.map(({ id, name }) => (
          <li className="break-inside-avoid border-b border-line" data-unmarked="" key={id}>
            <Link
              className="block min-h-[30px] truncate py-[5px] hover:underline max-md:min-h-10 max-md:py-2.5"
              params={{ organization, account: id }}
              to="/$organization/accounts/$account"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {total > first.length ? (
        <p className="pt-2 text-small text-mute">{enImport.history.more(total - first.length)}</p>
      ) : null}
    </Section>
  )
}
