/** Before a call: who attends, what they care about, what moved, what is open, what to ask; and after it the note of it. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { enBrief } from '../../../messages/en-brief.ts'
import { useNames } from '../../../plan/use-names.ts'
import { BriefPage } from '../brief/brief-page.tsx'
import { type BriefAsked, briefQuery } from '../brief/use-brief.ts'
import { useAccount } from '../use-account.ts'
import { AfterCall } from './after-call.tsx'
import { Attendees } from './attendees.tsx'
import { attendeesIn } from './attendees-in.ts'

export function CallTab() {
  const { organization, account } = useAccount()
  const { id } = account.profile
  const chosen = useSearch({ from: '/$organization/accounts/$account/call' }).with ?? []
  const navigate = useNavigate({ from: '/$organization/accounts/$account/call' })
  const asked: BriefAsked = { brief: 'call', account: id, with: chosen }
  const document = useQuery(briefQuery(organization, asked)).data?.document
  const { people } = useNames({ organization, account: id })
  const attending = document ? attendeesIn(document) : chosen
  const choose = (names: readonly string[]) =>
    void navigate({
      search: names.length === 0 ? {} : { with: [...names] },
      replace: true,
      resetScroll: false,
    })
  return (
    <BriefPage
      asked={asked}
      lead={
        <Attendees
          attending={attending}
          isChosen={chosen.length > 0}
          known={people.map(({ name }) => name)}
          onChoose={choose}
        />
      }
      title={enBrief.call.title}
    >
      <AfterCall
        attendees={attending.map(
          (name) => people.find((one) => one.name === name) ?? { personId: null, name },
        )}
        on={document?.asOf ?? account.diagnosis?.asOf ?? null}
      />
    </BriefPage>
  )
}
