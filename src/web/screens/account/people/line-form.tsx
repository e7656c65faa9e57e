/** A line from one person of the map to another: what kind, to whom, and what it is about. */
import { type SyntheticEvent, useState } from 'react'
import { enPeople } from '../../../messages/en-people.ts'
import { Button } from '../../../ui/button.tsx'
import { Overlay } from '../../../ui/overlay.tsx'
import type { PersonShown } from './people-query.ts'
import { Choice, TextLine } from './form-parts.tsx'
import { nameOf, type NewLine } from './use-people-edits.ts'

interface LineFormProps {
  readonly people: readonly PersonShown[]
  /** null: nobody was chosen, and it is still to be asked */
  readonly from: string | null
  /** null: still to be chosen */
  readonly to: string | null
  readonly onDraw: (from: PersonShown, to: PersonShown, line: NewLine) => void
  readonly onClose: () => void
}

const kinds = ['influences', 'conflict', 'reports'] as const

export function LineForm({ people, from, to, onDraw, onClose }: LineFormProps) {
  const [start, setStart] = useState(from ?? '')
  const another = from === null ? undefined : people.find(({ id }) => id !== from)
  const [end, setEnd] = useState(to ?? another?.id ?? '')
  const [kind, setKind] = useState<NewLine['kind']>('influences')
  const [says, setSays] = useState('')
  const open = { value: '', label: enPeople.line.choose }
  const options = people.map((person) => ({ value: person.id, label: nameOf(person) }))
  const draw = (event: SyntheticEvent) => {
    event.preventDefault()
    const [one, other] = [people.find(({ id }) => id === start), people.find(({ id }) => id === end)]
    if (one === undefined || other === undefined || one === other) return
    const about = says.trim()
    onDraw(one, other, { kind, says: about === '' ? null : about })
  }
  return (
    <Overlay close={enPeople.form.close} onClose={onClose} open title={enPeople.line.title}>
      <form className="flex flex-col gap-3" onSubmit={draw}>
        <Choice
          isFirst={from === null}
          label={enPeople.line.from}
          onChoose={setStart}
          options={start === '' ? [open, ...options] : options}
          value={start}
        />
        <Choice
          isFirst={from !== null}
          label={enPeople.line.kind}
          onChoose={(value) => setKind(kinds.find((one) => one === value) ?? 'influences')}
          options={kinds.map((value) => ({ value, label: enPeople.lineKinds[value] }))}
          value={kind}
        />
        <Choice
          label={enPeople.line.to}
          onChoose={setEnd}
          options={[...(end === '' ? [open] : []), ...options.filter(({ value }) => value !== start)]}
          value={end}
        />
        {kind === 'reports' ? null : (
          <TextLine
            label={enPeople.line.says}
            onType={setSays}
            placeholder={enPeople.line.saysHint}
            value={says}
          />
        )}
        <div className="flex justify-end gap-2 pt-1">
          <Button onClick={onClose} weight="quiet">
            {enPeople.line.cancel}
          </Button>
          <Button disabled={start === '' || end === '' || end === start} type="submit" weight="solid">
            {enPeople.line.draw}
          </Button>
        </div>
      </form>
    </Overlay>
  )
}
