/** Judging an account: the score of an owner and the reason, shown at once and undone at the foot. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { enHealth } from '../../../messages/en-health.ts'
import { onlyItem } from '../../../plan/edited-item.ts'
import { planItemsQuery } from '../../../plan/plan-items-query.ts'
import { type PlanEditMade, usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { healthQuery, type HealthShown } from './health-queries.ts'

export type Owner = 'csm' | 'am'

const texts = enHealth.sentiment
export const fields = { csm: 'byCsm', am: 'byAm' } as const

interface Pending {
  readonly owner: Owner
  readonly score: number | null
  /** when it was written; null: it is under way */
  readonly writtenAt: number | null
}

export function useSentiment(organization: string, account: string, sentiment: HealthShown['sentiment']) {
  const items = useQuery(planItemsQuery(organization, account))
  const { edit } = usePlanEdits(organization, account)
  const { dataUpdatedAt: readAt } = useQuery(healthQuery(organization, account))
  const [given, setPending] = useState<Pending | null>(null)
  // What was written is shown until it was read again: until then the answer of before would come back for a moment.
  const isRead = given !== null && given.writtenAt !== null && readAt >= given.writtenAt
  const pending = isRead ? null : given
  const [problem, setProblem] = useState<string | null>(null)
  const item = onlyItem(items.data ?? [], 'sentiment')
  const write = async (values: readonly Readonly<Record<string, unknown>>[], says: string) => {
    // Where nobody has judged yet, the server makes the item of it.
    const edits = values.map((one, at): PlanEditMade => {
      return { section: 'sentiment', change: 'change', values: one, basedOn: item.version + at }
    })
    const { problem: refused } = await edit(edits, says)
    setProblem(refused === null ? null : (refused.message ?? says))
    return refused === null
  }
  const judge = async (owner: Owner, score: number | null) => {
    // What is not read yet must not be written over.
    if (items.data === undefined) return
    setPending({ owner, score, writtenAt: null })
    const field = fields[owner]
    // What lapsed is cleared first, so that the same figure counts as said anew.
    const lapsed = sentiment[owner].lapsed !== null && score !== null ? [{ [field]: null }] : []
    const label = texts.owners[owner]
    const isWritten = await write(
      [...lapsed, { [field]: score }],
      score === null ? texts.cleared(label) : texts.said(label, score),
    )
    setPending(isWritten ? { owner, score, writtenAt: Date.now() } : null)
  }
  return { pending, problem, judge, item }
}
