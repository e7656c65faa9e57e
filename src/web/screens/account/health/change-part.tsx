/** What changed between any two days: the course to pick them on, the days themselves, and the change taken apart. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Day } from '#src/kernel/day.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ProblemScreen } from '../../problem-screen.tsx'
import { ChangeDays } from './change-days.tsx'
import { ChangeRows } from './change-rows.tsx'
import { type ComparedDays, comparedDays } from './compared-days.ts'
import { CourseOfHealth } from './course-of-health.tsx'
import { healthChangeQuery, type HealthShown, type HealthWeek } from './health-queries.ts'

interface ChangePartProps {
  readonly organization: string
  /** its id */
  readonly account: string
  readonly lines: HealthShown['lines']
  readonly weeks: readonly HealthWeek[]
}

const texts = enHealth.change

export function ChangePart({ organization, account, lines, weeks }: ChangePartProps) {
  const search = useSearch({ from: '/$organization/accounts/$account/health' })
  const navigate = useNavigate({ from: '/$organization/accounts/$account/health' })
  const [first] = weeks
  const last = weeks.at(-1)
  if (first === undefined || last === undefined) {
    return (
      <Section title={texts.title}>
        <p className="py-3 text-mute">{texts.noCourse}</p>
      </Section>
    )
  }
  const kept: ComparedDays = { from: first.on, to: last.on }
  const days = comparedDays(search, kept)
  const choose = (chosen: ComparedDays) =>
    void navigate({ search: chosen, replace: true, resetScroll: false })
  return (
    <Section aside={texts.pick} title={texts.title}>
      <ChangeDays days={days} kept={kept} onChoose={choose} />
      <CourseOfHealth days={days} lines={lines} onChoose={choose} weeks={weeks} />
      <Change account={account} days={days} lines={lines} organization={organization} />
    </Section>
  )
}

interface ChangeProps extends Pick<ChangePartProps, 'organization' | 'account' | 'lines'> {
  readonly days: { readonly from: Day; readonly to: Day }
}

function Change({ organization, account, days, lines }: ChangeProps) {
  const query = useQuery({
    ...healthChangeQuery(organization, account, days.from, days.to),
    placeholderData: (before) => before,
  })
  if (query.data !== undefined) return <ChangeRows change={query.data} lines={lines} />
  if (query.isError) return <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
  return (
    <div aria-busy="true" className="flex flex-col gap-5 py-4">
      {[0, 1, 2, 3].map((row) => (
        <Skeleton className="w-full" key={row} />
      ))}
    </div>
  )
}
