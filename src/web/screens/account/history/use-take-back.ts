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
import { undoEdits, undoingEdits } from '../../../plan/undo-edits.ts'
import { problemOf } from '../../../problem.ts'
import { said, type Undo } from '../../../said.ts'
import type { LoggedEdit } from './history-queries.ts'

export function useTakeBack(place: PlanPlace) {
  const client = useQueryClient()
  const set = useSetAccount(place)
  return {
    takingBack: (ids: readonly string[]): Undo => undoingEdits(client, place, ids),
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
      const undo = async () => (await set({ wanted, seen: {} })).problem
      said.say({ says: enHistory.log.saidBack, undo })
    },
    takeBack: async (id: string): Promise<void> => {
      const { made, problem } = await undoEdits(client, place, [id])
      if (problem === null)
        said.say({ says: enHistory.log.saidBack, undo: undoingEdits(client, place, made) })
      else said.refuse(problem, enPlanEdit.notUndone)
    },
  }
}
