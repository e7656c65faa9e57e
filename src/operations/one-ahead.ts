/** Fetches the next piece while the caller works on the present one: database and engine take no turns then. */
export async function* oneAhead<T>(pieces: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = pieces[Symbol.asyncIterator]()
  let coming = iterator.next()
  try {
    for (;;) {
      const piece = await coming
      if (piece.done === true) return
      coming = iterator.next()
      // What goes wrong is said when the piece is due.
      coming.catch(() => {})
      yield piece.value
    }
  } finally {
    // A caller who stops early leaves nothing running behind.
    await Promise.allSettled([coming])
    await iterator.return?.()
  }
}
