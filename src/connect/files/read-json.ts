/** Reads a file of JSON that a person wrote; what is no JSON is told by line and column. */
import { readFileSync } from 'node:fs'
import { Failure } from '#src/kernel/failure.ts'
import { jsonFault } from './json-fault.ts'

/**
 * @param what it is, for the message: `mapping`, `file of settings`
 * @throws Failure 'invalid-input' when the file cannot be read, or is no JSON
 */
export function readJson(path: string, what: string): unknown {
  const text = textOf(path, what).replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (cause) {
    const fault = jsonFault(text)
    const where = fault === null ? '' : `, line ${fault.line}, column ${fault.column}: ${fault.says}`
    throw new Failure('invalid-input', `${path} is not JSON${where}`, {
      hint: `Correct the ${what} there and try again.`,
      cause,
    })
  }
}

function textOf(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Failure('invalid-input', `The ${what} ${path} cannot be read`, {
      hint: 'Check the path.',
      cause,
    })
  }
}
