/** Starts Perennial once for all journeys: its sample takes a minute to be diagnosed and its past another to be replayed. */
import type { TestProject } from 'vitest/node'
import { type ServedPerennial, startPerennial } from './perennial-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    perennial: ServedPerennial
  }
}

let stop: () => Promise<void> = async () => {}

export async function setup(project: TestProject): Promise<void> {
  const perennial = await startPerennial()
  stop = perennial.stop
  project.provide('perennial', perennial.served)
}

export async function teardown(): Promise<void> {
  await stop()
}
