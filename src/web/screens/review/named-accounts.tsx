/** Accounts that are picked by name for a review: typed with what is known offered, and taken out again. */
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../../call.ts'
import { enReview } from '../../messages/en-review.ts'
import { Icon } from '../../ui/icon.tsx'
import { Suggestions } from '../../ui/suggestions.tsx'

interface NamedAccountsProps {
  readonly organization: string
  readonly names: readonly string[]
  readonly onChange: (names: readonly string[]) => void
}

/** Names that are offered for what is typed. */
const OFFERED = 8

export function NamedAccounts({ organization, names, onChange }: NamedAccountsProps) {
  const [text, setText] = useState('')
  const list = useId()
  const search = text.trim()
  const { data } = useQuery({
    queryKey: ['named-accounts', organization, search],
    queryFn: ({ signal }) =>
      call(organization)['account.list']({ search, limit: OFFERED, totals: false }, { signal }),
    enabled: search !== '',
  })
  const found = (data?.accounts ?? []).map(({ name }) => name)
  const add = (name: string) => {
    setText('')
    if (!names.includes(name)) onChange([...names, name])
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {names.map((name) => (
        <button
          aria-label={enReview.takeOut(name)}
          className="inline-flex h-7 items-center gap-1.5 rounded-m bg-sunk px-2 hover:text-bad max-md:h-10"
          key={name}
          onClick={() => onChange(names.filter((one) => one !== name))}
          type="button"
        >
          {name}
          <Icon name="close" size={12} />
        </button>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const exact = found.find((name) => name.toLowerCase() === search.toLowerCase())
          const chosen = exact ?? found[0]
          if (search !== '' && chosen !== undefined) add(chosen)
        }}
      >
        <input
          aria-label={enReview.byName}
          className="h-7 w-56 rounded-m border border-line-2 bg-bg px-2 placeholder:text-mute max-md:h-10 max-md:text-[16px]"
          list={list}
          onChange={({ target: { value }, nativeEvent }) =>
            // A name that is typed may go on: only what is picked from the list is meant at once.
            isTyped(nativeEvent) || !found.includes(value) ? setText(value) : add(value)
          }
          placeholder={enReview.byNameHint}
          value={text}
        />
        <Suggestions id={list} texts={found} />
      </form>
    </div>
  )
}

function isTyped(event: Event): boolean {
  return event instanceof InputEvent && event.inputType === 'insertText'
}
