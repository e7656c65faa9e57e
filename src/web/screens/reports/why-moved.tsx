/** Why the health of one account moved between the two days: asked for when one wants to know. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { enReports } from '../../messages/en-reports.ts'
import { problemOf } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import type { Report, ReportRow } from './use-report.ts'

interface WhyMovedProps {
  readonly organization: string
  readonly row: ReportRow
  readonly window: Report['window']
}

export function WhyMoved({ organization, row, window }: WhyMovedProps) {
  const [isAsked, setAsked] = useState(false)
  const { account } = row
  const query = useQuery({
    queryKey: ['why-moved', organization, account, window],
    queryFn: ({ signal }) =>
      call(organization)['health.compare'](
        { account: account!, from: window!.from, to: window!.to },
        { signal },
      ),
    enabled: isAsked && account !== null && window !== null,
    refetchInterval: false,
    staleTime: Infinity,
  })
  // Who did not move, or was no customer on one of the days, has nothing to explain.
  if (account === null || window === null || !hasMoved(row)) return null
  if (query.data !== undefined) {
    return <p className="w-64 text-left text-small text-pretty text-ink-2">{query.data.sentence}</p>
  }
  if (query.isError) {
    const says = problemOf(query.error).message ?? enReports.notCompared
    return <p className="w-64 text-left text-small text-mute">{says}</p>
  }
  return (
    <Button
      aria-label={enReports.whyOf(String(row.cells[0]))}
      disabled={query.isFetching}
      onClick={() => setAsked(true)}
      weight="quiet"
    >
      {enReports.why}
    </Button>
  )
}

/** The change is the last cell. */
function hasMoved({ cells }: ReportRow): boolean {
  const change = cells.at(-1)
  return typeof change === 'number' && change !== 0
}
