/** Who is the CSM or AM of the account from now on: typed by name, and where somebody else has handed it over meanwhile, both versions. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { heldCounts } from '#src/plan/held-by.ts'
import { RecordConflict } from '../../../document/record-conflict.tsx'
import { recordFields } from '../../../document/record-fields.ts'
import { format } from '../../../format.ts'
import { enBrief } from '../../../messages/en-brief.ts'
import { FieldControl } from '../../../plan/field-control.tsx'
import { overtakenIn, theirsOf } from '../../../plan/overtaken-in.ts'
import { planItemsQuery } from '../../../plan/plan-items-query.ts'
import { RefusedLine } from '../../../plan/refused-line.tsx'
import { type Names, useNames } from '../../../plan/use-names.ts'
import { teammatesQuery } from '../../../teammates-query.ts'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { useAccount } from '../use-account.ts'
import { type Judged, ownerFields, useHandOver } from './use-hand-over.ts'

const words = enBrief.handover

interface HandOverProps {
  readonly judged: Judged
}

export function HandOver({ judged }: HandOverProps) {
  const { organization, account } = useAccount()
  const names = useNames({ organization, account: account.profile.id })
  const [withWork, setWithWork] = useState(true)
  const handing = useHandOver(judged, withWork)
  const form = useRef<HTMLFormElement>(null)
  const { side, draft, problem, isSending, isNow, ownsNow, choose, type, write } = handing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft !== null) void write(draft, names)
  }
  return (
    <form className="flex w-full max-w-120 flex-col items-start gap-2" onSubmit={submit} ref={form}>
      <Segments
        label={words.whose}
        onChoose={choose}
        segments={(['csm', 'am'] as const).map((value) => ({ value, label: value.toUpperCase() }))}
        value={side}
      />
      <p className="text-ink-2">{ownsNow}</p>
      <span aria-hidden="true" className="-mb-1.5 text-small text-mute">
        {words.newOwner}
      </span>
      <span className="w-full">
        <FieldControl
          field={{ kind: 'colleague', options: [], place: 'needed' }}
          isInvalid={typeof problem === 'string'}
          label={words.newOwner}
          names={names}
          onType={type}
          section="overview"
          text={draft?.text ?? ''}
        />
      </span>
      <OpenWork holder={account.profile[ownerFields[side]]} isOn={withWork} onChange={setWithWork} />
      <Button disabled={isSending || draft === null || isNow} type="submit" weight="solid">
        {words.handOver}
      </Button>
      <Refused focus={() => form.current?.querySelector('input')?.focus()} handing={handing} names={names} />
    </form>
  )
}

interface OpenWorkProps {
  /** e-mail address; null: nobody is known */
  readonly holder: string | null
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** What the owner before still holds, and whether it goes too. */
function OpenWork({ holder, isOn, onChange }: OpenWorkProps) {
  const { organization, account } = useAccount()
  const items = useQuery(planItemsQuery(organization, account.profile.id)).data ?? []
  const team = useQuery(teammatesQuery(organization)).data?.teammates ?? []
  if (holder === null) return null
  const name = team.find(({ email }) => email.toLowerCase() === holder.toLowerCase())?.name ?? null
  const held = heldCounts(items, { email: holder, name })
  if (Object.values(held).every((count) => count === 0)) return null
  return (
    <label className="flex min-h-7 items-center gap-2 max-md:min-h-10">
      <input
        checked={isOn}
        className="size-3.5 shrink-0 accent-(--accent)"
        onChange={({ target }) => onChange(target.checked)}
        type="checkbox"
      />
      {words.work(format.person(holder), held)}
    </label>
  )
}

interface RefusedProps {
  readonly handing: ReturnType<typeof useHandOver>
  readonly names: Names
  /** on what is typed */
  readonly focus: () => void
}

/** Why it is not handed over, and the ways on. */
function Refused({ handing: { side, draft, problem, put, write }, names, focus }: RefusedProps) {
  if (draft === null) return null
  const overtaken = overtakenIn(problem)
  if (overtaken === null) {
    return <RefusedLine onAgain={() => void write(draft, names)} onDrop={() => put(null)} problem={problem} />
  }
  const onTop = { ...draft, seen: (theirsOf(overtaken)[ownerFields[side]] ?? null) as string | null }
  return (
    <RecordConflict
      fields={recordFields([`${side}_email`])}
      onEdit={() => {
        focus()
        put(onTop)
      }}
      onKeep={() => {
        focus()
        put(null)
      }}
      onWrite={() => void write(onTop, names)}
      overtaken={overtaken}
    />
  )
}
