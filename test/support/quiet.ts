/** Fails a test that wrote a warning or an error to the console: nobody heeds warnings that are always there. */

import { format } from 'node:util'
import { afterAll, afterEach } from 'vitest'

const said: string[] = []

for (const level of ['warn', 'error'] as const) {
  const write = console[level].bind(console)
  console[level] = (...words: unknown[]) => {
    said.push(`console.${level}: ${format(...words)}`)
    write(...words)
  }
}

function failIfAnythingWasSaid(): void {
  const unexpected = said.splice(0)
  if (unexpected.length > 0) throw new Error(`Unexpected console output:\n${unexpected.join('\n')}`)
}

afterEach(failIfAnythingWasSaid)
// What is written outside of a test, while a file is loaded or cleans up after itself.
afterAll(failIfAnythingWasSaid)
