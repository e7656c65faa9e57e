/** A screen whose code is fetched when it is needed; where it does not come, the app stays and says why. */
import { lazyRouteComponent } from '@tanstack/react-router'
import { fetchedCode } from './fetched-code.ts'

/** @param name under which the module exports it */
export function lazyScreen<Module extends object, Name extends keyof Module>(
  fetch: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent<Module, Name>(() => fetchedCode(fetch), name)
}
