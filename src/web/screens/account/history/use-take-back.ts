/** Takes edits of the log back, and can take that back too. */
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../call.ts'
import { useSetAccount } from '../../../document/use-set-account.ts'
import { me } from '../../../me.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { enPlanEdit } from '../../../messages/en-plan-edit.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import type { RecordWanted } from '../../../plan/record-set-made.ts'
import { refreshAccount } from '../../../plan/refresh-account.ts'
import { undoEdits } from '../../../plan/undo-edits.ts'
import { problemOf } from '../../../problem.ts'
import { said } from '../../../said.ts'
import type { LoggedEdit } from './history-queries.ts'

export function useTakeBack(place: PlanPlace) {
  const client = useQueryClient()
  const set = useSetAccount(place)
  return {
    takeAllBack: async (ids: readonly string[]): Promise<void> => {
      await undoEdits(client, place, ids)
    },
    /** what was written of the account itself */
    takeRecordBack: async (importNo: number, fields: LoggedEdit['fields']): Promise<void> => {
      try {
        await call(place.organization)['import.undo']({ importNo, by: me.in(place.organization) })
      } catch (error) {
        said.refuse(problemOf(error), enPlanEdit.notUndone)
        return
      } finally {
        await refreshAccount(client, place.organization)
      }
      const wanted = Object.fromEntries(fields.map(({ field, to }) => [field, to])) as RecordWanted
      const undo = async (): Promise<boolean> => {
        const { problem } = await set({ wanted, seen: {} })
        if (problem !== null) said.refuse(problem, enPlanEdit.notUndone)
        return problem === null
      }
      said.say({ says: enHistory.log.saidBack, undo })
    },
    takeBack: async (id: string): Promise<void> => {
      const made = await undoEdits(client, place, [id])
      if (made === null) return
      said.say({
        says: enHistory.log.saidBack,
        undo: async () => (await undoEdits(client, place, made)) !== null,
      })
    },
  }
}
