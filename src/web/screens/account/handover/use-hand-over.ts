/** Hands an account over in one step with the judgement that is not the new owner's, and one undo. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSetAccount } from '../../../document/use-set-account.ts'
import { format } from '../../../format.ts'
import { enBrief } from '../../../messages/en-brief.ts'
import { colleagueTyped, type Ours } from '../../../plan/colleague-typed.ts'
import { undoingEdits } from '../../../plan/undo-edits.ts'
import { useDraft } from '../../../plan/use-draft.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import type { Problem } from '../../../problem.ts'
import { said } from '../../../said.ts'
import { useAccount } from '../use-account.ts'

const words = enBrief.handover

export type Side = 'csm' | 'am'

/** The version of the judgements, and whose there are. */
export interface Judged {
  readonly version: number
  readonly csm: boolean
  readonly am: boolean
}

/** Typed, on the owner who was in view when it was begun: who else takes over meanwhile is no ground of it. */
interface Draft {
  readonly side: Side
  readonly text: string
  readonly seen: string | null
}

export const ownerFields = { csm: 'csmEmail', am: 'amEmail' } as const

/** @param withWork what the owner before holds goes too */
export function useHandOver(judged: Judged, withWork: boolean) {
  const { organization, account } = useAccount()
  const { id, csmEmail, amEmail } = account.profile
  const [draft, setDraft] = useDraft<Draft>([organization, id, 'handover'].join(' '))
  const [chosen, setChosen] = useState<Side>('csm')
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const [isSending, setSending] = useState(false)
  const hand = useHanding(judged)
  const side = draft?.side ?? chosen
  const now = (of: Side) => (of === 'csm' ? csmEmail : amEmail)
  const put = (next: Draft | null) => {
    setProblem(null)
    setDraft(next)
  }
  const write = async (typed: Draft, ours: Ours) => {
    const owner = colleagueTyped(typed.text, ours)
    if ('refused' in owner) return setProblem(owner.refused)
    if (owner.value === null || owner.value === now(side)) return setProblem(ownsNow(now(side), side))
    setSending(true)
    const refused = await hand(typed, owner.value, withWork)
    setSending(false)
    setProblem(refused)
    if (refused === null) setDraft(null)
  }
  return {
    side,
    draft,
    problem,
    isSending,
    ownsNow: ownsNow(now(side), side),
    isNow: draft?.text.trim() === now(side),
    choose: (next: Side) => {
      setChosen(next)
      put(draft === null ? null : { ...draft, side: next, seen: now(next) })
    },
    type: (text: string) => put(text === '' ? null : { side, seen: now(side), ...draft, text }),
    /** goes on typing, on who owns it now; null leaves it */
    put,
    write,
  }
}

function ownsNow(address: string | null, side: Side): string {
  return address === null
    ? words.nobody(side.toUpperCase())
    : words.owns(format.person(address), side.toUpperCase())
}

function useHanding({ version, ...has }: Judged) {
  const { organization, account } = useAccount()
  const client = useQueryClient()
  const place = { organization, account: account.profile.id }
  const set = useSetAccount(place)
  const { edit } = usePlanEdits(organization, place.account)
  const reset = async (side: Side): Promise<readonly string[]> => {
    if (!has[side]) return []
    const values = { [side === 'csm' ? 'byCsm' : 'byAm']: null }
    const { written, problem } = await edit([
      { section: 'sentiment', change: 'change', basedOn: version, values, why: words.because },
    ])
    if (problem !== null) said.refuse(problem, words.notReset)
    return written?.edits.map((one) => one.id) ?? []
  }
  return async ({ side, seen }: Draft, address: string, withWork: boolean): Promise<Problem | null> => {
    const field = ownerFields[side]
    const outcome = await set({ wanted: { [field]: address }, seen: { [field]: seen }, withWork })
    if (outcome.problem !== null) return outcome.problem
    const edits = await reset(side)
    const judgeAgain = undoingEdits(client, place, edits)
    const undo = async () => (await judgeAgain()) ?? outcome.undo?.()
    said.say({ says: words.handed(format.person(address), side.toUpperCase()), undo })
    return null
  }
}
