/** A DuckDB for the tests of one file, in a folder of its own, gone after them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Duck, openDuck } from '#src/connect/files/duck.ts'

/** @returns what gives it, once the tests run */
export function ownDuck(): () => Duck {
  let duck: Duck
  const folder = mkdtempSync(join(tmpdir(), 'perennial-duck-'))
  beforeAll(async () => {
    duck = await openDuck(folder)
  })
  afterAll(() => {
    duck.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => duck
}
