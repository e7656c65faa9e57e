/** Files that were handed in are called as their sender calls them, whoever speaks of where they lie on this machine. */
import { Failure } from '#src/kernel/failure.ts'

/** By path: what its sender calls it. */
export type SenderNames = ReadonlyMap<string, string>

export function namedBySender<T>(names: SenderNames, value: T): T {
  return names.size === 0 ? value : (renamed([...names], value) as T)
}

/** What went wrong, in the same words. */
export function failureNamedBySender(names: SenderNames, error: unknown): unknown {
  if (isTakenBack(names, error)) {
    return new Failure('conflict', `${names.get(error.path)} was taken back while it was read`, {
      hint: 'Hand it in again.',
      cause: error,
    })
  }
  if (!(error instanceof Failure)) return error
  const { code, message, hint, details, cause } = error
  return new Failure(code, namedBySender(names, message), {
    hint: namedBySender(names, hint),
    details: namedBySender(names, details),
    cause,
  })
}

/** Whoever handed a file in may withdraw it at any moment, also while it is being looked at. */
function isTakenBack(names: SenderNames, error: unknown): error is { readonly path: string } {
  const { code, path } = error as { readonly code?: unknown; readonly path?: unknown }
  return code === 'ENOENT' && typeof path === 'string' && names.has(path)
}

function renamed(names: readonly (readonly [string, string])[], value: unknown): unknown {
  if (typeof value === 'string')
    return names.reduce((text, [path, name]) => text.replaceAll(path, name), value)
  if (Array.isArray(value)) return value.map((one) => renamed(names, one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(names, one)]))
}
