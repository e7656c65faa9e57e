/** Where what the plan says of somebody comes from, and what the data says against it; nothing of who is not in the plan. */
import { ItemMark } from '../../../plan/item-mark.tsx'
import { useAccount } from '../use-account.ts'
import type { PersonShown } from './people-query.ts'
import { nameOf } from './use-people-edits.ts'

interface PersonMarkProps {
  readonly person: PersonShown
  readonly isBare?: boolean
  readonly tabIndex?: number
}

export function PersonMark({ person, ...look }: PersonMarkProps) {
  const { organization, account } = useAccount()
  return (
    <ItemMark
      {...look}
      account={account.profile.id}
      item={{ section: 'stakeholders', id: person.id, name: nameOf(person) }}
      organization={organization}
      tellsDiffers
    />
  )
}
