/** Who attends, chosen among the people of the account; what is chosen stands in the address. */
import { type FormEvent, useState } from 'react'
import { enBrief } from '../../../messages/en-brief.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'

const words = enBrief.call
/** People shown before the rest is asked for. */
const FIRST = 10

interface AttendeesProps {
  readonly known: readonly string[]
  readonly attending: readonly string[]
  /** somebody chose them; else they are proposed */
  readonly isChosen: boolean
  readonly onChoose: (names: readonly string[]) => void
}

export function Attendees({ known, attending, isChosen, onChoose }: AttendeesProps) {
  const [showsAll, showAll] = useState(false)
  const all = [...new Set([...attending, ...known])]
  const shown = showsAll ? all : all.slice(0, Math.max(FIRST, attending.length))
  const toggle = (name: string) =>
    onChoose(attending.includes(name) ? attending.filter((one) => one !== name) : [...attending, name])
  return (
    <fieldset className="flex flex-col gap-1.5 print:hidden">
      <legend className="pb-1 text-label text-mute">{words.who}</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        {shown.map((name) => {
          const attends = attending.includes(name)
          return (
            <button
              aria-pressed={attends}
              className={`inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 transition-colors max-md:min-h-10 ${attends ? 'border-accent-line bg-accent-tint font-medium text-ink' : 'border-line-2 text-ink-2 hover:border-mute'}`}
              key={name}
              onClick={() => toggle(name)}
              type="button"
            >
              {attends ? <Icon className="text-accent" name="check" size={12} /> : null}
              {name}
            </button>
          )
        })}
        {all.length > shown.length || showsAll ? (
          <Button onClick={() => showAll(!showsAll)} weight="quiet">
            {showsAll ? words.fewer : words.more(all.length - shown.length)}
          </Button>
        ) : null}
        <Stranger onAdd={(name) => onChoose([...attending, name])} />
      </div>
      <p className="text-small text-mute">
        {all.length === 0 ? words.nobody : isChosen ? words.chosen(attending.length) : words.byDefault}{' '}
        {isChosen ? (
          <button
            className="inline-flex min-h-6 items-center font-medium text-accent hover:text-accent-2"
            onClick={() => onChoose([])}
            type="button"
          >
            {words.reset}
          </button>
        ) : null}
      </p>
    </fieldset>
  )
}

/** Somebody who is on no map yet attends too. */
function Stranger({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [name, setName] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onAdd(name.trim())
    setName('')
  }
  return (
    <form className="inline-flex items-center gap-1" onSubmit={add}>
      <input
        aria-label={words.stranger}
        className="h-7 w-52 rounded-full border border-dashed border-line-2 bg-bg px-3 placeholder:text-mute hover:border-mute max-md:h-10 max-md:w-60 max-md:text-[16px]"
        onChange={(event) => setName(event.target.value)}
        placeholder={words.stranger}
        value={name}
      />
      {name.trim() === '' ? null : (
        <Button type="submit" weight="quiet">
          {words.add}
        </Button>
      )}
    </form>
  )
}
