/** The edits that this window wrote itself: their coming back is no news. */

/** More than a stream could still be telling of. */
const MOST = 1000

const ids = new Set<string>()
let writing = 0
let done: (() => void)[] = []

export const ownEdits = {
  /** while a write runs, its edits may be heard of before its answer is here */
  during: async <Answer>(write: () => Promise<Answer>): Promise<Answer> => {
    writing++
    try {
      return await write()
    } finally {
      writing--
      if (writing === 0) {
        const waiting = done
        done = []
        for (const go of waiting) go()
      }
    }
  },
  add: (written: readonly { readonly id: string }[]): void => {
    for (const { id } of written) ids.add(id)
    for (const id of ids) {
      if (ids.size <= MOST) return
      ids.delete(id)
    }
  },
  has: (edit: string): boolean => ids.has(edit),
  /** resolves when no write is under way */
  settled: (): Promise<void> =>
    writing === 0 ? Promise.resolve() : new Promise((resolve) => done.push(resolve)),
}
