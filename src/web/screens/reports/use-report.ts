/** Asks for a report and hears how far it is; what was there before stays while another window is on its way. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Progress } from '#src/operations/operation.ts'
import { call, type Operations } from '../../call.ts'
import { callWithProgress } from '../../call-with-progress.ts'

export type Report = Awaited<ReturnType<Operations['report.show']>>
export type ReportQuestion = NonNullable<Parameters<Operations['report.show']>[0]>
export type ReportTable = Report['tables'][number]
export type ReportRow = ReportTable['rows'][number]
export type ReportColumn = ReportTable['columns'][number]
export type ReportFigure = Report['figures'][number]
export type Reason = NonNullable<NonNullable<ReportRow['reason']>['said']>

/** Milliseconds: a report reads much, and changes little. */
const FRESH = 120_000
/** Milliseconds: while the past is being told, there is more of it each time. */
const UNTOLD = 15_000

export function reportKey(organization: string, question: ReportQuestion) {
  return ['report', organization, question] as const
}

/** @param isWanted it is asked for only then */
export function useReport(organization: string, question: ReportQuestion, isWanted = true) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const query = useQuery<Report>({
    queryKey: reportKey(organization, question),
    queryFn: ({ signal }) =>
      callWithProgress(organization, 'report.show', question, { onProgress: setProgress, signal }),
    enabled: isWanted,
    staleTime: FRESH,
    refetchInterval: ({ state }) => (typeof state.data?.untold === 'string' ? UNTOLD : false),
    // Of the same report here: another one has nothing in common with it.
    placeholderData: (before, query) =>
      before?.report === question.report && query?.queryKey[1] === organization ? before : undefined,
  })
  return { query, progress: query.isFetching ? progress : null }
}

export function fetchTable(organization: string, question: ReportQuestion, table: string) {
  return call(organization)['report.file']({ ...question, table })
}
