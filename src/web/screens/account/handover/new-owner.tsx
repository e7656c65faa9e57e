/** A new owner takes over, the sentiment of the one before is reset (handbook 1), and who has read the plan says so. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../call.ts'
import { enBrief } from '../../../messages/en-brief.ts'
import { onlyItem } from '../../../plan/edited-item.ts'
import { itemsIn, planItemsQuery } from '../../../plan/plan-items-query.ts'
import { refreshAccount } from '../../../plan/refresh-account.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { problemOf } from '../../../problem.ts'
import { said } from '../../../said.ts'
import { Button } from '../../../ui/button.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAccount } from '../use-account.ts'
import { HandOver } from './hand-over.tsx'

const words = enBrief.handover

export function NewOwner() {
  const { organization, account } = useAccount()
  const { id } = account.profile
  const items = useQuery(planItemsQuery(organization, id)).data
  const { edit } = usePlanEdits(organization, id)
  const judged = itemsIn(items ?? [], 'sentiment')[0]?.values
  const isJudged = judged !== undefined && (judged.byCsm !== null || judged.byAm !== null)
  const reset = async () => {
    const { version } = onlyItem(items ?? [], 'sentiment')
    const values = { byCsm: null, byAm: null, why: null }
    const { problem } = await edit(
      [{ section: 'sentiment', change: 'change', basedOn: version, values, why: words.because }],
      words.done,
    )
    if (problem !== null) said.refuse(problem)
  }
  const inWords = (value: number | null) => (value === null ? words.unknown : String(value))
  return (
    <>
      <Section title={words.owner}>
        <div className="flex flex-col items-start gap-3 py-3">
          <p className="text-pretty text-ink-2">{words.ownerSays}</p>
          <HandOver
            judged={{
              version: onlyItem(items ?? [], 'sentiment').version,
              csm: (judged?.byCsm ?? null) !== null,
              am: (judged?.byAm ?? null) !== null,
            }}
          />
          {isJudged ? (
            <p className="font-medium">{words.now(inWords(judged.byCsm), inWords(judged.byAm))}</p>
          ) : (
            <Gap>{words.none}</Gap>
          )}
          {isJudged ? <Button onClick={() => void reset()}>{words.reset}</Button> : null}
        </div>
      </Section>
      <Section title={words.read}>
        <ReadIt />
      </Section>
    </>
  )
}

function ReadIt() {
  const { organization, account } = useAccount()
  const client = useQueryClient()
  const read = async (reader: 'csm' | 'am') => {
    try {
      await call(organization)['plan.read']({ account: account.profile.id, reader })
      said.say({ says: words.readDone(reader.toUpperCase()) })
      await refreshAccount(client, organization)
    } catch (error) {
      said.refuse(problemOf(error))
    }
  }
  return (
    <div className="flex flex-col items-start gap-3 py-3">
      <p className="text-pretty text-ink-2">{words.readSays}</p>
      <div className="flex gap-2">
        <Button onClick={() => void read('csm')}>{words.readAs.csm}</Button>
        <Button onClick={() => void read('am')}>{words.readAs.am}</Button>
      </div>
    </div>
  )
}
