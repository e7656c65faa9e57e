/** What would be brought back, as a diff, before it is; then it is done, with the way to take it back. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { call } from '../../../call.ts'
import { format } from '../../../format.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { en } from '../../../messages/en.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { refreshAccount } from '../../../plan/refresh-account.ts'
import { me } from '../../../me.ts'
import { problemOf } from '../../../problem.ts'
import { said } from '../../../said.ts'
import { Button } from '../../../ui/button.tsx'
import { Overlay } from '../../../ui/overlay.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { FieldDiff } from './field-diff.tsx'
import type { Restored } from './history-queries.ts'
import { useTakeBack } from './use-take-back.ts'
import { Refusal } from '../../../ui/refusal.tsx'

/** What is to be as it was: an item, or a section. */
export interface Wanted {
  readonly section: SectionName
  readonly item: string | null
  readonly name: string
  /** it was not there then: bringing it back takes it out */
  readonly isTakenOut: boolean
}

interface BringBackProps {
  readonly place: PlanPlace
  readonly wanted: Wanted
  readonly on: string
  readonly onClose: () => void
}

const texts = enHistory.back

export function BringBack({ place, wanted, on, onClose }: BringBackProps) {
  const { organization, account } = place
  const client = useQueryClient()
  const { takingBack } = useTakeBack(place)
  const [isWriting, setWriting] = useState(false)
  const asked = {
    account,
    section: wanted.section,
    ...(wanted.item === null ? {} : { item: wanted.item }),
    asOf: on,
    by: me.in(organization),
  }
  const preview = useQuery({
    queryKey: ['plan-restoring', organization, account, wanted.section, wanted.item, on],
    queryFn: ({ signal }) => call(organization)['plan.restore']({ ...asked, dryRun: true }, { signal }),
    retry: false,
  })
  const write = async () => {
    setWriting(true)
    try {
      const { edits } = await call(organization)['plan.restore'](asked)
      const undo = takingBack(edits.map(({ id }) => id))
      const says = wanted.isTakenOut ? texts.saidOut(wanted.name) : texts.said(wanted.name, format.day(on))
      said.say({ says, undo })
    } catch (error) {
      said.refuse(problemOf(error))
    }
    onClose()
    await refreshAccount(client, organization)
  }
  const lines = preview.data?.lines
  const [title, does] = wanted.isTakenOut ? [texts.titleOut, texts.doOut] : [texts.title, texts.do]
  return (
    <Overlay close={en.close} isWide onClose={onClose} open title={title(wanted.name, format.day(on))}>
      {preview.isError ? (
        <p className="text-bad" role="alert">
          <Refusal problem={problemOf(preview.error)} />
        </p>
      ) : lines === undefined ? (
        <Skeleton className="w-full" />
      ) : (
        <>
          <p className="text-mute text-pretty">{texts.intro}</p>
          <ul className="max-h-[50dvh] overflow-y-auto py-2">
            {lines.map((line) => (
              <BackLine key={line.item} line={line} />
            ))}
          </ul>
          <Button disabled={isWriting} onClick={() => void write()} weight="solid">
            {does(lines.length)}
          </Button>
        </>
      )}
    </Overlay>
  )
}

function BackLine({
  line: { sign, name, section, currency, fields },
}: {
  readonly line: Restored['lines'][number]
}) {
  return (
    <li className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-1.5 border-b border-line py-1.5">
      <span aria-hidden="true" className="text-mute">
        {sign}
      </span>
      <div className="min-w-0">
        <p>
          <span className={sign === '−' ? 'text-mute line-through' : 'font-strong'}>{name}</span>{' '}
          <span className="text-small text-mute">{texts.says[sign]}</span>
        </p>
        <FieldDiff currency={currency} fields={sign === '~' ? fields : []} section={section} />
      </div>
    </li>
  )
}
