/** The views of the portfolio as a row to choose from, and the way to keep the present one. */
import { useState } from 'react'
import { enBook } from '../../messages/en-book.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import { isSameView, shownView } from './book-views.ts'
import { portfolioSearch, type PortfolioSearch } from './portfolio-search.ts'
import { useBookViews } from './use-book-views.ts'

interface ViewTabsProps {
  readonly organization: string
  readonly search: PortfolioSearch
  /** the columns that somebody chose: a view that is kept has them too */
  readonly chosen: string | undefined
  readonly onSearch: (search: PortfolioSearch) => void
}

export function ViewTabs({ organization, search, chosen, onSearch }: ViewTabsProps) {
  const { views, keep, remove } = useBookViews(organization)
  const shown = shownView(views, search)
  const [isNaming, setNaming] = useState(false)
  const seen = portfolioSearch({ ...search, columns: chosen })
  return (
    <div className="flex min-w-0 items-center gap-1 max-md:-mx-4 max-md:w-[calc(100%+2rem)] max-md:overflow-x-auto max-md:px-4 scrolls-quietly">
      <Segments
        label={enBook.viewsLabel}
        onChoose={(id) => onSearch(views.find((view) => view.id === id)?.search ?? {})}
        segments={views.map(({ id, name }) => ({ value: id, label: name }))}
        value={shown?.id ?? ''}
      />
      {shown?.isOwn === true ? (
        <IconButton label={enBook.remove(shown.name)} name="close" onClick={() => void remove(shown)} />
      ) : null}
      {isNaming ? (
        <NameForm
          name={shown?.isOwn === true ? shown.name : ''}
          onCancel={() => setNaming(false)}
          onName={(name) => {
            setNaming(false)
            void keep(name, seen).then(() => onSearch(seen))
          }}
        />
      ) : shown === null || !isSameView(seen, shown.search) ? (
        <IconButton label={enBook.keep} name="plus" onClick={() => setNaming(true)} />
      ) : null}
    </div>
  )
}

interface IconButtonProps {
  readonly label: string
  readonly name: 'close' | 'plus'
  readonly onClick: () => void
}

function IconButton({ label, name, onClick }: IconButtonProps) {
  return (
    <button
      aria-label={label}
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-m text-mute hover:bg-sunk hover:text-ink max-md:size-9"
      onClick={onClick}
      title={label}
      type="button"
    >
      <Icon name={name} size={14} />
    </button>
  )
}

interface NameFormProps {
  /** of the view that is changed, so that it can be kept again */
  readonly name: string
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

function NameForm({ name: before, onName, onCancel }: NameFormProps) {
  const [name, setName] = useState(before)
  return (
    <form
      className="flex items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onName(name.trim())
      }}
    >
      <input
        aria-label={enBook.keepAs}
        className="h-7 w-36 rounded-m border border-line-2 bg-bg px-2.5 max-md:h-9 max-md:text-[16px]"
        maxLength={60}
        ref={(field) => field?.focus()}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
        }}
        placeholder={enBook.keepAs}
        value={name}
      />
      <Button type="submit">{enBook.keepButton}</Button>
    </form>
  )
}
