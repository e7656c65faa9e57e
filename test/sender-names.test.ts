/** What goes wrong with a file that was handed in, in the words of who handed it in. */
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { failureNamedBySender } from '#src/operations/sender-names.ts'

const gone = join(tmpdir(), 'perennial-nowhere', 'content')

function errorOf(path: string): unknown {
  try {
    return readFileSync(path)
  } catch (error) {
    return error
  }
}

it('says that the file was taken back while it was read, and what to do', () => {
  const failure = failureNamedBySender(new Map([[gone, 'accounts.csv']]), errorOf(gone))
  expect(failure).toMatchObject({
    code: 'conflict',
    message: 'accounts.csv was taken back while it was read',
    hint: 'Hand it in again.',
  })
})

it('leaves alone what is missing besides', () => {
  const error = errorOf(gone)
  expect(failureNamedBySender(new Map([['/elsewhere/content', 'accounts.csv']]), error)).toBe(error)
})
