/** Which columns the portfolio shows: those of the address, as a kept view brings them; else those that this browser chose; else what there is room for. */
import { useMemo, useSyncExternalStore } from 'react'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { type BookColumn, columnsIn, columnsText, standardColumns } from './portfolio-columns.ts'
import { portfolioSearch, type PortfolioSearch } from './portfolio-search.ts'

const place = 'perennial.columns'
const listeners = new Set<() => void>()

function keepInBrowser(text: string | null): void {
  if (text === null) localStorage.removeItem(place)
  else localStorage.setItem(place, text)
  for (const listener of listeners) listener()
}

export interface ShownColumns {
  readonly columns: readonly BookColumn[]
  /** as an address holds them; undefined: nobody chose */
  readonly chosen: string | undefined
  /** they came with the address, as those of a kept view do */
  readonly isOfView: boolean
  readonly choose: (columns: readonly BookColumn[]) => void
  readonly reset: () => void
}

/** @param onSearch where the address holds columns, a choice changes the address */
export function useColumns(
  search: PortfolioSearch,
  onSearch: (search: PortfolioSearch) => void,
): ShownColumns {
  const standard = useStandard()
  const kept = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(place) ?? undefined,
  )
  const isOfView = search.columns !== undefined
  const text = search.columns ?? kept
  const named = useMemo(() => columnsIn(text), [text])
  return {
    columns: named ?? standard,
    chosen: named === undefined ? undefined : columnsText(named),
    isOfView,
    choose: (columns) => {
      if (isOfView) onSearch({ ...search, columns: columnsText(columns) })
      else keepInBrowser(columnsText(columns))
    },
    reset: () => {
      keepInBrowser(null)
      if (isOfView) onSearch(portfolioSearch({ ...search, columns: undefined }))
    },
  }
}

/** The first three widths are those of `xl`, `wide` and `ample`. */
function useStandard(): readonly BookColumn[] {
  const hasMore = useMediaQuery('(width >= 80rem)')
  const hasMany = useMediaQuery('(width >= 87.5rem)')
  const hasMost = useMediaQuery('(width >= 105rem)')
  const hasAll = useMediaQuery('(width >= 120rem)')
  if (hasAll) return standardColumns.all
  if (hasMost) return standardColumns.most
  if (hasMany) return standardColumns.many
  return hasMore ? standardColumns.more : standardColumns.least
}
