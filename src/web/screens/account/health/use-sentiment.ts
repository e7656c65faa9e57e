/** Judging an account: the score of an owner and the reason, shown at once and undone at the foot. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { enHealth } from '../../../messages/en-health.ts'
import { onlyItem } from '../../../plan/edited-item.ts'
import { planItemsQuery } from '../../../plan/plan-items-query.ts'
import { type PlanEditMade, usePlanEdits } from '../../../plan/use-plan-edits.ts'
import type { HealthShown } from './health-queries.ts'

export type Owner = 'csm' | 'am'

const texts = enHealth.sentiment
const fields = { csm: 'byCsm', am: 'byAm' } as const

interface Pending {
  readonly owner: Owner
  readonly score: number | null
}

export function useSentiment(organization: string, account: string, sentiment: HealthShown['sentiment']) {
  const items = useQuery(planItemsQuery(organization, account))
  const { edit } = usePlanEdits(organization, account)
  const [pending, setPending] = useState<Pending | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const item = onlyItem(items.data ?? [], 'sentiment')
  const write = async (values: readonly Readonly<Record<string, unknown>>[], says: string) => {
    // Where nobody has judged yet, the server makes the item of it.
    const edits = values.map((one, at): PlanEditMade => {
      return { section: 'sentiment', change: 'change', values: one, basedOn: item.version + at }
    })
    const { problem: refused } = await edit(edits, says)
    setProblem(refused === null ? null : (refused.message ?? says))
  }
  const judge = async (owner: Owner, score: number | null) => {
    // What is not read yet must not be written over.
    if (items.data === undefined) return
    setPending({ owner, score })
    const field = fields[owner]
    // What lapsed is cleared first, so that the same figure counts as said anew.
    const lapsed = sentiment[owner].lapsed !== null && score !== null ? [{ [field]: null }] : []
    const label = texts.owners[owner]
    await write(
      [...lapsed, { [field]: score }],
      score === null ? texts.cleared(label) : texts.said(label, score),
    )
    setPending(null)
  }
  return { pending, problem, judge, item }
}
