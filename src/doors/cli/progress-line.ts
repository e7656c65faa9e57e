/** Progress for a person: one line rewritten in place on a terminal, elsewhere a line every few seconds. */
import type { Progress } from '#src/operations/operation.ts'
import type { Stream } from './terminal.ts'

const REWRITE_MILLISECONDS = 80
const LINE_MILLISECONDS = 3000

export interface ProgressLine {
  report(progress: Progress): void
  /** takes the line away, so that what follows stands by itself */
  clear(): void
}

export function progressLine(stream: Stream, now: () => number = Date.now): ProgressLine {
  const rewrites = stream.isTTY === true
  const pause = rewrites ? REWRITE_MILLISECONDS : LINE_MILLISECONDS
  // In a log, what is done within seconds needs no line.
  let last = rewrites ? Number.NEGATIVE_INFINITY : now()
  let said = ''
  let isShown = false
  return {
    report: (progress) => {
      const isNews = rewrites && progress.says !== said
      if (!isNews && now() - last < pause) return
      last = now()
      said = progress.says
      isShown = true
      const text = progressText(progress)
      stream.write(rewrites ? `\r\u001B[2K${text.slice(0, (stream.columns ?? 80) - 1)}` : `${text}\n`)
    },
    clear: () => {
      if (rewrites && isShown) stream.write('\r\u001B[2K')
      isShown = false
    },
  }
}

function progressText({ says, done, of }: Progress): string {
  const count = (value: number): string => value.toLocaleString('en')
  if (of === null) return done === 0 ? says : `${says}: ${count(done)}`
  return `${says}: ${count(done)} of ${count(of)}`
}
