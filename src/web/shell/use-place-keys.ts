/** `g` and a letter lead to each place of the app, from everywhere. */
import { useNavigate } from '@tanstack/react-router'
import { lastView } from '../last-view.ts'
import { type Keys, useKeys } from '../ui/use-keys.ts'
import { places } from './places.ts'

export function usePlaceKeys(slug: string): void {
  const navigate = useNavigate()
  const keys: Keys = Object.fromEntries(
    places.map(({ id, to, key }) => [
      `g ${key}`,
      () =>
        void navigate({
          to,
          params: { organization: slug },
          // The way back leads to the filter that one came from.
          search: id === 'portfolio' ? lastView.searchFor(slug) : {},
        }),
    ]),
  )
  useKeys(keys)
}
