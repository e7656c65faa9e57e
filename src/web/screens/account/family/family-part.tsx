/** Parent and subsidiaries beside the plan of an account that has any: the tree, small, with what it comes to. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { format } from '../../../format.ts'
import { enBrief } from '../../../messages/en-brief.ts'
import { en } from '../../../messages/en.ts'
import { statusTone } from '../../../tones.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAccount } from '../use-account.ts'
import { familyQuery } from './family-query.ts'
import { FamilySums } from './family-sums.tsx'

const words = enBrief.family
/** Members shown beside the plan. */
const MOST = 8

export function FamilyPart() {
  const { organization, account } = useAccount()
  const { id } = account.profile
  const family = useQuery(familyQuery(organization, id)).data
  if (family === undefined || family.members.length === 0) return null
  return (
    <Section aside={words.count(family.members.length)} title={words.title}>
      <ul>
        {family.members.slice(0, MOST).map((member) => (
          <li
            className="flex min-h-8 items-center gap-2 border-b border-line"
            key={member.id}
            style={{ paddingLeft: `${Math.min(member.depth, 4) * 14}px` }}
          >
            <Mark label={en.status(member.status)} tone={statusTone(member.status)} />
            {member.id === id ? (
              <span aria-current="page" className="min-w-0 flex-1 truncate font-strong">
                {member.name}
              </span>
            ) : (
              <Link
                className="inline-flex min-h-6 min-w-0 flex-1 items-center truncate hover:text-accent"
                params={{ organization, account: member.id }}
                to="/$organization/accounts/$account"
              >
                <span className="truncate">{member.name}</span>
              </Link>
            )}
            <span className="text-ink-2">
              {member.arr === null ? '–' : format.shortMoney(member.arr, member.currency)}
            </span>
          </li>
        ))}
      </ul>
      <FamilySums family={family} />
      <Link
        className="inline-flex min-h-6 items-center font-medium text-accent hover:text-accent-2"
        params={{ organization, account: id }}
        to="/$organization/accounts/$account/family"
      >
        {words.whole}
      </Link>
    </Section>
  )
}
