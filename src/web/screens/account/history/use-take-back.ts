/** Takes edits of the log back, and can take that back too. */
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../call.ts'
import { me } from '../../../me.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { enPlanEdit } from '../../../messages/en-plan-edit.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { refreshAccount } from '../../../plan/use-plan-edits.ts'
import { problemOf } from '../../../problem.ts'
import { said } from '../../../said.ts'

export function useTakeBack({ organization, account }: PlanPlace) {
  const client = useQueryClient()
  /** @returns the edits that did it, or null where it was refused, which is said */
  const undo = async (ids: readonly string[]): Promise<string[] | null> => {
    try {
      const made: string[] = []
      // The last one first: each stands on those before it.
      for (const edit of ids.toReversed()) {
        const { edits } = await call(organization)['plan.undo']({ account, edit, by: me.in(organization) })
        made.push(...edits.map(({ id }) => id))
      }
      return made
    } catch (error) {
      const problem = problemOf(error)
      said.say({ says: problem.message ?? enPlanEdit.notUndone, problem })
      return null
    } finally {
      await refreshAccount(client, organization)
    }
  }
  return {
    takeAllBack: async (ids: readonly string[]): Promise<void> => {
      await undo(ids)
    },
    takeBack: async (id: string): Promise<void> => {
      const made = await undo([id])
      if (made === null) return
      said.say({ says: enHistory.log.saidBack, undo: async () => void (await undo(made)) })
    },
  }
}
