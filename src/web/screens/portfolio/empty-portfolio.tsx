/** The portfolio without a diagnosis: how to bring in accounts, or that they are being diagnosed. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { en } from '../../messages/en.ts'
import { organizationsQuery } from '../../queries.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Command } from '../../ui/command.tsx'
import { State } from '../../ui/state.tsx'

export function EmptyPortfolio({ organization: slug }: { readonly organization: string }) {
  const organizations = useQuery(organizationsQuery).data?.organizations ?? []
  const own = organizations.find((organization) => organization.slug === slug)
  if (own !== undefined && own.accounts > 0) {
    return (
      <State title={en.empty.diagnosing}>
        <p>{en.empty.diagnosingSays(en.accounts(own.accounts))}</p>
      </State>
    )
  }
  const sample = organizations.find((organization) => organization.sample && organization.slug !== slug)
  return (
    <State
      actions={
        <>
          <Link className={buttonLook('solid')} params={{ organization: slug }} to="/$organization/imports">
            {en.empty.import}
          </Link>
          {sample === undefined ? null : (
            <Link
              className={buttonLook('line')}
              params={{ organization: sample.slug }}
              to="/$organization/portfolio"
            >
              {en.empty.sample}
            </Link>
          )}
        </>
      }
      title={en.empty.title}
    >
      <p>{en.empty.says}</p>
      <Command copied={en.copied} copy={en.copy}>
        npx perennial import ./my-folder
      </Command>
    </State>
  )
}
