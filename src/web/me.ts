/** In whose name this browser speaks: an e-mail address for each organization, kept in this browser; without one, the operator. */
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const placeOf = (organization: string) => `perennial.me.${organization}`

export const me = {
  /** undefined: nobody said who sits here */
  in: (organization: string): string | undefined => localStorage.getItem(placeOf(organization)) ?? undefined,
  choose: (organization: string, address: string | null) => {
    if (address === null) localStorage.removeItem(placeOf(organization))
    else localStorage.setItem(placeOf(organization), address)
    for (const listener of listeners) listener()
  },
}

export function useMe(organization: string): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => me.in(organization),
  )
}
