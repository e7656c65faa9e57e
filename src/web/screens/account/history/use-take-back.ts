/** Takes edits of the log back, and can take that back too. */
import { useQueryClient } from '@tanstack/react-query'
import { enHistory } from '../../../messages/en-history.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { undoEdits } from '../../../plan/undo-edits.ts'
import { said } from '../../../said.ts'

export function useTakeBack(place: PlanPlace) {
  const client = useQueryClient()
  return {
    takeAllBack: async (ids: readonly string[]): Promise<void> => {
      await undoEdits(client, place, ids)
    },
    takeBack: async (id: string): Promise<void> => {
      const made = await undoEdits(client, place, [id])
      if (made === null) return
      said.say({
        says: enHistory.log.saidBack,
        undo: async () => void (await undoEdits(client, place, made)),
      })
    },
  }
}
