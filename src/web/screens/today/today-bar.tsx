/** The bar of the day: which day it is, what is shown of it, and whose. */
import { format } from '../../format.ts'
import { me } from '../../me.ts'
import { enToday } from '../../messages/en-today.ts'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import { useOwners } from '../../use-owners.ts'
import type { Today } from './today-query.ts'
import { entryKinds, type TodaySearch } from './today-search.ts'

interface TodayBarProps {
  readonly organization: string
  readonly data: Today | undefined
  /** whose day it is; undefined: everybody's */
  readonly owner: string | undefined
  readonly search: TodaySearch
  readonly onSearch: (search: TodaySearch) => void
}

export function TodayBar({ organization, data, owner, search, onSearch }: TodayBarProps) {
  const { kind, ...rest } = search
  const counts = data?.entries ?? null
  const all = counts === null ? 0 : entryKinds.reduce((sum, one) => sum + counts[one], 0)
  const label = (name: string, count: number) => (
    <>
      {name}
      {count === 0 ? null : <span className="font-normal text-mute">{format.number(count)}</span>}
    </>
  )
  return (
    <header className="flex min-h-(--bar) shrink-0 flex-wrap items-center gap-x-5 gap-y-1 border-b border-line px-6 py-1.5 max-md:px-4">
      <h1 className="text-[15px] leading-6 font-semibold tracking-[-0.01em]">{enToday.title}</h1>
      {data === undefined ? null : <span className="-ml-2 text-mute">{format.day(data.today)}</span>}
      <div className="order-last -mx-2 min-w-0 overflow-x-auto scrolls-quietly max-md:basis-full md:order-none print:hidden">
        <Segments
          label={enToday.kind}
          onChoose={(value) => onSearch(value === 'all' ? rest : { ...rest, kind: value })}
          segments={[
            { value: 'all' as const, label: label(enToday.kinds.all, all) },
            ...entryKinds.map((one) => ({
              value: one,
              label: label(enToday.kinds[one], counts?.[one] ?? 0),
            })),
          ]}
          value={kind ?? 'all'}
        />
      </div>
      <div className="ml-auto flex items-center gap-2 print:hidden">
        {owner === undefined ? null : (
          <span className="text-small text-mute max-md:hidden">{format.person(owner)}</span>
        )}
        <Whose onSearch={onSearch} organization={organization} owner={owner} search={search} />
      </div>
    </header>
  )
}

/** Mine or everybody's; who said nothing about who they are says it here. */
function Whose({ organization, owner, search, onSearch }: Omit<TodayBarProps, 'data'>) {
  const self = me.in(organization)
  const { whose: _, ...rest } = search
  const owners = useOwners(organization)
  if (self === undefined) {
    return (
      <Select
        label={enToday.whoAreYou}
        onChoose={(address) => {
          me.choose(organization, address === '' ? null : address)
          onSearch(rest)
        }}
        options={[
          { value: '', label: enToday.everybody },
          ...owners.map((address) => ({ value: address, label: format.person(address) })),
        ]}
        value=""
      />
    )
  }
  return (
    <Segments
      label={enToday.whose}
      onChoose={(whose) => onSearch(whose === 'mine' ? rest : { ...rest, whose })}
      segments={[
        { value: 'mine', label: enToday.mine },
        { value: 'everybody', label: enToday.everybody },
      ]}
      value={owner === undefined ? 'everybody' : 'mine'}
    />
  )
}
