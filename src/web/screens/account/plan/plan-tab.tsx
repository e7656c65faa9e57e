/** The plan of an account in one view: who, five numbers, verdict, what moved, then its sections. */
import { AccountPage } from '../account-page.tsx'
import { useAccount } from '../use-account.ts'

export function PlanTab() {
  const { organization, account } = useAccount()
  return <AccountPage account={account} organization={organization} />
}
