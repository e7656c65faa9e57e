/** The people of an account: the map of stakeholders or their table, the person who is open, and who of ours knows whom. */
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { enPeople } from '../../../messages/en-people.ts'
import { ProblemScreen } from '../../problem-screen.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { useAccount } from '../use-account.ts'
import { PeoplePage } from './people-page.tsx'
import { peopleQuery } from './people-query.ts'
import { PeopleSkeleton } from './people-skeleton.tsx'

export function PeopleTab() {
  const { organization, account } = useAccount()
  // Who leads here may mean one of them.
  const { person } = useSearch({ from: '/$organization/accounts/$account/people' })
  const query = useQuery(peopleQuery(organization, account.profile.id))
  if (query.data === undefined) {
    if (!query.isError) return <PeopleSkeleton />
    return <ProblemScreen error={query.error} onAgain={() => void query.refetch()} page />
  }
  return (
    <>
      <h1 className="sr-only">{enPeople.page(account.profile.name)}</h1>
      <StaleNotice query={query} />
      <PeoplePage
        account={account.profile}
        key={person}
        organization={organization}
        shown={query.data}
        start={person ?? null}
      />
    </>
  )
}
