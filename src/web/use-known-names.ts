/** Draws what calls the people of our own side by name anew as soon as it is learnt how they are called. */
import { useSyncExternalStore } from 'react'
import { names } from './names.ts'

export function useKnownNames(): void {
  useSyncExternalStore(names.listen, names.known)
}
