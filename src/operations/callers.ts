/** Who waits for an answer right now, so that work that nobody waits for gives way to them. */

export interface Callers {
  /** somebody waits for this work */
  attend<T>(work: () => Promise<T>): Promise<T>
  /**
   * For work that nobody waits for, between two of its pieces: over when nobody has waited for a moment, and in the end
   * although somebody does, so that it gets done on a busy day too.
   */
  gone(): Promise<void>
}

/** Milliseconds: whoever was just answered asks the next thing soon. */
const MOMENT = 300
/** Milliseconds for which a piece of work lets others go first. */
const PATIENCE = 5000

export function callers(): Callers {
  let waiting = 0
  let lastLeft = -Infinity
  const isSomebodyHere = () => waiting > 0 || performance.now() - lastLeft < MOMENT
  return {
    attend: async (work) => {
      waiting++
      try {
        return await work()
      } finally {
        waiting--
        lastLeft = performance.now()
      }
    },
    gone: async () => {
      const until = performance.now() + PATIENCE
      await new Promise((turn) => setImmediate(turn))
      while (isSomebodyHere() && performance.now() < until)
        await new Promise((over) => setTimeout(over, MOMENT / 3))
    },
  }
}
