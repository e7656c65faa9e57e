/** What a new owner reads in five minutes, and what changes when one takes over. */
import { enBrief } from '../../../messages/en-brief.ts'
import { BriefPage } from '../brief/brief-page.tsx'
import { useAccount } from '../use-account.ts'
import { NewOwner } from './new-owner.tsx'

export function HandoverTab() {
  const { account } = useAccount()
  return (
    <BriefPage
      asked={{ brief: 'handover', account: account.profile.id }}
      lead={<p className="-mb-3 text-mute">{enBrief.handover.five}</p>}
      title={enBrief.handover.title}
    >
      <NewOwner />
    </BriefPage>
  )
}
