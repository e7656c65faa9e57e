/** By whom, segment, tier and window the renewals are narrowed, and as what they are seen. */
import { format } from '../../format.ts'
import { enRenewals as words } from '../../messages/en-renewals.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import type { Forecast } from './renewals-queries.ts'
import { type RenewalsSearch, renewalsSearch } from './renewals-search.ts'

interface FiltersProps {
  readonly forecast: Forecast | undefined
  readonly search: RenewalsSearch
  readonly onSearch: (search: RenewalsSearch) => void
}

export function RenewalsFilters({ forecast, search, onSearch }: FiltersProps) {
  const { owner, segment, tier, within, view } = search
  /** What is empty is left out of the address. */
  const change = (changed: Readonly<Record<string, unknown>>) =>
    onSearch(renewalsSearch({ ...search, ...changed }))
  const isFiltered = [owner, segment, tier, within].some((one) => one !== undefined)
  return (
    <>
      {isFiltered ? (
        <Button onClick={() => onSearch(view === undefined ? {} : { view })} weight="quiet">
          {words.clear}
        </Button>
      ) : null}
      <Select
        label={words.owner}
        onChoose={(chosen) => change({ owner: chosen })}
        options={[
          { value: '', label: words.anyOwner },
          ...options(forecast?.owners, owner).map((one) => ({ value: one, label: format.person(one) })),
        ]}
        value={owner ?? ''}
      />
      <Select
        label={words.segment}
        onChoose={(chosen) => change({ segment: chosen })}
        options={[
          { value: '', label: words.anySegment },
          ...options(forecast?.segments, segment).map((one) => ({ value: one, label: one })),
        ]}
        value={segment ?? ''}
      />
      <Select
        label={words.tier}
        onChoose={(chosen) => change({ tier: chosen })}
        options={[
          { value: '', label: words.anyTier },
          ...[1, 2, 3].map((one) => ({ value: String(one), label: words.tierName(one) })),
        ]}
        value={tier === undefined ? '' : String(tier)}
      />
      <Select
        label={words.within}
        onChoose={(chosen) => change({ within: chosen })}
        options={words.windows}
        value={within === undefined ? '' : String(within)}
      />
      <Segments
        label={words.view}
        onChoose={(chosen) => change({ view: chosen })}
        segments={[
          { value: 'forecast', label: words.views.forecast },
          { value: 'calendar', label: words.views.calendar },
        ]}
        value={view ?? 'forecast'}
      />
    </>
  )
}

/** What is chosen stays a choice, also where nobody has it. */
function options(known: readonly string[] | undefined, chosen: string | undefined): string[] {
  return [...new Set([...(known ?? []), ...(chosen === undefined ? [] : [chosen])])]
}
