/** Tells an error of SQL from a crash of the database: after a crash nothing in its memory can be trusted. */

/** The compiled database, as far as it is watched. */
interface MainLoop {
  _PostgresMainLoopOnce: () => void
}

/** What the compiled database throws to come back to its main loop after an error; everything else is a crash. */
const BACK_TO_MAIN_LOOP = 100

/**
 * PGlite swallows whatever its main loop throws and goes on, for ever if need be. `crashed` is called first, with a
 * FATAL or PANIC exit, a trap or an error of ours, and must not return.
 */
export function stopOnCrash(database: MainLoop, crashed: (error: unknown) => never): void {
  const once = database._PostgresMainLoopOnce
  database._PostgresMainLoopOnce = () => {
    try {
      once()
    } catch (error) {
      if (!isBackToMainLoop(error)) crashed(error)
      throw error
    }
  }
}

function isBackToMainLoop(error: unknown): boolean {
  return error instanceof Error
    ? 'status' in error && error.status === BACK_TO_MAIN_LOOP
    : typeof error === 'object' && error !== null && 'status' in error && error.status === BACK_TO_MAIN_LOOP
}
