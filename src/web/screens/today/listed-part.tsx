/** What had moved before Perennial first looked, and was not urgent enough to come into the queue: how much there is, and where. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../call.ts'
import { format } from '../../format.ts'
import { enToday } from '../../messages/en-today.ts'
import { Section } from '../../ui/section.tsx'

interface ListedPartProps {
  readonly organization: string
  /** whose; undefined: everybody's */
  readonly owner: string | undefined
}

export function ListedPart({ organization, owner }: ListedPartProps) {
  const { data } = useQuery({
    queryKey: ['listed', organization, owner ?? null],
    queryFn: ({ signal }) =>
      call(organization)['movement.list']({ state: 'listed', owner, limit: 1 }, { signal }),
  })
  const listed = data?.states.listed ?? 0
  if (data === undefined || listed === 0) return null
  return (
    <Section aside={format.number(listed)} title={enToday.listed.title}>
      <p className="pt-2.5 text-small text-pretty text-ink-2">
        {enToday.listed.says(listed, data.totals.accounts)}
      </p>
      <Link
        className="inline-flex min-h-6 items-center font-medium text-accent hover:text-accent-2 hover:underline max-md:min-h-10"
        params={{ organization }}
        search={{ moved: true, ...(owner === undefined ? {} : { owner }) }}
        to="/$organization/portfolio"
      >
        {enToday.listed.show}
      </Link>
    </Section>
  )
}
