/** Writes the mapping that an import used to a file, where a person can change it and use it again. */
import type { CheckReport } from '#src/connect/files/import-input.ts'
import { existsSync, writeFileSync } from 'node:fs'
import { Failure } from '#src/kernel/failure.ts'

/** @throws Failure when there is such a file: what somebody wrote is not written over */
export function refuseKeptMapping(path: string): void {
  if (!existsSync(path)) return
  throw new Failure('conflict', `${path} is there already.`, {
    hint: 'Name another file with --save-mapping, or remove this one.',
  })
}

/** @throws Failure when there is no mapping to write, or the file cannot be written */
export function saveMapping(path: string, mapping: CheckReport['mapping']): void {
  if (mapping === null) {
    throw new Failure('invalid-input', 'There is no mapping to save: every file has canonical names.', {
      hint: 'Leave out --save-mapping.',
    })
  }
  try {
    writeFileSync(path, `${JSON.stringify(mapping.document, null, 2)}\n`, { flag: 'wx' })
  } catch (cause) {
    throw new Failure('invalid-input', `${path} cannot be written: ${(cause as Error).message}`, {
      hint: 'Name a file in a folder that you may write to.',
      cause,
    })
  }
}
