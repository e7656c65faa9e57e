/** Turns the errors of Node's file functions into the numbers that the database's C library expects. */

/** Error numbers of WASI, the system that PGlite is compiled for; they differ from Linux's. */
const NUMBERS: Readonly<Record<string, number>> = {
  EACCES: 2,
  EAGAIN: 6,
  EBADF: 8,
  EBUSY: 10,
  EDQUOT: 19,
  EEXIST: 20,
  EFBIG: 22,
  EINVAL: 28,
  EIO: 29,
  EISDIR: 31,
  ELOOP: 32,
  EMFILE: 33,
  ENAMETOOLONG: 37,
  ENFILE: 41,
  ENOENT: 44,
  ENOMEM: 48,
  ENOSPC: 51,
  ENOTDIR: 54,
  ENOTEMPTY: 55,
  EPERM: 63,
  EROFS: 69,
  ETXTBSY: 74,
  EXDEV: 75,
}

export type ErrnoName = keyof typeof NUMBERS & string

/** The number for a thrown value; what is not known to the C library is an input/output error (EIO). */
export function errno(error: unknown): number {
  const name = error instanceof Error && 'code' in error ? error.code : undefined
  return (typeof name === 'string' ? NUMBERS[name] : undefined) ?? NUMBERS['EIO'] ?? 0
}

/** An error of our own making, named as Node would name it. */
export function systemError(name: ErrnoName, message: string): Error {
  return Object.assign(new Error(`${name}: ${message}`), { code: name })
}

/** Runs a file operation; what it throws carries the number in `code`, the form PGlite hands on. */
export function withErrno<T>(operation: () => T): T {
  try {
    return operation()
  } catch (error) {
    throw Object.assign(new Error(String(error), { cause: error }), { code: errno(error) })
  }
}
