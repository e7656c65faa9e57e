/** Hands an account over: who is its CSM or AM from now on, in one step with the judgement that is not theirs, and one undo. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSetAccount } from '../../../document/use-set-account.ts'
import { enBrief } from '../../../messages/en-brief.ts'
import { colleagueTyped } from '../../../plan/colleague-typed.ts'
import { FieldControl } from '../../../plan/field-control.tsx'
import { undoEdits } from '../../../plan/undo-edits.ts'
import { useNames } from '../../../plan/use-names.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { format } from '../../../format.ts'
import type { Problem } from '../../../problem.ts'
import { said } from '../../../said.ts'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { useAccount } from '../use-account.ts'

const words = enBrief.handover

type Side = 'csm' | 'am'

interface HandOverProps {
  /** the version of the judgements, and whose there are */
  readonly judged: { readonly version: number; readonly csm: boolean; readonly am: boolean }
}

export function HandOver({ judged }: HandOverProps) {
  const { organization, account } = useAccount()
  const { id, csmEmail, amEmail } = account.profile
  const names = useNames({ organization, account: id })
  const hand = useHandOver(judged)
  const [side, choose] = useState<Side>('csm')
  const [address, type] = useState('')
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const [isSending, setSending] = useState(false)
  const now = side === 'csm' ? csmEmail : amEmail
  const typed = address.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const owner = colleagueTyped(typed, names)
    if ('refused' in owner) return setProblem(owner.refused)
    if (owner.value === null || owner.value === now) return setProblem(ownsNow(now, side))
    setSending(true)
    const refused = await hand(side, owner.value, format.person(owner.value))
    setSending(false)
    setProblem(refused)
    if (refused === null) type('')
  }
  return (
    <form
      className="flex w-full max-w-120 flex-col items-start gap-2"
      onSubmit={(event) => void submit(event)}
    >
      <Segments
        label={words.whose}
        onChoose={choose}
        segments={(['csm', 'am'] as const).map((value) => ({ value, label: value.toUpperCase() }))}
        value={side}
      />
      <p className="text-ink-2">{ownsNow(now, side)}</p>
      <span aria-hidden="true" className="-mb-1.5 text-small text-mute">
        {words.newOwner}
      </span>
      <span className="flex w-full flex-wrap gap-2">
        <span className="min-w-48 flex-1">
          <FieldControl
            field={{ kind: 'colleague', options: [], place: 'needed' }}
            isInvalid={problem !== null}
            label={words.newOwner}
            names={names}
            onType={(text) => {
              setProblem(null)
              type(text)
            }}
            section="overview"
            text={address}
          />
        </span>
        <Button disabled={isSending || typed === '' || typed === now} type="submit" weight="solid">
          {words.handOver}
        </Button>
      </span>
      <Refused problem={problem} />
    </form>
  )
}

function Refused({ problem }: { readonly problem: Problem | string | null }) {
  if (problem === null) return null
  return (
    <p className="text-small text-bad" role="alert">
      {typeof problem === 'string' ? problem : `${problem.message ?? ''} ${problem.hint ?? ''}`}
    </p>
  )
}

function ownsNow(address: string | null, side: Side): string {
  return address === null
    ? words.nobody(side.toUpperCase())
    : words.owns(format.person(address), side.toUpperCase())
}

function useHandOver({ version, ...has }: HandOverProps['judged']) {
  const { organization, account } = useAccount()
  const client = useQueryClient()
  const place = { organization, account: account.profile.id }
  const set = useSetAccount(place)
  const { edit } = usePlanEdits(organization, place.account)
  const reset = async (side: Side): Promise<readonly string[]> => {
    if (!has[side]) return []
    const values = { [side === 'csm' ? 'byCsm' : 'byAm']: null }
    const made = await edit([
      { section: 'sentiment', change: 'change', basedOn: version, values, why: words.because },
    ])
    return made.written?.edits.map((one) => one.id) ?? []
  }
  return async (side: Side, address: string, name: string): Promise<Problem | null> => {
    const outcome = await set({
      wanted: side === 'csm' ? { csmEmail: address } : { amEmail: address },
      seen: undefined,
    })
    if (outcome.problem !== null) return outcome.problem
    const edits = await reset(side)
    const undo = async () => {
      if (edits.length > 0) await undoEdits(client, place, edits)
      await outcome.undo?.()
    }
    said.say({ says: words.handed(name, side.toUpperCase()), undo })
    return null
  }
}
