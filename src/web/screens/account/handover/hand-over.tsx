/** Who is the CSM or AM of the account from now on: typed by name, and where somebody else has handed it over meanwhile, both versions. */
import { type FormEvent, useRef } from 'react'
import { RecordConflict } from '../../../document/record-conflict.tsx'
import { recordFields } from '../../../document/record-fields.ts'
import { enBrief } from '../../../messages/en-brief.ts'
import { FieldControl } from '../../../plan/field-control.tsx'
import { overtakenIn, theirsOf } from '../../../plan/overtaken-in.ts'
import { RefusedLine } from '../../../plan/refused-line.tsx'
import { type Names, useNames } from '../../../plan/use-names.ts'
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
  const handing = useHandOver(judged)
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
      <span className="flex w-full flex-wrap gap-2">
        <span className="min-w-48 flex-1">
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
        <Button disabled={isSending || draft === null || isNow} type="submit" weight="solid">
          {words.handOver}
        </Button>
      </span>
      <Refused focus={() => form.current?.querySelector('input')?.focus()} handing={handing} names={names} />
    </form>
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
